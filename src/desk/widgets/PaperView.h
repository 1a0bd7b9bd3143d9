// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QFuture>
#include <QImage>
#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace shouli::desk {

/// The pages of a PDF of our own making, as large as they are on paper, or smaller where the window is narrower.
class PaperView : public QScrollArea {
    Q_OBJECT
public:
    explicit PaperView(QWidget* parent = nullptr);

    /// Shows this one as soon as it is there; what was asked for before is given up.
    void showPdf(QFuture<base::Result<QByteArray>> pdf);

Q_SIGNALS:
    void shown();
    void failed(const shouli::base::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPages(const QList<QImage>& pages);
    void fitPages();

    QLabel* m_waiting;
    QVBoxLayout* m_pages;
    QList<QLabel*> m_labels;
    QList<QImage> m_images; ///< what is in them, in full size
    int m_asked = 0;
};

/// 「另存为 PDF」: warns that the file will not be protected, asks for a place and hands it to `save`. Opens over
/// `parent`; forgotten when it is closed.
void askForPdf(QWidget* parent, std::function<void(const QString&)> save);

} // namespace shouli::desk
