// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/Members.h"
#include "protocol/Messages.h"

namespace shouli::protocol {

using base::JsonReader;
using base::Result;

namespace {

constexpr qsizetype kMostCertificates = 16;

QJsonObject unsignedJson(const AuthorityMessage& message) {
    QJsonArray certificates;
    for (const QByteArray& certificate : message.certificates)
        certificates.append(base::jsonBase64(certificate));
    return {{QStringLiteral("serial"), message.serial}, {QStringLiteral("certificates"), certificates}};
}

} // namespace

QByteArray AuthorityMessage::signedText() const {
    return "shouli-authority\n" + base::compactJson(unsignedJson(*this));
}

QJsonObject AuthorityMessage::toJson() const {
    QJsonObject object = unsignedJson(*this);
    object.insert(QStringLiteral("signature"), base::jsonBase64(signature));
    return object;
}

Result<AuthorityMessage> AuthorityMessage::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    AuthorityMessage message;
    message.serial = in.integer(u"serial");
    if (message.serial < 1)
        in.reject(u"serial", QStringLiteral("out of range"));
    const QStringList certificates = in.textList(u"certificates");
    for (const QString& text : certificates) {
        JsonReader one({{QStringLiteral("certificate"), text}});
        message.certificates.push_back(readBytes(one, u"certificate"));
        if (!one.status())
            in.reject(u"certificates", one.status().error().detail);
    }
    if (certificates.isEmpty() || certificates.size() > kMostCertificates)
        in.reject(u"certificates", QStringLiteral("none or too many"));
    message.signature = readBytes(in, u"signature");
    SHOULI_CHECK(in.status());
    return message;
}

} // namespace shouli::protocol
