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
///   key within a quarter of it, when a page or dialog came or went between the two;
/// - the repeats of a key that is still held down from before that;
/// - the release, on a button, of a press that began on another page or before a dialog came: the button is let go;
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
        int page = 0;
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
    void keyReleased(int key);

    int m_scene = 0;            ///< counts the pages and windows that came and went
    int m_page = 0;             ///< counts the pages and windows that came, but for lists and menus
    QPointer<QWidget> m_unseen; ///< the newest page or window, until it was painted
    QTimer m_settled;           ///< what was pressed before the paint has been delivered by then
    QTimer m_paintOverdue;      ///< something that is never painted holds nothing up
    QElapsedTimer m_clock;      ///< of events that bear no time
    Press m_key;
    bool m_isKeyToCome = false; ///< m_key was asked about as a shortcut
    QMap<int, Press> m_held;    ///< the press of each key that is down
    Press m_mouse;
};

} // namespace shouli::desk
