// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QDateTime>

#include <vector>

namespace shouli::printing {

// Corrects, in the finished file, what QPdfWriter 6.4 writes differently from what forms need.

/// Overwrites the file's creation time with `created`. PrintFailed when the file has no such entry.
base::Status stampCreationDate(QByteArray& pdf, const QDateTime& created);

/// Makes every glyph read back as the character that it was drawn for, by an incremental update (ISO 32000-1, 7.5.6) of
/// the ToUnicode maps. `characters` is GlyphRecord::characters(). PrintFailed when the fonts in the file do not fit it.
base::Status restoreCharacters(QByteArray& pdf, const std::vector<std::vector<char32_t>>& characters);

} // namespace shouli::printing
