// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Key.h"
#include "domain/Ids.h"
#include "sql/Database.h"

#include <set>

namespace shouli::store {

/// A picture sealed under its case's key.
struct SealedPicture {
    QByteArray jpeg;
    QByteArray thumbnail;
};

/// The pictures of the cases, kept in the database: what is named by the stored case is committed, the others are
/// swept when the store is opened.
class PictureTable {
public:
    enum class Part { Jpeg, Thumbnail };

    explicit PictureTable(sql::Database& database)
        : m_database(database) {}

    base::Status insert(const domain::PictureId& id, const domain::ApplicationId& application,
                        const SealedPicture& picture, const QDateTime& at);
    /// Sealed, of this case only: NotFound.
    base::Result<QByteArray> sealed(const domain::PictureId& id, const domain::ApplicationId& application, Part part);
    /// From now on the case names exactly these. One it does not name any more is deleted; one that was added and not
    /// yet named stays. NotFound when one of them is not there.
    base::Status commit(const domain::ApplicationId& application, const std::set<domain::PictureId>& named);
    base::Status removeAll(const domain::ApplicationId& application);
    /// Also one that the stored case does not name yet.
    base::Result<bool> hasAny(const domain::ApplicationId& application);
    /// Answers how many were swept.
    base::Result<qint64> sweepUncommitted();

    // Any thread.
    static QByteArray seal(const crypto::Key& caseKey, const domain::PictureId& id, Part part, QByteArrayView bytes);
    static base::Result<QByteArray> open(const crypto::Key& caseKey, const domain::PictureId& id, Part part,
                                         QByteArrayView sealed);

private:
    sql::Database& m_database;
};

} // namespace shouli::store
