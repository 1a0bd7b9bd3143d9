// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>

namespace shouli::printing {

// What QPdfWriter 6.4 writes otherwise than a form wants, put right in the finished file.

/// Writes `created` over the time that the file was made at. PrintFailed when the file has no such entry.
base::Status stampCreationDate(QByteArray& pdf, const QDateTime& created);

/// Lets glyphs whose text is given as a private-use alias read back as the true character above the BMP, by an
/// incremental update (ISO 32000-1, 7.5.6) of the ToUnicode maps. PrintFailed when the maps are not found.
base::Status restoreCharacters(QByteArray& pdf, const QHash<char16_t, char32_t>& aliases);

} // namespace shouli::printing
