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

/// 「已删除 · 撤销」: is shown for ten seconds where something was deleted or replaced, and keeps for so long what
/// brings it back.
class UndoBar : public QFrame {
    Q_OBJECT
public:
    explicit UndoBar(QWidget* parent = nullptr);

    /// Shows what was done, such as 「已删除」. Calls `undo`, which holds what was there before, when 「撤销」 is
    /// pressed. Earlier offers that are still open can be undone after it. Of several bars in a window, the one with
    /// the latest offer has the key.
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
