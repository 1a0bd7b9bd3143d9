// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "central/HeldFiles.h"
#include "central/Problems.h"
#include "central/handlers/Handlers.h"
#include "central/handlers/Parts.h"
#include "crypto/Digest.h"
#include "crypto/SealedMessage.h"

namespace shouli::central {

using base::Result;

Result<Response> putFile(const Call& call) {
    SHOULI_TRY(const auto application, idOf<domain::ApplicationId>(call, QStringLiteral("application")));
    SHOULI_TRY(const auto picture, idOf<domain::PictureId>(call, QStringLiteral("picture")));
    const QByteArray digest = QByteArray::fromHex(call.request.header(protocol::kFileDigestHeader));
    SHOULI_TRY(const base::SecretBytes jpeg,
               crypto::openWith(call.services.keys.pair(), call.request.body, domain::filePlace(application, picture)));
    if (crypto::Digest::sm3(jpeg.view()) != digest)
        return base::fail(base::ErrorCode::Malformed, QStringLiteral("not the bytes of the digest"));
    SHOULI_CHECK(
        HeldFiles(call.services, call.database).take({application, picture, call.workstation.id}, jpeg, digest));
    return jsonResponse(protocol::FileAnswer{picture, digest}.toJson());
}

} // namespace shouli::central
