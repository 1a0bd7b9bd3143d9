// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/CentralFixture.h"
#include "sync/MadeCertificates.h"

#include <QTest>

using namespace shouli;
using namespace shouli::test;

/// What central tells the workstations of who vouches for it.
class tst_Authority : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<CentralFixture> m;
    const MadeAuthority m_first{QStringLiteral("First")};
    const MadeAuthority m_second{QStringLiteral("Second")};

    void publish(const QList<QSslCertificate>& certificates) {
        m->options.authorityFile = m->folder.filePath(QStringLiteral("authority.pem"));
        QFile file(m->options.authorityFile);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        for (const QSslCertificate& certificate : certificates)
            file.write(certificate.toPem());
    }
    // As a workstation hears it later.
    std::optional<protocol::AuthorityMessage> heard(const QString& cursor = {}) {
        CentralClient client(m->port());
        client.key = *crypto::Sm2KeyPair::fromDer(m->client->key.toDer());
        client.place = m->client->place;
        const auto answer = protocol::ReferenceAnswer::fromJson(
            client.sendSigned("GET", "/v1/reference?cursor=" + cursor.toLatin1()).json());
        if (!answer)
            return std::nullopt;
        m_cursor = answer->cursor;
        for (const protocol::ReferenceItem& item : answer->items)
            if (item.id == QLatin1String("authority"))
                return *protocol::AuthorityMessage::fromJson(*base::parseJsonObject(item.content));
        return std::nullopt;
    }
    void startAgain() {
        m->stop();
        QCOMPARE(m->start(), QString());
    }
    QString m_cursor;

private Q_SLOTS:
    void init() { m = std::make_unique<CentralFixture>(); }
    void cleanup() { m.reset(); }

    void withoutAFileNobodyIsNamed() {
        QCOMPARE(m->begin(), QString());
        QVERIFY(!m->client->place.authority);
        QVERIFY(!heard());
    }

    void itComesWithTheEnrolment() {
        publish({m_first.certificate(), m_second.certificate()});
        QCOMPARE(m->begin(), QString());
        const auto& authority = m->client->place.authority;
        QVERIFY(authority);
        QVERIFY(m->centralKey().verify(authority->signedText(), authority->signature));
        const std::vector<QByteArray> both{m_first.certificate().toDer(), m_second.certificate().toDer()};
        QCOMPARE(authority->certificates, both);
        const auto later = heard();
        QVERIFY(later);
        QCOMPARE(later->serial, authority->serial);
        QCOMPARE(later->certificates, both);
    }

    void aChangeHasAHigherSerial() {
        publish({m_first.certificate()});
        QCOMPARE(m->begin(), QString());
        const auto first = heard();
        QVERIFY(first);
        startAgain();
        QVERIFY(!heard(m_cursor)); // nothing new
        publish({m_first.certificate(), m_second.certificate()});
        startAgain();
        const auto second = heard(m_cursor);
        QVERIFY(second);
        QVERIFY(second->serial > first->serial);
        QVERIFY(m->centralKey().verify(second->signedText(), second->signature));
    }

    void aFileWithoutCertificatesIsSaid() {
        publish({});
        QVERIFY(m->start().startsWith(QLatin1String("GEN-MALFORMED")));
        m->options.authorityFile = m->folder.filePath(QStringLiteral("nowhere.pem"));
        QVERIFY(m->start().startsWith(QLatin1String("IO-READ-FAILED")));
    }
};

QTEST_GUILESS_MAIN(tst_Authority)
#include "tst_Authority.moc"
