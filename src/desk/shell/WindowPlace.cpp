// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/WindowPlace.h"

#include "desk/shell/ScreenFit.h"

#include <QDir>
#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QWidget>

namespace shouli::desk {

namespace {

using namespace std::chrono_literals;

const QString kPlace = QStringLiteral("window/place");
const QString kIsMaximised = QStringLiteral("window/maximised");
constexpr QSize kUsual(1280, 720);
constexpr int kGripPx = 96; // so much of the title bar has to be on a screen to drag the window by

const QScreen* screenUnder(const QRect& place) {
    const QRect grip(place.left() + (place.width() - kGripPx) / 2, place.top(), kGripPx, 1);
    for (const QScreen* screen : QGuiApplication::screens())
        if (screen->availableGeometry().contains(grip))
            return screen;
    return nullptr;
}

} // namespace

WindowPlace::WindowPlace(QWidget* window, const QString& dataFolder)
    : QObject(window)
    , m_window(window)
    , m_settingsFile(QDir(dataFolder).filePath(QStringLiteral("desk.ini"))) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(500ms);
    connect(&m_pause, &QTimer::timeout, this, &WindowPlace::store);
}

void WindowPlace::restore() {
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    const QRect place = settings.value(kPlace).toRect();
    const QScreen* screen = place.isEmpty() ? nullptr : screenUnder(place);
    if (screen)
        m_window->setGeometry(QRect(place.topLeft(), place.size().boundedTo(screen->availableSize())));
    else
        m_window->resize(kUsual.boundedTo(roomOnScreen(*m_window))); // where it is no longer maximised
    if (!screen || settings.value(kIsMaximised, true).toBool())
        m_window->setWindowState(m_window->windowState() | Qt::WindowMaximized);
    m_window->installEventFilter(this);
}

bool WindowPlace::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
        if (m_window->isVisible())
            m_pause.start();
        break;
    case QEvent::Close:
    case QEvent::Hide:
        if (m_pause.isActive())
            store();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void WindowPlace::store() {
    m_pause.stop();
    if (m_window->isMinimized())
        return;
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    const bool isMaximised = m_window->isMaximized();
    QRect place = isMaximised ? m_window->normalGeometry() : m_window->geometry();
    if (const QRect screen = m_window->screen()->availableGeometry(); isMaximised && !screen.contains(place.center()))
        place.moveCenter(screen.center()); // it was carried over to this one
    settings.setValue(kIsMaximised, isMaximised);
    settings.setValue(kPlace, place);
}

} // namespace shouli::desk
