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

Application begun(FlowKind flow) {
    Application application = CaseBuilder().begun().build();
    application.flow = flow;
    return application;
}

QString stepsOnRail(const FlowSession& session) {
    QStringList steps;
    for (const StepView& view : session.rail())
        steps.append(textOf(view.id));
    return steps.join(u' ');
}

} // namespace

class tst_MinorFlow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCaseGoesThroughWhole_data() {
        QTest::addColumn<Application>("whole");
        QTest::newRow("with the household register") << CaseBuilder().ofMinor().build();
        QTest::newRow("with the child's identity card")
            << CaseBuilder()
                   .ofMinor(person(ApplicantKind::Mainland, DocumentKind::ResidentIdCard,
                                   QStringLiteral("449999201506010022")))
                   .build();
        Application young = CaseBuilder()
                                .ofMinor(person(ApplicantKind::Mainland, DocumentKind::HouseholdRegister,
                                                QStringLiteral("449999201911240016")))
                                .build();
        young.cardPhoto = CardPhoto{CardPhotoWay::LeftOut, {}, {}};
        QTest::newRow("under seven, without a photo") << young;
    }
    void aCaseGoesThroughWhole() {
        QFETCH(Application, whole);
        FlowSession session = sessionOf(begun(FlowKind::Minor));
        for (const StepId step : {StepId::Guide, StepId::Identity, StepId::Face, StepId::Eligibility, StepId::Materials,
                                  StepId::CardPhoto, StepId::Details, StepId::Delivery}) {
            QCOMPARE(session.current(), step);
            QVERIFY(!session.next());
            take(session, whole);
            QVERIFY(session.next());
        }
        QCOMPARE(session.current(), StepId::Confirm);
        QVERIFY(session.issues().empty());
        QVERIFY(session.editFromConfirm(StepId::Details));
        QVERIFY(session.next());
        QCOMPARE(session.current(), StepId::Confirm);
    }

    void fromTheAdultGuideTheCheckComesFirst() {
        const Application whole = CaseBuilder().ofMinor().build();
        FlowSession session = sessionOf(begun(FlowKind::Adult));
        QVERIFY(!session.canGoBack());
        take(session, whole);
        QVERIFY(session.switchTo(FlowKind::Minor));
        QCOMPARE(
            stepsOnRail(session),
            QStringLiteral("identity face guide eligibility materials card_photo details delivery confirm outcome"));
        for (const StepId step : {StepId::Identity, StepId::Face, StepId::Guide}) {
            QCOMPARE(session.current(), step);
            QVERIFY(!session.next()); // the agreement to the adult guide is none to the minor's
            take(session, whole);
            QVERIFY(session.next());
        }
        QCOMPARE(session.current(), StepId::Eligibility); // checked once
    }

    void fromTheMinorsGuideOneMayApplyForOneself() {
        const Application whole = CaseBuilder().ofMinor().build();
        FlowSession session = sessionOf(begun(FlowKind::Adult));
        take(session, whole);
        session.switchTo(FlowKind::Minor);
        for (int step = 0; step < 2; ++step) {
            take(session, whole);
            QVERIFY(session.next());
        }
        QCOMPARE(session.current(), StepId::Guide);
        take(session, whole);
        QVERIFY(session.switchTo(FlowKind::Adult));
        QCOMPARE(session.current(), StepId::Face); // checked once, but central was asked about a guardian
        QVERIFY(session.application().face == whole.face);
        QVERIFY(!session.next());
        take(session, whole);
        QVERIFY(session.next());
        QCOMPARE(session.current(), StepId::Eligibility);
        QCOMPARE(session.application().applicant->name, whole.guardian->person.name);
    }

    void anUncheckedGuardianIsCheckedAfterTheGuide() {
        FlowSession session = sessionOf(begun(FlowKind::Minor));
        take(session, CaseBuilder().ofMinor().build());
        QVERIFY(session.switchTo(FlowKind::Adult));
        QCOMPARE(session.current(), StepId::Identity);
        QCOMPARE(session.application().flow, FlowKind::Adult);
    }

    void backFromTheCheckLiesTheAdultGuide() {
        FlowSession session = sessionOf(begun(FlowKind::Adult));
        take(session, CaseBuilder().ofMinor().build());
        session.switchTo(FlowKind::Minor);
        QVERIFY(session.canGoBack());
        QVERIFY(session.back());
        QCOMPARE(session.current(), StepId::Guide);
        QCOMPARE(session.application().flow, FlowKind::Adult);
        QVERIFY(!session.canGoBack());
    }

    void saysWhenTheOtherFlowWouldForgetTheChild() {
        const Application whole = CaseBuilder().ofMinor().build();
        FlowSession session = sessionOf(begun(FlowKind::Adult));
        take(session, whole);
        QVERIFY(!session.switchForgets());
        session.switchTo(FlowKind::Minor);
        QVERIFY(session.backSwitches());
        for (const StepId step : {StepId::Identity, StepId::Face, StepId::Guide}) {
            QVERIFY(!session.switchForgets());
            take(session, whole);
            QVERIFY(session.next());
            QVERIFY2(!session.backSwitches(), textOf(step).latin1());
        }
        take(session, whole);
        QVERIFY(session.switchForgets());
        QVERIFY(session.goTo(StepId::Identity));
        QVERIFY(session.backSwitches() && session.switchForgets());
    }

    void oneWhoWasCheckedGoesToTheMinorsGuideAtOnce() {
        FlowSession session = sessionOf(CaseBuilder().build());
        QVERIFY(session.goTo(StepId::Guide));
        QVERIFY(session.switchTo(FlowKind::Minor));
        QCOMPARE(session.current(), StepId::Face); // where central is asked about her as a guardian
        QVERIFY(session.application().guardian);
        take(session, CaseBuilder().ofMinor().build());
        QVERIFY(session.next());
        QCOMPARE(session.current(), StepId::Guide);
    }

    void whatWasSubmittedStaysInItsFlow() {
        Application returned = CaseBuilder().build();
        returned.acceptanceNumber = *AcceptanceNumber::parse(u"90100000101261123A0001G");
        FlowSession session = sessionOf(returned);
        QVERIFY(!session.switchTo(FlowKind::Minor));
        QCOMPARE(session.application(), returned);
        FlowSession clearing = sessionOf(CaseBuilder().ofClearing().build());
        QVERIFY(!clearing.switchTo(FlowKind::Minor));
    }

    void anotherChildBeginsAtTheEligibilityCheck() {
        FlowSession session = sessionOf(CaseBuilder().ofGuardian().build());
        QCOMPARE(session.current(), StepId::Eligibility);
    }

    void anEditIsHeldByTheSameRules() {
        FlowSession session = sessionOf(CaseBuilder().ofMinor().build());
        QCOMPARE(session.current(), StepId::Confirm);
        QVERIFY(session.editFromConfirm(StepId::Eligibility));
        Application changed = session.application();
        changed.applicant =
            person(ApplicantKind::Mainland, DocumentKind::ResidentIdCard, changed.applicant->number.text());
        changed.eligibility.answeredAt = changed.eligibility.answeredAt.addSecs(1);
        session.update(changed);
        QVERIFY(session.next()); // to what the other document made invalid, not back
        QCOMPARE(session.current(), StepId::Materials);
        QVERIFY(!session.next());
    }

    void resumesWhereItStood() {
        Application application = CaseBuilder().ofMinor().build();
        application.step = QStringLiteral("details");
        QCOMPARE(sessionOf(application).current(), StepId::Details);
        application.guideAfterCheck = true;
        application.step = QStringLiteral("face");
        QCOMPARE(sessionOf(application).current(), StepId::Face);
    }
};

QTEST_GUILESS_MAIN(tst_MinorFlow)
#include "tst_MinorFlow.moc"
