// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QDateTime>

#include <vector>

namespace shouli::printing {

// What QPdfWriter 6.4 writes otherwise than a form wants, put right in the finished file.

/// Writes `created` over the time that the file was made at. PrintFailed when the file has no such entry.
base::Status stampCreationDate(QByteArray& pdf, const QDateTime& created);

/// Lets every glyph read back as the character it was drawn for, by an incremental update (ISO 32000-1, 7.5.6) of the
/// ToUnicode maps. Takes what GlyphRecord keeps. PrintFailed when the file has other fonts than these.
base::Status restoreCharacters(QByteArray& pdf, const std::vector<std::vector<char32_t>>& characters);

} // namespace shouli::printing
