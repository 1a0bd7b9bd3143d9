// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Sm2.h"

#include <QDateTime>
#include <QList>
#include <QSslCertificate>

namespace shouli::sync {

/// The certificate authorities that vouch for central, as central's own key signed them. A connection to central is
/// believed by these alone: another authority that the system trusts is none.
class CentralAuthority {
public:
    /// Reads a protocol::AuthorityMessage. SignatureWrong when another key signed it; Malformed.
    static base::Result<CentralAuthority> read(const QByteArray& message, const crypto::Sm2PublicKey& centralKey);

    /// Nobody vouches: no connection with TLS is believed.
    static CentralAuthority nobody() { return {}; }

    /// A later one replaces an earlier one, never the other way round.
    qint64 serial() const { return m_serial; }
    /// Newer than `former`, and with an authority in common: it is changed in two steps, so that nobody is shut out.
    bool follows(const CentralAuthority& former) const;
    const QList<QSslCertificate>& certificates() const { return m_certificates; }
    /// When the last of them expires: from then on central cannot be reached.
    QDateTime expiresAt() const;

private:
    CentralAuthority() = default;
    qint64 m_serial = 0;
    QList<QSslCertificate> m_certificates;
};

} // namespace shouli::sync
