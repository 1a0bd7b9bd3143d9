// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QClipboard>
#include <QObject>

class QContextMenuEvent;
class QLineEdit;
class QMimeData;
class QWidget;

namespace shouli::desk {

/// Holds what this program puts on the clipboard, which is usually about a person: systems are asked to keep no history
/// of it, and clear() takes it back. Text can be copied from inputs and from labels whose text can be selected. Numbers
/// of persons and rows of lists cannot be copied, and no menu offers it. One for the program.
class PrivateClipboard : public QObject {
    Q_OBJECT
public:
    explicit PrivateClipboard(QObject* parent);
    /// Clears, since Windows keeps the clipboard of a program that has ended.
    ~PrivateClipboard() override;

    void put(const QString& text);
    /// Empties the clipboard, and the marked text of X11, where they still hold what this program put there. What came
    /// from another program stays.
    void clear();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void copy(QWidget* from, bool isCut);
    void showMenu(QLineEdit* line, const QContextMenuEvent& event);
    void noteChange(QClipboard::Mode mode);

    QString m_put; // what clear() compares with
};

/// Asks clipboard histories of the system, and of its cloud, to leave this out.
void keepOutOfHistory(QMimeData& data);

} // namespace shouli::desk
