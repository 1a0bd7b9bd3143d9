// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/CentralFixture.h"

#include <QTest>

using namespace shouli;
using namespace shouli::test;

/// A code enrols one workstation, and that one as often as the line cuts its answer off.
class tst_Enrolment : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<CentralFixture> m;

private Q_SLOTS:
    void init() {
        m = std::make_unique<CentralFixture>();
        QCOMPARE(m->start(), QString());
    }
    void cleanup() { m.reset(); }

    void anAnswerThatWasCutOffIsGivenAgain() {
        CentralClient client(m->port());
        const Reply first = client.enrol(m->central->enrolmentCode());
        QCOMPARE(first.status, 201);
        m->clock.advance(std::chrono::hours(1));
        const Reply again = client.enrol(m->central->enrolmentCode());
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(client.sendSigned("GET", "/v1/changes").status, 200); // it was not revoked by itself
    }

    void otherKeysGetNothing_data() {
        QTest::addColumn<bool>("hasSigningKey");
        QTest::addColumn<bool>("hasDeviceKey");
        QTest::newRow("another signing key") << false << true;
        QTest::newRow("another device key") << true << false;
        QTest::newRow("another workstation") << false << false;
    }
    void otherKeysGetNothing() {
        QFETCH(bool, hasSigningKey);
        QFETCH(bool, hasDeviceKey);
        CentralClient client(m->port());
        QCOMPARE(client.enrol(m->central->enrolmentCode()).status, 201);
        const QByteArray own = client.key.publicKey().toDer();
        const QByteArray other = crypto::Sm2KeyPair::generate().publicKey().toDer();
        const protocol::EnrolmentRequest request{m->central->enrolmentCode(), hasSigningKey ? own : other,
                                                 hasDeviceKey ? own : other};
        const Reply reply = client.send("POST", "/v1/enrolments", base::compactJson(request.toJson()));
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.code(), QStringLiteral("NET-ENROLMENT-CODE"));
    }

    void aCodeLivesNoLongerForIt() {
        CentralClient client(m->port());
        QCOMPARE(client.enrol(m->central->enrolmentCode()).status, 201);
        m->clock.advance(std::chrono::hours(25));
        QCOMPARE(client.enrol(m->central->enrolmentCode()).code(), QStringLiteral("NET-ENROLMENT-CODE"));
    }

    // Somebody else was enrolled at its place since: the old code does not bring it back.
    void whoWasRevokedStaysRevoked() {
        shouli::central::Options place = m->options;
        place.issueCodeFor = shouli::central::EnrolmentPlace{QStringLiteral("901000005"), 50};
        const auto first = shouli::central::Central::issueCode(place, m->clock);
        const auto second = shouli::central::Central::issueCode(place, m->clock);
        QVERIFY(first && second);
        CentralClient before(m->port());
        QCOMPARE(before.enrol(*first).status, 201);
        CentralClient after(m->port());
        QCOMPARE(after.enrol(*second).status, 201);
        QCOMPARE(before.enrol(*first).code(), QStringLiteral("NET-ENROLMENT-CODE"));
        QCOMPARE(after.sendSigned("GET", "/v1/changes").status, 200);
    }
};

QTEST_GUILESS_MAIN(tst_Enrolment)
#include "tst_Enrolment.moc"
