// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shouli::desk {

/// Whether a face of this machine draws the character on the screen and on paper. Asked once for each character; on the
/// window's thread.
bool isDrawn(char32_t character);

/// A text as it is shown, never as it is kept: a character that nothing draws stands as its number, [U+2EBF0], so that
/// nobody takes an empty box for a name.
QString shownText(const QString& text);

} // namespace shouli::desk
