// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/PressGuard.h"

#include "desk/steps/StepPage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStackedWidget>
#include <QStyleHints>

#include <algorithm>
#include <utility>

namespace shouli::desk {
namespace {

using namespace std::chrono_literals;

constexpr auto kLongestPaint = 1s;

bool isPopup(const QWidget& widget) { return widget.windowType() == Qt::Popup; }

bool isTip(const QWidget& widget) {
    return widget.windowType() == Qt::ToolTip || widget.windowType() == Qt::SplashScreen;
}

bool isPage(const QWidget& widget) {
    return qobject_cast<const StepPage*>(&widget) || qobject_cast<const QStackedWidget*>(widget.parentWidget());
}

// Text for an input, and the keys that move about in it, do nothing that a page could not take back.
bool acts(const QKeyEvent& event) {
    const int key = event.key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape)
        return true;
    if (key >= Qt::Key_F1 && key <= Qt::Key_F35)
        return true;
    if (key == Qt::Key_Space)
        return qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    return (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) && key != Qt::Key_Control &&
           key != Qt::Key_Alt && key != Qt::Key_Shift;
}

// What is pressed still, on the mouse or by Space, is let go of without a click.
void letGoOfButtons() {
    for (QWidget* widget : QApplication::allWidgets())
        if (auto* button = qobject_cast<QAbstractButton*>(widget); button && button->isDown())
            button->setDown(false);
}

int codeOf(const QKeyEvent& event) { return event.key() | int(event.modifiers() & ~Qt::KeypadModifier); }

} // namespace

PressGuard::PressGuard(QObject* parent)
    : QObject(parent) {
    m_clock.start();
    m_settled.setSingleShot(true);
    m_settled.setInterval(0);
    connect(&m_settled, &QTimer::timeout, this, &PressGuard::settle);
    m_paintOverdue.setSingleShot(true);
    m_paintOverdue.setInterval(kLongestPaint);
    connect(&m_paintOverdue, &QTimer::timeout, this, &PressGuard::settle);
    qApp->installEventFilter(this);
}

PressGuard::~PressGuard() { qApp->removeEventFilter(this); }

bool PressGuard::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Show:
        if (watched->isWidgetType() && !event->spontaneous())
            shown(static_cast<QWidget*>(watched));
        return false;
    case QEvent::Hide:
        if (watched->isWidgetType() && !event->spontaneous())
            hidden(static_cast<QWidget*>(watched));
        return false;
    case QEvent::Paint:
        // What was pressed meanwhile lies in the queue already: it comes before the timer.
        if (m_unseen == watched && !m_settled.isActive())
            m_settled.start();
        return false;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        // As it comes from the keyboard, before it goes to a widget and from one to the next.
        return watched->isWindowType() && dropsKey(static_cast<QKeyEvent*>(event));
    case QEvent::KeyRelease:
        if (watched->isWindowType() && !static_cast<QKeyEvent*>(event)->isAutoRepeat())
            keyReleased(static_cast<QKeyEvent*>(event)->key());
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
        return watched->isWindowType() && dropsMouse(static_cast<QMouseEvent*>(event));
    default:
        return false;
    }
}

void PressGuard::shown(QWidget* widget) {
    if (widget->isWindow() ? isTip(*widget) : !isPage(*widget))
        return;
    ++m_scene;
    // A list opens while one types, and chooses by the next key.
    if (widget->isWindow() && isPopup(*widget))
        return;
    ++m_page;
    awaitPaint(widget);
}

void PressGuard::hidden(QWidget* widget) {
    if (widget->isWindow() && !isTip(*widget))
        ++m_scene;
    if (m_unseen == widget)
        settle();
}

void PressGuard::awaitPaint(QWidget* widget) {
    m_settled.stop();
    m_unseen = widget;
    m_paintOverdue.start();
}

void PressGuard::settle() {
    m_unseen.clear();
    m_settled.stop();
    m_paintOverdue.stop();
}

// Of the system's clock where the event has it: then a press counts from when it was made, not from when a busy
// program comes to it.
PressGuard::milliseconds PressGuard::momentOf(ulong timestamp) const {
    return milliseconds(timestamp > 0 ? qint64(timestamp) : m_clock.elapsed());
}

PressGuard::Press PressGuard::judged(const Press& before, const Press& now, bool isQuick) const {
    Press press = now;
    const bool isAgain = isQuick && before.code == now.code;
    press.scene = isAgain ? before.scene : m_scene;
    press.page = m_page;
    press.isDropped = press.scene != m_scene;
    if (m_unseen) { // it was meant for what stood there before, and so is what follows quickly
        press.isDropped = true;
        press.scene = std::min(press.scene, m_scene - 1);
    }
    return press;
}

bool PressGuard::dropsKey(QKeyEvent* event) {
    if (!acts(*event))
        return false;
    bool isDropped = false;
    if (event->isAutoRepeat()) {
        const auto held = m_held.constFind(event->key());
        isDropped = held != m_held.constEnd() && held->scene != m_scene;
    } else {
        const Press now{codeOf(*event), momentOf(event->timestamp()), {}, 0, 0, false};
        // The same press comes twice: whether it is a shortcut, and, where it is none, as a key.
        const bool isShortcut = event->type() == QEvent::ShortcutOverride;
        if (isShortcut || !std::exchange(m_isKeyToCome, false) || m_key.code != now.code) {
            const milliseconds limit(QGuiApplication::styleHints()->mouseDoubleClickInterval() / 4);
            m_key = judged(m_key, now, std::chrono::abs(now.at - m_key.at) < limit);
            m_held.insert(event->key(), m_key);
        }
        m_isKeyToCome = isShortcut;
        isDropped = m_key.isDropped;
    }
    if (isDropped)
        event->accept(); // no shortcut, and for nobody else
    return isDropped;
}

void PressGuard::keyReleased(int key) {
    const auto held = m_held.constFind(key);
    if (held == m_held.constEnd())
        return;
    if (held->page != m_page)
        letGoOfButtons();
    m_held.erase(held);
}

bool PressGuard::dropsMouse(QMouseEvent* event) {
    if (event->type() == QEvent::MouseButtonRelease) {
        const bool isOfPress = m_mouse.code == int(event->button());
        if (isOfPress && !m_mouse.isDropped && m_mouse.page != m_page)
            letGoOfButtons(); // the release itself ends the grab of the mouse
        return isOfPress && m_mouse.isDropped;
    }
    const QStyleHints& hints = *QGuiApplication::styleHints();
    const Press now{int(event->button()), momentOf(event->timestamp()), event->globalPosition().toPoint(), 0, 0, false};
    // The second press of a double click comes as both.
    if (event->type() == QEvent::MouseButtonDblClick && m_mouse.code == now.code && m_mouse.at == now.at)
        return m_mouse.isDropped;
    const QPoint moved = now.place - m_mouse.place;
    const bool isQuick = std::chrono::abs(now.at - m_mouse.at) < milliseconds(hints.mouseDoubleClickInterval()) &&
                         std::max(std::abs(moved.x()), std::abs(moved.y())) <= hints.mouseDoubleClickDistance();
    m_mouse = judged(m_mouse, now, isQuick);
    return m_mouse.isDropped;
}

} // namespace shouli::desk
