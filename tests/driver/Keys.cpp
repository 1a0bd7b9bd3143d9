// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver/Keys.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QKeySequence>
#include <QWindow>

// The way of Qt Test into the platform's event handling, declared as in qtestkeyboard.h.
QT_BEGIN_NAMESPACE
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow* window, QEvent::Type t, int k, Qt::KeyboardModifiers mods,
                                    const QString& text = QString(), bool autorep = false, ushort count = 1);
QT_END_NAMESPACE

namespace shouli::driver {

namespace {

bool strike(int key, Qt::KeyboardModifiers modifiers, const QString& text) {
    if (!QGuiApplication::focusWindow())
        return false;
    qt_handleKeyEvent(QGuiApplication::focusWindow(), QEvent::KeyPress, key, modifiers, text);
    // The press may have closed the window.
    if (QGuiApplication::focusWindow())
        qt_handleKeyEvent(QGuiApplication::focusWindow(), QEvent::KeyRelease, key, modifiers, text);
    return true;
}

} // namespace

bool pressKey(const QString& name) {
    const QKeySequence sequence = QKeySequence::fromString(name, QKeySequence::PortableText);
    if (sequence.count() != 1 || sequence[0].key() == Qt::Key_unknown)
        return false;
    const int key = sequence[0].key();
    const Qt::KeyboardModifiers modifiers = sequence[0].keyboardModifiers();
    QString text;
    if (key == Qt::Key_Return)
        text = QStringLiteral("\r");
    else if (key == Qt::Key_Tab)
        text = QStringLiteral("\t");
    else if (key < Qt::Key_Escape && !(modifiers & (Qt::ControlModifier | Qt::AltModifier)))
        text = modifiers & Qt::ShiftModifier ? QString(QChar(key)) : QString(QChar(key).toLower());
    return strike(key, modifiers, text);
}

bool typeText(const QString& text) {
    bool all = true;
    for (const QChar character : text) {
        const Qt::KeyboardModifiers shift = character.isUpper() ? Qt::ShiftModifier : Qt::NoModifier;
        all = strike(character.toUpper().unicode(), shift, QString(character)) && all;
    }
    return all;
}

} // namespace shouli::driver
