// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QJsonArray>
#include <QJsonObject>

namespace shouli::driver {

/// Every visible element of every window, windows before what is in them, the active window first. Each is an object:
/// path (child indexes from the application, names it in the functions below), role, name, description, text, object
/// (QObject's name), states, rect (x, y, width, height in screen pixels). Of a long list or table the first part only.
QJsonArray visibleElements();

/// The element of this path if it still has this role and name, else null.
QAccessibleInterface* elementAt(const QJsonObject& element);

/// Gives the keyboard focus.
void giveFocus(QAccessibleInterface& element);

/// Presses or toggles, as a click does; false when the element offers neither.
bool press(QAccessibleInterface& element);

/// Replaces the text, as an input method's commit does; false when it cannot be edited.
bool replaceText(QAccessibleInterface& element, const QString& text);

} // namespace shouli::driver
