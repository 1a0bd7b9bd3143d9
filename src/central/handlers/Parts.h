// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ErrorCode.h"
#include "base/Json.h"
#include "central/Asking.h"
#include "central/services/ServiceAtCentral.h"
#include "domain/IdentityNumber.h"
#include "domain/Identifiers.h"
#include "protocol/Messages.h"

#include <QUrlQuery>

namespace shouli::central {

// Reads parts of a call that several handlers need.

/// Malformed when the body is no such message, or names a service that this central does not know.
template <typename Message>
base::Result<Message> bodyOf(const Call& call) {
    SHOULI_TRY(const QJsonObject object, base::parseJsonObject(call.request.body));
    if constexpr (requires { Message::fromJson(object); })
        return Message::fromJson(object);
    else
        return Message::fromJson(object, call.services.served.facts());
}

/// The person of a claim, as this call's outlet asks. Errors as AskedPerson::parse().
inline base::Result<AskedPerson> askedPerson(const Call& call, const protocol::Claim& claim) {
    return AskedPerson::parse(claim, call.workstation.outlet, call.services.clock.today());
}

/// An id in the path. NotFound unless it is written exactly as Id::text() writes it.
template <typename IdType>
base::Result<IdType> idOf(const Call& call, const QString& part) {
    const QString text = call.parts.value(part);
    const IdType id = IdType::fromText(text);
    if (id.isNull() || id.text() != text)
        return base::fail(base::ErrorCode::NotFound, QStringLiteral("no id"));
    return id;
}

/// The query's cursor; 0 when it is empty or missing. Malformed when it is not a number from 0.
inline base::Result<qint64> cursorOf(const Call& call) {
    const QString text = QUrlQuery(QString::fromLatin1(call.request.query)).queryItemValue(QStringLiteral("cursor"));
    bool isNumber = text.isEmpty();
    const qint64 cursor = text.isEmpty() ? 0 : text.toLongLong(&isNumber);
    if (!isNumber || cursor < 0)
        return base::fail(base::ErrorCode::Malformed, QStringLiteral("no cursor"));
    return cursor;
}

} // namespace shouli::central
