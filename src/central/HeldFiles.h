// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/CaseTable.h"
#include "central/Services.h"

namespace shouli::central {

/// The files of cases as central really has them: a row, and on the disk what the row says.
class HeldFiles {
public:
    HeldFiles(const Services& services, sql::Database& database);

    /// The file's SM3; absent when it never came, or when what came is lost, cut or changed on the disk.
    base::Result<std::optional<QByteArray>> digestOf(const BlobPlace& place);
    /// Keeps a file, whose SM3 is `digest`, and puts a lost one back. RevisionConflict when the file that came here
    /// before was another; WriteFailed, DiskFull.
    base::Status take(const BlobPlace& place, const base::SecretBytes& jpeg, const QByteArray& digest);

private:
    bool isWhole(const BlobPlace& place, const QByteArray& digest) const;

    const Services& m_services;
    sql::Database& m_database;
    CaseTable m_cases;
};

} // namespace shouli::central
