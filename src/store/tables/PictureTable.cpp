// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/PictureTable.h"

#include "base/ErrorCode.h"
#include "crypto/Sealer.h"
#include "store/keys/Places.h"

#include <map>

using namespace shouli::base;
using namespace shouli::domain;

namespace shouli::store {
namespace {

QByteArray partPlace(const PictureId& id, PictureTable::Part part) {
    return place(part == PictureTable::Part::Jpeg ? "picture_jpeg" : "picture_thumbnail", id.text());
}

} // namespace

QByteArray PictureTable::seal(const crypto::Key& caseKey, const PictureId& id, Part part, QByteArrayView bytes) {
    return crypto::seal(caseKey, bytes, partPlace(id, part));
}

Result<QByteArray> PictureTable::open(const crypto::Key& caseKey, const PictureId& id, Part part,
                                      QByteArrayView sealed) {
    SHOULI_TRY(const SecretBytes bytes, crypto::open(caseKey, sealed, partPlace(id, part)));
    return bytes.toByteArray();
}

Status PictureTable::insert(const PictureId& id, const ApplicationId& application, const SealedPicture& picture,
                            const QDateTime& at) {
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO picture(id, application, committed, added_at, thumbnail, jpeg) VALUES (?, ?, 0, ?, ?, ?))"),
                                    id.text(), application.text(), at, picture.thumbnail, picture.jpeg));
    return {};
}

Result<QByteArray> PictureTable::sealed(const PictureId& id, const ApplicationId& application, Part part) {
    const QString statement = part == Part::Jpeg
                                  ? QStringLiteral("SELECT jpeg FROM picture WHERE id = ? AND application = ?")
                                  : QStringLiteral("SELECT thumbnail FROM picture WHERE id = ? AND application = ?");
    SHOULI_TRY(sql::Rows rows, m_database.query(statement, id.text(), application.text()));
    if (!rows.next()) {
        SHOULI_CHECK(rows.status());
        return fail(ErrorCode::NotFound, QStringLiteral("picture %1").arg(id.text()));
    }
    return rows.bytes(0);
}

Status PictureTable::commit(const ApplicationId& application, const std::set<PictureId>& named) {
    std::map<PictureId, bool> stored;
    {
        SHOULI_TRY(sql::Rows rows,
                   m_database.query(QStringLiteral("SELECT id, committed FROM picture WHERE application = ?"),
                                    application.text()));
        while (rows.next())
            stored.emplace(PictureId::fromText(rows.text(0)), rows.boolean(1));
        SHOULI_CHECK(rows.status());
    }
    for (const PictureId& id : named) {
        if (!stored.contains(id))
            return fail(ErrorCode::NotFound, QStringLiteral("picture %1").arg(id.text()));
    }
    for (const auto& [id, isCommitted] : stored) {
        if (named.contains(id) && !isCommitted)
            SHOULI_CHECK(
                m_database.execute(QStringLiteral("UPDATE picture SET committed = 1 WHERE id = ?"), id.text()));
        if (!named.contains(id) && isCommitted)
            SHOULI_CHECK(m_database.execute(QStringLiteral("DELETE FROM picture WHERE id = ?"), id.text()));
    }
    return {};
}

Status PictureTable::removeAll(const ApplicationId& application) {
    SHOULI_CHECK(m_database.execute(QStringLiteral("DELETE FROM picture WHERE application = ?"), application.text()));
    return {};
}

Result<bool> PictureTable::hasAny(const ApplicationId& application) {
    SHOULI_TRY(sql::Rows rows,
               m_database.query(QStringLiteral("SELECT EXISTS (SELECT 1 FROM picture WHERE application = ?)"),
                                application.text()));
    const bool hasAny = rows.next() && rows.boolean(0);
    SHOULI_CHECK(rows.status());
    return hasAny;
}

Result<qint64> PictureTable::sweepUncommitted() {
    return m_database.execute(QStringLiteral("DELETE FROM picture WHERE committed = 0"));
}

} // namespace shouli::store
