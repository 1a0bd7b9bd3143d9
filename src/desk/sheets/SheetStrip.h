// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sheets/SheetStack.h"

#include <QWidget>

class QListWidget;

namespace shouli::desk {

class KeyButton;
class UndoBar;

/// The pages of a stack side by side, each with the place it will go to: the first page to the first place, and so
/// on. A page is turned, moved, dropped, enlarged, cut into the cards that lie on it, by keys and with the mouse; a
/// dropped one can be brought back for ten seconds.
class PageStrip : public QWidget {
    Q_OBJECT
public:
    /// `places`: the labels of the places, in order.
    PageStrip(PageStack& stack, QStringList places, QWidget* parent = nullptr);

    /// Shows the button for scanning a page again.
    void offerReplacing();
    /// Enables or disables that button.
    void setReplacingEnabled(bool isEnabled);

Q_SIGNALS:
    /// The operator wants to scan this page again.
    void replaceWanted(int key);
    /// Tells in words why something could not be done with a page.
    void said(const QString& text);

private:
    KeyButton* addButton(const QString& text, const QString& name, const QString& key, void (PageStrip::*pressed)());
    int currentKey() const;
    void showPages();
    void showState();
    void turnLeft();
    void turnRight();
    void moveBack();
    void moveOn();
    void cut();
    void enlarge();
    void drop();
    void choose(int key);
    void replace();

    PageStack& m_stack;
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
