// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/ReferenceData.h"

namespace shouli::domain {

/// The files that a snapshot is made of, by the ids that central uses: "codes/ethnic_group", "notices/mail_tips",
/// "outlets".
using ReferenceFiles = std::map<QString, QByteArray>;

/// Reads all files; the caller has replaced built-in ones by central's newer ones before. Malformed, with the id in the
/// detail, for a file that breaks its format or an id of an unknown kind. 20,000 outlets take some tenths of a second,
/// so do not call it on the GUI thread.
base::Result<ReferenceSnapshot> loadReference(const ReferenceFiles& files);

} // namespace shouli::domain
