// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreFixture.h"

#include <QTest>

#include <algorithm>

using namespace shouli;
using namespace shouli::base;
using namespace shouli::domain;
using namespace shouli::store;
using namespace std::chrono_literals;

namespace {

const QString Reason = QStringLiteral("申领人放弃申领");
const QDate Day(2026, 11, 23); // StandingClock begins on it

} // namespace

class tst_Voiding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m = std::make_unique<StoreFixture>();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->initialise()), "OK");
        QCOMPARE(outcome(m->addSupervisor()), "OK");
    }
    void cleanup() { m.reset(); }

    void aNumberOnceGivenIsNotDiscarded() {
        const auto returned = returnedCase();
        QCOMPARE(outcome(answerOf(m->repository->abandon(returned->id))), "GEN-CONFLICT");
        const auto reopened = answerOf(m->repository->reopen(returned->id));
        QCOMPARE(outcome(answerOf(m->repository->abandon(returned->id))), "CASE-NUMBERED");
        QCOMPARE(answerOf(m->repository->load(returned->id)), *reopened);
        QCOMPARE(outcome(answerOf(m->repository->dropIfBlank(returned->id))), "OK");
        QCOMPARE(answerOf(m->repository->load(returned->id)), *reopened);
    }

    void anOrderOnceGivenIsNotDiscarded() {
        const Application draft = orderThatNeverCame(clearingDraft());
        QCOMPARE(draft.state, ApplicationState::Draft);
        QCOMPARE(outcome(answerOf(m->repository->abandon(draft.id))), "CASE-NUMBERED");
        QCOMPARE(outcome(voided(draft.id)), "OK");
        QCOMPARE(answerOf(m->repository->listOf(Day))->front().state, ApplicationState::Voided);
    }

    // Its record in the list was stored by a version that did not know of orders in it.
    void anOldRecordOfAnOrderSaysThatItIsNumbered() {
        const Application draft = clearingDraft();
        QVERIFY(m->execute(QStringLiteral("CREATE TABLE old AS SELECT id, summary FROM application")));
        QVERIFY(!isListedAsNumbered(draft.id));
        orderThatNeverCame(draft);
        QVERIFY(m->executeAsOurs(
            Bound::Application,
            QStringLiteral(
                "UPDATE application SET summary = (SELECT summary FROM old WHERE old.id = application.id)")));
        QVERIFY(isListedAsNumbered(draft.id));
    }

    void whatCannotBeOpenedKeepsItsNumberToo() {
        const auto returned = returnedCase();
        QVERIFY(answerOf(m->repository->reopen(returned->id)));
        QVERIFY(m->executeAsOurs(Bound::Application, QStringLiteral("UPDATE application SET payload = x'E10101'")));
        QCOMPARE(outcome(answerOf(m->repository->abandon(returned->id))), "CASE-NUMBERED");
    }

    void voidingNeedsAReasonAndASupervisor() {
        const auto returned = returnedCase();
        const auto supervisor = approve(returned->id, "case_void");
        QCOMPARE(outcome(supervisor), "OK");
        QCOMPARE(outcome(answerOf(m->repository->voidCase(returned->id, QStringLiteral("  "), *supervisor))),
                 "GEN-MALFORMED");
        Approval own = *supervisor;
        own.supervisor = returned->owner;
        QCOMPARE(outcome(answerOf(m->repository->voidCase(returned->id, Reason, own))), "SIGNIN-SUPERVISOR-SAME");
        Approval invented = *supervisor;
        invented.at = invented.at.addSecs(1);
        QCOMPARE(outcome(answerOf(m->repository->voidCase(returned->id, Reason, invented))),
                 "SIGNIN-SUPERVISOR-NEEDED");
        m->clock.pass(1min);
        const auto toSomethingElse = approve(returned->id, "face_override");
        QCOMPARE(outcome(answerOf(m->repository->voidCase(returned->id, Reason, *toSomethingElse))),
                 "SIGNIN-SUPERVISOR-NEEDED");
        QCOMPARE(answerOf(m->repository->load(returned->id)), *returned);
    }

    void onlyWhatIsAtTheCounterIsVoided() {
        const auto draft = m->plantedCase();
        QCOMPARE(outcome(voided(draft->id)), "GEN-CONFLICT"); // it has no number: it is discarded
        const auto sent = answerOf(m->repository->submit(*draft));
        QCOMPARE(outcome(voided(sent->id)), "GEN-CONFLICT");
        QVERIFY(answerOf(m->queue->applyAnswer({sent->id, 1, ApplicationState::Accepted, {}, {}})));
        QCOMPARE(outcome(voided(sent->id)), "GEN-CONFLICT");
        const auto returned = returnedCase();
        QCOMPARE(outcome(voided(returned->id)), "OK");
        QCOMPARE(outcome(voided(returned->id)), "GEN-CONFLICT");
    }

    void aVoidedCaseStaysWithItsReason() {
        const auto returned = returnedCase();
        const auto reopened = answerOf(m->repository->reopen(returned->id));
        QVERIFY(answerOf(m->drafts->save(returned->id, "details", "mobile", "139")));
        m->clock.pass(48h); // voided on another day than it was submitted
        const auto done = voided(returned->id);
        QCOMPARE(outcome(done), "OK");
        QCOMPARE(done->state, ApplicationState::Voided);
        QCOMPARE(done->acceptanceNumber, returned->acceptanceNumber);
        QCOMPARE(done->voiding->reason, Reason);
        QCOMPARE(done->voiding->byName, QStringLiteral("管理员甲"));
        QCOMPARE(done->voiding->approverName, QStringLiteral("复核员乙"));
        QCOMPARE(done->voiding->at, m->clock.now());

        m->close();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        QCOMPARE(answerOf(m->repository->load(returned->id)), *done);
        QCOMPARE(outcome(answerOf(m->pictures->jpeg(returned->id, returned->materials.begin()->second.id))), "OK");
        QVERIFY(answerOf(m->repository->list())->empty());
        const auto ofDay = answerOf(m->repository->listOf(Day));
        QCOMPARE(ofDay->size(), size_t(1));
        QCOMPARE(ofDay->front().voidReason, Reason);
        const auto handedOver = answerOf(m->prints->submittedOn(Day));
        QCOMPARE(handedOver->size(), size_t(1));
        QCOMPARE(handedOver->front().application, *done);
        QCOMPARE(*text("SELECT count(*) FROM draft_input"), "0");
        QCOMPARE(*text("SELECT count(*) FROM outbox_file"), "0"); // nothing of it is sent any more
        QCOMPARE(*text("SELECT group_concat(action, ' ') FROM (SELECT action FROM audit WHERE action LIKE 'case_v%' "
                       "ORDER BY seq)"),
                 "case_void case_voided");
        QCOMPARE(outcome(answerOf(m->accounts->verifyStore())), "OK");

        // And nothing changes it any more.
        QCOMPARE(outcome(answerOf(m->repository->commit(*done, "confirm"))), "GEN-CONFLICT");
        QCOMPARE(outcome(answerOf(m->repository->reopen(returned->id))), "GEN-CONFLICT");
        QCOMPARE(outcome(answerOf(m->repository->abandon(returned->id))), "GEN-CONFLICT");
        QVERIFY(reopened->revision == 2);
        QCOMPARE(answerOf(m->queue->applyAnswer({returned->id, 1, ApplicationState::Accepted, {}, {}})),
                 Result<bool>(false));
    }

    void theNextNumberDoesNotFillTheGap() {
        const auto returned = returnedCase();
        QCOMPARE(outcome(voided(returned->id)), "OK");
        const auto next = answerOf(m->repository->submit(*m->plantedCase()));
        const auto all = answerOf(m->prints->submittedOn(Day));
        QCOMPARE(all->size(), size_t(2));
        QCOMPARE(all->at(0).application.acceptanceNumber->text().mid(18, 4), "0001");
        QCOMPARE(all->at(1).application.id, next->id);
        QCOMPARE(all->at(1).application.acceptanceNumber->text().mid(18, 4), "0002");
    }

    void aPersonWhoseCaseIsVoidedHasNoneRunning() {
        const auto returned = returnedCase();
        const QString number = QString::fromUtf8(PlantedNumber);
        QCOMPARE(answerOf(m->repository->casesOf(number, {}))->size(), size_t(1));
        QCOMPARE(outcome(voided(returned->id)), "OK");
        QVERIFY(answerOf(m->repository->casesOf(number, {}))->empty());
        QCOMPARE(answerOf(m->repository->hasRunningCase(number, {}, {})), Result<bool>(false));
    }

