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

/// Shows the pages of a PDF made by this program, in the size that they have on paper, or smaller if the window is
/// narrower.
class PaperView : public QScrollArea {
    Q_OBJECT
public:
    explicit PaperView(QWidget* parent = nullptr);

    /// Shows this PDF as soon as it is ready. An earlier one that is not ready yet is dropped.
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
    QList<QImage> m_images; ///< the pages in m_labels, in full size
    int m_asked = 0;
};

/// 「另存为 PDF」: warns that the file will not be protected, asks for a path and calls `save` with it. The dialogs
/// open over `parent`; `save` is not called when they are closed.
void askForPdf(QWidget* parent, std::function<void(const QString&)> save);

} // namespace shouli::desk
