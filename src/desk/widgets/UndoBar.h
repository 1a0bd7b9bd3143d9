// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"

#include <QFrame>
#include <QTimer>

namespace shouli::desk {

class KeyButton;

/// 「已删除 · 撤销」: stands for some seconds where a picture was deleted, and holds its bytes so long.
class UndoBar : public QFrame {
    Q_OBJECT
public:
    struct Removed {
        domain::Picture picture;
        QByteArray jpeg;
        QByteArray thumbnail; ///< JPEG
    };

    explicit UndoBar(QWidget* parent = nullptr);

    /// Shows itself. Of several bars of a window the one that was offered last has the key.
    void offer(const Removed& removed);
    /// Hides itself and forgets the picture.
    void close();

Q_SIGNALS:
    void undone(const shouli::desk::UndoBar::Removed& removed);

private:
    KeyButton* m_undo;
    Removed m_removed;
    QTimer m_time;
};

} // namespace shouli::desk
