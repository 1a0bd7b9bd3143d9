// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/CentralClient.h"

#include "crypto/Digest.h"

#include <QHostAddress>
#include <QJsonArray>

namespace shouli::test {

Reply readReply(QTcpSocket& socket, int timeoutMs) {
    QByteArray bytes;
    qsizetype head = -1;
    while ((head = bytes.indexOf("\r\n\r\n")) < 0) {
        if (!socket.bytesAvailable() && !socket.waitForReadyRead(timeoutMs))
            return {};
        bytes += socket.readAll();
    }
    Reply reply;
    const QByteArrayList lines = bytes.left(head).split('\n');
    reply.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    reply.body = bytes.mid(head + 4);
    const qsizetype length = reply.headers.value("content-length").toLongLong();
    while (reply.body.size() < length && (socket.bytesAvailable() || socket.waitForReadyRead(timeoutMs)))
        reply.body += socket.readAll();
    return reply;
}

Reply CentralClient::send(const QByteArray& method, const QByteArray& path, const QByteArray& body,
                          const QHash<QByteArray, QByteArray>& headers) {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    if (!socket.waitForConnected(5000))
        return {};
    QByteArray request = method + " " + path + " HTTP/1.1\r\nHost: central\r\nConnection: close\r\nContent-Length: " +
                         QByteArray::number(body.size()) + "\r\n";
    for (auto header = headers.begin(); header != headers.end(); ++header)
        request += header.key() + ": " + header.value() + "\r\n";
    socket.write(request + "\r\n" + body);
    return readReply(socket);
}

QByteArray CentralClient::nonce() {
    return send("POST", "/v1/nonces").json().value(QStringLiteral("nonces")).toArray().first().toString().toLatin1();
}

QHash<QByteArray, QByteArray> CentralClient::signature(const QByteArray& method, const QByteArray& path,
                                                       const QByteArray& body, const QByteArray& nonce) const {
    const QByteArray text = protocol::signedText(method, path, crypto::Digest::sm3(body).toHex(), nonce);
    return {{protocol::kWorkstationHeader, place.workstation.text().toLatin1()},
            {protocol::kNonceHeader, nonce},
            {protocol::kSignatureHeader, key.sign(text).toBase64()}};
}

Reply CentralClient::sendSigned(const QByteArray& method, const QByteArray& path, const QByteArray& body,
                                QHash<QByteArray, QByteArray> headers) {
    headers.insert(signature(method, path, body, nonce()));
    return send(method, path, body, headers);
}

Reply CentralClient::enrol(const QString& code) {
    const QByteArray publicKey = key.publicKey().toDer();
    const Reply reply = send("POST", "/v1/enrolments",
                             base::compactJson(protocol::EnrolmentRequest{code, publicKey, publicKey}.toJson()));
    if (auto answer = protocol::EnrolmentAnswer::fromJson(reply.json()))
        place = *answer;
    return reply;
}

} // namespace shouli::test
