// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreFixture.h"
#include "support/CaseBuilder.h"
#include "support/FakeCentral.h"
#include "sync/HttpCentralQuestions.h"
#include "sync/SyncEngine.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using namespace shouli::store;
using namespace shouli::sync;
using namespace std::chrono_literals;
using shouli::test::FakeAnswer;
using shouli::test::FakeRequest;

class tst_SyncClearing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m = std::make_unique<StoreFixture>();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->initialise()), "OK");
        m_central = std::make_unique<test::FakeCentral>();
        m_central->answer = [this](const FakeRequest& request) { return usual(request); };
        m_settlement = [](const ClearingId& order) { return protocol::ClearingReply{{order, false, {}}, Decided}; };
        m_client = std::make_unique<ApiClient>(*CentralAddress::parse(m_central->url()), m_identity);
        m_engine = std::make_unique<SyncEngine>(*m->queue, *m_client, m->clock);
    }
    void cleanup() {
        QSignalSpy stopped(m_engine.get(), &SyncEngine::stopped);
        m_engine->stop();
        QTRY_COMPARE(stopped.size(), 1);
        m_engine.reset();
        m_client.reset();
        m_central.reset();
        m.reset();
    }

    void anOrderWhoseAnswerWasLostIsSettled() {
        const Application ordered = order();
        m->clock.pass(20s);
        m_settlement = [&](const ClearingId& order) {
            return protocol::ClearingReply{
                {order, true, {{card(0), ClearingResult::Cleared, {}, {}}, {card(1), ClearingResult::Cleared, {}, {}}}},
                Decided};
        };
        QSignalSpy changed(m_engine.get(), &SyncEngine::caseChanged);
        round();
        QCOMPARE(settlements(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(answerOf(m->repository->load(ordered.id))->state, ApplicationState::Accepted);
        round();
        QCOMPARE(settlements(), 1); // it is known now
    }

    void anOrderThatNeverCameIsADraftAgain() {
        const Application ordered = order();
        m->clock.pass(20s);
        round();
        const auto now = answerOf(m->repository->load(ordered.id));
        QCOMPARE(now->state, ApplicationState::Draft);
        QVERIFY(now->clearing->wasNotReceived());
    }

    void anOrderUnderWayIsLeftAlone() {
        order();
        m->clock.pass(8s); // as long as the counter waits
        round();
        QCOMPARE(settlements(), 0);
        m->clock.setBack(2h); // a clock set back does not keep it open for ever
        round();
        QCOMPARE(settlements(), 1);
    }

    void aDeadLineKeepsItOpen() {
        const Application ordered = order();
        m->clock.pass(20s);
        m_central->answer = [this](const FakeRequest& request) {
            return request.path.contains("/clearings/") ? FakeAnswer::broken(FakeAnswer::Line::CutBefore)
                                                        : usual(request);
        };
        round();
        QCOMPARE(answerOf(m->repository->load(ordered.id))->state, ApplicationState::Queued);
        QCOMPARE(answerOf(m->queue->openClearings())->size(), size_t(1));
    }

    // What the own disk does not give is no fault of the line: what central decided is fetched all the same.
    void ordersThatCannotBeReadHoldNothingElseBack() {
        QCOMPARE(outcome(m->execute(QStringLiteral("ALTER TABLE clearing_order RENAME TO gone"))), "OK");
        round();
        QCOMPARE(settlements(), 0);
        const auto paths = m_central->paths();
        QVERIFY(std::ranges::any_of(paths, [](const QByteArray& path) { return path.startsWith("/v1/changes"); }));
    }

    void unbelievedAnswers_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"another order", "another card", "a web page", "a refusal"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void unbelievedAnswers() {
        QFETCH(QString, kind);
        const Application ordered = order();
        m->clock.pass(20s);
        m_settlement = [&](const ClearingId& order) {
            const ClearingId about = kind == "another order" ? ClearingId::make() : order;
            return protocol::ClearingReply{{about, true, {{"Z9", ClearingResult::Cleared, {}, {}}}}, Decided};
        };
        if (kind == "a web page" || kind == "a refusal")
            m_central->answer = [&](const FakeRequest& request) {
                if (!request.path.contains("/clearings/"))
                    return usual(request);
                return kind == "a refusal" ? FakeAnswer::problem(404, "GEN-NOT-FOUND")
                                           : FakeAnswer{200, "text/html", "<html>sign in</html>", {}};
            };
        round();
        QCOMPARE(answerOf(m->repository->load(ordered.id))->state, ApplicationState::Queued);
        QCOMPARE(answerOf(m->queue->openClearings())->size(), size_t(1));
    }

    void liveQuestionsAboutCards() {
        HttpCentralQuestions questions;
        questions.setClient(*m_client);
        const auto id = ApplicationId::make();
        m_central->answer = [id](const FakeRequest& asked) {
            if (asked.path == "/v1/clearable-cards")
                return FakeAnswer::json(protocol::ClearableCardsAnswer{id, test::twoCards()}.toJson());
            const auto order = ClearingId::fromText(QString::fromLatin1(asked.path.split('/')[3]));
            return FakeAnswer::json(
                protocol::ClearingReply{{order, true, {{"A1", ClearingResult::Cleared, {}, {}}}}, Decided}.toJson());
        };
        auto cards = questions.clearableCards(id, test::lin());
        QTRY_VERIFY(cards.isFinished());
        QCOMPARE(*cards.result(), test::twoCards());
        const ClearingOrder order{ClearingId::make(), {QStringLiteral("A1")}, QStringLiteral("jing")};
        auto cleared = questions.clearCards(id, test::lin(), order);
        QTRY_VERIFY(cleared.isFinished());
        QCOMPARE(cleared.result()->order, order.id);
        const FakeRequest& put = m_central->requests.back();
        QCOMPARE(put.method, "PUT");
        QCOMPARE(put.path, "/v1/clearings/" + order.id.text().toLatin1());
        const auto sent =
            protocol::ClearingRequest::fromJson(QJsonDocument::fromJson(put.body).object(), domain::shippedServices());
        QCOMPARE(sent->cards, order.cards);
        QCOMPARE(sent->operatorName, "jing");
        auto settled = questions.settleClearing(order.id);
        QTRY_VERIFY(settled.isFinished());
        QVERIFY(settled.result()->isCarriedOut);
        m_central->answer = [](const FakeRequest&) {
            return FakeAnswer::json(protocol::ClearingReply{{ClearingId::make(), false, {}}, Decided}.toJson());
        };
        auto other = questions.clearCards(id, test::lin(), order);
        QTRY_VERIFY(other.isFinished());
        QCOMPARE(outcome(other.result()), "NET-NOT-CENTRAL");
    }

private:
    static inline const QDateTime Decided{QDate(2026, 11, 23), QTime(1, 2, 3), Qt::UTC};
    static QString card(size_t index) { return test::twoCards().at(index).number; }

    FakeAnswer usual(const FakeRequest& request) {
        if (request.path.startsWith("/v1/changes"))
            return FakeAnswer::json(protocol::Changes{}.toJson());
        if (request.path.startsWith("/v1/reference"))
            return FakeAnswer::json(protocol::ReferenceAnswer{}.toJson());
        const auto order = ClearingId::fromText(QString::fromLatin1(request.path.split('/')[3]));
        return FakeAnswer::json(m_settlement(order).toJson());
    }
    Application order() {
        const auto origin = m->plantedCase();
        auto clearing = answerOf(m->repository->createFrom(clearingFrom(*origin)));
        Q_ASSERT(clearing);
        clearing->clearing->cards = test::twoCards();
        const auto ordered = answerOf(m->clearings->order(*clearing));
        Q_ASSERT(ordered);
        return *ordered;
    }
    void round() {
        QSignalSpy done(m_engine.get(), &SyncEngine::roundDone);
        m_engine->wake();
        QTRY_COMPARE(done.size(), 1);
    }
    int settlements() const {
        const auto paths = m_central->paths();
        return static_cast<int>(
            std::ranges::count_if(paths, [](const QByteArray& path) { return path.endsWith("/settlement"); }));
    }

    const std::shared_ptr<const WorkstationIdentity> m_identity = std::make_shared<const WorkstationIdentity>(
        WorkstationId::make(), std::make_shared<const crypto::Sm2KeyPair>(crypto::Sm2KeyPair::generate()));
    std::unique_ptr<StoreFixture> m;
    std::unique_ptr<test::FakeCentral> m_central;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<SyncEngine> m_engine;
    std::function<protocol::ClearingReply(const ClearingId&)> m_settlement;
};

QTEST_GUILESS_MAIN(tst_SyncClearing)
#include "tst_SyncClearing.moc"
