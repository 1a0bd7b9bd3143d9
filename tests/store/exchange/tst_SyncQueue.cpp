// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreFixture.h"

#include <QTest>

using namespace shouli;
using namespace shouli::base;
using namespace shouli::domain;
using namespace shouli::store;

class tst_SyncQueue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m = std::make_unique<StoreFixture>();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->initialise()), "OK");
    }

    void knowsTheWorkstationOnlyAfterTheFirstStart() {
        const auto facts = answerOf(m->queue->workstation());
        QCOMPARE(facts->outletCity, "440100");
        QCOMPARE(facts->centralKey.toDer(), m->central.publicKey().toDer());
        StoreFixture fresh;
        QCOMPARE(outcome(fresh.open()), "OK");
        QCOMPARE(outcome(answerOf(fresh.queue->workstation())), "NET-NOT-ENROLLED");
        QCOMPARE(outcome(answerOf(fresh.queue->applyAnswer({}))), "NET-NOT-ENROLLED");
    }

    void goesOnWithNobodySignedIn() {
        const ApplicationId id = submitAndLock();
        QCOMPARE(answerOf(m->queue->pendingCases())->size(), std::size_t(1));
        const auto files = answerOf(m->queue->pendingFiles(id));
        QCOMPARE(files->size(), std::size_t(3));
        QCOMPARE(outcome(answerOf(m->queue->fileBytes(id, files->front().file.picture))), "OK");
        QCOMPARE(outcome(answerOf(m->queue->fileBytes(id, PictureId::make()))), "GEN-NOT-FOUND");
        QVERIFY(answerOf(m->queue->markFileUploaded(id, files->front().file.picture)));
        QVERIFY(answerOf(m->queue->pendingFiles(id))->front().isUploaded);
        QVERIFY(answerOf(m->queue->signingKey()));
    }

    // Every round lists what waits, and to count it too: with the messages a long outage would fill the memory each
    // time.
    void whatWaitsIsListedWithoutItsBytes() {
        const ApplicationId id = submitAndLock();
        QCOMPARE(outcome(answerOf(m->queue->submission(id, 1))), "OK");
        QCOMPARE(outcome(answerOf(m->queue->submission(id, 2))), "GEN-NOT-FOUND");
        QCOMPARE(outcome(m->execute("ALTER TABLE outbox RENAME COLUMN message TO put_away")), "OK");
        QCOMPARE(outcome(answerOf(m->queue->submission(id, 1))), "STORE-FAILED"); // nobody can read a message now
        const auto queued = answerOf(m->queue->pendingCases());
        QCOMPARE(outcome(queued), "OK");
        QCOMPARE(queued->size(), std::size_t(1));
        QCOMPARE(queued->front().application, id);
        QCOMPARE(queued->front().nextTryAt, m->clock.now());
    }

    void attemptsAreCounted() {
        const ApplicationId id = submitAndLock();
        const QDateTime next = m->clock.now().addSecs(90);
        QVERIFY(answerOf(m->queue->recordAttempt(id, 1, "NET-OFFLINE", next)));
        QVERIFY(answerOf(m->queue->recordAttempt(id, 7, "NET-OFFLINE", next.addDays(9))));
        const auto queued = answerOf(m->queue->pendingCases());
        QCOMPARE(queued->front().attempts, 1);
        QCOMPARE(queued->front().nextTryAt, next);
    }

    void acceptanceEmptiesTheOutbox() {
        const ApplicationId id = submitAndLock();
        const CentralAnswer answer{id, 1, ApplicationState::Accepted, {}, {}};
        QCOMPARE(answerOf(m->queue->applyAnswer(answer)), Result<bool>(true));
        QCOMPARE(answerOf(m->queue->applyAnswer(answer)), Result<bool>(false)); // told twice
        QCOMPARE(answerOf(m->queue->pendingCases())->size(), std::size_t(0));
        QCOMPARE(answerOf(m->queue->pendingFiles(id))->size(), std::size_t(0));
        QCOMPARE(outcome(m->signIn()), "OK");
        QCOMPARE(answerOf(m->repository->load(id))->state, ApplicationState::Accepted);
        QCOMPARE(outcome(answerOf(m->pictures->jpeg(id, firstPicture(id)))), "OK");
    }

    void refusalArrivesSealedAndIsOpenedAtSignIn() {
        const ApplicationId id = submitAndLock();
        const std::vector<Refusal> refusals{{"CASE-CARD-HELD", "已持有"}, {"NEW-CODE", "新原因"}};
        QCOMPARE(answerOf(m->queue->applyAnswer({id, 1, ApplicationState::Returned, {}, refusals})),
                 Result<bool>(true));
        m->close();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        const auto returned = answerOf(m->repository->load(id));
        QCOMPARE(returned->state, ApplicationState::Returned);
        QCOMPARE(returned->refusals, refusals);
        QCOMPARE(answerOf(m->repository->list())->front().reasons, (QStringList{"已持有", "新原因"}));
        QCOMPARE(outcome(answerOf(m->repository->reopen(id))), "OK");
        QCOMPARE(outcome(answerOf(m->accounts->verifyStore())), "OK");
    }

    void brokenArrivalKeepsNobodyOut() {
        const ApplicationId id = submitAndLock();
        QVERIFY(answerOf(m->queue->applyAnswer({id, 1, ApplicationState::Returned, {}, {{"A", "b"}}})));
        QCOMPARE(outcome(m->execute("UPDATE inbox SET message = x'E30101'")), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        const auto returned = answerOf(m->repository->load(id));
        QCOMPARE(returned->state, ApplicationState::Returned);
        QVERIFY(returned->refusals.empty());
    }

    void anArrivalThatCannotBeWrittenIsKept() {
        const ApplicationId id = submitAndLock();
        QVERIFY(answerOf(m->queue->applyAnswer({id, 1, ApplicationState::Returned, {}, {{"A", "b"}}})));
        QCOMPARE(
            outcome(m->execute("CREATE TRIGGER full BEFORE UPDATE ON application BEGIN SELECT RAISE(ABORT, 'full'); "
                               "END")),
            "OK");
        QVERIFY(!m->signIn());
        QCOMPARE(outcome(m->execute("DROP TRIGGER full")), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        QCOMPARE(answerOf(m->repository->load(id))->refusals, (std::vector<Refusal>{{"A", "b"}}));
    }

    void answerChangesTheCaseOfWhoIsSignedIn() {
        const auto stored = m->plantedCase();
        QVERIFY(answerOf(m->repository->submit(*stored)));
        QVERIFY(answerOf(m->repository->list()));
        QVERIFY(answerOf(m->queue->applyAnswer({stored->id, 1, ApplicationState::Accepted, {}, {}})));
        QVERIFY(answerOf(m->repository->list())->empty());
        QCOMPARE(answerOf(m->repository->load(stored->id))->state, ApplicationState::Accepted);
        // Central settles what was open, and refuses after all.
        QCOMPARE(answerOf(m->queue->applyAnswer({stored->id, 1, ApplicationState::Returned, {}, {{"A", "b"}}})),
                 Result<bool>(true));
        QCOMPARE(answerOf(m->repository->list())->front().reasons, QStringList{"b"});
    }

    void answerThatIsNoneIsIgnored_data() {
        QTest::addColumn<int>("revision");
        QTest::addColumn<ApplicationState>("state");
        QTest::newRow("about another revision") << 2 << ApplicationState::Accepted;
        QTest::newRow("not decided yet") << 1 << ApplicationState::Queued;
        QTest::newRow("a state central cannot give") << 1 << ApplicationState::Draft;
    }
    void answerThatIsNoneIsIgnored() {
        QFETCH(int, revision);
        QFETCH(ApplicationState, state);
        const ApplicationId id = submitAndLock();
        QCOMPARE(answerOf(m->queue->applyAnswer({id, revision, state, {}, {}})), Result<bool>(false));
        QCOMPARE(answerOf(m->queue->applyAnswer({ApplicationId::make(), 1, ApplicationState::Accepted, {}, {}})),
                 Result<bool>(false));
        QCOMPARE(answerOf(m->queue->pendingCases())->size(), std::size_t(1));
    }

    void missingFilesAreSentAgain() {
        const ApplicationId id = submitAndLock();
        const auto files = answerOf(m->queue->pendingFiles(id));
        for (const QueuedFile& queued : *files)
            QVERIFY(answerOf(m->queue->markFileUploaded(id, queued.file.picture)));
        const PictureId missing = files->at(1).file.picture;
        QCOMPARE(answerOf(m->queue->applyAnswer({id, 1, ApplicationState::Queued, {missing}, {}})), Result<bool>(true));
        const auto after = answerOf(m->queue->pendingFiles(id));
        QCOMPARE(after->size(), files->size());
        for (const auto& [file, isUploaded] : *after)
            QCOMPARE(isUploaded, file.picture != missing);
        QCOMPARE(answerOf(m->queue->pendingCases())->size(), std::size_t(1));
    }

    void referenceComesWithItsCursor() {
        const ReferenceEntry banks{"codes/service_bank", "2026-11", "银行"};
        QVERIFY(answerOf(m->queue->putReference({banks, {"outlets", "1", "x"}}, "c1")));
        QVERIFY(answerOf(m->queue->putReference({{"outlets", "2", "y"}}, "c2")));
        QCOMPARE(*answerOf(m->queue->reference()), (std::vector<ReferenceEntry>{banks, {"outlets", "2", "y"}}));
        QCOMPARE(*answerOf(m->queue->setting("reference_cursor")), "c2");
        QCOMPARE(*answerOf(m->queue->setting("never_set")), QString());
    }

private:
    ApplicationId submitAndLock() {
        const auto stored = m->plantedCase();
        const auto submitted = answerOf(m->repository->submit(*stored));
        Q_ASSERT(submitted);
        answerOf(m->accounts->lock());
        return submitted->id;
    }
    PictureId firstPicture(const ApplicationId& id) {
        return answerOf(m->repository->load(id))->materials.begin()->second.id;
    }

    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_SyncQueue)
#include "tst_SyncQueue.moc"
