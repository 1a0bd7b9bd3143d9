// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/Messages.h"
#include "store/StoreFixture.h"
#include "support/FakeCentral.h"
#include "sync/MadeCertificates.h"
#include "sync/SyncEngine.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QSslServer>
#include <QTcpSocket>
#include <QTest>

using namespace shouli;
using namespace shouli::store;
using namespace shouli::sync;
using shouli::test::FakeAnswer;
using shouli::test::FakeRequest;
using shouli::test::MadeAuthority;

namespace {

QByteArray messageOf(qint64 serial, const QList<QSslCertificate>& certificates, const crypto::Sm2KeyPair& key) {
    protocol::AuthorityMessage message;
    message.serial = serial;
    for (const QSslCertificate& certificate : certificates)
        message.certificates.push_back(certificate.toDer());
    message.signature = key.sign(message.signedText());
    return base::compactJson(message.toJson());
}

/// Passes on what CONNECT asks for to one port of this machine, whatever the name.
class FakeProxy {
public:
    explicit FakeProxy(quint16 port, bool wantsPassword = false) {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, port, wantsPassword] {
            QTcpSocket* const near = m_server.nextPendingConnection();
            QObject::connect(near, &QTcpSocket::readyRead, &m_server,
                             [this, near, port, wantsPassword] { connectOnce(near, port, wantsPassword); });
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    QNetworkProxy proxy() const {
        return {QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_server.serverPort()};
    }
    QByteArrayList asked;

private:
    void connectOnce(QTcpSocket* near, quint16 port, bool wantsPassword) {
        if (auto* far = near->findChild<QTcpSocket*>()) {
            far->write(near->readAll());
            return;
        }
        const QByteArray head = near->readAll();
        asked.append(head.left(head.indexOf('\r')));
        if (wantsPassword) {
            near->write("HTTP/1.1 407 Sign in\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n");
            return near->disconnectFromHost();
        }
        auto* far = new QTcpSocket(near);
        QObject::connect(far, &QTcpSocket::connected, near, [near] { near->write("HTTP/1.1 200 Through\r\n\r\n"); });
        QObject::connect(far, &QTcpSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
        QObject::connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
        far->connectToHost(QHostAddress::LocalHost, port);
    }
    QTcpServer m_server;
};

} // namespace

/// Who vouches for central: the authorities that central's key named, and nobody else.
class tst_CentralTls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() {
        QSslConfiguration::setDefaultConfiguration(m_systems);
        qunsetenv("https_proxy");
        QNetworkProxyFactory::setUseSystemConfiguration(false);
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        m_central.reset();
    }

    void whatCentralProvesItselfWith_data() {
        QTest::addColumn<QSslConfiguration>("server");
        QTest::addColumn<QString>("said");
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const MadeAuthority foreign(QStringLiteral("Foreign"));
        QTest::newRow("the right certificate") << m_province.server({}) << "OK";
        QTest::newRow("another host's") << m_province.server({.host = "central.example"}) << "NET-TLS";
        QTest::newRow("one that expired")
            << m_province.server({.from = now.addDays(-60), .until = now.addDays(-1)}) << "NET-TLS";
        QTest::newRow("one that is not valid yet")
            << m_province.server({.from = now.addDays(1), .until = now.addDays(60)}) << "NET-TLS";
        QTest::newRow("a foreign authority's") << foreign.server({}) << "NET-TLS";
        QTest::newRow("an authority of the same name")
            << MadeAuthority(QStringLiteral("Province")).server({}) << "NET-TLS";
        QTest::newRow("one that signed itself") << MadeAuthority::selfSigned(QStringLiteral("localhost")) << "NET-TLS";
    }
    void whatCentralProvesItselfWith() {
        QFETCH(QSslConfiguration, server);
        QFETCH(QString, said);
        listen(server);
        ApiClient client(address(), m_identity);
        client.setAuthority(authority({m_province.certificate()}));
        QCOMPARE(ask(client), said);
        QCOMPARE(m_central->requests.size(), size_t(said == "OK" ? 1 : 0)); // nothing was sent
        QCOMPARE(m_central->noncesAsked, said == "OK" ? 1 : 0);
    }

    // The system, and whoever may add to it, trusts many.
    void theSystemsAuthoritiesDoNotVouch() {
        const MadeAuthority known(QStringLiteral("Known to the system"));
        QSslConfiguration systems = m_systems;
        systems.addCaCertificate(known.certificate());
        QSslConfiguration::setDefaultConfiguration(systems);
        listen(known.server({}));
        ApiClient first(address(), m_identity);
        QCOMPARE(ask(first), "OK"); // nothing is pinned yet
        ApiClient client(address(), m_identity);
        client.setAuthority(authority({m_province.certificate()}));
        QCOMPARE(ask(client), "NET-TLS");
    }

