// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/FirstPaint.h"

#include <QEvent>
#include <QWidget>

namespace shouli::app {

FirstPaint::FirstPaint(QWidget& window) { window.installEventFilter(this); }

bool FirstPaint::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // The window paints itself before what is in it.
        QMetaObject::invokeMethod(this, &FirstPaint::happened, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace shouli::app
