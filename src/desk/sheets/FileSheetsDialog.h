// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/files/FileImport.h"

#include <QDialog>

class QListWidget;

namespace shouli::desk {

class KeyButton;

/// Chooses pages of a file that has several. Call open(); pagesChosen() is emitted once and the dialog closes.
class PdfPageDialog : public QDialog {
    Q_OBJECT
public:
    PdfPageDialog(capture::PageImport& pageImport, const QByteArray& bytes, const capture::DocumentProbe& probe,
                  QWidget* parent);

Q_SIGNALS:
    void pagesChosen(const QList<int>& indices); ///< counted from 0, in the file's order; at least one

private:
    void showPage(int index);
    void choose();
    void showChoice();

    capture::PageImport& m_pageImport;
    QByteArray m_bytes;
    int m_count;
    QListWidget* m_pages;
    KeyButton* m_choose;
};

} // namespace shouli::desk
