// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreFixture.h"
#include "support/FakeCentral.h"
#include "sync/RetryPolicy.h"
#include "sync/SyncThread.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace shouli;
using namespace shouli::domain;
using namespace shouli::store;
using namespace shouli::sync;
using shouli::test::FakeAnswer;
using shouli::test::FakeRequest;

class tst_SyncEngine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m = std::make_unique<StoreFixture>();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->initialise()), "OK");
        m_central = std::make_unique<test::FakeCentral>();
        m_central->answer = [this](const FakeRequest& request) { return usual(request); };
        m_caseAnswer = [](const ApplicationId& id, int revision) {
            return statusOf(id, revision, ApplicationState::Accepted);
        };
        m_client = std::make_unique<ApiClient>(*CentralAddress::parse(m_central->url()), m_identity);
        m_engine = std::make_unique<SyncEngine>(*m->queue, *m_client, m->clock);
    }
    void cleanup() {
        if (m_engine) {
            QSignalSpy stopped(m_engine.get(), &SyncEngine::stopped);
            m_engine->stop();
            QTRY_COMPARE(stopped.size(), 1);
        }
        m_engine.reset();
        m_client.reset();
        m_central.reset();
        m.reset();
    }

    void filesGoBeforeTheirCase() {
        const ApplicationId id = submit();
        QSignalSpy changed(m_engine.get(), &SyncEngine::caseChanged);
        QSignalSpy status(m_engine.get(), &SyncEngine::statusChanged);
        QSignalSpy done(m_engine.get(), &SyncEngine::roundDone);
        round();
        const auto paths = m_central->paths();
        QCOMPARE(paths.size(), size_t(6)); // three files, the case, changes, reference
        for (size_t i = 0; i < 3; ++i)
            QVERIFY(paths[i].contains("/files/"));
        QCOMPARE(paths[3], "/v1/applications/" + id.text().toLatin1() + "/revisions/1");
        for (size_t i = 0; i < 4; ++i)
            QCOMPARE(m_central->requests[i].method, "PUT");
        QCOMPARE(waiting(), size_t(0));
        QCOMPARE(changed.size(), 1);
        const auto last = done.last().first().value<SyncStatus>();
        QVERIFY(last.isOnline);
        QCOMPARE(last.waiting, 0);
        QCOMPARE(last.lastContact, m->clock.now());
        QCOMPARE(status.first().first().value<SyncStatus>().waiting, 1);
    }

    void neverMoreThanFourFilesInFlight() {
        auto stored = m->plantedCase();
        for (const MaterialSlot slot :
             {MaterialSlot::RegisterCover, MaterialSlot::ResidencePermitPortrait, MaterialSlot::ResidencePermitEmblem})
            stored->materials[slot] = *m->addPicture(stored->id, QByteArray(100, 'x') + QByteArray::number(int(slot)));
        const auto committed = answerOf(m->repository->commit(*stored, QStringLiteral("details")));
        QCOMPARE(outcome(committed), "OK");
        QCOMPARE(outcome(answerOf(m->repository->submit(*committed))), "OK");
        QCOMPARE(answerOf(m->queue->pendingFiles(stored->id))->size(), size_t(6));
        m_central->isHolding = true;
        QSignalSpy done(m_engine.get(), &SyncEngine::roundDone);
        m_engine->wake();
        QTRY_COMPARE(m_central->held(), 4);
        QTest::qWait(50); // a fifth would have come by now
        QCOMPARE(m_central->held(), 4);
        m_central->letGo();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(waiting(), size_t(0));
    }

    void lineThatBreaksLosesAndDoublesNothing() {
        submit();
        int files = 0;
        m_central->answer = [&](const FakeRequest& request) {
            return request.path.contains("/files/") && ++files > 1 ? FakeAnswer::broken(FakeAnswer::Line::CutWithin)
                                                                   : usual(request);
        };
        round();
        QCOMPARE(waiting(), size_t(1));
        for (const QByteArray& path : m_central->paths())
            QVERIFY(path.contains("/files/"));
        const auto queued = answerOf(m->queue->pendingCases());
        QCOMPARE(queued->front().attempts, 1);
        QCOMPARE(queued->front().nextTryAt, m->clock.now() + waitAfter(1));
        m_central->requests.clear();
        m_central->answer = [this](const FakeRequest& request) { return usual(request); };
        round(); // not due yet
        QCOMPARE(waiting(), size_t(1));
        m->clock.pass(std::chrono::seconds(3));
        m_central->requests.clear();
        round();
        QCOMPARE(waiting(), size_t(0));
        QCOMPARE(m_central->requests.size(), size_t(5)); // the file that was there is not sent again
    }

    // Whoever waits at the counter hears at once that the line is down, of the case behind the first too.
    void aLineThatIsDownIsToldOfEveryCase() {
        const ApplicationId first = submit();
        const ApplicationId second = submit();
        m_central->goDown();
        QSignalSpy notSent(m_engine.get(), &SyncEngine::notSent);
        round();
        QCOMPARE(waiting(), size_t(2));
        std::set<ApplicationId> told;
        for (const QList<QVariant>& each : notSent)
            told.insert(each.front().value<ApplicationId>());
        QVERIFY((told == std::set{first, second}));
    }

    void missingFilesAreSentAgain() {
        const ApplicationId id = submit();
        const auto missing = answerOf(m->queue->pendingFiles(id))->at(1).file.picture;
        bool isFirst = true;
        m_caseAnswer = [&](const ApplicationId& about, int revision) {
            auto status = statusOf(about, revision, ApplicationState::Accepted);
            if (std::exchange(isFirst, false)) {
                status.state = ApplicationState::Queued;
                status.missingFiles = {missing.text()};
            }
            return status;
        };
        round();
        QCOMPARE(waiting(), size_t(0));
        QVERIFY(m_central->paths()[4].endsWith(QByteArray("/files/" + missing.text().toLatin1())));
    }

    void filesMissingForEverAreLeftToTheNextRound() {
        const ApplicationId id = submit();
        const auto missing = answerOf(m->queue->pendingFiles(id))->front().file.picture;
        int asked = 0;
        m_caseAnswer = [&](const ApplicationId& about, int revision) {
            ++asked;
            auto status = statusOf(about, revision, ApplicationState::Queued);
            if (asked < 20) // an end, should nobody else make one
                status.missingFiles = {missing.text()};
            return status;
        };
        round();
        QCOMPARE(asked, 4); // once, and after each of three times that the files were sent again
        const auto left = answerOf(m->queue->pendingCases());
        QCOMPARE(left->size(), size_t(1));
        QCOMPARE(left->front().attempts, 1);
        QCOMPARE(left->front().nextTryAt, m->clock.now() + waitAfter(1));
    }

    void whatFailsEveryCaseEndsTheRound_data() {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::newRow("nobody answers") << FakeAnswer::broken(FakeAnswer::Line::CutBefore);
        QTest::newRow("the answer is cut off") << FakeAnswer::broken(FakeAnswer::Line::CutWithin);
        QTest::newRow("central is busy") << FakeAnswer::problem(503, "NET-BUSY");
        QTest::newRow("the workstation is enrolled no more") << FakeAnswer::problem(403, "NET-ENROLMENT-REVOKED");
        QTest::newRow("the workstation is too old") << FakeAnswer::problem(426, "NET-PROTOCOL-TOO-OLD");
    }
    void whatFailsEveryCaseEndsTheRound() {
        QFETCH(FakeAnswer, answer);
        submit();
        submit();
        m_central->answer = [&](const FakeRequest& request) {
            return request.path.contains("/revisions/") ? answer : usual(request);
        };
        round();
        std::set<QByteArray> asked; // what the network asks twice by itself is in it once
        for (const QByteArray& path : m_central->paths())
            asked.insert(path);
        QCOMPARE(asked.size(), size_t(4)); // three files and the first case: nothing of the second, no changes
        int attempts = 0;
        const auto left = answerOf(m->queue->pendingCases());
        for (const QueuedCase& queued : *left)
            attempts += queued.attempts;
        QCOMPARE(attempts, 1);
        QCOMPARE(left->size(), size_t(2));
    }

    void unbelievedAnswers_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"another revision", "another case", "no decision", "a web page"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void unbelievedAnswers() {
        QFETCH(QString, kind);
        const ApplicationId bad = submit();
        const ApplicationId good = submit();
        m_caseAnswer = [&](const ApplicationId& id, int revision) {
            if (id != bad)
                return statusOf(id, revision, ApplicationState::Accepted);
            return statusOf(kind == "another case" ? good : id, kind == "another revision" ? 2 : revision,
                            kind == "no decision" ? ApplicationState::Queued : ApplicationState::Accepted);
        };
        m_central->answer = [&](const FakeRequest& request) {
            if (kind == "a web page" && request.path.contains(QByteArray(bad.text().toLatin1() + "/revisions")))
                return FakeAnswer{200, "text/html", "<html>", {}};
            return usual(request);
        };
        round();
        const auto left = answerOf(m->queue->pendingCases());
        QCOMPARE(left->size(), size_t(1)); // the next one went all the same
        QCOMPARE(left->front().application, bad);
        QCOMPARE(left->front().attempts, 1);
    }

    void returnedCaseBringsItsReasons() {
        const ApplicationId id = submit();
        m_caseAnswer = [](const ApplicationId& about, int revision) {
            return statusOf(about, revision, ApplicationState::Returned);
        };
        round();
        QCOMPARE(waiting(), size_t(0));
        const auto returned = answerOf(m->repository->load(id));
        QCOMPARE(returned->state, ApplicationState::Returned);
        QCOMPARE(returned->refusals.front().reason, "已持有");
    }

    void cursorsMoveWithWhatTheyBring() {
        const ApplicationId id = submit();
        round();
        m_changes = {"c1", {statusOf(id, 1, ApplicationState::Returned)}, true}; // a page that says "more" for ever
        m_reference = {"r1", {{"outlets", "2", "x"}}};
        QSignalSpy referenceChanged(m_engine.get(), &SyncEngine::referenceChanged);
        round();
        QCOMPARE(*answerOf(m->queue->setting("changes_cursor")), "c1");
        QCOMPARE(answerOf(m->repository->load(id))->state, ApplicationState::Returned);
        QCOMPARE(*answerOf(m->queue->setting("reference_cursor")), "r1");
        QCOMPARE(answerOf(m->queue->reference())->front().content, "x");
        QCOMPARE(referenceChanged.size(), 1);
        const ApplicationId second = submit();
        QCOMPARE(outcome(m->execute("CREATE TRIGGER full BEFORE UPDATE ON outbox BEGIN SELECT RAISE(ABORT, 'x'); END")),
                 "OK");
        m_changes = {"c2", {statusOf(second, 1, ApplicationState::Returned)}, false};
        round();
        QCOMPARE(*answerOf(m->queue->setting("changes_cursor")), "c1");
    }

    void everyPageOfChangesComesInTheSameRound() {
        m_central->answer = [this](const FakeRequest& request) {
            if (!request.path.startsWith("/v1/changes"))
                return usual(request);
            const int page = request.path.endsWith("cursor=") ? 1 : request.path.right(1).toInt() + 1;
            return FakeAnswer::json(protocol::Changes{QString::number(page), {}, page < 3}.toJson());
        };
        round();
        QCOMPARE(m_central->paths(), (std::vector<QByteArray>{"/v1/changes?cursor=", "/v1/changes?cursor=1",
                                                              "/v1/changes?cursor=2", "/v1/reference?cursor="}));
        QCOMPARE(*answerOf(m->queue->setting("changes_cursor")), "3");
    }

    void wakeDuringARoundLeadsToAnother() {
        QSignalSpy done(m_engine.get(), &SyncEngine::roundDone);
        m_engine->wake();
        m_engine->wake();
        m_engine->wake();
        QTRY_COMPARE(done.size(), 2);
    }

    void stopsInTheMiddle() {
        submit();
        m_central->isHolding = true;
        m_engine->wake();
        QTRY_COMPARE(m_central->held(), 3);
        QSignalSpy stopped(m_engine.get(), &SyncEngine::stopped);
        m_engine->stop();
        QTRY_COMPARE(stopped.size(), 1);
        QCOMPARE(answerOf(m->queue->pendingCases())->front().attempts, 0);
        m_engine.reset();
    }

    void threadStartsAndStopsAgainAndAgain() {
        for (int i = 0; i < 5; ++i) {
            submit();
            SyncNews news;
            SyncThread thread(*m->queue, m->clock, news);
            thread.wake(); // before it runs: nothing to do
            thread.start(*CentralAddress::parse(m_central->url()), m_identity);
            thread.wake();
            if (i % 2 == 0)
                QTRY_VERIFY(news.status().isOnline && waiting() == 0);
        }
    }

