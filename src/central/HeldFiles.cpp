// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/HeldFiles.h"

#include "base/ErrorCode.h"
#include "base/Log.h"
#include "crypto/Digest.h"
#include "crypto/Sealer.h"
#include "sql/Transaction.h"

namespace shouli::central {

using base::ErrorCode;
using base::Result;
using base::Status;

namespace {

Status conflict() { return base::fail(ErrorCode::RevisionConflict, QStringLiteral("other bytes under this picture")); }

} // namespace

HeldFiles::HeldFiles(const Services& services, sql::Database& database)
    : m_services(services)
    , m_database(database)
    , m_cases(database) {}

Result<std::optional<QByteArray>> HeldFiles::digestOf(const BlobPlace& place) {
    SHOULI_TRY(const auto row, m_cases.file(place));
    if (!row || !isWhole(place, row->digest))
        return std::optional<QByteArray>();
    return std::optional(row->digest);
}

// The bytes are on the disk before the row that says so. Two that arrive at once write the same.
Status HeldFiles::take(const BlobPlace& place, const base::SecretBytes& jpeg, const QByteArray& digest) {
    SHOULI_TRY(const auto former, m_cases.file(place));
    if (former && former->digest != digest)
        return conflict();
    if (former && isWhole(place, digest))
        return {};
    SHOULI_CHECK(m_services.blobs.write(place, crypto::seal(m_services.keys.seal(), jpeg.view(), place.text())));
    SHOULI_TRY(auto transaction, sql::Transaction::begin(m_database));
    SHOULI_TRY(const auto meanwhile, m_cases.file(place));
    if (meanwhile && meanwhile->digest != digest)
        return conflict();
    if (!meanwhile)
        SHOULI_CHECK(m_cases.addFile(place, {jpeg.size(), digest}, m_services.clock.now()));
    return transaction.commit();
}

bool HeldFiles::isWhole(const BlobPlace& place, const QByteArray& digest) const {
    const auto sealed = m_services.blobs.read(place);
    const auto jpeg = sealed ? crypto::open(m_services.keys.seal(), *sealed, place.text())
                             : Result<base::SecretBytes>(base::fail(sealed.error()));
    const bool isWhole = jpeg && crypto::Digest::sm3(jpeg->view()) == digest;
    if (!isWhole)
        qCWarning(lcCentral) << "lost" << place.text() << (jpeg ? "other bytes" : textOf(jpeg.error().code).data());
    return isWhole;
}

} // namespace shouli::central
