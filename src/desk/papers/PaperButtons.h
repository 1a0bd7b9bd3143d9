// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDialog;
class QHBoxLayout;

namespace shouli::desk {

class KeyButton;

/// The row of buttons below a paper that is shown: save as PDF, close, print.
class PaperButtons : public QWidget {
    Q_OBJECT
public:
    /// 「关闭」 rejects the dialog.
    PaperButtons(const QString& printText, QDialog* dialog);

    /// Adds a button beside the one that saves.
    void add(KeyButton* button);
    /// Whether there is a paper to print and to save.
    void setReady(bool isReady);
    void focusPrint();

Q_SIGNALS:
    void printPressed();
    void savePressed();

private:
    KeyButton* m_print;
    KeyButton* m_save;
    QHBoxLayout* m_row;
};

} // namespace shouli::desk
