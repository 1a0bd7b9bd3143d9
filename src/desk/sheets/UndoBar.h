// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>
#include <vector>

class QLabel;

namespace shouli::desk {

class KeyButton;

/// 「已删除 · 撤销」: stands for ten seconds where something was deleted or replaced, and holds what brings it back so
/// long.
class UndoBar : public QFrame {
    Q_OBJECT
public:
    explicit UndoBar(QWidget* parent = nullptr);

    /// Shows itself with what was done, such as 「已删除」; `undo` is called when it is pressed, and holds what was
    /// there before. What was offered before and is still there can be undone after it. Of several bars of a window the
    /// one that was offered last has the key.
    void offer(const QString& done, std::function<void()> undo);
    /// offer() of something that was deleted.
    void offer(std::function<void()> undo);
    /// Hides itself and forgets what can be undone.
    void close();

private:
    struct Act {
        QString done;
        std::function<void()> undo;
    };
    void undoLast();

    QLabel* m_text;
    KeyButton* m_undo;
    std::vector<Act> m_acts;
    QTimer m_time;
};

} // namespace shouli::desk
