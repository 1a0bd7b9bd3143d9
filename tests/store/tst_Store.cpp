// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreFixture.h"

#include "sql/Migrator.h"
#include "store/machine/OsKeyStore.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

using namespace shouli;
using namespace shouli::base;
using namespace shouli::domain;
using namespace shouli::store;

class tst_Store : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesItsFolderForTheOwnerOnly() {
        StoreFixture fixture;
        QCOMPARE(outcome(fixture.open()), "OK");
        QVERIFY(QFileInfo::exists(fixture.file("shouli.db")));
#ifdef Q_OS_LINUX
        const auto ofOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                              QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QVERIFY(!(QFileInfo(fixture.folder()).permissions() & ofOthers));
#endif
    }

    void missingStoreIsToldApart() {
        StoreFixture fixture;
        fixture.options.mayCreate = false;
        QCOMPARE(outcome(fixture.open()), "STORE-MISSING");
        QVERIFY(!QFileInfo::exists(fixture.folder()));
    }

    void folderThatCannotBeMadeIsMissing() {
        StandingClock clock;
        QCOMPARE(outcome(Store::open(QStringLiteral("/proc/shouli"), {}, clock)), "STORE-MISSING");
    }

    void damagedFileIsToldApart_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a text instead of a database") << QByteArray(40'000, 'x');
        QTest::newRow("a database's head and nothing right after it")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(40'000, '\xee');
    }
    void damagedFileIsToldApart() {
        QFETCH(QByteArray, content);
        StoreFixture fixture;
        QVERIFY(QDir().mkpath(fixture.folder()));
        QFile file(fixture.file("shouli.db"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QCOMPARE(outcome(fixture.open()), "STORE-DAMAGED");
    }

    void newerStoreIsLeftAlone() {
        StoreFixture fixture;
        QCOMPARE(outcome(fixture.open()), "OK");
        QVERIFY(fixture.execute(QStringLiteral(
            "INSERT INTO schema_migration(number, name, digest, applied_at) VALUES (1000, 'later', 'd', 't')")));
        fixture.close();
        QCOMPARE(outcome(fixture.open()), "STORE-NEWER-VERSION");
    }

    void secondProgramFindsItBusy() {
        StoreFixture fixture;
        QCOMPARE(outcome(fixture.open()), "OK");
        QCOMPARE(outcome(Store::open(fixture.folder(), fixture.options, fixture.clock)), "STORE-BUSY");
        fixture.close();
        QCOMPARE(outcome(fixture.open()), "OK");
    }

#ifdef Q_OS_LINUX // rights of files as on Linux
    void readOnlyStoreIsToldApart() {
        StoreFixture fixture;
        QCOMPARE(outcome(fixture.open()), "OK");
        fixture.close();
        QVERIFY(QFile::setPermissions(fixture.file("shouli.db"), QFileDevice::ReadOwner));
        // Rights bind everyone but root.
        const bool isRoot = ::geteuid() == 0;
        if (isRoot) {
            QVERIFY(::chown(QFile::encodeName(QFileInfo(fixture.folder()).absolutePath()).constData(), 65534, 65534) ==
                    0);
            for (const QString& path :
                 {fixture.folder(), fixture.file("shouli.db"), fixture.file("seal.key"), fixture.file("seal.mark")})
                QVERIFY(::chown(QFile::encodeName(path).constData(), 65534, 65534) == 0);
            QVERIFY(::seteuid(65534) == 0);
        }
        const QString result = outcome(fixture.open());
        if (isRoot)
            QVERIFY(::seteuid(0) == 0);
        QCOMPARE(result, "IO-READ-ONLY");
    }
#endif

    void whatIsAskedWhileItOpensIsDone() {
        StandingClock clock;
        QTemporaryDir folder;
        const auto store = Store::start(folder.path(), {}, clock);
        LocalAccounts accounts(*store);
        QCOMPARE(outcome(answerOf(accounts.state())), "OK");
        QCOMPARE(outcome(store->opened()), "OK");
    }

    void storeThatDoesNotOpenAnswersWhy() {
        StandingClock clock;
        const auto store = Store::start(QStringLiteral("/proc/shouli"), {}, clock);
        LocalAccounts accounts(*store);
        QCOMPARE(outcome(answerOf(accounts.state())), "STORE-MISSING");
        QCOMPARE(outcome(store->opened()), "STORE-MISSING");
    }

    void stoppedStoreAnswersCancelled() {
        StoreFixture fixture;
        QCOMPARE(outcome(fixture.open()), "OK");
        fixture.store->stop();
        QCOMPARE(outcome(answerOf(fixture.accounts->state())), "GEN-CANCELLED");
    }

    void whatWasAskedBeforeTheStopIsDone() {
        StoreFixture fixture;
        QCOMPARE(outcome(fixture.open()), "OK");
        QCOMPARE(outcome(fixture.initialise()), "OK");
        std::vector<QFuture<Result<Application>>> asked;
        asked.reserve(20);
        for (int i = 0; i < 20; ++i)
            asked.push_back(fixture.repository->create(FlowKind::Adult));
        fixture.store->stop();
        for (const auto& future : asked)
            QCOMPARE(outcome(answerOf(future)), "OK");
    }

    void fullDiskLosesNothingAndPasses() {
        StoreFixture fixture;
        QCOMPARE(outcome(fixture.open()), "OK");
        QCOMPARE(outcome(fixture.initialise()), "OK");
        const auto stored = fixture.plantedCase();
        QCOMPARE(outcome(stored), "OK");
        // SQLite answers a full database as it answers a full disk.
        setMostPages(fixture, 1);
        Application changed = *stored;
        changed.details->residenceAddress = QString(200'000, QLatin1Char('x'));
        QCOMPARE(outcome(answerOf(fixture.repository->commit(changed, QStringLiteral("details")))), "IO-DISK-FULL");
        QCOMPARE(outcome(fixture.addPicture(stored->id, QByteArray(500'000, 'j'))), "IO-DISK-FULL");
        QCOMPARE(outcome(answerOf(fixture.repository->submit(*stored))), "IO-DISK-FULL");
        QCOMPARE(answerOf(fixture.repository->load(stored->id)), *stored);
        QCOMPARE(answerOf(fixture.queue->pendingCases())->size(), std::size_t(0));

        setMostPages(fixture, 1'000'000);
        const auto committed = answerOf(fixture.repository->commit(changed, QStringLiteral("details")));
        QCOMPARE(outcome(committed), "OK");
        QCOMPARE(outcome(answerOf(fixture.repository->submit(*committed))), "OK");
    }

    void powerCutLosesNothingCommitted() {
        StoreFixture fixture;
        QCOMPARE(outcome(fixture.open()), "OK");
        QCOMPARE(outcome(fixture.initialise()), "OK");
        const auto stored = fixture.plantedCase();
        QCOMPARE(outcome(stored), "OK");
        QVERIFY(answerOf(fixture.drafts->save(stored->id, QStringLiteral("details"), QStringLiteral("mobile"),
                                              QStringLiteral("1381"))));
        const auto loose = fixture.addPicture(stored->id, "never named by a case");
        QCOMPARE(outcome(loose), "OK");

        const auto later = fixture.afterPowerCut();
        QCOMPARE(outcome(later), "OK");
        StoreFixture& reopened = **later;
        QCOMPARE(outcome(reopened.signIn()), "OK");
        QCOMPARE(answerOf(reopened.repository->load(stored->id)), *stored);
        const auto inputs = answerOf(reopened.drafts->ofStep(stored->id, QStringLiteral("details")));
        QCOMPARE(inputs->value(QStringLiteral("mobile")), "1381");
        QVERIFY(answerOf(reopened.pictures->jpeg(stored->id, stored->cardPhoto->picture->id)));
        QCOMPARE(outcome(answerOf(reopened.pictures->jpeg(stored->id, loose->id))), "GEN-NOT-FOUND");
    }

    void nothingOfAPersonIsReadable_data() {
        QTest::addColumn<int>("suite");
        QTest::newRow("with SM4 and SM3") << int(crypto::Suite::Sm);
        QTest::newRow("with AES-256 and SHA-256") << int(crypto::Suite::Aes);
    }
    void nothingOfAPersonIsReadable() {
        QFETCH(int, suite);
        StoreFixture fixture{crypto::Suite(suite)};
        QCOMPARE(outcome(fixture.open()), "OK");
        QCOMPARE(outcome(fixture.initialise()), "OK");
        const auto stored = fixture.plantedCase();
        QCOMPARE(outcome(stored), "OK");
        QVERIFY(answerOf(fixture.drafts->save(stored->id, QStringLiteral("details"), QStringLiteral("mobile"),
                                              QString::fromUtf8(PlantedMobile))));
        const QByteArray whileOpen = fixture.everythingOnDisk();
        const auto submitted = answerOf(fixture.repository->submit(*stored));
        QCOMPARE(outcome(submitted), "OK");
        QVERIFY(answerOf(fixture.accounts->lock()));
        CentralAnswer answer{stored->id, 1, ApplicationState::Returned, {}, {{"X", QString::fromUtf8(PlantedName)}}};
        QCOMPARE(answerOf(fixture.queue->applyAnswer(answer)), Result<bool>(true));
        const QByteArray submittedOnDisk = fixture.everythingOnDisk();
        fixture.close();
        const QByteArray all = whileOpen + submittedOnDisk + fixture.everythingOnDisk();
        QVERIFY(all.size() > 100'000);
        QVERIFY(all.contains(stored->id.text().toUtf8())); // what is in the clear is found, so the search works

        for (const char* planted : {PlantedName, PlantedNumber, PlantedMobile, PlantedAddress, AdminPassphrase,
                                    "portrait side", "thumbnail of"}) {
            const QString text = QString::fromUtf8(planted);
            QVERIFY2(!all.contains(text.toUtf8()), planted);
            const QByteArray utf16(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
            QVERIFY2(!all.contains(utf16), planted);
            QVERIFY2(!all.contains(text.toUtf8().toBase64().chopped(4)), planted);
            QVERIFY2(!all.contains(text.toUtf8().toHex()), planted);
        }
    }

    void signingKeyIsTheOwnersOnly() {
        StoreFixture fixture;
        QCOMPARE(outcome(fixture.open()), "OK");
        QCOMPARE(outcome(OsKeyStore(fixture.folder()).load()), "NET-NOT-ENROLLED");
        QCOMPARE(outcome(fixture.initialise()), "OK");
#ifdef Q_OS_LINUX
        QCOMPARE(int(QFileInfo(fixture.file("signing.key")).permissions() &
                     (QFileDevice::ReadGroup | QFileDevice::ReadOther)),
                 0);
#endif
        const auto key = answerOf(fixture.queue->signingKey());
        QVERIFY(key);
        QCOMPARE((*key)->publicKey().toDer(), fixture.signingKey.publicKey().toDer());
        QFile file(fixture.file("signing.key"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no key");
        file.close();
        QCOMPARE(outcome(OsKeyStore(fixture.folder()).load()), "STORE-DAMAGED");
    }

    // The first schema as it landed: every later one is brought forward from it, and it is never edited.
    void firstSchemaIsAsItLanded() {
        const auto migrations = sql::migrationsIn(QStringLiteral(":/store/migrations"));
        QVERIFY(migrations);
        QCOMPARE(migrations->front().name, "initial");
        StoreFixture fixture;
        QCOMPARE(outcome(fixture.open()), "OK");
        const auto digest = answerOf(fixture.store->run([](Workspace& workspace) -> Result<QString> {
            SHOULI_TRY(sql::Rows rows, workspace.database().query(
                                           QStringLiteral("SELECT digest FROM schema_migration WHERE number = 1")));
            return rows.next() ? rows.text(0) : QString();
        }));
        QCOMPARE(*digest, "f78a6df2b077a59f25034efb01c5aabb07ab81f5a7fa291f282b0a9690c7ddd5");
    }

private:
    static void setMostPages(StoreFixture& fixture, int pages) {
        const auto done = answerOf(fixture.store->run([pages](Workspace& workspace) -> Status {
            SHOULI_TRY(sql::Rows rows,
                       workspace.database().query(QStringLiteral("PRAGMA max_page_count = %1").arg(pages)));
            return rows.status();
        }));
        QVERIFY(done);
    }
};

QTEST_GUILESS_MAIN(tst_Store)
#include "tst_Store.moc"
