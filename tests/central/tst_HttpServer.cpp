// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "central/http/HttpServer.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <csignal>
#include <mutex>
#include <thread>
#include <utility>

using namespace shouli;
using namespace shouli::central;

namespace {

constexpr qint64 kLimit = 1000;

/// Answers with the body it got; holds the answer back while it is told to.
class Echo final : public RequestHandler {
public:
    qint64 bodyLimit(const Request&) const override { return kLimit; }
    void handle(Request request, std::function<void(Response)> answer) override {
        const std::scoped_lock lock(m_mutex);
        m_answer = [answer, body = request.body] { answer({200, "text/plain", body, {}}); };
        ++handled;
        if (!held)
            give();
    }
    void release() {
        const std::scoped_lock lock(m_mutex);
        held = false;
        give();
    }
    std::atomic<bool> held = false;
    std::atomic<int> handled = 0;

private:
    // An answer holds on to its connection: it is not kept beyond the server.
    void give() { std::exchange(m_answer, {})(); }

    std::mutex m_mutex;
    std::function<void()> m_answer; // by m_mutex
};

QByteArray post(const QByteArray& body, const QByteArray& more = {}) {
    return "POST / HTTP/1.1\r\nHost: a\r\n" + more + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

} // namespace

class tst_HttpServer : public QObject {
    Q_OBJECT
private:
    Echo m_echo;
    std::unique_ptr<HttpServer> m_server;
    std::thread m_thread;

    void connectTo(QTcpSocket& socket) {
        socket.connectToHost(QHostAddress::LocalHost, m_server->port());
        QVERIFY(socket.waitForConnected(5000));
    }
    // What comes until the server closes, or `until` is in it.
    QByteArray readAll(QTcpSocket& socket, const QByteArray& until = {}) {
        QByteArray bytes;
        while (until.isEmpty() || !bytes.contains(until)) {
            if (!socket.bytesAvailable() && !socket.waitForReadyRead(5000))
                break;
            bytes += socket.readAll();
        }
        return bytes;
    }
    void stopServer() {
        m_server->stop();
        m_thread.join();
    }

private Q_SLOTS:
    void init() {
        HttpOptions options;
        options.headTimeout = std::chrono::milliseconds(600);
        options.bodyTimeout = std::chrono::milliseconds(600);
        auto server = HttpServer::listen(options, m_echo);
        QVERIFY(server);
        m_server = std::move(*server);
        m_echo.held = false;
        m_echo.handled = 0;
        m_thread = std::thread([this] { m_server->run(); });
    }
    void cleanup() {
        if (m_thread.joinable())
            stopServer();
        m_server.reset();
    }

    void aTakenPortIsAConflict() {
        HttpOptions options;
        options.port = m_server->port();
        const auto second = HttpServer::listen(options, m_echo);
        QVERIFY(!second);
        QCOMPARE(second.error().code, base::ErrorCode::Conflict);
    }

    void keepsAConnectionForManyRequests() {
        QTcpSocket socket;
        connectTo(socket);
        for (int i = 0; i < 20; ++i) {
            const QByteArray body = "body" + QByteArray::number(i) + ";";
            socket.write(post(body));
            QVERIFY(readAll(socket, body).startsWith("HTTP/1.1 200"));
        }
        QCOMPARE(m_echo.handled.load(), 20);
    }

    void refusesALargeBodyUnread() {
        QTcpSocket socket;
        connectTo(socket);
        QElapsedTimer timer;
        timer.start();
        socket.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 268435456\r\n\r\nbegun");
        QVERIFY(readAll(socket, "refused unread").startsWith("HTTP/1.1 413"));
        QVERIFY(timer.elapsed() < 500);
        QCOMPARE(m_echo.handled.load(), 0);
    }

    void refusesALargeChunkedBody() {
        QTcpSocket socket;
        connectTo(socket);
        socket.write("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n800\r\n" +
                     QByteArray(0x800, 'x') + "\r\n0\r\n\r\n");
        QVERIFY(readAll(socket, "refused unread").startsWith("HTTP/1.1 413"));
    }

