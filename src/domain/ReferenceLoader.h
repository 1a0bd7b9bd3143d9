// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/ReferenceData.h"

namespace shouli::domain {

/// The files a snapshot is made of, by id as on the wire: "codes/ethnic_group", "notices/mail_tips", "outlets".
using ReferenceFiles = std::map<QString, QByteArray>;

/// Reads them all. Malformed, naming the id, for a file that breaks its format or an id of no known kind; central's new
/// files replace the built-in ones in `files` before. 20,000 outlets take some tenths of a second: not on the window's
/// thread.
base::Result<ReferenceSnapshot> loadReference(const ReferenceFiles& files);

/// A notice as forms/notices/README.md says: a comment with id, title and version, then its HTML. Malformed without one
/// of them or with another id.
base::Result<Notice> readNotice(const QString& id, const QByteArray& bytes);

} // namespace shouli::domain
