// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RawDatabase.h"
#include "store/StoreFixture.h"

#include "sql/Transaction.h"
#include "store/keys/KeyTable.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#endif

using namespace shouli;
using namespace shouli::base;
using namespace shouli::domain;
using namespace shouli::store;

/// Who may write into the data folder, with neither a passphrase nor the operating system's key: what comes of it.
class tst_StoreTrust : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m = std::make_unique<StoreFixture>();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->initialise()), "OK");
    }

    void anotherKeyOfCentralIsNotBelieved_data() {
        QTest::addColumn<QString>("column");
        for (const char* column : {"central_key", "recovery_key", "device_key", "signing_key"})
            QTest::newRow(column) << column;
    }
    void anotherKeyOfCentralIsNotBelieved() {
        QFETCH(QString, column);
        m->close();
        const QByteArray theirs = crypto::Sm2KeyPair::generate().publicKey().toDer();
        edit(QStringLiteral("UPDATE workstation SET %1 = ?").arg(column), {theirs});
        QCOMPARE(outcome(m->open()), "STORE-ALTERED");
    }

    void anotherAddressOfCentralIsNotBelieved() {
        m->close();
        edit(QStringLiteral("UPDATE workstation SET central_url = 'https://central.example'"));
        QCOMPARE(outcome(m->open()), "STORE-ALTERED");
    }

    void whatIsEditedOfAPersonIsToldBeforeTheyComeIn_data() {
        QTest::addColumn<QString>("statement");
        QTest::newRow("a clerk becomes an administrator") << "UPDATE operator SET roles = 'operator,administrator'";
        QTest::newRow("a lock-out is erased") << "UPDATE operator SET wrong_tries = 0, locked_until = NULL";
        QTest::newRow("who was removed may come back") << "UPDATE operator SET enabled = 1 - enabled";
        QTest::newRow("the data key is to be wrapped to another key") << "UPDATE operator SET public_key = x'00'";
    }
    void whatIsEditedOfAPersonIsToldBeforeTheyComeIn() {
        QFETCH(QString, statement);
        QCOMPARE(outcome(m->addSupervisor()), "OK");
        for (int i = 0; i < 5; ++i)
            QCOMPARE(outcome(m->signIn("super", "nicht das richtige")), "SIGNIN-WRONG");
        m->close();
        edit(statement + QStringLiteral(" WHERE sign_in_name = 'super'"));
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(faultTold(), "STORE-ALTERED");
        QVERIFY(answerOf(m->accounts->state())->hasAdministrator); // no new workstation
        QCOMPARE(outcome(m->signIn("super", SupervisorPassphrase)), "STORE-ALTERED");
        QCOMPARE(outcome(m->signIn()), "OK"); // the others go on, and are told
        QCOMPARE(outcome(answerOf(m->accounts->verifyStore())), "STORE-ALTERED");
        QCOMPARE(outcome(answerOf(m->accounts->operators())), "STORE-ALTERED");
    }

    // With its seals, from a store that is as genuine as this one.
    void supervisorOfAnotherStoreApprovesNothing() {
        StoreFixture other;
        QCOMPARE(outcome(other.open()), "OK");
        QCOMPARE(outcome(other.initialise()), "OK");
        QCOMPARE(outcome(other.addSupervisor()), "OK");
        other.close();
        const auto stored = m->plantedCase();
        m->close();
        {
            RawDatabase raw(m->file("shouli.db"));
            QCOMPARE(raw.run(QStringLiteral("ATTACH '%1' AS other").arg(other.file("shouli.db"))), QString());
            QCOMPARE(raw.run(QStringLiteral(
                         "INSERT INTO operator SELECT * FROM other.operator WHERE sign_in_name = 'super'")),
                     QString());
        }
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(faultTold(), "STORE-ALTERED");
        QCOMPARE(outcome(m->signIn()), "OK");
        QCOMPARE(outcome(approve(stored->id)), "STORE-ALTERED");
    }

    // Even where the row is in order.
    void supervisorWithoutASlotOfTheDataKeyApprovesNothing() {
        const auto supervisor = m->addSupervisor();
        const auto stored = m->plantedCase();
        QCOMPARE(outcome(approve(stored->id)), "OK");
        QCOMPARE(outcome(answerOf(m->store->run([&](Workspace& workspace) -> Status {
                     SHOULI_TRY(auto transaction, sql::Transaction::begin(workspace.database()));
                     SHOULI_CHECK(KeyTable(workspace.database()).dropHolder(supervisor->id.text()));
                     return transaction.commit();
                 }))),
                 "OK");
        QCOMPARE(outcome(approve(stored->id)), "STORE-ALTERED");
    }

    void waitingCaseThatIsTakenAwayIsMissed_data() {
        QTest::addColumn<QString>("statement");
        QTest::newRow("deleted") << "DELETE FROM outbox";
        QTest::newRow("said to be accepted") << "UPDATE outbox SET state = 'accepted', message = x''";
    }
    void waitingCaseThatIsTakenAwayIsMissed() {
        QFETCH(QString, statement);
        QCOMPARE(outcome(answerOf(m->repository->submit(*m->plantedCase()))), "OK");
        m->close();
        edit(statement);
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        QCOMPARE(outcome(answerOf(m->accounts->verifyStore())), "STORE-ALTERED");
    }

    void cutAuditLogStaysCut_data() {
        QTest::addColumn<QString>("statement");
        QTest::newRow("its last entry") << "DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)";
        QTest::newRow("all of it") << "DELETE FROM audit";
    }
    void cutAuditLogStaysCut() {
        QFETCH(QString, statement);
        QCOMPARE(outcome(m->plantedCase()), "OK");
        m->close();
        edit(statement);
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(faultTold(), "AUDIT-BROKEN");
        QCOMPARE(outcome(m->signIn()), "OK"); // an entry after the cut does not make it whole
        QCOMPARE(outcome(m->plantedCase()), "OK");
        QCOMPARE(outcome(answerOf(m->accounts->verifyStore())), "AUDIT-BROKEN");
        m->close();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(faultTold(), "AUDIT-BROKEN");
        // And while the program runs.
        StoreFixture running;
        QCOMPARE(outcome(running.open()), "OK");
        QCOMPARE(outcome(running.initialise()), "OK");
        QVERIFY(running.execute(statement));
        QCOMPARE(outcome(answerOf(running.accounts->verifyStore())), "AUDIT-BROKEN");
    }

    void whatIsDoneToTheWholeIsTold_data() {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("opened");
        QTest::newRow("the totals taken out") << "DELETE FROM bound_totals"
                                              << "STORE-ALTERED";
        QTest::newRow("other totals") << "UPDATE bound_totals SET sealed = x'e10101'"
                                      << "STORE-ALTERED";
        QTest::newRow("the workstation taken out") << "DELETE FROM workstation"
                                                   << "STORE-ALTERED";
        QTest::newRow("a trigger") << "CREATE TRIGGER t AFTER INSERT ON outbox BEGIN DELETE FROM outbox; END"
                                   << "OK";
        QTest::newRow("a view") << "CREATE VIEW v AS SELECT 1"
                                << "OK";
        QTest::newRow("an index less") << "DROP INDEX outbox_by_day"
                                       << "OK";
    }
    void whatIsDoneToTheWholeIsTold() {
        QFETCH(QString, statement);
        QFETCH(QString, opened);
        m->close();
        edit(statement);
        for (int i = 0; i < 2; ++i) { // and told again
            QCOMPARE(outcome(m->open()), opened);
            if (opened == QLatin1String("OK"))
                QCOMPARE(faultTold(), "STORE-ALTERED");
            m->close();
        }
    }

    void anotherStoreInItsPlaceIsNotOpened() {
        m->close();
        StoreFixture other;
        QCOMPARE(outcome(other.open()), "OK");
        QCOMPARE(outcome(other.initialise()), "OK");
        other.close();
        QVERIFY(QFile::remove(m->file("shouli.db")));
        QVERIFY(QFile::copy(other.file("shouli.db"), m->file("shouli.db")));
        QCOMPARE(outcome(m->open()), "STORE-ALTERED");
    }

    void storeWithoutTheKeyOfItsSealsIsNotOpened() {
        m->close();
        QVERIFY(QFile::remove(m->file("seal.key")));
        QCOMPARE(outcome(m->open()), "STORE-ALTERED");
    }

    // Its rows are believed this once, and bound.
    void storeOfBeforeThereWereSealsIsBoundAtItsFirstStart() {
        const auto stored = m->plantedCase();
        QCOMPARE(outcome(answerOf(m->repository->submit(*m->plantedCase()))), "OK");
        QVERIFY(answerOf(m->prints->record(stored->id, QStringLiteral("receipt"), 1, QStringLiteral("HP"))));
        QCOMPARE(outcome(m->closeAsOfMigration(4)), "OK");
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(faultTold(), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        QCOMPARE(outcome(answerOf(m->accounts->verifyStore())), "OK");
        QCOMPARE(answerOf(m->repository->load(stored->id)), *stored);
        m->close();
        edit(QStringLiteral("UPDATE print_history SET copies = 2"));
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        QCOMPARE(outcome(answerOf(m->prints->of(stored->id))), "STORE-ALTERED");
        QCOMPARE(outcome(answerOf(m->accounts->verifyStore())), "STORE-ALTERED");
    }

    // Ended between the key and the totals.
    void interruptedBindingIsTakenUp() {
        QCOMPARE(outcome(m->closeAsOfMigration(4)), "OK");
        StoreFixture fresh;
        QCOMPARE(outcome(fresh.open()), "OK");
        fresh.close();
        QVERIFY(QFile::copy(fresh.file("seal.key"), m->file("seal.key")));
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(faultTold(), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        QCOMPARE(outcome(answerOf(m->accounts->verifyStore())), "OK");
    }

    void olderCopyIsToldAndGivesNumbersOfAnotherLetter() {
        StoreFixture copy;
        m->close();
        copy.copyFrom(m->folder());
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        const auto first = answerOf(m->repository->submit(*m->plantedCase()));
        QVERIFY(first->acceptanceNumber->grouped().contains(QLatin1String(" A 0001 ")));
        for (const char* letter : {" B 0001 ", " C 0001 "}) { // the same copy again gives no letter twice
            putBack(copy);
            QCOMPARE(outcome(m->open()), "OK");
            QCOMPARE(faultTold(), "STORE-RESTORED");
            m->close();
            QCOMPARE(outcome(m->open()), "OK");
            QCOMPARE(faultTold(), "STORE-RESTORED"); // until an administrator has come
            QCOMPARE(outcome(m->signIn()), "OK");
            QCOMPARE(outcome(answerOf(m->accounts->verifyStore())), "STORE-RESTORED");
            QVERIFY(m->everythingOnDisk().contains("store_restored"));
            const auto next = answerOf(m->repository->submit(*m->plantedCase()));
            QCOMPARE(outcome(next), "OK");
            QVERIFY2(next->acceptanceNumber->grouped().contains(QLatin1String(letter)),
                     qPrintable(next->acceptanceNumber->grouped()));
            m->close();
            QCOMPARE(outcome(m->open()), "OK");
            QCOMPARE(faultTold(), "OK");
            QCOMPARE(outcome(m->signIn()), "OK");
            QCOMPARE(outcome(answerOf(m->accounts->verifyStore())), "OK");
        }
    }

    void storeWithoutItsMarkIsAnOlderCopy() {
        m->close();
        QVERIFY(QFile::remove(m->file("seal.mark")));
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(faultTold(), "STORE-RESTORED");
        m->close();
        QFile mark(m->file("seal.mark"));
        QVERIFY(mark.open(QIODevice::WriteOnly));
        mark.write("1 0 A 00"); // nobody makes one without the key
        mark.close();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(faultTold(), "STORE-RESTORED");
    }

    // The mark is written at most once a minute, and may be lost with the power: it is behind, never ahead.
    void powerCutIsNoOlderCopy() {
        QCOMPARE(outcome(m->plantedCase()), "OK");
        m->clock.pass(std::chrono::minutes(2));
        QCOMPARE(outcome(m->plantedCase()), "OK");
        const auto later = m->afterPowerCut();
        QCOMPARE(outcome(later), "OK");
        QVERIFY(!answerOf((*later)->accounts->state())->fault);
    }

#ifdef Q_OS_LINUX // Windows takes no open file away
    void storeTakenAwayUnderTheProgramIsMissed_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("the database deleted") << QByteArray("shouli.db") << false;
        QTest::newRow("a copy in its place") << QByteArray("shouli.db") << true;
        QTest::newRow("its log deleted") << QByteArray("shouli.db-wal") << false;
        QTest::newRow("a copy in its log's place") << QByteArray("shouli.db-wal") << true;
    }
    void storeTakenAwayUnderTheProgramIsMissed() {
        QFETCH(QByteArray, file);
        QFETCH(bool, isReplaced);
        const auto stored = m->plantedCase();
        const QString path = m->file(file.constData());
        QVERIFY(QFile::rename(path, path + QStringLiteral(".gone")));
        if (isReplaced)
            QVERIFY(QFile::copy(path + QStringLiteral(".gone"), path));
        QCOMPARE(outcome(answerOf(m->repository->create(FlowKind::Adult))), "STORE-MISSING");
        QCOMPARE(outcome(answerOf(m->repository->submit(*stored))), "STORE-MISSING");
        QCOMPARE(answerOf(m->repository->list())->size(), size_t(1)); // nothing half done
    }
#endif

    void startWithoutTheDatabaseOfAWorkstationIsNoFirstStart_data() {
        QTest::addColumn<bool>("isEmptied");
        QTest::newRow("deleted") << false;
        QTest::newRow("emptied") << true;
    }
    void startWithoutTheDatabaseOfAWorkstationIsNoFirstStart() {
        QFETCH(bool, isEmptied);
        m->close();
        QFile database(m->file("shouli.db"));
        QVERIFY(isEmptied ? database.resize(0) : database.remove());
        QCOMPARE(outcome(m->open()), "STORE-MISSING");
        QCOMPARE(database.exists(), isEmptied); // and none is made
    }

    void storeThatWasNeverSetUpMayBeMadeAnew() {
        StoreFixture fresh;
        QCOMPARE(outcome(fresh.open()), "OK");
        QVERIFY(answerOf(fresh.queue->setSetting(QStringLiteral("name"), QStringLiteral("value"))));
        fresh.close();
        QVERIFY(QFile::remove(fresh.file("shouli.db")));
        QCOMPARE(outcome(fresh.open()), "OK");
        QVERIFY(!answerOf(fresh.accounts->state())->fault);
        QCOMPARE(outcome(fresh.initialise()), "OK");
    }

#ifdef Q_OS_LINUX
    void everyFileIsTheOwnersOnlyWhateverTheUmask() {
        const mode_t before = ::umask(0);
        StoreFixture open;
        const QString opened = outcome(open.open());
        const QString initialised = outcome(open.initialise());
        ::umask(before);
        QCOMPARE(opened, "OK");
        QCOMPARE(initialised, "OK");
        const QStringList names = QDir(open.folder()).entryList(QDir::Files);
        for (const char* name : {"shouli.db", "shouli.db-wal", "shouli.db-shm", "shouli.lock", "seal.key"})
            QVERIFY2(names.contains(QLatin1String(name)), name);
        for (const QString& name : names) {
            struct stat status = {};
            QCOMPARE(::stat(QFile::encodeName(open.folder() + QLatin1Char('/') + name).constData(), &status), 0);
            QVERIFY2((status.st_mode & 0777) == 0600, qPrintable(name));
        }
        // And one that was not.
        open.close();
        QVERIFY(QFile::setPermissions(open.file("shouli.db"), QFile::Permissions(0x6644)));
        QCOMPARE(outcome(open.open()), "OK");
        QVERIFY(!(QFileInfo(open.file("shouli.db")).permissions() & QFile::ReadOther));
    }
#endif

private:
    void edit(const QString& statement, const QVariantList& values = {}) {
        QCOMPARE(RawDatabase(m->file("shouli.db")).run(statement, values), QString());
    }
    /// The code that is told before anybody signs in.
    QString faultTold() {
        const auto state = answerOf(m->accounts->state());
        if (!state)
            return outcome(state);
        return state->fault ? QString(textOf(state->fault->code)) : QStringLiteral("OK");
    }
    void putBack(const StoreFixture& copy) {
        m->close();
        QFile::remove(m->file("shouli.db"));
        QVERIFY(QFile::copy(copy.file("shouli.db"), m->file("shouli.db")));
    }
    Result<Approval> approve(const ApplicationId& id) {
        return answerOf(m->accounts->approve(QStringLiteral("super"), passphrase(SupervisorPassphrase), id,
                                             QStringLiteral("face_override"), QStringLiteral("camera broken")));
    }

    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_StoreTrust)
#include "tst_StoreTrust.moc"
