// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorClass.h"
#include "base/ErrorCode.h"
#include "protocol/Members.h"
#include "protocol/Messages.h"

namespace shouli::protocol {

using base::JsonReader;
using base::Result;

QJsonObject Problem::toJson() const {
    QJsonObject object{{QStringLiteral("type"), QStringLiteral("urn:shouli:problem:%1").arg(code)},
                       {QStringLiteral("status"), status},
                       {QStringLiteral("code"), code},
                       {QStringLiteral("title"), title}};
    if (!detail.isEmpty())
        object.insert(QStringLiteral("detail"), detail);
    if (retryAfterSeconds > 0)
        object.insert(QStringLiteral("retryAfterSeconds"), retryAfterSeconds);
    return object;
}

Result<Problem> Problem::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    Problem problem;
    problem.status = readInt(in, u"status", 400);
    if (problem.status > 599)
        in.reject(u"status", QStringLiteral("out of range"));
    problem.code = readNonEmpty(in, u"code");
    problem.title = in.text(u"title");
    problem.detail = in.optionalText(u"detail");
    const qint64 retryAfter = in.optionalInteger(u"retryAfterSeconds", 0);
    if (retryAfter < 0 || retryAfter > std::numeric_limits<int>::max())
        in.reject(u"retryAfterSeconds", QStringLiteral("out of range"));
    problem.retryAfterSeconds = static_cast<int>(retryAfter);
    SHOULI_CHECK(in.status());
    return problem;
}

base::Error Problem::toError() const {
    const auto known = base::errorCodeFromText(code);
    return {known.value_or(base::ErrorCode::NetNotCentral), QStringLiteral("%1 %2").arg(status).arg(title)};
}

} // namespace shouli::protocol
