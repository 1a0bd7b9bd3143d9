// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/CentralAuthority.h"

#include "base/ErrorCode.h"
#include "protocol/Messages.h"

#include <algorithm>

namespace shouli::sync {

using base::ErrorCode;
using base::Result;

Result<CentralAuthority> CentralAuthority::read(const QByteArray& message, const crypto::Sm2PublicKey& centralKey) {
    SHOULI_TRY(const QJsonObject object, base::parseJsonObject(message));
    SHOULI_TRY(const auto sent, protocol::AuthorityMessage::fromJson(object));
    SHOULI_CHECK(centralKey.verify(sent.signedText(), sent.signature));
    CentralAuthority authority;
    authority.m_serial = sent.serial;
    for (const QByteArray& der : sent.certificates) {
        const QSslCertificate certificate(der, QSsl::Der);
        if (certificate.isNull())
            return base::fail(ErrorCode::Malformed, QStringLiteral("no certificate"));
        authority.m_certificates.append(certificate);
    }
    return authority;
}

bool CentralAuthority::follows(const CentralAuthority& former) const {
    return m_serial > former.m_serial &&
           std::any_of(m_certificates.begin(), m_certificates.end(),
                       [&](const QSslCertificate& one) { return former.m_certificates.contains(one); });
}

QDateTime CentralAuthority::expiresAt() const {
    QDateTime last;
    for (const QSslCertificate& certificate : m_certificates)
        last = std::max(last, certificate.expiryDate());
    return last;
}

} // namespace shouli::sync
