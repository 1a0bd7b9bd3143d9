// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreFixture.h"

#include <QTest>

using namespace shouli;
using namespace shouli::base;
using namespace shouli::domain;
using namespace shouli::store;
using namespace std::chrono_literals;

namespace {

const QDate Day(2026, 11, 23); // StandingClock begins on it

} // namespace

class tst_CaseLists : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m = std::make_unique<StoreFixture>();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->initialise()), "OK");
    }
    void cleanup() { m.reset(); }

    // ---- the list of a day

    void anyDayIsListed() {
        const auto first = submitted();
        m->clock.pass(1min);
        const auto second = submitted();
        m->clock.pass(24h);
        const auto next = submitted();
        QVERIFY(answerOf(m->queue->applyAnswer({first->id, 1, ApplicationState::Accepted, {}, {}})));
        QCOMPARE(idsOf(Day), (std::vector{second->id, first->id}));
        QCOMPARE(idsOf(Day.addDays(1)), std::vector{next->id});
        QVERIFY(idsOf(Day.addDays(2)).empty());
        m->close();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(answerOf(m->repository->listOf(Day))), "STORE-LOCKED");
        QCOMPARE(outcome(m->signIn()), "OK");
        const auto list = answerOf(m->repository->listOf(Day));
        QCOMPARE(list->at(1).state, ApplicationState::Accepted);
        QCOMPARE(list->at(1).applicantName, QString::fromUtf8(PlantedName));
        QCOMPARE(list->at(1).acceptanceNumber, first->acceptanceNumber->text());
    }

    void aDayBeginsAtTheCountersMidnight() {
        m->clock.pass(14h + 59min + 59s); // 23:59:59 at the counter
        const auto late = submitted();
        m->clock.pass(1s);
        const auto early = submitted();
        QCOMPARE(idsOf(Day), std::vector{late->id});
        QCOMPARE(idsOf(Day.addDays(1)), std::vector{early->id});
    }

    void whatIsSubmittedAgainStaysOnItsFirstDay() {
        const auto sent = submitted();
        QVERIFY(answerOf(m->queue->applyAnswer({sent->id, 1, ApplicationState::Returned, {}, {{"A", "b", {}}}})));
        m->clock.pass(24h);
        const auto reopened = answerOf(m->repository->reopen(sent->id));
        QCOMPARE(outcome(answerOf(m->repository->submit(*reopened))), "OK");
        for (const QDate day : {Day, Day.addDays(1)}) {
            QCOMPARE(idsOf(day), std::vector{sent->id});
            QCOMPARE(answerOf(m->prints->submittedOn(day))->size(), size_t(1));
        }
    }

    void clearingsAreOfTheDayTheyWereOrderedOn() {
        Application clearing = *answerOf(m->repository->createFrom(clearingFrom(*m->plantedCase())));
        clearing.clearing->cards = {{QStringLiteral("A10000001"), {}, {}, {}, {}}};
        const auto ordered = answerOf(m->clearings->order(clearing));
        QCOMPARE(outcome(ordered), "OK");
        QCOMPARE(idsOf(Day), std::vector{ordered->id});
        QCOMPARE(answerOf(m->repository->list())->size(), size_t(2)); // and its outcome is not known
        QVERIFY(answerOf(m->prints->submittedOn(Day))->empty());      // nothing of it goes on paper
    }

    // However many cases there are, a list reads those it shows.
    void noListReadsEveryCase() {
        const QString plans[] = {
            planOf("SELECT id FROM application WHERE purged_at IS NULL AND state IN ('draft', 'queued', 'returned')"),
            planOf("SELECT application FROM outbox WHERE created_at >= 'a' AND created_at < 'b'"),
            planOf("SELECT application FROM clearing_order WHERE ordered_at >= 'a' AND ordered_at < 'b'")};
        for (const QString& plan : plans)
            QVERIFY2(plan.contains(QStringLiteral("SEARCH")) && !plan.contains(QStringLiteral("SCAN")),
                     qPrintable(plan));
    }

    void whatIsDoneWithIsNotAmongWhatIsNot() {
        const auto accepted = submitted();
        const auto waiting = submitted();
        QVERIFY(answerOf(m->queue->applyAnswer({accepted->id, 1, ApplicationState::Accepted, {}, {}})));
        const auto list = answerOf(m->repository->list());
        QCOMPARE(list->size(), size_t(1));
        QCOMPARE(list->front().id, waiting->id);
    }

    // ---- what a list says of a case

    void offlineAndToBeReviewedAreTwoThings_data() {
        QTest::addColumn<bool>("isOffline");
        QTest::addColumn<bool>("isToBeReviewed");
        QTest::newRow("taken online") << false << false;
        QTest::newRow("taken online, the verification to be reviewed") << false << true;
        QTest::newRow("taken offline") << true << false;
        QTest::newRow("both") << true << true;
    }
    void offlineAndToBeReviewedAreTwoThings() {
        QFETCH(bool, isOffline);
        QFETCH(bool, isToBeReviewed);
        Application application = *m->plantedCase();
        if (isOffline)
            application.eligibility.outcome = CheckOutcome::Open;
        if (isToBeReviewed)
            application.face.outcome = FaceOutcome::AwaitingReview;
        QVERIFY(answerOf(m->repository->submit(application)));
        const auto summary = [this] { return answerOf(m->repository->listOf(Day))->front(); };
        QCOMPARE(summary().isTakenOffline, isOffline);
        QCOMPARE(summary().isReviewDue, isToBeReviewed);
        // Central's verdict settles what waited for the line, also with nobody signed in; the review is still due.
        QVERIFY(answerOf(m->accounts->lock()));
        QVERIFY(answerOf(m->queue->applyAnswer({application.id, 1, ApplicationState::Accepted, {}, {}})));
        QCOMPARE(outcome(m->signIn()), "OK");
        QVERIFY(!summary().isTakenOffline);
        QCOMPARE(summary().isReviewDue, isToBeReviewed);
    }

    void aGuardianIsNotTakenForTheChild() {
        Application application = *answerOf(m->repository->create(FlowKind::Minor));
        application.guardian = Guardian{*m->filled({}).applicant, {}};
        QCOMPARE(outcome(answerOf(m->repository->commit(application, QStringLiteral("identity")))), "OK");
        const auto list = answerOf(m->repository->list());
        QCOMPARE(list->front().applicantName, QString::fromUtf8(PlantedName));
        QVERIFY(list->front().isNameOfGuardian);
    }

    void reasonsStayOnTheListUntilTheCaseIsSubmittedAgain() {
        const auto sent = submitted();
        const std::vector<Refusal> refusals{{"CASE-CARD-HELD", "已持有有效社保卡。", {}},
                                            {"CASE-REFUSED", "「上传材料」不符合要求。", "materials"},
                                            {"PHOTO-RECEIPT-UNKNOWN", {}, {}}};
        QVERIFY(answerOf(m->queue->applyAnswer({sent->id, 1, ApplicationState::Returned, {}, refusals})));
        const QStringList reasons{"已持有有效社保卡。", "「上传材料」不符合要求。", "PHOTO-RECEIPT-UNKNOWN"};
        QCOMPARE(answerOf(m->repository->list())->front().reasons, reasons);
        const auto reopened = answerOf(m->repository->reopen(sent->id));
        QCOMPARE(reopened->refusals, refusals);
        QCOMPARE(answerOf(m->repository->list())->front().reasons, reasons);
        QCOMPARE(outcome(answerOf(m->repository->submit(*reopened))), "OK");
        QVERIFY(answerOf(m->repository->list())->front().reasons.isEmpty());
    }

    void whatCentralSettledIsOpenNoMore() {
        Application application = *m->plantedCase();
        application.eligibility.precheck = CheckOutcome::Open;
        application.eligibility.outcome = CheckOutcome::Open;
        QVERIFY(answerOf(m->repository->submit(application)));
        QVERIFY(answerOf(m->queue->applyAnswer(
            {application.id, 1, ApplicationState::Returned, {}, {{"CASE-REFUSED", "b", "materials"}}})));
        const auto reopened = answerOf(m->repository->reopen(application.id));
        QVERIFY(reopened->openQuestions().empty());
        QCOMPARE(reopened->eligibility.outcome, CheckOutcome::Passed);
        QCOMPARE(reopened->eligibility.answeredAt, m->clock.now());
    }

    // ---- other cases of a person

    void aPersonsCasesAreFoundByTheWholeNumber() {
        const QString number = QString::fromUtf8(PlantedNumber);
        const auto draft = m->plantedCase();
        const auto sent = submitted();
        const auto other = answerOf(m->repository->casesOf(number, draft->id));
        QCOMPARE(other->size(), size_t(1));
        QCOMPARE(other->front().id, sent->id);
        QCOMPARE(other->front().ownerName, QStringLiteral("管理员甲"));
        QCOMPARE(answerOf(m->repository->casesOf(number, {}))->size(), size_t(2));
        QVERIFY(answerOf(m->repository->casesOf(number.left(17), {}))->empty());
        QVERIFY(answerOf(m->repository->createFrom(clearingFrom(*draft))));
        QCOMPARE(answerOf(m->repository->casesOf(number, {}))->size(), size_t(2)); // a clearing is none
        QCOMPARE(outcome(answerOf(m->repository->abandon(draft->id))), "OK");
        QCOMPARE(answerOf(m->repository->casesOf(number, {}))->size(), size_t(1));
    }

    // ---- drafts that nothing was entered into

    void aBlankDraftLeavesNoRow() {
        for (const FlowKind flow : {FlowKind::Adult, FlowKind::Minor, FlowKind::CardClearing}) {
            Application draft = *answerOf(m->repository->create(flow));
            draft.consent = Consent{{{QStringLiteral("handling_notice"), QStringLiteral("1")}}, m->clock.now()};
            draft.step = QStringLiteral("identity");
            QVERIFY(answerOf(m->repository->commit(draft, QStringLiteral("guide"))));
            QVERIFY(answerOf(m->drafts->save(draft.id, "identity", "name", "")));
            QCOMPARE(answerOf(m->repository->dropIfBlank(draft.id)), Result<bool>(true));
            QCOMPARE(outcome(answerOf(m->repository->load(draft.id))), "GEN-NOT-FOUND");
        }
        QVERIFY(answerOf(m->repository->list())->empty());
        QCOMPARE(outcome(answerOf(m->accounts->verifyStore())), "OK");
    }

    void whatHasAnythingInItStays_data() {
        QTest::addColumn<QString>("content");
        for (const char* content : {"a text that is no value yet", "a picture that no stored case names", "a person",
                                    "a guardian", "a clearing of another case"})
            QTest::newRow(content) << content;
    }
    void whatHasAnythingInItStays() {
        QFETCH(QString, content);
        Application draft = *answerOf(m->repository->create(FlowKind::Adult));
        if (content.contains(QStringLiteral("text")))
            QVERIFY(answerOf(m->drafts->save(draft.id, "identity", "name", "欧")));
        else if (content.contains(QStringLiteral("picture")))
            QVERIFY(m->addPicture(draft.id, "loose"));
        else if (content.contains(QStringLiteral("person")))
            QVERIFY(answerOf(m->repository->commit(m->filled(draft), QStringLiteral("identity"))));
        else if (content.contains(QStringLiteral("guardian"))) {
            draft.guardian = Guardian{*m->filled({}).applicant, {}};
            QVERIFY(answerOf(m->repository->commit(draft, QStringLiteral("identity"))));
        } else {
            draft = *answerOf(m->repository->createFrom(clearingFrom(*m->plantedCase())));
        }
        QCOMPARE(answerOf(m->repository->dropIfBlank(draft.id)), Result<bool>(false));
        QCOMPARE(outcome(m->signIn()), "OK");
        QCOMPARE(outcome(answerOf(m->repository->load(draft.id))), "OK");
    }

    void blankDraftsOfBeforeGoAtTheNextSignIn() {
        QVERIFY(answerOf(m->repository->create(FlowKind::Adult)));
        const auto typed = answerOf(m->repository->create(FlowKind::Adult));
        QVERIFY(answerOf(m->drafts->save(typed->id, "identity", "number", "4401")));
        const auto named = m->plantedCase();
        QCOMPARE(answerOf(m->repository->list())->size(), size_t(3));
        QCOMPARE(outcome(m->signIn()), "OK");
        const auto list = answerOf(m->repository->list());
        QCOMPARE(list->size(), size_t(2));
        for (const ApplicationSummary& summary : *list)
            QVERIFY(summary.id == typed->id || summary.id == named->id);
    }

    // A store of the schema before the lists had their indexes.
    void anOlderStoreGetsItsLists() {
        const auto sent = submitted();
        for (const char* index : {"application_by_state", "outbox_by_day", "clearing_order_by_day"})
            QVERIFY(m->execute(QStringLiteral("DROP INDEX %1").arg(QLatin1String(index))));
        QCOMPARE(outcome(m->closeAsOfMigration(3)), "OK");
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        QCOMPARE(idsOf(Day), std::vector{sent->id});
        noListReadsEveryCase();
    }

private:
    Result<Application> submitted() { return answerOf(m->repository->submit(*m->plantedCase())); }
    std::vector<ApplicationId> idsOf(QDate day) {
        std::vector<ApplicationId> ids;
        const auto list = answerOf(m->repository->listOf(day));
        for (const ApplicationSummary& summary : *list)
            ids.push_back(summary.id);
        return ids;
    }
    QString planOf(const char* statement) {
        const QString explained = QStringLiteral("EXPLAIN QUERY PLAN ") + QLatin1String(statement);
        return *answerOf(m->store->run([explained](Workspace& workspace) -> Result<QString> {
            SHOULI_TRY(sql::Rows rows, workspace.database().query(explained));
            QStringList lines;
            while (rows.next())
                lines.append(rows.text(3));
            return lines.join(QLatin1Char('\n'));
        }));
    }

    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_CaseLists)
#include "tst_CaseLists.moc"