    // What is not understood is not taken for no body, and its bytes not for another request.
    void refusesABodyWhoseEndIsUnknown_data() {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("a coding that is none") << QByteArray("Transfer-Encoding: xchunked\r\n") << QByteArray("501");
        QTest::newRow("a coding before the chunks")
            << QByteArray("Transfer-Encoding: gzip, chunked\r\n") << QByteArray("501");
        QTest::newRow("a coding after them") << QByteArray("Transfer-Encoding: chunked, gzip\r\n") << QByteArray("501");
        QTest::newRow("chunks in quotes") << QByteArray("Transfer-Encoding: \"chunked\"\r\n") << QByteArray("501");
        QTest::newRow("identity") << QByteArray("Transfer-Encoding: identity\r\n") << QByteArray("501");
        QTest::newRow("no coding") << QByteArray("Transfer-Encoding:\r\n") << QByteArray("501");
        QTest::newRow("chunks named twice")
            << QByteArray("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") << QByteArray("400");
        QTest::newRow("chunks and a length")
            << QByteArray("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n") << QByteArray("400");
        QTest::newRow("a length and chunks")
            << QByteArray("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") << QByteArray("400");
        QTest::newRow("a length that is none") << QByteArray("Content-Length: 5x\r\n") << QByteArray("400");
        QTest::newRow("two lengths") << QByteArray("Content-Length: 5\r\nContent-Length: 6\r\n") << QByteArray("400");
    }
    void refusesABodyWhoseEndIsUnknown() {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, status);
        QTcpSocket socket;
        connectTo(socket);
        socket.write("POST / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n5\r\nhello\r\n0\r\n\r\n" + post("smuggled"));
        const QByteArray answer = readAll(socket);
        QVERIFY2(answer.startsWith(QByteArray("HTTP/1.1 " + status)), answer.constData());
        QCOMPARE(m_echo.handled.load(), 0);
    }
    void takesChunks() {
        QTcpSocket socket;
        connectTo(socket);
        socket.write("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
        QVERIFY(readAll(socket, "hello").startsWith("HTTP/1.1 200"));
    }
    void chunksAreOfHttp11() {
        QTcpSocket socket;
        connectTo(socket);
        socket.write("POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
        QVERIFY(readAll(socket, "refused unread").startsWith("HTTP/1.1 400"));
    }

    // Whose connection goes on: a body would be read as the next answer.
    void aHeadHasNoBody() {
        QTcpSocket socket;
        connectTo(socket);
        socket.write("HEAD / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody" + post("next"));
        const QByteArray answers = readAll(socket, "next");
        QCOMPARE(answers.count("HTTP/1.1 200"), 2);
        QVERIFY2(answers.contains("\r\n\r\nHTTP/1.1 200"), answers.constData());
        QVERIFY(!answers.contains("body"));
    }
    void aHeadThatIsRefusedHasNoBody() {
        QTcpSocket socket;
        connectTo(socket);
        socket.write("HEAD / HTTP/1.1\r\nHost: a\r\nContent-Length: 268435456\r\n\r\n");
        const QByteArray answer = readAll(socket);
        QVERIFY2(answer.startsWith("HTTP/1.1 413") && answer.endsWith("\r\n\r\n"), answer.constData());
    }

    void refusesALargeHead() {
        QTcpSocket socket;
        connectTo(socket);
        socket.write("GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(20'000, 'x') + "\r\n\r\n");
        QVERIFY(readAll(socket, "refused unread").startsWith("HTTP/1.1 431"));
    }

    void refusesGarbage() {
        QTcpSocket socket;
        connectTo(socket);
        socket.write("\x16\x03\x01 this is no HTTP\r\n\r\n");
        QVERIFY(readAll(socket, "refused unread").startsWith("HTTP/1.1 400"));
        QCOMPARE(m_echo.handled.load(), 0);
    }

    void asksForABodyThatWaits() {
        QTcpSocket socket;
        connectTo(socket);
        socket.write("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
        QVERIFY(readAll(socket, "\r\n\r\n").startsWith("HTTP/1.1 100"));
        socket.write("late");
        QVERIFY(readAll(socket, "late").startsWith("HTTP/1.1 200"));
    }

    void closesSlowClients_data() {
        QTest::addColumn<QByteArray>("begun");
        QTest::newRow("one that says nothing") << QByteArray();
        QTest::newRow("one that begins a head") << QByteArray("POST / HTT");
        QTest::newRow("one that begins a body")
            << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nab");
    }
    void closesSlowClients() {
        QFETCH(QByteArray, begun);
        QTcpSocket socket;
        connectTo(socket);
        socket.write(begun);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 4000);
        QCOMPARE(m_echo.handled.load(), 0);
    }

    void outlivesDisconnects() {
        for (int i = 0; i < 200; ++i) {
            QTcpSocket socket;
            connectTo(socket);
            socket.write(post(QByteArray(500, 'x')).left(30 + 3 * i));
            socket.waitForBytesWritten(100);
            socket.abort();
        }
        QTcpSocket socket;
        connectTo(socket);
        socket.write(post("still here"));
        QVERIFY(readAll(socket, "still here").startsWith("HTTP/1.1 200"));
    }

    void finishesWhatWasAcceptedAtTheSignal() {
        m_echo.held = true;
        QTcpSocket socket;
        connectTo(socket);
        socket.write(post("the last"));
        QVERIFY(socket.waitForBytesWritten(1000));
        QTRY_COMPARE(m_echo.handled.load(), 1);
        std::raise(SIGTERM);
        QTcpSocket late;
        QTRY_VERIFY(([&] { // no new ones
            late.abort();
            late.connectToHost(QHostAddress::LocalHost, m_server->port());
            return !late.waitForConnected(200);
        }()));
        m_echo.release();
        const QByteArray reply = readAll(socket, "the last");
        QVERIFY(reply.startsWith("HTTP/1.1 200"));
        QVERIFY(reply.contains("Connection: close"));
        m_thread.join();
    }
};

QTEST_GUILESS_MAIN(tst_HttpServer)
#include "tst_HttpServer.moc"
