// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Issue.h"
#include "flow/FlowSession.h"

#include "support/CaseBuilder.h"
#include "support/StepFilling.h"

#include <QTest>

using namespace shouli::domain;
using namespace shouli::flow;
using namespace shouli::test;

namespace {

FlowSession sessionOf(const Application& application) { return {application, shippedReference(), today()}; }

const std::vector kSteps{StepId::Guide,     StepId::Identity, StepId::Face,     StepId::Eligibility, StepId::Materials,
                         StepId::CardPhoto, StepId::Details,  StepId::Delivery, StepId::Confirm};

void update(FlowSession& session, const std::function<void(Application&)>& change) {
    Application application = session.application();
    change(application);
    session.update(application);
}

// "guide:done identity:current* ...": a star where a click may go.
QString railOf(const FlowSession& session) {
    static const QHash<int, QString> kStates{{int(StepState::Done), QStringLiteral("done")},
                                             {int(StepState::Current), QStringLiteral("current")},
                                             {int(StepState::ToCome), QStringLiteral("to_come")},
                                             {int(StepState::NeedsAttention), QStringLiteral("attention")}};
    QStringList steps;
    for (const StepView& view : session.rail())
        steps.append(QString(textOf(view.id)) + u':' + kStates[int(view.state)] + (view.canOpen ? u"*" : u""));
    return steps.join(u' ');
}

} // namespace

