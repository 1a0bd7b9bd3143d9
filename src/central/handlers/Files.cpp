// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "central/CaseTable.h"
#include "central/Problems.h"
#include "central/handlers/Handlers.h"
#include "central/handlers/Parts.h"
#include "crypto/Digest.h"
#include "crypto/SealedMessage.h"
#include "crypto/Sealer.h"
#include "sql/Transaction.h"

namespace shouli::central {

using base::ErrorCode;
using base::Result;

// The bytes are on the disk before the row that says so. Two that arrive at once write the same.
Result<Response> putFile(const Call& call) {
    SHOULI_TRY(const auto application, idOf<domain::ApplicationId>(call, QStringLiteral("application")));
    SHOULI_TRY(const auto picture, idOf<domain::PictureId>(call, QStringLiteral("picture")));
    const QByteArray digest = QByteArray::fromHex(call.request.header(protocol::kFileDigestHeader));
    const BlobPlace place{application, picture, call.workstation.id};
    const CentralKeys& keys = call.services.keys;

    SHOULI_TRY(const base::SecretBytes jpeg,
               crypto::openWith(keys.pair(), call.request.body, domain::filePlace(application, picture)));
    if (crypto::Digest::sm3(jpeg.view()) != digest)
        return base::fail(ErrorCode::Malformed, QStringLiteral("not the bytes of the digest"));
    CaseTable cases(call.database);
    SHOULI_TRY(const auto outlet, cases.outletOf(application));
    if (outlet && *outlet != call.workstation.outlet)
        return base::fail(ErrorCode::NotPermittedHere, application.text());
    SHOULI_TRY(const auto former, cases.file(place));
    if (former && former->digest != digest)
        return base::fail(ErrorCode::RevisionConflict, QStringLiteral("other bytes under this picture"));
    const Response held = jsonResponse(protocol::FileAnswer{picture, digest}.toJson());
    if (former)
        return held;

    SHOULI_CHECK(call.services.blobs.write(place, crypto::seal(keys.seal(), jpeg.view(), place.text())));
    SHOULI_TRY(auto transaction, sql::Transaction::begin(call.database));
    SHOULI_TRY(const auto meanwhile, cases.file(place));
    if (meanwhile && meanwhile->digest != digest)
        return base::fail(ErrorCode::RevisionConflict, QStringLiteral("other bytes under this picture"));
    if (!meanwhile)
        SHOULI_CHECK(cases.addFile(place, {jpeg.size(), digest}, call.services.clock.now()));
    SHOULI_CHECK(transaction.commit());
    return held;
}

} // namespace shouli::central
