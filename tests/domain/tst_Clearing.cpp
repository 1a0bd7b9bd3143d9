// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Clearing.h"

#include "base/ErrorCode.h"
#include "domain/Issue.h"
#include "domain/rules/Rules.h"
#include "support/CaseBuilder.h"

#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using namespace shouli::test;

namespace {

Clearing ordered() {
    Clearing clearing;
    clearing.cards = twoCards();
    clearing.order = ClearingId::make();
    clearing.ordered = clearing.toClear();
    return clearing;
}

const QString First = QStringLiteral("A10000001");
const QString Second = QStringLiteral("B20000002");

CardOutcome cleared(const QString& card) { return {card, ClearingResult::Cleared, {}, {}}; }
CardOutcome failed(const QString& card) {
    return {card, ClearingResult::Failed, QStringLiteral("CLEAR-BANK-BUSY"), QStringLiteral("忙")};
}

} // namespace

class tst_Clearing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCardIsToBeClearedAtFirst() {
        QCOMPARE(ordered().toClear(), (QStringList{First, Second}));
        QVERIFY(!ordered().outcomeOf(First));
    }

    void onlyTheFailedCardsAreLeft() {
        Clearing clearing = ordered();
        QVERIFY(clearing.take({clearing.order, true, {cleared(First), failed(Second)}}));
        QCOMPARE(clearing.toClear(), QStringList{Second});
        clearing.order = ClearingId::make();
        clearing.ordered = clearing.toClear();
        QVERIFY(clearing.take({clearing.order, true, {{Second, ClearingResult::ClearedBefore, {}, {}}}}));
        QCOMPARE(clearing.toClear(), QStringList());
        QCOMPARE(clearing.outcomeOf(First)->result, ClearingResult::Cleared); // what is known stays
        QCOMPARE(clearing.outcomes.size(), size_t(2));
    }

    void whatWasNotCarriedOutFailsForEachCard() {
        Clearing clearing = ordered();
        QVERIFY(clearing.take({clearing.order, false, {}}));
        QCOMPARE(clearing.toClear(), (QStringList{First, Second}));
        QCOMPARE(clearing.outcomeOf(Second)->code, QString(textOf(base::ErrorCode::ClearingNotReceived)));
    }

    void anAnswerAboutSomethingElseChangesNothing_data() {
        QTest::addColumn<bool>("isOtherOrder");
        QTest::addColumn<QStringList>("cards");
        QTest::newRow("another order") << true << QStringList{First, Second};
        QTest::newRow("a card is missing") << false << QStringList{First};
        QTest::newRow("a card too many") << false << QStringList{First, Second, QStringLiteral("C3")};
        QTest::newRow("one card twice") << false << QStringList{First, First};
    }
    void anAnswerAboutSomethingElseChangesNothing() {
        QFETCH(bool, isOtherOrder);
        QFETCH(QStringList, cards);
        Clearing clearing = ordered();
        const Clearing before = clearing;
        ClearingAnswer answer{isOtherOrder ? ClearingId::make() : clearing.order, true, {}};
        for (const QString& card : cards)
            answer.outcomes.push_back(cleared(card));
        QVERIFY(!clearing.take(answer));
        QCOMPARE(clearing, before);
        QVERIFY(!Clearing().take({{}, false, {}})); // nothing was ordered
    }

    void takesOverWhoItIsAndHowThatWasChecked() {
        const Application origin = CaseBuilder().build();
        const Application seed = clearingFrom(origin);
        QCOMPARE(seed.flow, FlowKind::CardClearing);
        QCOMPARE(seed.applicant, origin.applicant);
        QCOMPARE(seed.face.outcome, FaceOutcome::Passed);
        QVERIFY(!seed.face.livePicture); // it is of the other case
        QVERIFY(seed.materials.empty());
        QCOMPARE(seed.clearing->origin, origin.id);
        QCOMPARE(seed.clearing->originFlow, FlowKind::Adult);
        QVERIFY(!seed.consent); // its notices are others
    }

    void theStateWhenItIsAnswered_data() {
        QTest::addColumn<std::vector<CardOutcome>>("outcomes");
        QTest::addColumn<QStringList>("ordered");
        QTest::addColumn<ApplicationState>("state");
        const auto lost = [](const QString& card) {
            return CardOutcome{card, ClearingResult::Failed, QStringLiteral("CLEAR-NOT-RECEIVED"), {}};
        };
        using Outcomes = std::vector<CardOutcome>;
        QTest::newRow("every card is cleared")
            << Outcomes{cleared(First), cleared(Second)} << QStringList{First, Second} << ApplicationState::Accepted;
        QTest::newRow("a card failed") << Outcomes{cleared(First), failed(Second)} << QStringList{First, Second}
                                       << ApplicationState::Returned;
        QTest::newRow("the order never came: nothing has happened yet")
            << Outcomes{lost(First), lost(Second)} << QStringList{First, Second} << ApplicationState::Draft;
        QTest::newRow("the second order never came: the first one did")
            << Outcomes{cleared(First), lost(Second)} << QStringList{Second} << ApplicationState::Returned;
        QTest::newRow("every card failed at central")
            << Outcomes{failed(First), failed(Second)} << QStringList{First, Second} << ApplicationState::Returned;
    }
    void theStateWhenItIsAnswered() {
        QFETCH(std::vector<CardOutcome>, outcomes);
        QFETCH(QStringList, ordered);
        Clearing clearing;
        clearing.cards = twoCards();
        clearing.ordered = ordered;
        clearing.outcomes = outcomes;
        QTEST(clearing.answeredState(), "state");
        QCOMPARE(clearing.wasNotReceived(), outcomes.back().code == QLatin1String("CLEAR-NOT-RECEIVED"));
    }

    void leadsOnToAnAdultsCaseOfTheSamePerson() {
        Application clearing = CaseBuilder().ofClearing().build();
        clearing.materials = {{MaterialSlot::IdCardPortrait, picture()}};
        const Application seed = applicationFrom(clearing);
        QCOMPARE(seed.id, clearing.id); // whose picture is copied
        QCOMPARE(seed.materials, clearing.materials);
        QCOMPARE(seed.eligibility.precheck, CheckOutcome::NotAsked);
        QCOMPARE(seed.flow, FlowKind::Adult);
        QCOMPARE(seed.step, QStringLiteral("eligibility"));
        QCOMPARE(seed.applicant, clearing.applicant);
        QVERIFY(!seed.clearing);
        QVERIFY(!seed.consent && seed.guideAfterCheck); // the adult's notices are others
    }

    void needsCardsToClear() {
        const RuleContext context{today(), *shippedReference()};
        Application application = CaseBuilder().ofClearing().build();
        QVERIFY(checkCards(application, context).empty());
        application.clearing->cards.clear();
        QCOMPARE(checkCards(application, context).front().code, IssueCode::Missing);
        application.clearing.reset();
        QVERIFY(hasErrors(checkCards(application, context)));
    }

    void anotherPersonHasOtherCards() {
        const Application before = CaseBuilder().ofClearing().build();
        Application now = before;
        now.applicant->name = name(QStringLiteral("林晓"));
        QVERIFY(std::ranges::count(clearWhatNoLongerHolds(before, now), Field::Cards) == 1);
        QVERIFY(now.clearing->cards.empty());
    }
};

QTEST_GUILESS_MAIN(tst_Clearing)
#include "tst_Clearing.moc"
