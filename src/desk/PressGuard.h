// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QMap>
#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <chrono>

class QKeyEvent;
class QMouseEvent;

namespace shouli::desk {

/// Drops presses that were meant for what was on the screen before, so that they do not act on what has appeared since.
///
/// The buttons that lead on share one place and one key, so the second half of a double click, or a key pressed twice,
/// would press the next page's button before anybody has seen that page. As long as it exists, the guard drops in every
/// window of the program:
/// - a second press of the same mouse button at the same place within the system's double-click time, and of the same
///   key within a quarter of it, when a page or dialog has appeared or disappeared between the two;
/// - the auto-repeats of a key that has been held down since before that;
/// - every press that was made before the new page or dialog was painted for the first time.
/// Typing is never dropped, only keys that act: F keys, Enter, Esc, Space on a button, anything with Ctrl or Alt.
///
/// A new page is a StepPage, a page of a QStackedWidget, or a window that is shown or closed.
class PressGuard : public QObject {
    Q_OBJECT
public:
    explicit PressGuard(QObject* parent = nullptr);
    ~PressGuard() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using milliseconds = std::chrono::milliseconds;

    /// A press of a key or a mouse button. `scene` is the value of m_scene when a series of quick presses began.
    struct Press {
        int code = 0; ///< key with modifiers, or mouse button; 0 for none yet
        milliseconds at{0};
        QPoint place;
        int scene = 0;
        bool isDropped = false;
    };

    void shown(QWidget* widget);
    void hidden(QWidget* widget);
    void awaitPaint(QWidget* widget);
    void settle();
    milliseconds momentOf(ulong timestamp) const;
    Press judged(const Press& before, const Press& now, bool isQuick) const;
    bool dropsKey(QKeyEvent* event);
    bool dropsMouse(QMouseEvent* event);

    int m_scene = 0;            ///< counts the pages and windows that have appeared or disappeared
    QPointer<QWidget> m_unseen; ///< the newest page or window, until it is painted
    QTimer m_settled;           ///< after the paint: by then earlier presses have been delivered
    QTimer m_paintOverdue;      ///< gives up waiting for something that is never painted
    QElapsedTimer m_clock;      ///< for events without a timestamp
    Press m_key;
    bool m_isKeyToCome = false; ///< m_key came as a ShortcutOverride; its key press follows
    QMap<int, int> m_heldIn;    ///< for each key that is down, the scene in which it was pressed
    Press m_mouse;
};

} // namespace shouli::desk
