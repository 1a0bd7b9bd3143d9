// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Ids.h"

namespace shouli::central {

/// Which file of a case, sent by which workstation.
struct BlobPlace {
    domain::ApplicationId application;
    domain::PictureId picture;
    domain::WorkstationId workstation;

    /// "file:APPLICATION:PICTURE:WORKSTATION", the associated data that it is sealed with. // DO NOT CHANGE: stored
    QByteArray text() const;
};

/// The files of cases, sealed, as ROOT/AB/APPLICATION/PICTURE.WORKSTATION (AB: the first two characters of the
/// application's id). Thread-safe.
class BlobFolder {
public:
    explicit BlobFolder(QString root)
        : m_root(std::move(root)) {}

    /// Replaces what is there, atomically. On success the bytes and every entry that leads to them are on the disk.
    /// WriteFailed, DiskFull.
    base::Status write(const BlobPlace& place, const QByteArray& sealed) const;
    /// NotFound, ReadFailed.
    base::Result<QByteArray> read(const BlobPlace& place) const;

private:
    QString folderOf(const BlobPlace& place) const;
    QString pathOf(const BlobPlace& place) const;
    QString m_root;
};

} // namespace shouli::central
