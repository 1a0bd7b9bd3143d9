// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>
#include <vector>

namespace shouli::desk {

class KeyButton;

/// 「已删除 · 撤销」: stands for ten seconds where something was deleted, and holds what brings it back so long.
class UndoBar : public QFrame {
    Q_OBJECT
public:
    explicit UndoBar(QWidget* parent = nullptr);

    /// Shows itself; `undo` is called when it is pressed, and holds what was deleted. What was offered before and is
    /// still there can be undone after it. Of several bars of a window the one that was offered last has the key.
    void offer(std::function<void()> undo);
    /// Hides itself and forgets what was deleted.
    void close();

private:
    void undoLast();

    KeyButton* m_undo;
    std::vector<std::function<void()>> m_acts;
    QTimer m_time;
};

} // namespace shouli::desk