private:
    Result<Application> returnedCase() {
        SHOULI_TRY(const Application sent, answerOf(m->repository->submit(*m->plantedCase())));
        SHOULI_CHECK(answerOf(m->queue->applyAnswer(
            {sent.id, 1, ApplicationState::Returned, {}, {{"CASE-CARD-HELD", "已持有有效社保卡。", {}}}})));
        return answerOf(m->repository->load(sent.id));
    }
    Application clearingDraft() { return *answerOf(m->repository->createFrom(clearingFrom(*m->plantedCase()))); }
    bool isListedAsNumbered(const ApplicationId& id) {
        const auto list = answerOf(m->repository->list());
        return std::any_of(list->begin(), list->end(),
                           [&](const ApplicationSummary& each) { return each.id == id && each.isNumbered; });
    }
    Application orderThatNeverCame(Application clearing) {
        clearing.clearing->cards = {{QStringLiteral("A10000001"), QStringLiteral("440100"), QStringLiteral("95588"),
                                     QStringLiteral("1"), QStringLiteral("6")}};
        const auto ordered = answerOf(m->clearings->order(clearing));
        return *answerOf(m->clearings->record(clearing.id, {ordered->clearing->order, false, {}}));
    }
    Result<Approval> approve(const ApplicationId& id, const char* action) {
        return answerOf(m->accounts->approve(QStringLiteral("super"), passphrase(SupervisorPassphrase), id,
                                             QLatin1String(action), Reason));
    }
    Result<Application> voided(const ApplicationId& id) {
        SHOULI_TRY(const Approval approval, approve(id, "case_void"));
        return answerOf(m->repository->voidCase(id, Reason, approval));
    }
    Result<QString> text(const QString& statement) {
        return answerOf(m->store->run([statement](Workspace& workspace) -> Result<QString> {
            SHOULI_TRY(sql::Rows rows, workspace.database().query(statement));
            return rows.next() ? rows.text(0) : QString();
        }));
    }

    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_Voiding)
#include "tst_Voiding.moc"
