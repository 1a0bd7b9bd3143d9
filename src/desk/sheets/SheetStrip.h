// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sheets/SheetStack.h"

#include <QWidget>

class QListWidget;

namespace shouli::desk {

class KeyButton;
class UndoBar;

/// The sheets of a stack side by side, each with the place it will go to: the first sheet to the first place, and so
/// on. A sheet is turned, moved, dropped, enlarged, cut into the cards that lie on it, by keys and with the mouse;
/// dropping, cutting and scanning again can be undone for ten seconds.
class SheetStrip : public QWidget {
    Q_OBJECT
public:
    /// `places`: the labels of the places, in order.
    SheetStrip(SheetStack& stack, QStringList places, QWidget* parent = nullptr);

    /// Shows the button for scanning a sheet again.
    void offerReplacing();
    /// Enables or disables that button.
    void setReplacingEnabled(bool isEnabled);

Q_SIGNALS:
    /// The operator wants to scan this sheet again.
    void replaceWanted(int key);
    /// Tells in words why something could not be done with a sheet.
    void said(const QString& text);

private:
    KeyButton* addButton(const QString& text, const QString& name, const QString& key, void (SheetStrip::*pressed)());
    int currentKey() const;
    void showSheets();
    void showState();
    void turnLeft();
    void turnRight();
    void moveBack();
    void moveOn();
    void cut();
    void enlarge();
    void drop();
    void offerBack(const QString& done, const StackedSheet& former, const QList<int>& inItsPlace);
    void choose(int key);
    void replace();

    SheetStack& m_stack;
    const QStringList m_places;
    QListWidget* m_list;
    UndoBar* m_undo;
    std::vector<KeyButton*> m_buttons;
    KeyButton* m_back = nullptr;
    KeyButton* m_on = nullptr;
    KeyButton* m_cut = nullptr;
    KeyButton* m_replace = nullptr;
    bool m_isReplacingEnabled = true;
};

} // namespace shouli::desk
