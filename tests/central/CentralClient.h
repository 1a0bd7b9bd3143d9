// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Sm2.h"
#include "protocol/Messages.h"

#include <QHash>
#include <QTcpSocket>

namespace shouli::test {

struct Reply {
    int status = 0; ///< 0: the connection ended without one
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    QJsonObject json() const { return base::parseJsonObject(body).value_or(QJsonObject{}); }
    QString code() const { return json().value(QStringLiteral("code")).toString(); }
};

/// Reads one reply; waits at most for `timeoutMs`.
Reply readReply(QTcpSocket& socket, int timeoutMs = 5000);

/// A workstation as central sees it, over a connection of its own for each request.
class CentralClient {
public:
    explicit CentralClient(quint16 port)
        : m_port(port) {}

    Reply send(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
               const QHash<QByteArray, QByteArray>& headers = {});
    /// With a fresh nonce and a signature.
    Reply sendSigned(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
                     QHash<QByteArray, QByteArray> headers = {});
    Reply enrol(const QString& code);

    QByteArray nonce();
    QHash<QByteArray, QByteArray> signature(const QByteArray& method, const QByteArray& path, const QByteArray& body,
                                            const QByteArray& nonce) const;

    protocol::EnrolmentAnswer place;
    crypto::Sm2KeyPair key = crypto::Sm2KeyPair::generate();

private:
    quint16 m_port;
};

} // namespace shouli::test
