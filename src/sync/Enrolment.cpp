// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Enrolment.h"

#include "base/ErrorCode.h"
#include "base/Json.h"

namespace shouli::sync {

using protocol::EnrolmentAnswer;

QFuture<base::Result<EnrolmentAnswer>> enrol(ApiClient& client, const QString& code,
                                             const crypto::Sm2PublicKey& signingKey,
                                             const crypto::Sm2PublicKey& deviceKey) {
    ApiRequest request;
    request.method = "POST";
    request.pathWithQuery = "/v1/enrolments";
    request.body = base::compactJson(protocol::EnrolmentRequest{code, signingKey.toDer(), deviceKey.toDer()}.toJson());
    return client.send(std::move(request))
        .then([](const base::Result<QJsonObject>& answer) -> base::Result<EnrolmentAnswer> {
            if (!answer)
                return base::fail(answer.error());
            auto message = EnrolmentAnswer::fromJson(*answer);
            if (!message)
                return base::fail(base::ErrorCode::NetNotCentral, message.error().detail);
            return message;
        });
}

} // namespace shouli::sync
