// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QApplication;
class QWidget;

namespace shouli::desk {

/// The smallest screen that counters have, in logical pixels, with title bar: 1366 x 768 at 125 % with a task bar
/// leaves 1093 x 574.
inline constexpr QSize kSmallestScreen(1024, 560);

/// Keeps every window of the program on its screen: a dialog that is larger than what the screen has beside its task
/// bars is made smaller before it shows, a message whose text is longer than that scrolls, and a window that comes to
/// another screen, or whose screen changes, is fitted to it. Call once.
void keepWindowsOnScreen(QApplication& app);

/// The room for the inside of this window on its screen.
QSize roomOnScreen(const QWidget& window);

} // namespace shouli::desk
