// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreFixture.h"

#include "sql/Transaction.h"
#include "store/keys/AuditLog.h"

#include <QTest>

using namespace shouli;
using namespace shouli::base;
using namespace shouli::domain;
using namespace shouli::store;

class tst_AuditLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m = std::make_unique<StoreFixture>();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->initialise()), "OK");
        QCOMPARE(outcome(m->plantedCase()), "OK"); // created, changed
        QCOMPARE(outcome(verify()), "OK");
    }

    void aLongLogIsVerifiedToItsEnd() {
        const Status added = answerOf(m->store->run([&](Workspace& workspace) -> Status {
            SHOULI_TRY(Session * session, workspace.signedIn());
            SHOULI_TRY(sql::Transaction transaction, sql::Transaction::begin(workspace.database()));
            for (int i = 0; i < 2500; ++i)
                SHOULI_CHECK(AuditLog(workspace.database())
                                 .append(session, m->clock.now(), {QStringLiteral("case_changed"), QString(), {}}));
            return transaction.commit();
        }));
        QCOMPARE(outcome(added), "OK");
        QCOMPARE(outcome(verify()), "OK");
        const qint64 last = head().seq;
        QCOMPARE(outcome(m->execute(QStringLiteral("UPDATE audit SET actor = 'x' WHERE seq = %1").arg(last))), "OK");
        QCOMPARE(outcome(verify()), "AUDIT-BROKEN");
    }

    void headGoesOnWithEachEntry() {
        const AuditHead before = head();
        QVERIFY(before.seq >= 3);
        QVERIFY(answerOf(m->repository->create(FlowKind::Adult)));
        const AuditHead after = head();
        QCOMPARE(after.seq, before.seq + 1);
        QVERIFY(after.mac != before.mac);
    }

    void whatWasTamperedWithShows_data() {
        QTest::addColumn<QString>("statement");
        QTest::newRow("another actor") << "UPDATE audit SET actor = 'x' WHERE seq = 2";
        QTest::newRow("another action") << "UPDATE audit SET action = 'x' WHERE seq = 2";
        QTest::newRow("another time") << "UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2";
        QTest::newRow("another subject") << "UPDATE audit SET subject = '' WHERE seq = 2";
        QTest::newRow("other details") << "UPDATE audit SET details = x'00' WHERE seq = 2";
        QTest::newRow("another digest with its details")
            << "UPDATE audit SET details = NULL, digest = x'00' WHERE seq = 2";
        QTest::newRow("an entry taken out") << "DELETE FROM audit WHERE seq = 2";
        QTest::newRow("an entry taken out and the rest moved up")
            << "DELETE FROM audit WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3";
        QTest::newRow("an entry made up")
            << "INSERT INTO audit SELECT max(seq) + 1, at, actor, action, subject, details, digest, mac FROM audit";
    }
    void whatWasTamperedWithShows() {
        QFETCH(QString, statement);
        for (const QString& part : statement.split(QStringLiteral("; ")))
            QCOMPARE(outcome(m->execute(part)), "OK");
        QCOMPARE(outcome(verify()), "AUDIT-BROKEN");
    }

    void purgedDetailsLeaveTheChainWhole() {
        const auto draft = answerOf(m->repository->create(FlowKind::Adult));
        QCOMPARE(outcome(answerOf(m->repository->abandon(draft->id))), "OK");
        QCOMPARE(outcome(verify()), "OK");
        // Of a case that was not purged they are missing.
        QCOMPARE(outcome(m->execute(QStringLiteral("UPDATE audit SET details = NULL WHERE seq = 2"))), "OK");
        QCOMPARE(outcome(verify()), "AUDIT-BROKEN");
    }

    void failedSignInsJoinTheChainAtTheNextOne() {
        const qint64 before = head().seq;
        QVERIFY(answerOf(m->accounts->lock())); // one entry
        QCOMPARE(outcome(m->signIn("admin", "nicht das richtige")), "SIGNIN-WRONG");
        QCOMPARE(outcome(m->signIn("nobody", "nicht das richtige")), "SIGNIN-WRONG");
        QCOMPARE(head().seq, before + 1);
        QCOMPARE(outcome(m->signIn()), "OK");
        QCOMPARE(head().seq, before + 4); // two failures and the sign-in
        QCOMPARE(outcome(verify()), "OK");
    }

private:
    AuditHead head() {
        return *answerOf(m->store->run([](Workspace& workspace) { return AuditLog(workspace.database()).head(); }));
    }
    Status verify() { return answerOf(m->accounts->verifyStore()); }

    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_AuditLog)
#include "tst_AuditLog.moc"
