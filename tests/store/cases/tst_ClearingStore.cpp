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

const QString First = QStringLiteral("A10000001");
const QString Second = QStringLiteral("B20000002");

ClearingAnswer answerTo(const Application& ordered, const QStringList& failing = {}) {
    ClearingAnswer answer{ordered.clearing->order, true, {}};
    for (const QString& card : ordered.clearing->ordered) {
        if (failing.contains(card))
            answer.outcomes.push_back(
                {card, ClearingResult::Failed, QStringLiteral("CLEAR-BANK-BUSY"), QStringLiteral("银行忙")});
        else
            answer.outcomes.push_back({card, ClearingResult::Cleared, {}, {}});
    }
    return answer;
}

} // namespace

class tst_ClearingStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m = std::make_unique<StoreFixture>();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->initialise()), "OK");
    }

    void aClearingTakesOverItsCasesPerson() {
        const auto origin = m->plantedCase();
        const auto clearing = answerOf(m->repository->createFrom(clearingFrom(*origin)));
        QCOMPARE(outcome(clearing), "OK");
        QVERIFY(clearing->id != origin->id);
        QCOMPARE(clearing->state, ApplicationState::Draft);
        QCOMPARE(clearing->step, "guide");
        QCOMPARE(clearing->ownerName, QStringLiteral("管理员甲"));
        QCOMPARE(clearing->applicant, origin->applicant);
        QCOMPARE(clearing->clearing->origin, origin->id);
        QCOMPARE(answerOf(m->repository->load(clearing->id)), *clearing);
        QCOMPARE(answerOf(m->repository->load(origin->id)), *origin); // kept as it stood
    }

    void oneCaseHasOneClearingUnderWay() {
        const auto origin = m->plantedCase();
        const auto first = answerOf(m->repository->createFrom(clearingFrom(*origin)));
        QCOMPARE(answerOf(m->repository->createFrom(clearingFrom(*origin)))->id, first->id);
        const auto ordered = answerOf(m->clearings->order(withCards(*first)));
        QCOMPARE(answerOf(m->repository->createFrom(clearingFrom(*origin)))->id, first->id);
        QCOMPARE(outcome(answerOf(m->clearings->record(first->id, answerTo(*ordered, {Second})))), "OK");
        const auto next = answerOf(m->repository->createFrom(clearingFrom(*origin)));
        QVERIFY(next->id != first->id);
        const auto other = m->plantedCase(); // of the same person
        QVERIFY(answerOf(m->repository->createFrom(clearingFrom(*other)))->id != next->id);
    }

    void clearingsBegunAtTheWorkbenchAreEachTheirOwn() {
        Application seed = clearingFrom(*m->plantedCase());
        seed.clearing->origin = {};
        const auto first = answerOf(m->repository->createFrom(seed));
        QVERIFY(answerOf(m->repository->createFrom(seed))->id != first->id);
    }

    void aCaseThatIsNoClearingIsNeverTakenForOne() {
        const auto origin = m->plantedCase();
        const auto clearing = answerOf(m->repository->createFrom(clearingFrom(*origin)));
        const auto copy = answerOf(m->repository->createFrom(*origin));
        QCOMPARE(outcome(copy), "OK");
        QVERIFY(copy->id != clearing->id && !copy->clearing);
    }

    void theOrderIsOnTheDiskBeforeItIsSent() {
        const auto ordered = order();
        QCOMPARE(outcome(ordered), "OK");
        QCOMPARE(ordered->state, ApplicationState::Queued);
        QCOMPARE(ordered->step, "outcome");
        QVERIFY(!ordered->clearing->order.isNull());
        QCOMPARE(ordered->clearing->ordered, (QStringList{First, Second}));
        const auto cut = m->afterPowerCut();
        QCOMPARE(outcome(cut), "OK");
        QCOMPARE(outcome((*cut)->signIn()), "OK");
        QCOMPARE(answerOf((*cut)->repository->load(ordered->id)), *ordered);
        const auto open = answerOf((*cut)->queue->openClearings());
        QCOMPARE(open->size(), size_t(1));
        QCOMPARE(open->front().order, ordered->clearing->order);
        QCOMPARE(open->front().application, ordered->id);
        QCOMPARE(open->front().orderedAt, m->clock.now());
    }

    void cardsAreSealedOnTheDisk() {
        const auto ordered = order();
        QCOMPARE(outcome(answerOf(m->clearings->record(ordered->id, answerTo(*ordered, {Second})))), "OK");
        const QByteArray disk = m->everythingOnDisk();
        for (const char* secret : {"A10000001", "B20000002", PlantedName, PlantedNumber})
            QVERIFY2(!disk.contains(secret), secret);
    }

    void orderingTwiceIsOneOrder() {
        const auto ordered = order();
        const auto again = answerOf(m->clearings->order(m_draft));
        QCOMPARE(outcome(again), "OK");
        QCOMPARE(*again, *ordered);
        QCOMPARE(answerOf(m->queue->openClearings())->size(), size_t(1));
    }

    void allClearedIsDone() {
        const auto ordered = order();
        const auto done = answerOf(m->clearings->record(ordered->id, answerTo(*ordered)));
        QCOMPARE(outcome(done), "OK");
        QCOMPARE(done->state, ApplicationState::Accepted);
        QVERIFY(done->changedAt > ordered->changedAt);
        QCOMPARE(answerOf(m->repository->load(ordered->id)), *done);
        QCOMPARE(answerOf(m->queue->openClearings())->size(), size_t(0));
        QCOMPARE(outcome(answerOf(m->accounts->verifyStore())), "OK");
    }

    void failedCardsAloneAreOrderedAgain() {
        const auto ordered = order();
        const auto part = answerOf(m->clearings->record(ordered->id, answerTo(*ordered, {Second})));
        QCOMPARE(part->state, ApplicationState::Returned);
        QCOMPARE(part->refusals, (std::vector<Refusal>{{"CLEAR-BANK-BUSY", "银行忙"}}));
        const auto again = answerOf(m->clearings->order(*part));
        QCOMPARE(outcome(again), "OK");
        QCOMPARE(again->revision, 2);
        QCOMPARE(again->clearing->ordered, QStringList{Second});
        QVERIFY(again->clearing->order != ordered->clearing->order);
        const auto done = answerOf(m->clearings->record(again->id, answerTo(*again)));
        QCOMPARE(done->state, ApplicationState::Accepted);
        QVERIFY(done->refusals.empty());
    }

    void anAnswerThatIsNoneChangesNothing() {
        const auto ordered = order();
        ClearingAnswer other = answerTo(*ordered);
        other.order = ClearingId::make();
        QCOMPARE(answerOf(m->clearings->record(ordered->id, other)), *ordered);
        ClearingAnswer half = answerTo(*ordered);
        half.outcomes.pop_back();
        QCOMPARE(answerOf(m->clearings->record(ordered->id, half)), *ordered);
        const auto done = answerOf(m->clearings->record(ordered->id, answerTo(*ordered)));
        // Told twice, and the second time otherwise.
        QCOMPARE(answerOf(m->clearings->record(ordered->id, {ordered->clearing->order, false, {}})), *done);
        QCOMPARE(outcome(answerOf(m->clearings->record(ApplicationId::make(), other))), "GEN-NOT-FOUND");
    }

    void whatWasNeverReceivedIsTheDraftThatItWas() {
        const auto ordered = order();
        const auto back = answerOf(m->clearings->record(ordered->id, {ordered->clearing->order, false, {}}));
        QCOMPARE(back->state, ApplicationState::Draft);
        QCOMPARE(back->step, "confirm");
        QVERIFY(back->refusals.empty() && back->submittedAt.isNull());
        QCOMPARE(back->clearing->toClear(), (QStringList{First, Second}));
        QVERIFY(answerOf(m->queue->openClearings())->empty());
        const auto again = answerOf(m->clearings->order(*back));
        QCOMPARE(again->state, ApplicationState::Queued);
        QVERIFY(again->clearing->order != ordered->clearing->order);
        QVERIFY(again->clearing->outcomes.empty());
        QCOMPARE(answerOf(m->clearings->record(again->id, {again->clearing->order, false, {}}))->state,
                 ApplicationState::Draft);
        // Two orders were given: it is voided, with a reason, and does not vanish (tst_Voiding).
        QCOMPARE(outcome(answerOf(m->repository->abandon(again->id))), "CASE-NUMBERED");
    }

    void aSecondOrderThatWasNeverReceivedLeavesTheFirst() {
        const auto ordered = order();
        const auto part = answerOf(m->clearings->record(ordered->id, answerTo(*ordered, {Second})));
        const auto again = answerOf(m->clearings->order(*part));
        const auto back = answerOf(m->clearings->record(again->id, {again->clearing->order, false, {}}));
        QCOMPARE(back->state, ApplicationState::Returned);
        QCOMPARE(back->refusals.front().code, "CLEAR-NOT-RECEIVED");
        QCOMPARE(back->clearing->toClear(), QStringList{Second});
    }

    void onlyWhatIsThereCanBeOrdered() {
        const auto empty = answerOf(m->repository->create(FlowKind::CardClearing));
        QCOMPARE(outcome(answerOf(m->clearings->order(*empty))), "GEN-MALFORMED");
        Application stale = withCards(*empty);
        stale.changedAt = stale.changedAt.addSecs(-1);
        QCOMPARE(outcome(answerOf(m->clearings->order(stale))), "GEN-CONFLICT");
    }

    void aFullDiskOrdersNothing() {
        const auto origin = m->plantedCase();
        const auto clearing = answerOf(m->repository->createFrom(clearingFrom(*origin)));
        QCOMPARE(outcome(m->execute("CREATE TRIGGER full BEFORE INSERT ON clearing_order BEGIN SELECT RAISE(ABORT, "
                                    "'full'); END")),
                 "OK");
        QVERIFY(!answerOf(m->clearings->order(withCards(*clearing))));
        QCOMPARE(answerOf(m->repository->load(clearing->id)), *clearing);
        QCOMPARE(answerOf(m->queue->openClearings())->size(), size_t(0));
    }

    void nothingIsAskedOrWrittenWithNobodySignedIn() {
        const auto ordered = order();
        QVERIFY(answerOf(m->accounts->lock()));
        QCOMPARE(answerOf(m->queue->openClearings())->size(), size_t(0));
        QCOMPARE(outcome(answerOf(m->queue->applyClearing(ordered->id, answerTo(*ordered)))), "STORE-LOCKED");
        QCOMPARE(outcome(m->signIn()), "OK");
        QCOMPARE(answerOf(m->queue->openClearings())->size(), size_t(1));
        QCOMPARE(answerOf(m->queue->applyClearing(ordered->id, answerTo(*ordered))), Result<bool>(true));
        QCOMPARE(answerOf(m->repository->load(ordered->id))->state, ApplicationState::Accepted);
    }

    void whoDidItIsInTheAudit() {
        const auto ordered = order();
        QCOMPARE(outcome(answerOf(m->clearings->record(ordered->id, answerTo(*ordered)))), "OK");
        m->close();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        for (const char* action : {"clearing_ordered", "clearing_answered"})
            QVERIFY2(m->everythingOnDisk().contains(action), action);
        QCOMPARE(outcome(answerOf(m->accounts->verifyStore())), "OK");
    }

private:
    static Application withCards(Application clearing) {
        if (!clearing.clearing)
            clearing.clearing.emplace();
        clearing.clearing->cards = {{First, "440100", "95588", "1", "6"}, {Second, "440300", "95533", "0", "4"}};
        return clearing;
    }
    Result<Application> order() {
        const auto origin = m->plantedCase();
        const auto clearing = answerOf(m->repository->createFrom(clearingFrom(*origin)));
        if (!clearing)
            return clearing;
        m_draft = withCards(*clearing);
        return answerOf(m->clearings->order(m_draft));
    }

    std::unique_ptr<StoreFixture> m;
    Application m_draft;
};

QTEST_GUILESS_MAIN(tst_ClearingStore)
#include "tst_ClearingStore.moc"
