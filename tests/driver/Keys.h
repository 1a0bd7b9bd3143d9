// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shouli::driver {

/// Presses and releases a key named as in QKeySequence, e.g. "Return", "Ctrl+A", "F5", where the keyboard focus is;
/// shortcuts see it as they see a real one. False when there is no such key or no window has the focus.
bool pressKey(const QString& name);

/// Types text, one key press a character.
bool typeText(const QString& text);

} // namespace shouli::driver
