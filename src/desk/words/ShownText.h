// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shouli::desk {

/// Whether a font face of this machine has the character, for the screen and for paper. Cached. GUI thread only.
bool isDrawn(char32_t character);

/// A text for display only, never for storing: a character that no face has is replaced by its code point, [U+2EBF0],
/// so that an empty box is never taken for a name.
QString shownText(const QString& text);

} // namespace shouli::desk
