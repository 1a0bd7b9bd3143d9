// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/DialogFocus.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QTimer>
#include <QWindow>

namespace shouli::desk {

namespace {

// Only from a window of ours: another program's keys are not taken.
void takeKeys(QDialog* dialog) {
    const QWindow* front = QGuiApplication::focusWindow();
    const QWindow* own = dialog->windowHandle();
    if (front && own && dialog->isVisible() && front != own && QGuiApplication::modalWindow() == own)
        dialog->activateWindow();
}

} // namespace

DialogFocus::DialogFocus(QApplication& app)
    : QObject(&app) {
    app.installEventFilter(this);
}

bool DialogFocus::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Show)
        return false;
    auto* dialog = qobject_cast<QDialog*>(watched);
    if (!dialog || !dialog->isModal())
        return false;
    // At once, and when no second press can come any more.
    for (const int afterMs : {0, QApplication::doubleClickInterval() / 2, QApplication::doubleClickInterval()})
        QTimer::singleShot(afterMs, dialog, [dialog] { takeKeys(dialog); });
    return false;
}

} // namespace shouli::desk