    void anotherAuthorityCountsFromTheNextRequestOn() {
        const MadeAuthority next(QStringLiteral("Next"));
        listen(m_province.server({}));
        ApiClient client(address(), m_identity);
        client.setAuthority(authority({m_province.certificate(), next.certificate()}));
        QCOMPARE(ask(client), "OK");
        client.setAuthority(authority({next.certificate()}));
        QCOMPARE(ask(client), "NET-TLS"); // also over the connection that is open
        listen(next.server({}));
        ApiClient after(address(), m_identity);
        after.setAuthority(authority({m_province.certificate(), next.certificate()}));
        QCOMPARE(ask(after), "OK");
    }

    void whereNobodyVouchesNothingIsBelieved() {
        listen(m_province.server({}));
        QSslConfiguration systems = m_systems;
        systems.addCaCertificate(m_province.certificate());
        QSslConfiguration::setDefaultConfiguration(systems);
        ApiClient client(address(), m_identity);
        client.setAuthority(CentralAuthority::nobody());
        QCOMPARE(ask(client), "NET-TLS");
    }

    void plainHttpOnThisMachineStays() {
        m_central = std::make_unique<test::FakeCentral>();
        ApiClient client(*CentralAddress::parse(m_central->url()), m_identity);
        client.setAuthority(authority({m_province.certificate()}));
        QCOMPARE(ask(client), "OK");
    }

    void throughAProxy_data() {
        QTest::addColumn<bool>("isSystems"); ///< named by the system, not by the program
        QTest::addColumn<bool>("isRight");
        QTest::addColumn<bool>("wantsPassword");
        QTest::addColumn<QString>("said");
        for (const bool isSystems : {false, true}) {
            const char* which = isSystems ? "the system's" : "a given one";
            QTest::addRow("%s, to central", which) << isSystems << true << false << "OK";
            QTest::addRow("%s that answers in central's stead", which) << isSystems << false << false << "NET-TLS";
            QTest::addRow("%s that wants a password", which) << isSystems << true << true << "NET-OFFLINE";
        }
    }
    void throughAProxy() {
        QFETCH(bool, isSystems);
        QFETCH(bool, isRight);
        QFETCH(bool, wantsPassword);
        QFETCH(QString, said);
        const MadeAuthority proxys(QStringLiteral("Proxy"));
        listen((isRight ? m_province : proxys).server({.host = QStringLiteral("central.example")}));
        FakeProxy proxy(m_central->port(), wantsPassword);
        if (isSystems) {
            qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.proxy().port()));
            QNetworkProxyFactory::setUseSystemConfiguration(true);
        } else {
            QNetworkProxy::setApplicationProxy(proxy.proxy());
        }
        ApiClient client(*CentralAddress::parse(QStringLiteral("https://central.example")), m_identity);
        client.setAuthority(authority({m_province.certificate()}));
        QCOMPARE(ask(client), said);
        QVERIFY(!proxy.asked.isEmpty());
        QVERIFY(proxy.asked.first().startsWith("CONNECT central.example:443 "));
        QCOMPARE(m_central->requests.size(), size_t(said == "OK" ? 1 : 0));
    }

    void expiresWithItsLast() {
        const QDateTime now = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
        const MadeAuthority early(QStringLiteral("Early"), now.addDays(10));
        const MadeAuthority late(QStringLiteral("Late"), now.addDays(20));
        QCOMPARE(authority({early.certificate(), late.certificate()}).expiresAt(), now.addDays(20));
        QCOMPARE(authority({late.certificate(), early.certificate()}).expiresAt(), now.addDays(20));
    }

    void whatCentralsKeyDidNotSignIsNone() {
        const QByteArray right = messageOf(7, {m_province.certificate()}, m_key);
        QVERIFY(CentralAuthority::read(right, m_key.publicKey()));
        const auto foreign = CentralAuthority::read(right, crypto::Sm2KeyPair::generate().publicKey());
        QCOMPARE(store::outcome(foreign), "SEAL-SIGNATURE-WRONG");
        for (const char* member : {"serial", "certificates", "signature"}) {
            QJsonObject changed = *base::parseJsonObject(right);
            const QString key = QString::fromLatin1(member);
            if (key == "serial")
                changed[key] = 8;
            else if (key == "certificates")
                changed[key] = QJsonArray{
                    QString::fromLatin1(MadeAuthority(QStringLiteral("Other")).certificate().toDer().toBase64())};
            else
                changed[key] = QString::fromLatin1(QByteArray(64, 's').toBase64());
            QCOMPARE(store::outcome(CentralAuthority::read(base::compactJson(changed), m_key.publicKey())),
                     "SEAL-SIGNATURE-WRONG");
            changed.remove(key);
            QCOMPARE(store::outcome(CentralAuthority::read(base::compactJson(changed), m_key.publicKey())),
                     "GEN-MALFORMED");
        }
        const QByteArray none = "no certificate";
        protocol::AuthorityMessage message{1, {none}, {}};
        message.signature = m_key.sign(message.signedText());
        QCOMPARE(store::outcome(CentralAuthority::read(base::compactJson(message.toJson()), m_key.publicKey())),
                 "GEN-MALFORMED");
    }

    // It comes with the reference data, is kept, and is kept once.
    void aNewAuthorityIsTaken_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("the next, beside the former") << "next" << true;
        QTest::newRow("signed by another key") << "foreign" << false;
        QTest::newRow("the former again") << "former" << false;
        QTest::newRow("of the same serial") << "same" << false;
        QTest::newRow("nothing in common with the former") << "apart" << false;
        QTest::newRow("no message") << "garbage" << false;
    }
    void aNewAuthorityIsTaken() {
        QFETCH(QString, kind);
        QFETCH(bool, isTaken);
        StoreFixture fixture;
        QCOMPARE(store::outcome(fixture.open()), "OK");
        QCOMPARE(store::outcome(fixture.initialise()), "OK");
        const MadeAuthority next(QStringLiteral("Next"));
        const QList<QSslCertificate> both{m_province.certificate(), next.certificate()};
        const QByteArray former = messageOf(3, {m_province.certificate()}, fixture.central);
        const std::map<QString, QByteArray> messages{
            {"next", messageOf(4, both, fixture.central)},
            {"foreign", messageOf(4, both, crypto::Sm2KeyPair::generate())},
            {"former", messageOf(2, both, fixture.central)},
            {"same", messageOf(3, both, fixture.central)},
            {"apart", messageOf(4, {next.certificate()}, fixture.central)},
            {"garbage", "{}"},
        };
        QCOMPARE(store::outcome(answerOf(fixture.queue->setAuthority(former))), "OK");
        m_central = std::make_unique<test::FakeCentral>();
        m_central->answer = [&](const FakeRequest& asked) {
            if (asked.path.startsWith("/v1/changes"))
                return FakeAnswer::json(protocol::Changes{}.toJson());
            return FakeAnswer::json(protocol::ReferenceAnswer{
                QStringLiteral("9"),
                {{"authority", "1", messages.at(kind)},
                 {"outlets", "2", "x"}}}.toJson());
        };
        ApiClient client(*CentralAddress::parse(m_central->url()), m_identity);
        SyncEngine engine(*fixture.queue, client, fixture.clock);
        QSignalSpy done(&engine, &SyncEngine::roundDone);
        QSignalSpy changed(&engine, &SyncEngine::authorityChanged);
        engine.wake();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(changed.size(), isTaken ? 1 : 0);
        QCOMPARE(answerOf(fixture.queue->workstation())->authority, isTaken ? messages.at(kind) : former);
        QCOMPARE(*answerOf(fixture.queue->setting("reference_cursor")), "9"); // it is not asked for again
        const auto lists = answerOf(fixture.queue->reference());
        QCOMPARE(lists->size(), size_t(1)); // it is none of the lists
        QSignalSpy stopped(&engine, &SyncEngine::stopped);
        engine.stop();
        QTRY_COMPARE(stopped.size(), 1);
    }

