// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"
#include "central/services/ServiceAtCentral.h"
#include "domain/IdentityNumber.h"
#include "domain/Identifiers.h"
#include "protocol/Messages.h"

#include <QUrlQuery>

namespace shouli::central {

// What handlers read from a call.

/// Malformed when the body is no such message, or names a service that this central does not know.
template <typename Message>
base::Result<Message> bodyOf(const Call& call) {
    SHOULI_TRY(const QJsonObject object, base::parseJsonObject(call.request.body));
    if constexpr (requires { Message::fromJson(object); })
        return Message::fromJson(object);
    else
        return Message::fromJson(object, call.services.served.facts());
}

/// An id in the path, in its one form: NotFound otherwise.
template <typename IdType>
base::Result<IdType> idOf(const Call& call, const QString& part) {
    const QString text = call.parts.value(part);
    const IdType id = IdType::fromText(text);
    if (id.isNull() || id.text() != text)
        return base::fail(base::ErrorCode::NotFound, QStringLiteral("no id"));
    return id;
}

/// The cursor of a list; empty or missing is 0. Malformed.
inline base::Result<qint64> cursorOf(const Call& call) {
    const QString text = QUrlQuery(QString::fromLatin1(call.request.query)).queryItemValue(QStringLiteral("cursor"));
    bool isNumber = text.isEmpty();
    const qint64 cursor = text.isEmpty() ? 0 : text.toLongLong(&isNumber);
    if (!isNumber || cursor < 0)
        return base::fail(base::ErrorCode::Malformed, QStringLiteral("no cursor"));
    return cursor;
}

} // namespace shouli::central
