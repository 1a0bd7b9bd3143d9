// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArrayView>

namespace shouli::importer {

/// So much of a file's beginning tells what it is, as far as it can be told.
inline constexpr qint64 kKindBytes = 4096;

/// Why a file that begins like this is not taken, told by its bytes alone: FileHeic, FileOtherPicture, FileDocument,
/// FileArchive, FileFilm or FileProgram, each with the kind's own name ("WebP") as detail; FileFormatRefused where it
/// cannot be told what it is.
base::Error refusalOf(QByteArrayView file);

} // namespace shouli::importer
