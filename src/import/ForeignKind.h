// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArrayView>

namespace shouli::importer {

/// Why a file of another format is not accepted, judged by its first bytes: FileHeic, FileOtherPicture, FileDocument,
/// FileArchive, FileFilm or FileProgram, with the format's name ("WebP") as detail; FileFormatRefused when the format
/// is not recognised.
base::Error refusalOf(QByteArrayView file);

} // namespace shouli::importer
