// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/papers/Papers.h"
#include "desk/papers/PrinterChoice.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>

class QWidget;

namespace shouli::desk {

/// Prints papers or saves them as PDF: one job at a time, one paper after the other, each recorded before it is made. A
/// paper that fails does not hold up the others.
class PaperJob : public QObject {
    Q_OBJECT
public:
    /// Dialogs open over `window`'s window. Chosen printers are remembered in desk.ini of `dataFolder`.
    PaperJob(std::unique_ptr<PaperSource> source, const QString& dataFolder, QWidget* window);

    PaperSource& source() const { return *m_source; }
    bool isBusy() const { return m_isBusy; }
    /// Prints all papers, each on the printer that was chosen for it; asks when one has none.
    void printAll();
    /// Asks for printer and copies of these papers, remembers the answers and prints.
    void choosePrinters(const std::vector<Paper>& papers);
    void savePdf(Paper paper, const QString& path);

Q_SIGNALS:
    void busyChanged();
    /// A paper went to a printer.
    void printed(shouli::desk::Paper paper, const QString& printer);
    void saved(shouli::desk::Paper paper);
    void failed(shouli::desk::Paper paper, const shouli::base::Error& error);

private:
    struct Order {
        Paper paper;
        int copies = 1;
        std::optional<QString> printer;                         // absent: saved as PDF
        std::function<base::Status(const QByteArray&)> deliver; // on another thread
    };
    void printOn(const std::vector<std::pair<Paper, PrinterSetting>>& wanted);
    void start(std::deque<Order> orders);
    void next();
    void finish(const Order& order, const base::Status& status);

    std::unique_ptr<PaperSource> m_source;
    QWidget* m_window;
    PrinterChoice m_printers;
    std::deque<Order> m_orders;
    bool m_isBusy = false;
};

} // namespace shouli::desk