class tst_FlowSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTextsAreAsTheyWereStored() {
        QStringList texts;
        for (const Step& step : stepsOf(FlowKind::Adult))
            texts.append(textOf(step.id));
        QCOMPARE(texts.join(u' '),
                 QStringLiteral("guide identity face eligibility guide materials card_photo details delivery confirm "
                                "outcome"));
        texts.clear();
        for (const Step& step : stepsOf(FlowKind::CardClearing))
            texts.append(textOf(step.id));
        QCOMPARE(texts.join(u' '), QStringLiteral("guide identity face cards confirm outcome"));
    }

    void aClearingFromACaseAsksNeitherWhoNorTheFace() {
        Application application = CaseBuilder().ofClearing().build();
        const Application whole = application;
        application.step = QStringLiteral("guide");
        application.consent.reset();
        application.clearing->cards.clear();
        FlowSession session = sessionOf(application);
        for (const StepId step : {StepId::Guide, StepId::Cards}) {
            QCOMPARE(session.current(), step);
            QVERIFY(!session.next());
            take(session, whole);
            QVERIFY(session.next());
        }
        QCOMPARE(session.current(), StepId::Confirm);
        QVERIFY(session.issues().empty());
        QVERIFY(session.back());
        QCOMPARE(session.current(), StepId::Cards);
    }

    void aClearingOfItsOwnAsksBoth() {
        Application whole = CaseBuilder().ofClearing().build();
        whole.clearing->origin = {};
        Application application = CaseBuilder().begun().build();
        application.flow = FlowKind::CardClearing;
        FlowSession session = sessionOf(application);
        for (const StepId step : {StepId::Guide, StepId::Identity, StepId::Face, StepId::Cards}) {
            QCOMPARE(session.current(), step);
            take(session, whole);
            QVERIFY(session.next());
        }
        QCOMPARE(session.current(), StepId::Confirm);
    }

    // A refused precheck, or one that was never asked, holds the step that asks it, whatever way is tried (1.3.2-1).
    void nothingOpensTheEligibilityWithoutThePrecheck_data() {
        QTest::addColumn<Application>("whole");
        QTest::addColumn<CheckOutcome>("precheck");
        QTest::addColumn<bool>("isHeld");
        using enum CheckOutcome;
        const Application adult = CaseBuilder().build();
        const Application minor = CaseBuilder().ofMinor().build();
        Application clearing = CaseBuilder().ofClearing().build();
        clearing.clearing->origin = {};
        QTest::newRow("an adult's, never asked") << adult << NotAsked << true;
        QTest::newRow("an adult's, refused") << adult << Refused << true;
        QTest::newRow("an adult's, passed") << adult << Passed << false;
        QTest::newRow("an adult's, taken offline") << adult << Open << false;
        QTest::newRow("a guardian's, never asked") << minor << NotAsked << true;
        QTest::newRow("a guardian's, refused") << minor << Refused << true;
        QTest::newRow("a guardian's, taken offline") << minor << Open << false;
        QTest::newRow("a clearing's, never asked") << clearing << NotAsked << true;
        QTest::newRow("a clearing's, refused") << clearing << Refused << true;
        QTest::newRow("a clearing cannot be done offline") << clearing << Open << true;
        QTest::newRow("a clearing's, passed") << clearing << Passed << false;
    }
    void nothingOpensTheEligibilityWithoutThePrecheck() {
        QFETCH(Application, whole);
        QFETCH(CheckOutcome, precheck);
        QFETCH(bool, isHeld);
        const StepId behind = whole.flow == FlowKind::CardClearing ? StepId::Cards : StepId::Eligibility;
        whole.eligibility.precheck = precheck;
        for (const StepId stored : {StepId::Face, behind, StepId::Confirm}) { // resumed after a crash or a lock
            whole.step = textOf(stored);
            QCOMPARE(sessionOf(whole).current() == StepId::Face, isHeld || stored == StepId::Face);
        }
        whole.step = textOf(StepId::Face);
        FlowSession session = sessionOf(whole);
        QCOMPARE(session.current(), StepId::Face);
        FlowSession byRail = session;
        QCOMPARE(byRail.goTo(behind), !isHeld);
        FlowSession byButton = session;
        QCOMPARE(byButton.next(), !isHeld);
        FlowSession backAndForth = session;
        QVERIFY(backAndForth.back());
        QVERIFY(backAndForth.next());
        QCOMPARE(backAndForth.next(), !isHeld);
    }

    void aRefusalClosesWhatWasOpenBefore() {
        FlowSession session = sessionOf(CaseBuilder().offline().build());
        QCOMPARE(session.current(), StepId::Confirm);
        update(session, [](Application& a) { a.eligibility.precheck = CheckOutcome::Refused; });
        QVERIFY(!session.editFromConfirm(StepId::Materials));
        QVERIFY(session.goTo(StepId::Face));
        QVERIFY(!session.next());
        QVERIFY(hasErrors(session.issues()));
    }

    void afterAClearingOfItsOwnTheGuideFollowsTheEligibility() {
        Application clearing = CaseBuilder().ofClearing().build();
        clearing.clearing->origin = {};
        clearing.state = ApplicationState::Accepted;
        Application whole = CaseBuilder().build();
        whole.applicant = clearing.applicant;
        FlowSession session = sessionOf(applicationFrom(clearing));
        QCOMPARE(railOf(session),
                 QStringLiteral("identity:done* face:current* eligibility:to_come guide:to_come materials:to_come "
                                "card_photo:to_come details:to_come delivery:to_come confirm:to_come outcome:to_come"));
        // The precheck was the clearing's: central is asked anew on the way, from the face that was checked there.
        for (const StepId step : {StepId::Face, StepId::Eligibility, StepId::Guide, StepId::Materials}) {
            QCOMPARE(session.current(), step);
            QVERIFY(!session.next()); // nor without the agreement to the adult's own notices
            take(session, whole);
            QVERIFY(session.next());
        }
        QCOMPARE(session.current(), StepId::CardPhoto);
        QVERIFY(session.goTo(StepId::Identity));
        QVERIFY(!session.canGoBack()); // it began here: no other guide lies before
        QVERIFY(!session.back());
        QCOMPARE(session.application().flow, FlowKind::Adult);
    }

    void anOrderedClearingStandsAtItsOutcome() {
        Application application = CaseBuilder().ofClearing().build();
        for (const auto state : {ApplicationState::Queued, ApplicationState::Accepted, ApplicationState::Returned}) {
            application.state = state;
            QCOMPARE(sessionOf(application).current(), StepId::Outcome);
        }
    }

    void anAdultsCaseFromTheGuideToTheOutcome() {
        const Application whole = CaseBuilder().build();
        FlowSession session = sessionOf(CaseBuilder().begun().build());
        for (const StepId step : kSteps) {
            QCOMPARE(session.current(), step);
            QCOMPARE(session.application().step, QString(textOf(step)));
            if (step == StepId::Confirm)
                break;
            QVERIFY2(!session.next(), "an empty page was left");
            QCOMPARE(session.current(), step);
            take(session, whole);
            QVERIFY(session.issues().empty());
            QVERIFY(session.next());
        }
        QVERIFY(session.issues().empty());
        QVERIFY2(!session.next(), "only a submission leads on from the confirmation");
        Application accepted = session.application();
        accepted.state = ApplicationState::Accepted;
        FlowSession after = sessionOf(accepted);
        QCOMPARE(after.current(), StepId::Outcome);
        QVERIFY(!after.back());
        QVERIFY(!after.goTo(StepId::Details));
    }

    void everyDocumentsCaseFromTheGuideToTheOutcome_data() {
        QTest::addColumn<Person>("applicant");
        QTest::addColumn<bool>("isOffline");
        using enum DocumentKind;
        const auto row = [](const char* sentence, ApplicantKind kind, DocumentKind document, const char* number) {
            const Person applicant = person(kind, document, QString::fromLatin1(number));
            QTest::addRow("%s, online", sentence) << applicant << false;
            QTest::addRow("%s, offline", sentence) << applicant << true;
        };
        row("an identity card", ApplicantKind::Mainland, ResidentIdCard, "449999199003070023");
        row("Hong Kong's travel permit", ApplicantKind::HongKong, HkMacaoTravelPermit, "H00000001");
        row("Hong Kong's residence permit", ApplicantKind::HongKong, HkMacaoResidencePermit, "810000198506150127");
        row("Macao's travel permit", ApplicantKind::Macao, HkMacaoTravelPermit, "M00000001");
        row("Macao's residence permit", ApplicantKind::Macao, HkMacaoResidencePermit, "820000198506150217");
        row("Taiwan's travel permit", ApplicantKind::Taiwan, TaiwanTravelPermit, "00123456");
        row("Taiwan's residence permit", ApplicantKind::Taiwan, TaiwanResidencePermit, "830000198506150331");
    }
    void everyDocumentsCaseFromTheGuideToTheOutcome() {
        QFETCH(Person, applicant);
        QFETCH(bool, isOffline);
        const Application whole =
            isOffline ? CaseBuilder().of(applicant).offline().build() : CaseBuilder().of(applicant).build();
        FlowSession session = sessionOf(CaseBuilder().begun().build());
        while (session.current() != StepId::Confirm) {
            QVERIFY2(!session.next(), "an empty page was left");
            take(session, whole);
            QVERIFY(session.issues().empty());
            QVERIFY(session.next());
        }
        QVERIFY(session.issues().empty());
        QCOMPARE(session.application().openQuestions().empty(), !isOffline);
        const bool isAssigned = !IdentityNumber::tellsBirthAndSex(applicant.number.kind());
        QCOMPARE(session.application().socialSecurityNumber(), isAssigned ? QString() : applicant.number.text());
    }

    void anotherDocumentLeadsByEveryPageThatIsVoid() {
        const Application permit = CaseBuilder().ofHongKong().build();
        FlowSession session = sessionOf(CaseBuilder().mailed().build());
        QVERIFY(session.editFromConfirm(StepId::Identity));
        Application changed = session.application();
        changed.applicant = permit.applicant;
        QCOMPARE(session.update(changed),
                 (std::vector{Field::Face, Field::Materials, Field::ValidFrom, Field::ValidUntil, Field::CardPhoto,
                              Field::Mobile, Field::RecipientName, Field::Eligibility}));
        std::vector<StepId> visited;
        QVERIFY(session.next());
        while (session.current() != StepId::Confirm) {
            visited.push_back(session.current());
            QVERIFY(!session.next());
            take(session, permit);
            QVERIFY(session.next());
        }
        // The delivery too: a card of Hong Kong's residents is not mailed (1.3.6-6).
        QVERIFY((visited == std::vector{StepId::Face, StepId::Eligibility, StepId::Materials, StepId::CardPhoto,
                                        StepId::Details, StepId::Delivery}));
    }

    void newerListsHoldFromThenOn() {
        auto older = std::make_shared<ReferenceData>(*shippedReference());
        older->lists.erase(QStringLiteral("occupation"));
        FlowSession session(CaseBuilder().build(), older, today());
        QCOMPARE(session.current(), StepId::Details);
        QVERIFY2(!session.next(), "the occupation is not in the older list");
        session.setReference(shippedReference());
        QVERIFY(session.next());
        QCOMPARE(session.current(), StepId::Confirm);
    }

    void backGoesThroughEveryStep() {
        FlowSession session = sessionOf(CaseBuilder().build());
        for (auto step = kSteps.rbegin(); step != kSteps.rend(); ++step) {
            QCOMPARE(session.current(), *step);
            QCOMPARE(session.back(), *step != StepId::Guide);
        }
        QCOMPARE(session.current(), StepId::Guide);
    }

    void edits_data() {
        QTest::addColumn<StepId>("step");
        QTest::newRow("1.3.7-8 and -10 personal and card information lead to the details") << StepId::Details;
        QTest::newRow("1.3.7-9 the card photo") << StepId::CardPhoto;
        QTest::newRow("1.3.7-11, -12 and -13 way, outlet and recipient lead to the delivery") << StepId::Delivery;
        QTest::newRow("1.3.7-14 the materials") << StepId::Materials;
        QTest::newRow("the identity") << StepId::Identity;
        QTest::newRow("the issuing city") << StepId::Eligibility;
    }
    void edits() {
        QFETCH(StepId, step);
        FlowSession session = sessionOf(CaseBuilder().build());
        QCOMPARE(session.current(), StepId::Confirm);
        QVERIFY(session.editFromConfirm(step));
        QCOMPARE(session.current(), step);
        QVERIFY(session.application().returnToConfirm);
        QVERIFY(session.next());
        QCOMPARE(session.current(), StepId::Confirm);
        QVERIFY(!session.application().returnToConfirm);
    }

    void anEditIsHeldByTheSameRules() { // 1.3.7-15
        FlowSession session = sessionOf(CaseBuilder().build());
        QVERIFY(session.editFromConfirm(StepId::Details));
        update(session, [](Application& a) { a.details->residenceAddress.clear(); });
        QVERIFY(hasErrors(session.issues()));
        QVERIFY(!session.next());
        QCOMPARE(session.current(), StepId::Details);
    }

    void editsNeedTheConfirmation() {
        FlowSession session = sessionOf(CaseBuilder().begun().build());
        QVERIFY(!session.editFromConfirm(StepId::Guide));
        FlowSession whole = sessionOf(CaseBuilder().build());
        QVERIFY(!whole.editFromConfirm(StepId::Confirm));
        QVERIFY(!whole.editFromConfirm(StepId::Outcome));
    }

    void anotherBankLeadsByTheDelivery() {
        FlowSession session = sessionOf(CaseBuilder().build());
        QVERIFY(session.editFromConfirm(StepId::Details));
        Application changed = session.application();
        changed.details->bank = QStringLiteral("95566");
        QCOMPARE(session.update(changed), std::vector{Field::Outlet});
        QVERIFY(session.next());
        QCOMPARE(session.current(), StepId::Delivery);
        QCOMPARE(railOf(session).section(u' ', 6),
                 QStringLiteral("details:done* delivery:current* confirm:to_come outcome:to_come"));
        update(session, [](Application& a) { a.delivery = CaseBuilder().build().delivery; });
        QVERIFY(session.next());
        QCOMPARE(session.current(), StepId::Confirm);
    }

    void anotherPersonLeadsByEveryPageThatIsVoidAndNoOther() {
        const Application whole = CaseBuilder().build();
        FlowSession session = sessionOf(whole);
        QVERIFY(session.editFromConfirm(StepId::Identity));
        update(session, [](Application& a) {
            a.applicant =
                person(ApplicantKind::Mainland, DocumentKind::ResidentIdCard, QStringLiteral("449999199003070015"));
        });
        QCOMPARE(railOf(session), QStringLiteral("guide:done* identity:current* face:attention* eligibility:attention "
                                                 "materials:attention card_photo:attention details:attention "
                                                 "delivery:done confirm:to_come outcome:to_come"));
        std::vector<StepId> visited;
        QVERIFY(session.next());
        while (session.current() != StepId::Confirm) {
            visited.push_back(session.current());
            QVERIFY(!session.next());
            take(session, whole);
            QVERIFY(session.next());
        }
        QVERIFY((visited == std::vector{StepId::Face, StepId::Eligibility, StepId::Materials, StepId::CardPhoto,
                                        StepId::Details}));
        QVERIFY(!session.application().returnToConfirm);
    }

    void aReplacedPortraitLeadsBackToTheFace() {
        FlowSession session = sessionOf(CaseBuilder().build());
        QVERIFY(session.editFromConfirm(StepId::Materials));
        update(session, [](Application& a) { a.materials[MaterialSlot::IdCardPortrait] = picture(); });
        QVERIFY(session.next());
        QCOMPARE(session.current(), StepId::Face);
        update(session, [](Application& a) { a.face = CaseBuilder().build().face; });
        QVERIFY(session.next());
        QCOMPARE(session.current(), StepId::Confirm);
    }

    void aReplacedPortraitLeadsBackToTheFaceAtFirstEntryToo() {
        Application application = CaseBuilder().build();
        application.step = QStringLiteral("materials");
        application.cardPhoto.reset();
        FlowSession session = sessionOf(application);
        update(session, [](Application& a) { a.materials[MaterialSlot::IdCardPortrait] = picture(); });
        QVERIFY(session.next());
        QCOMPARE(session.current(), StepId::Face);
    }

    void warningsDoNotHold() {
        FlowSession session = sessionOf(CaseBuilder().build());
        QVERIFY(session.editFromConfirm(StepId::Details));
        update(session, [](Application& a) { a.details->validUntil = QDate(2030, 1, 1); });
        QVERIFY(!session.issues().empty());
        QVERIFY(!hasErrors(session.issues()));
        QVERIFY(session.next());
        QCOMPARE(session.current(), StepId::Confirm);
        QVERIFY(!session.issues().empty()); // still said there
    }

    void theRailOfACaseJustBegun() {
        QCOMPARE(railOf(sessionOf(CaseBuilder().begun().build())),
                 QStringLiteral("guide:current* identity:to_come face:to_come eligibility:to_come materials:to_come "
                                "card_photo:to_come details:to_come delivery:to_come confirm:to_come outcome:to_come"));
    }

    void theRailOpensEveryStepUpToTheFirstThatDoesNotHold() {
        FlowSession session = sessionOf(CaseBuilder().build());
        QVERIFY(session.goTo(StepId::Eligibility));
        update(session, [](Application& a) { a.details.reset(); });
        QCOMPARE(
            railOf(session).section(u' ', 3, 7),
            QStringLiteral("eligibility:current* materials:done* card_photo:done* details:attention* delivery:done"));
        QVERIFY(!session.goTo(StepId::Delivery));
        QVERIFY(!session.goTo(StepId::Confirm));
        QVERIFY(!session.goTo(StepId::Outcome));
        QCOMPARE(session.current(), StepId::Eligibility);
        QVERIFY(session.goTo(StepId::Details));
        QCOMPARE(session.current(), StepId::Details);
    }

    void aClickOnTheConfirmationEndsAnEdit() {
        FlowSession session = sessionOf(CaseBuilder().build());
        QVERIFY(session.goTo(StepId::Materials));
        QVERIFY(session.application().returnToConfirm);
        QVERIFY(session.goTo(StepId::Confirm));
        QVERIFY(!session.application().returnToConfirm);
    }

    void resumes_data() {
        QTest::addColumn<Application>("application");
        QTest::addColumn<StepId>("step");
        QTest::addColumn<bool>("returns");
        const auto row = [](const char* sentence, const std::function<void(Application&)>& change, StepId step,
                            bool returns) {
            Application application = CaseBuilder().build();
            change(application);
            QTest::newRow(sentence) << application << step << returns;
        };
        row(
            "at the confirmation", [](Application&) {}, StepId::Confirm, false);
        row(
            "at the step it stood at", [](Application& a) { a.step = QStringLiteral("materials"); }, StepId::Materials,
            false);
        row(
            "in an edit",
            [](Application& a) {
                a.step = QStringLiteral("card_photo");
                a.returnToConfirm = true;
            },
            StepId::CardPhoto, true);
        row(
            "before it where something expired meanwhile",
            [](Application& a) { a.details->validUntil = QDate(2026, 11, 22); }, StepId::Details, true);
        row(
            "a step of a later version", [](Application& a) { a.step = QStringLiteral("fingerprint"); }, StepId::Guide,
            false);
        row(
            "at a step whose forerunners were lost",
            [](Application& a) {
                a.step = QStringLiteral("details");
                a.materials.clear();
            },
            StepId::Materials, false);
        row(
            "accepted", [](Application& a) { a.state = ApplicationState::Accepted; }, StepId::Outcome, false);
        row(
            "queued", [](Application& a) { a.state = ApplicationState::Queued; }, StepId::Outcome, false);
        row(
            "returned", [](Application& a) { a.state = ApplicationState::Returned; }, StepId::Outcome, false);
        row(
            "reopened", [](Application& a) { a.step = QStringLiteral("outcome"); }, StepId::Confirm, false);
    }
    void resumes() {
        QFETCH(Application, application);
        QFETCH(bool, returns);
        const FlowSession session = sessionOf(application);
        QTEST(session.current(), "step");
        QCOMPARE(session.application().returnToConfirm, returns);
        QCOMPARE(session.application().step, QString(textOf(session.current())));
    }

    void aReturnedCaseIsReopenedAtTheConfirmation() { // 1.3.8-5
        Application returned = CaseBuilder().build();
        returned.state = ApplicationState::Returned;
        QCOMPARE(sessionOf(returned).current(), StepId::Outcome);
        QVERIFY(!sessionOf(returned).next());
        returned.state = ApplicationState::Draft;
        returned.step = QStringLiteral("outcome");
        FlowSession reopened = sessionOf(returned); // as the desk opens it then
        QCOMPARE(reopened.current(), StepId::Confirm);
        QVERIFY(reopened.editFromConfirm(StepId::CardPhoto));
    }

    void aPageCannotMoveTheCase() {
        FlowSession session = sessionOf(CaseBuilder().begun().build());
        update(session, [](Application& a) {
            a.step = QStringLiteral("confirm");
            a.returnToConfirm = true;
        });
        QCOMPARE(session.application().step, QStringLiteral("guide"));
        QVERIFY(!session.application().returnToConfirm);
    }

    void whatIsLookedAtGoesNowhere() {
        FlowSession session(CaseBuilder().build(), shippedReference(), today(), shippedSteps(), FlowSession::Use::Look);
        QVERIFY(session.current() == StepId::Outcome && !session.canGoBack() && !session.rail().front().canOpen);
    }
};

QTEST_GUILESS_MAIN(tst_FlowSession)
#include "tst_FlowSession.moc"