private:
    void listen(const QSslConfiguration& configuration) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(configuration);
        m_central = std::make_unique<test::FakeCentral>(std::move(server));
    }
    CentralAddress address() const {
        return *CentralAddress::parse(QStringLiteral("https://localhost:%1").arg(m_central->port()));
    }
    CentralAuthority authority(const QList<QSslCertificate>& certificates) const {
        return *CentralAuthority::read(messageOf(1, certificates, m_key), m_key.publicKey());
    }
    static QString ask(ApiClient& client) {
        ApiRequest request;
        request.method = "GET";
        request.pathWithQuery = "/v1/x";
        request.understand = [](const QJsonObject&) { return base::Status(); };
        const auto answer = client.send(request);
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000))
            return QStringLiteral("never answered");
        return answer.result() ? QStringLiteral("OK") : QString(base::textOf(answer.result().error().code));
    }

    const QSslConfiguration m_systems = QSslConfiguration::defaultConfiguration();
    const MadeAuthority m_province{QStringLiteral("Province")};
    const crypto::Sm2KeyPair m_key = crypto::Sm2KeyPair::generate(); // central's
    const std::shared_ptr<const WorkstationIdentity> m_identity = std::make_shared<const WorkstationIdentity>(
        domain::WorkstationId::make(), std::make_shared<const crypto::Sm2KeyPair>(crypto::Sm2KeyPair::generate()));
    std::unique_ptr<test::FakeCentral> m_central;
};

QTEST_GUILESS_MAIN(tst_CentralTls)
#include "tst_CentralTls.moc"