private:
    static protocol::ApplicationStatus statusOf(const ApplicationId& id, int revision, ApplicationState state) {
        protocol::ApplicationStatus status;
        status.application = id;
        status.revision = revision;
        status.state = state;
        status.acceptanceNumber = QStringLiteral("1");
        if (state == ApplicationState::Returned)
            status.refusals = {{"CASE-CARD-HELD", "已持有", {}}};
        return status;
    }
    FakeAnswer usual(const FakeRequest& request) {
        if (request.path.startsWith("/v1/changes"))
            return FakeAnswer::json(m_changes.toJson());
        if (request.path.startsWith("/v1/reference"))
            return FakeAnswer::json(m_reference.toJson());
        if (request.path.contains("/files/"))
            return FakeAnswer::held(request);
        const QByteArrayList parts = request.path.split('/');
        return FakeAnswer::json(
            m_caseAnswer(ApplicationId::fromText(QString::fromLatin1(parts[3])), parts[5].toInt()).toJson());
    }
    ApplicationId submit() {
        const auto stored = m->plantedCase();
        const auto submitted = answerOf(m->repository->submit(*stored));
        Q_ASSERT(submitted);
        return submitted->id;
    }
    void round() {
        QSignalSpy done(m_engine.get(), &SyncEngine::roundDone);
        m_engine->wake();
        QTRY_COMPARE(done.size(), 1);
    }
    size_t waiting() { return answerOf(m->queue->pendingCases())->size(); }

    const std::shared_ptr<const WorkstationIdentity> m_identity = std::make_shared<const WorkstationIdentity>(
        WorkstationId::make(), std::make_shared<const crypto::Sm2KeyPair>(crypto::Sm2KeyPair::generate()));
    std::unique_ptr<StoreFixture> m;
    std::unique_ptr<test::FakeCentral> m_central;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<SyncEngine> m_engine;
    std::function<protocol::ApplicationStatus(const ApplicationId&, int)> m_caseAnswer;
    protocol::Changes m_changes;
    protocol::ReferenceAnswer m_reference;
};

QTEST_GUILESS_MAIN(tst_SyncEngine)
#include "tst_SyncEngine.moc"
