// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QImage>

class QLabel;
class QVBoxLayout;

namespace shouli::desk {

class Banner;
class KeyButton;
class ReceiptJob;

/// 「预览回执」: the receipt's pages, to print or to save as PDF. open() it; it deletes itself when closed.
class ReceiptDialog : public QDialog {
    Q_OBJECT
public:
    /// `job` outlives the dialog.
    ReceiptDialog(ReceiptJob& job, QWidget* parent);

private:
    void build();
    void load();
    void showPages(const QList<QImage>& pages);
    void refresh();
    void confirmSave();
    void chooseFile();

    ReceiptJob& m_job;
    Banner* m_banner;
    QLabel* m_waiting;
    QVBoxLayout* m_pages;
    KeyButton* m_print;
    KeyButton* m_save;
    bool m_isReady = false;
};

} // namespace shouli::desk
