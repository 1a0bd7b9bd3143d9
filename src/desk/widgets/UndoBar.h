// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"

#include <QFrame>
#include <QTimer>

namespace shouli::desk {

class KeyButton;

/// 「已删除 · 撤销」: shown for ten seconds in the place of a deleted picture, whose bytes it keeps for that time.
class UndoBar : public QFrame {
    Q_OBJECT
public:
    struct Removed {
        domain::Picture picture;
        QByteArray jpeg;
        QByteArray thumbnail; ///< JPEG
    };

    explicit UndoBar(QWidget* parent = nullptr);

    /// Shows the bar for this picture. When a window has several bars, the latest one has the key.
    void offer(const Removed& removed);
    /// Hides the bar and drops the picture.
    void close();

Q_SIGNALS:
    void undone(const shouli::desk::UndoBar::Removed& removed);

private:
    KeyButton* m_undo;
    Removed m_removed;
    QTimer m_time;
};

} // namespace shouli::desk
