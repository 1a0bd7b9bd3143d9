// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Key.h"
#include "domain/Ids.h"
#include "sql/Database.h"

#include <set>

namespace shouli::store {

/// A picture and its thumbnail, each sealed under its case's key.
struct SealedPicture {
    QByteArray jpeg;
    QByteArray thumbnail;
};

/// The pictures of the cases, in the database. A picture is added first and becomes committed when the stored case
/// names it; pictures that were never committed are deleted when the store is opened.
class PictureTable {
public:
    enum class Part { Jpeg, Thumbnail };

    explicit PictureTable(sql::Database& database)
        : m_database(database) {}

    base::Status insert(const domain::PictureId& id, const domain::ApplicationId& application,
                        const SealedPicture& picture, const QDateTime& at);
    /// The sealed bytes of a picture of this case; NotFound when the case has no such picture.
    base::Result<QByteArray> sealed(const domain::PictureId& id, const domain::ApplicationId& application, Part part);
    /// From now on the case names exactly the pictures `named`: they are committed, and committed ones that it no
    /// longer names are deleted. Pictures that were added but not named yet stay. NotFound when one of `named` is
    /// missing.
    base::Status commit(const domain::ApplicationId& application, const std::set<domain::PictureId>& named);
    base::Status removeAll(const domain::ApplicationId& application);
    /// Whether the case has a picture, committed or not.
    base::Result<bool> hasAny(const domain::ApplicationId& application);
    /// Deletes the pictures that were never committed; returns how many.
    base::Result<qint64> sweepUncommitted();

    // Thread-safe.
    static QByteArray seal(const crypto::Key& caseKey, const domain::PictureId& id, Part part, QByteArrayView bytes);
    static base::Result<QByteArray> open(const crypto::Key& caseKey, const domain::PictureId& id, Part part,
                                         QByteArrayView sealed);

private:
    sql::Database& m_database;
};

} // namespace shouli::store
