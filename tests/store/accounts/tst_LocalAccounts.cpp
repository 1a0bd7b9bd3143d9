// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreFixture.h"

#include "crypto/KeySlot.h"
#include "store/keys/Places.h"

#include <QTest>

using namespace shouli;
using namespace shouli::base;
using namespace shouli::domain;
using namespace shouli::store;
using namespace std::chrono_literals;

class tst_LocalAccounts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m = std::make_unique<StoreFixture>();
        QCOMPARE(outcome(m->open()), "OK");
    }

    void firstStartCreatesTheAdministrator() {
        QVERIFY(!answerOf(m->accounts->state())->isEnrolled);
        QCOMPARE(outcome(m->signIn()), "NET-NOT-ENROLLED");
        const auto admin = m->initialise();
        QCOMPARE(outcome(admin), "OK");
        QVERIFY(admin->roles.contains(Role::Administrator));
        const auto state = answerOf(m->accounts->state());
        QVERIFY(state->isEnrolled);
        QVERIFY(state->hasAdministrator);
        QCOMPARE(state->outletCode, "440106001");
        QCOMPARE(state->workstationNumber, 1);
        QCOMPARE(outcome(answerOf(m->repository->list())), "OK"); // signed in
        QCOMPARE(outcome(m->initialise()), "GEN-CONFLICT");
    }

    void badAdministratorLeavesNothingBehind_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QString>("expected");
        QTest::newRow("short passphrase is refused") << "admin" << QByteArray("kurz") << "SIGNIN-TOO-SHORT";
        QTest::newRow("common passphrase is refused") << "admin" << QByteArray("1234567890") << "SIGNIN-TOO-COMMON";
        QTest::newRow("name with a blank is refused") << "ad min" << QByteArray(AdminPassphrase) << "GEN-MALFORMED";
        QTest::newRow("empty name is refused") << "" << QByteArray(AdminPassphrase) << "GEN-MALFORMED";
    }
    void badAdministratorLeavesNothingBehind() {
        QFETCH(QString, name);
        QFETCH(QByteArray, words);
        QFETCH(QString, expected);
        const auto refused = answerOf(
            m->accounts->initialise(m->enrolment(), {name, QStringLiteral("甲"), {}, passphrase(words.constData())}));
        QCOMPARE(outcome(refused), expected);
        QVERIFY(!answerOf(m->accounts->state())->isEnrolled);
        QCOMPARE(outcome(m->initialise()), "OK");
    }

    void lockDropsTheKeys() {
        QCOMPARE(outcome(m->initialise()), "OK");
        QCOMPARE(outcome(answerOf(m->accounts->lock())), "OK");
        QCOMPARE(outcome(answerOf(m->repository->list())), "STORE-LOCKED");
        QCOMPARE(outcome(answerOf(m->repository->create(FlowKind::Adult))), "STORE-LOCKED");
        QCOMPARE(outcome(m->signIn("ADMIN")), "OK"); // names know no case
        QCOMPARE(outcome(answerOf(m->repository->list())), "OK");
    }

    void fiveWrongTriesLockForATimeThatDoubles() {
        QCOMPARE(outcome(m->initialise()), "OK");
        QVERIFY(answerOf(m->accounts->lock()));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(outcome(m->signIn("admin", "nicht das richtige")), "SIGNIN-WRONG");
        const auto locked = m->signIn();
        QCOMPARE(outcome(locked), "SIGNIN-LOCKED");
        QCOMPARE(locked.error().detail, m->clock.now().addSecs(60).toString(Qt::ISODate) + u" 1");
        m->clock.pass(59s);
        QCOMPARE(outcome(m->signIn()), "SIGNIN-LOCKED");
        m->clock.pass(1s);
        QCOMPARE(outcome(m->signIn("admin", "noch ein falsches")), "SIGNIN-WRONG");
        m->clock.pass(61s);
        QCOMPARE(outcome(m->signIn()), "SIGNIN-LOCKED");
        m->clock.pass(60s);
        QCOMPARE(outcome(m->signIn()), "OK");
        // A right one forgives.
        QCOMPARE(outcome(m->signIn("admin", "nicht das richtige")), "SIGNIN-WRONG");
        QCOMPARE(outcome(m->signIn()), "OK");
    }

    void lockOutDoesNotHealByTheClockOrARestart() {
        QCOMPARE(outcome(m->initialise()), "OK");
        for (int i = 0; i < 5; ++i)
            QCOMPARE(outcome(m->signIn("admin", "nicht das richtige")), "SIGNIN-WRONG");
        m->clock.setBack(72h);
        QCOMPARE(outcome(m->signIn()), "SIGNIN-LOCKED");
        m->close();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->signIn()), "SIGNIN-LOCKED");
        m->clock.pass(61s); // real time goes by, whatever the clock says
        QCOMPARE(outcome(m->signIn()), "OK");
    }

    void unknownNameIsAWrongPassphrase() {
        QCOMPARE(outcome(m->initialise()), "OK");
        QCOMPARE(outcome(m->signIn("nobody")), "SIGNIN-WRONG");
    }

    void signInNamesAreUpTo32LettersAndDigits() {
        QCOMPARE(outcome(m->initialise()), "OK");
        const auto added = [this](const QString& name) {
            return outcome(answerOf(m->accounts->addOperator(
                {name, QStringLiteral("复核员乙"), {Role::Operator}, passphrase(SupervisorPassphrase)})));
        };
        const QString longest = QStringLiteral("zhang1990").leftJustified(32, u'x');
        for (const QString& none : QStringList{"", "  ", longest + u'x', "zhang san", "zhang.san", "张三"})
            QCOMPARE(added(none), "GEN-MALFORMED");
        QCOMPARE(added(longest), "OK");
        QCOMPARE(outcome(m->signIn(longest.toLatin1().constData(), SupervisorPassphrase)), "OK");
    }

    void operatorsOpenTheSameCases() {
        QCOMPARE(outcome(m->initialise()), "OK");
        const auto stored = m->plantedCase();
        QCOMPARE(outcome(m->addSupervisor()), "OK");
        QCOMPARE(outcome(m->addSupervisor()), "SIGNIN-NAME-TAKEN");
        QCOMPARE(outcome(m->signIn("super", SupervisorPassphrase)), "OK");
        QCOMPARE(answerOf(m->repository->load(stored->id)), *stored);
        // No administrator.
        QCOMPARE(outcome(answerOf(m->accounts->addOperator({}))), "GEN-NOT-ALLOWED");
        QCOMPARE(outcome(answerOf(m->accounts->removeOperator(stored->owner))), "GEN-NOT-ALLOWED");
        QCOMPARE(answerOf(m->accounts->operators())->size(), std::size_t(2));
    }

    void removedOperatorIsOutAndAllIsResealed() {
        const auto admin = m->initialise();
        const auto supervisor = m->addSupervisor();
        const auto stored = m->plantedCase();
        const QString oldKey = *text("SELECT data_key FROM workstation");
        QCOMPARE(outcome(answerOf(m->accounts->removeOperator(admin->id))), "GEN-NOT-ALLOWED");
        QCOMPARE(outcome(answerOf(m->accounts->removeOperator(OperatorId::make()))), "GEN-NOT-FOUND");
        QCOMPARE(outcome(answerOf(m->accounts->removeOperator(supervisor->id))), "OK");
        QCOMPARE(outcome(m->signIn("super", SupervisorPassphrase)), "SIGNIN-DISABLED");
        QVERIFY(*text("SELECT data_key FROM workstation") != oldKey);

        // In the background: nothing is under the old key any more, and it has no slot left.
        QTRY_COMPARE(*text("SELECT count(*) FROM key_slot WHERE data_key <> (SELECT data_key FROM workstation)"), "0");
        const QByteArray oldId = crypto::keyIdBytes(crypto::KeyId::fromText(oldKey));
        for (const char* column : {"case_key FROM application", "sealed FROM sealed_key"})
            QCOMPARE(*text(QStringLiteral("SELECT count(*) FROM (SELECT %1) WHERE hex(substr(%2, 4, 16)) = '%3'")
                               .arg(QLatin1String(column), QString::fromLatin1(column).section(QLatin1Char(' '), 0, 0),
                                    QString::fromLatin1(oldId.toHex().toUpper()))),
                     "0");
        QCOMPARE(answerOf(m->repository->load(stored->id)), *stored);
        m->close();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        QCOMPARE(answerOf(m->repository->load(stored->id)), *stored);
        QCOMPARE(outcome(answerOf(m->accounts->verifyStore())), "OK");
        // The name stays taken: cases point to it.
        QCOMPARE(outcome(m->addSupervisor()), "SIGNIN-NAME-TAKEN");
    }

    void resealingIsTakenUpAtTheNextSignIn() {
        QCOMPARE(outcome(m->initialise()), "OK");
        const auto supervisor = m->addSupervisor();
        for (int i = 0; i < 450; ++i) // more than two batches
            QVERIFY(answerOf(m->drafts->save(answerOf(m->repository->create(FlowKind::Adult))->id, "identity", "name",
                                             "one who is typed half")));
        const auto removal = m->accounts->removeOperator(supervisor->id);
        m->accounts->lock();
        QCOMPARE(outcome(answerOf(removal)), "OK");
        m->close();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(*text("SELECT count(DISTINCT data_key) FROM key_slot"), "2");
        QCOMPARE(outcome(m->signIn()), "OK");
        QTRY_COMPARE(*text("SELECT count(DISTINCT data_key) FROM key_slot"), "1");
        const auto drafts = answerOf(m->repository->list());
        QCOMPARE(drafts->size(), std::size_t(450));
        m->close(); // the session knew the former key, too
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        for (const auto& draft : *drafts)
            QCOMPARE(outcome(answerOf(m->repository->load(draft.id))), "OK");
    }

    void provinceOpensTheRecoverySlot() {
        QCOMPARE(outcome(m->initialise()), "OK");
        const auto slot = answerOf(m->store->run([](Workspace& workspace) -> Result<std::pair<QString, QByteArray>> {
            SHOULI_TRY(sql::Rows rows, workspace.database().query(QStringLiteral(
                                           "SELECT data_key, wrapped FROM key_slot WHERE holder = 'recovery'")));
            return rows.next() ? std::pair(rows.text(0), rows.bytes(1)) : std::pair<QString, QByteArray>();
        }));
        const auto key = crypto::unwrapWithPrivateKey(slot->second, m->province,
                                                      place("key_slot", slot->first, QStringLiteral("recovery")));
        QVERIFY(key);
        QCOMPARE(key->id().text(), slot->first);
    }

    void approvalTakesAnotherSupervisor() {
        QCOMPARE(outcome(m->initialise()), "OK");
        QCOMPARE(outcome(m->addSupervisor()), "OK");
        const auto stored = m->plantedCase();
        QCOMPARE(outcome(approve("admin", AdminPassphrase, stored->id)), "SIGNIN-SUPERVISOR-SAME");
        QCOMPARE(outcome(approve("super", "falsches Wort hier", stored->id)), "SIGNIN-WRONG");
        const auto approval = approve("super", SupervisorPassphrase, stored->id);
        QCOMPARE(outcome(approval), "OK");
        QCOMPARE(approval->supervisorName, QStringLiteral("复核员乙"));
        QCOMPARE(*text("SELECT count(*) FROM audit WHERE action = 'face_override'"), "1");
        QCOMPARE(answerOf(m->repository->load(stored->id)), *stored); // still signed in as before
        // The other way round: the administrator is no supervisor.
        QCOMPARE(outcome(m->signIn("super", SupervisorPassphrase)), "OK");
        QCOMPARE(outcome(approve("admin", AdminPassphrase, stored->id)), "SIGNIN-SUPERVISOR-NEEDED");
        QVERIFY(answerOf(m->accounts->lock()));
        QCOMPARE(outcome(approve("admin", AdminPassphrase, stored->id)), "STORE-LOCKED");
    }

    void damagedSlotIsNoWrongTry() {
        QCOMPARE(outcome(m->initialise()), "OK");
        QVERIFY(m->execute(QStringLiteral("UPDATE operator SET passphrase_slot = x'E20101'")));
        for (int i = 0; i < 6; ++i)
            QCOMPARE(outcome(m->signIn()), "STORE-ALTERED");
        QCOMPARE(*text("SELECT wrong_tries FROM operator"), "0");
    }

private:
    Result<Approval> approve(const char* name, const char* words, const ApplicationId& id) {
        return answerOf(m->accounts->approve(QLatin1String(name), passphrase(words), id,
                                             QStringLiteral("face_override"), QStringLiteral("camera broken")));
    }
    Result<QString> text(const QString& statement) {
        return answerOf(m->store->run([statement](Workspace& workspace) -> Result<QString> {
            SHOULI_TRY(sql::Rows rows, workspace.database().query(statement));
            return rows.next() ? rows.text(0) : QString();
        }));
    }

    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_LocalAccounts)
#include "tst_LocalAccounts.moc"
