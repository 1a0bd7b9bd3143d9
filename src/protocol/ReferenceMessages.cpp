// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/Members.h"
#include "protocol/Messages.h"

namespace shouli::protocol {

using base::JsonReader;
using base::Result;

QJsonObject ReferenceItem::toJson() const {
    return {{QStringLiteral("id"), id},
            {QStringLiteral("version"), version},
            {QStringLiteral("content"), base::jsonBase64(content)}};
}

Result<ReferenceItem> ReferenceItem::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    ReferenceItem item{readNonEmpty(in, u"id"), readNonEmpty(in, u"version"), readBytes(in, u"content")};
    SHOULI_CHECK(in.status());
    return item;
}

QJsonObject ReferenceAnswer::toJson() const {
    return {{QStringLiteral("cursor"), cursor}, {QStringLiteral("items"), messagesToJson(items)}};
}

Result<ReferenceAnswer> ReferenceAnswer::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    ReferenceAnswer answer{in.text(u"cursor"), readMessages<ReferenceItem>(in, u"items")};
    SHOULI_CHECK(in.status());
    return answer;
}

} // namespace shouli::protocol
