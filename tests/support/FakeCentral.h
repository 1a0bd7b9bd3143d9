// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QTcpServer>

#include <functional>
#include <map>
#include <memory>
#include <vector>

class QTcpSocket;

namespace shouli::test {

struct FakeRequest {
    QByteArray method;
    QByteArray path;                          ///< with its query
    std::map<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

struct FakeAnswer {
    int status = 200;
    QByteArray contentType{"application/json"};
    QByteArray body{"{}"};
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    enum class Line { Whole, CutBefore, CutWithin, Silent } line = Line::Whole;

    static FakeAnswer json(const QJsonObject& object);
    static FakeAnswer problem(int status, const QString& code);
    /// Central's yes to a precheck or an eligibility check.
    static FakeAnswer yes(const FakeRequest& asked);
    /// To a file: what was sent is held.
    static FakeAnswer held(const FakeRequest& asked);
    static FakeAnswer broken(Line line);
};

/// An HTTP server on this machine that answers as a test says and remembers what it was asked. It hands out nonces
/// "n1", "n2", ... at /v1/nonces by itself, one a question.
class FakeCentral {
public:
    using Answerer = std::function<FakeAnswer(const FakeRequest&)>;

    /// `server`: one with TLS, for instance.
    explicit FakeCentral(std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>());

    quint16 port() const { return m_server->serverPort(); }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(port()); }
    /// From now on nobody can connect.
    void goDown();

    Answerer answer = [](const FakeRequest&) { return FakeAnswer(); };
    std::vector<FakeRequest> requests; ///< those for nonces not included
    int noncesAsked = 0;
    bool givesNonces = true;
    bool isHolding = false; ///< keeps what it is asked until letGo()
    int held() const { return static_cast<int>(m_held.size()); }
    void letGo();
    std::vector<QByteArray> paths() const;

private:
    void read(QTcpSocket* socket, const std::shared_ptr<QByteArray>& buffer);
    void serve(QTcpSocket* socket, const FakeRequest& request);
    void write(QTcpSocket* socket, const FakeAnswer& given);

    const std::unique_ptr<QTcpServer> m_server;
    std::vector<std::function<void()>> m_held;
    int m_lastNonce = 0;
};

} // namespace shouli::test
