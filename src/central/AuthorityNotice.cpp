// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/AuthorityNotice.h"

#include "base/ErrorCode.h"
#include "crypto/Digest.h"

#include <QSslCertificate>

#include <algorithm>

namespace shouli::central {

using base::ErrorCode;
using base::Result;

Result<ShelfItem> authorityItem(const QByteArray& pem) {
    QByteArrayList certificates;
    for (const QSslCertificate& certificate : QSslCertificate::fromData(pem, QSsl::Pem))
        certificates.append(certificate.toDer().toBase64());
    if (certificates.isEmpty())
        return base::fail(ErrorCode::Malformed, QStringLiteral("--authority has no certificate"));
    const QByteArray content = certificates.join(',');
    const QByteArray digest = crypto::Digest::sm3(content);
    return ShelfItem{kAuthorityItem, QString::fromLatin1(digest.left(8).toHex()), content, digest};
}

void signAuthority(ShelfItem& item, qint64 serial, const CentralKeys& keys) {
    protocol::AuthorityMessage message;
    message.serial = serial;
    for (const QByteArray& certificate : item.content.split(','))
        message.certificates.push_back(QByteArray::fromBase64(certificate));
    message.signature = keys.pair().sign(message.signedText());
    item.content = base::compactJson(message.toJson());
}

std::optional<protocol::AuthorityMessage> authorityOf(const ReferenceShelf& shelf) {
    const auto found = std::find_if(shelf.items.begin(), shelf.items.end(),
                                    [](const ShelfItem& item) { return item.id == kAuthorityItem; });
    if (found == shelf.items.end())
        return std::nullopt;
    const auto object = base::parseJsonObject(found->content);
    const auto message = object ? protocol::AuthorityMessage::fromJson(*object)
                                : Result<protocol::AuthorityMessage>(base::fail(object.error()));
    return message ? std::optional(*message) : std::nullopt;
}

} // namespace shouli::central
