// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/files/FileImport.h"

#include <QDialog>

class QListWidget;

namespace shouli::desk {

class KeyButton;

/// Chooses sheets of a file that has several. Call open(); sheetsChosen() is emitted once and the dialog closes.
class FileSheetsDialog : public QDialog {
    Q_OBJECT
public:
    FileSheetsDialog(capture::FileImport& fileImport, const QByteArray& bytes, const capture::DocumentProbe& probe,
                     QWidget* parent);

Q_SIGNALS:
    void sheetsChosen(const QList<int>& indices); ///< counted from 0, in the file's order; at least one

private:
    void showSheet(int index);
    void choose();
    void showChoice();

    capture::FileImport& m_fileImport;
    QByteArray m_bytes;
    int m_count;
    QListWidget* m_sheets;
    KeyButton* m_choose;
};

} // namespace shouli::desk
