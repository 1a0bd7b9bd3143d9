// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeCentral.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QTcpSocket>

namespace shouli::test {

FakeAnswer FakeAnswer::json(const QJsonObject& object) {
    FakeAnswer answer;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

FakeAnswer FakeAnswer::problem(int status, const QString& code) {
    FakeAnswer answer = json({{"type", QString(QStringLiteral("urn:shouli:problem:") + code)},
                              {"status", status},
                              {"code", code},
                              {"title", "t"}});
    answer.status = status;
    answer.contentType = "application/problem+json";
    return answer;
}

FakeAnswer FakeAnswer::yes(const FakeRequest& asked) {
    const QJsonObject question = QJsonDocument::fromJson(asked.body).object();
    const bool isPrecheck = asked.path == "/v1/prechecks";
    QJsonObject verdict{{"verdict", isPrecheck ? "may" : "eligible"},
                        {"application", question["claim"].toObject()["application"]}};
    if (!isPrecheck)
        verdict["issuingCity"] = question["issuingCity"];
    return json(verdict);
}

FakeAnswer FakeAnswer::held(const FakeRequest& asked) {
    const QByteArray digest = QByteArray::fromHex(asked.headers.at("shouli-file-digest"));
    return json({{"verdict", "held"},
                 {"picture", QString::fromLatin1(asked.path.split('/').constLast())},
                 {"digest", QString::fromLatin1(digest.toBase64())}});
}

FakeAnswer FakeAnswer::broken(Line line) {
    FakeAnswer answer;
    answer.line = line;
    return answer;
}

// One with TLS has a connection only once it is encrypted.
FakeCentral::FakeCentral(std::unique_ptr<QTcpServer> server)
    : m_server(std::move(server)) {
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
        while (QTcpSocket* socket = m_server->nextPendingConnection()) {
            const auto buffer = std::make_shared<QByteArray>();
            QObject::connect(socket, &QTcpSocket::readyRead, m_server.get(),
                             [this, socket, buffer] { read(socket, buffer); });
            if (socket->bytesAvailable() > 0)
                read(socket, buffer);
        }
    });
    m_server->listen(QHostAddress::LocalHost);
}

void FakeCentral::goDown() {
    m_server->close();
    for (QTcpSocket* socket : m_server->findChildren<QTcpSocket*>())
        socket->abort();
}

void FakeCentral::letGo() {
    isHolding = false;
    for (const auto& answerNow : std::exchange(m_held, {}))
        answerNow();
}

std::vector<QByteArray> FakeCentral::paths() const {
    std::vector<QByteArray> all;
    for (const FakeRequest& request : requests)
        all.push_back(request.path);
    return all;
}

void FakeCentral::read(QTcpSocket* socket, const std::shared_ptr<QByteArray>& buffer) {
    *buffer += socket->readAll();
    for (;;) {
        const qsizetype headEnd = buffer->indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        const QByteArrayList lines = buffer->left(headEnd).split('\n');
        FakeRequest request;
        request.method = lines[0].split(' ').value(0);
        request.path = lines[0].split(' ').value(1);
        for (const QByteArray& line : lines.mid(1))
            request.headers[line.left(line.indexOf(':')).trimmed().toLower()] =
                line.mid(line.indexOf(':') + 1).trimmed();
        const qsizetype bodySize = request.headers["content-length"].toLongLong();
        if (buffer->size() < headEnd + 4 + bodySize)
            return;
        request.body = buffer->mid(headEnd + 4, bodySize);
        buffer->remove(0, headEnd + 4 + bodySize);
        serve(socket, request);
    }
}

void FakeCentral::serve(QTcpSocket* socket, const FakeRequest& request) {
    if (request.path == "/v1/nonces" && givesNonces) {
        ++noncesAsked;
        return write(socket, FakeAnswer::json({{"nonces", QJsonArray{QStringLiteral("n%1").arg(++m_lastNonce)}}}));
    }
    requests.push_back(request);
    if (!isHolding)
        return write(socket, answer(request));
    m_held.push_back([this, socket = QPointer(socket), request] {
        if (socket)
            write(socket, answer(request));
    });
}

void FakeCentral::write(QTcpSocket* socket, const FakeAnswer& given) {
    if (given.line == FakeAnswer::Line::Silent)
        return;
    if (given.line == FakeAnswer::Line::CutBefore)
        return socket->abort();
    QByteArray head = "HTTP/1.1 " + QByteArray::number(given.status) + " Said\r\n";
    if (!given.contentType.isEmpty())
        head += "Content-Type: " + given.contentType + "\r\n";
    for (const auto& [name, value] : given.headers)
        head += name + ": " + value + "\r\n";
    if (given.line == FakeAnswer::Line::CutWithin) {
        socket->write(head + "Content-Length: 100\r\n\r\n{\"half\":");
        return socket->disconnectFromHost();
    }
    const bool hasBody = given.status != 204;
    if (hasBody)
        head += "Content-Length: " + QByteArray::number(given.body.size()) + "\r\n";
    socket->write(head + "\r\n" + (hasBody ? given.body : QByteArray()));
}

} // namespace shouli::test
