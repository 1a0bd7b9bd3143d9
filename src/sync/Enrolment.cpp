// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Enrolment.h"

#include "base/Json.h"
#include "sync/Ask.h"

namespace shouli::sync {

using protocol::EnrolmentAnswer;

QFuture<base::Result<EnrolmentAnswer>> enrol(ApiClient& client, const QString& code,
                                             const crypto::Sm2PublicKey& signingKey,
                                             const crypto::Sm2PublicKey& deviceKey) {
    ApiRequest request;
    request.method = "POST";
    request.pathWithQuery = "/v1/enrolments";
    request.body = base::compactJson(protocol::EnrolmentRequest{code, signingKey.toDer(), deviceKey.toDer()}.toJson());
    request.yesStatus = 201;
    return ask<EnrolmentAnswer>(client, std::move(request));
}

} // namespace shouli::sync
