// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QApplication;
class QWidget;

namespace shouli::desk {

/// Smallest room for a window, title bar included, that the desk supports, in logical pixels. (1366 x 768 at 125 % with
/// a task bar leaves 1093 x 574.)
inline constexpr QSize kSmallestScreen(1024, 560);

/// Keeps every window of the program within the available area of its screen (without task bars): a dialog that is
/// larger is shrunk before it is shown, a longer message scrolls, and a window is fitted again when it moves to another
/// screen or its screen changes. Call once.
void keepWindowsOnScreen(QApplication& app);

/// The largest size that the contents of this window can have on its screen, without its frame.
QSize roomOnScreen(const QWidget& window);

} // namespace shouli::desk
