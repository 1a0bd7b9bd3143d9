// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"
#include "desk/PrinterChoice.h"

#include <QObject>

class QWidget;

namespace shouli::desk {

/// Prints a case's receipt, or saves it as PDF: one job at a time, each recorded with the case before it is made, so
/// that the second paper says 重打. What fails leaves the case as it was.
class ReceiptJob : public QObject {
    Q_OBJECT
public:
    /// The print dialog opens over `window`'s window.
    ReceiptJob(const DeskServices& services, const Counter& counter, const domain::Application& application,
               QWidget* window);

    bool isBusy() const { return m_isBusy; }
    /// On the printer that was chosen before; asks when none is remembered.
    void print();
    /// Asks for printer and copies first, and remembers them.
    void choosePrinter();
    void savePdf(const QString& path);
    /// The receipt as it looks without 重打; not recorded.
    QFuture<base::Result<QByteArray>> preview() const;

Q_SIGNALS:
    void busyChanged();
    void printed(const QString& printer);
    void saved();
    void failed(const shouli::base::Error& error);

private:
    void printOn(const PrinterSetting& setting);
    /// Records the job, makes the PDF and hands it to `work` on another thread; `done` when that went well.
    void run(const QString& record, int copies, std::function<base::Status(const QByteArray&)> work,
             std::function<void()> done);
    void setBusy(bool isBusy);
    void fail(const base::Error& error);

    const DeskServices& m_services;
    const Counter& m_counter;
    domain::Application m_application;
    QWidget* m_window;
    PrinterChoice m_printers;
    bool m_isBusy = false;
};

} // namespace shouli::desk
