// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Application.h"

#include "support/CaseBuilder.h"

#include <QTest>

using namespace shouli::domain;
using shouli::test::CaseBuilder;

Q_DECLARE_METATYPE(Application)

namespace {

/// A draft of this service as it is made at the workbench, before anything is entered.
Application fresh(FlowKind flow) {
    Application application;
    application.id = ApplicationId::make();
    application.flow = flow;
    if (flow == FlowKind::CardClearing)
        application.clearing.emplace();
    return application;
}

} // namespace

// What the JSON of a case carries is looked at by tst_ApplicationJson.
class tst_Application : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDraftThatNothingWasEnteredIntoIsBlank_data() {
        QTest::addColumn<Application>("draft");
        QTest::newRow("an adult's") << fresh(FlowKind::Adult);
        QTest::newRow("a minor's") << fresh(FlowKind::Minor);
        QTest::newRow("a clearing from the workbench") << fresh(FlowKind::CardClearing);
        Application agreed = fresh(FlowKind::Adult);
        agreed.consent = CaseBuilder().build().consent;
        QTest::newRow("one whose guide was agreed to") << agreed;
    }
    void aDraftThatNothingWasEnteredIntoIsBlank() {
        QFETCH(Application, draft);
        QVERIFY(draft.isBlank());
    }

    void whateverWasEnteredMakesItARow_data() {
        QTest::addColumn<Application>("draft");
        const Application whole = CaseBuilder().build();
        const auto row = [](const char* sentence, FlowKind flow, const auto& enter) {
            Application draft = fresh(flow);
            enter(draft);
            QTest::newRow(sentence) << draft;
        };
        row("who applies", FlowKind::Adult, [&](Application& draft) { draft.applicant = whole.applicant; });
        row("the guardian", FlowKind::Minor,
            [](Application& draft) { draft.guardian = CaseBuilder().ofMinor().build().guardian; });
        row("a card that was read", FlowKind::Adult, [&](Application& draft) {
            draft.chipCards.push_back({{}, whole.applicant->number, Sex::Female, {}, {}, {}, {}, {}, {}, false, {}, 0});
        });
        row("a face that was compared", FlowKind::Adult,
            [](Application& draft) { draft.face.outcome = FaceOutcome::AwaitingReview; });
        row("a live picture", FlowKind::Adult,
            [](Application& draft) { draft.face.livePicture = shouli::test::picture(); });
        row("a picture of a document", FlowKind::Adult, [&](Application& draft) { draft.materials = whole.materials; });
        row("the photo for the card", FlowKind::Adult, [&](Application& draft) { draft.cardPhoto = whole.cardPhoto; });
        row("details", FlowKind::Adult, [&](Application& draft) { draft.details = whole.details; });
        row("the way the card comes", FlowKind::Adult, [&](Application& draft) { draft.delivery = whole.delivery; });
        row("cards to be cleared", FlowKind::CardClearing,
            [](Application& draft) { draft.clearing->cards = CaseBuilder().ofClearing().build().clearing->cards; });
        row("the application that a clearing began in", FlowKind::CardClearing,
            [](Application& draft) { draft.clearing->origin = ApplicationId::make(); });
        row("an acceptance number", FlowKind::Adult,
            [&](Application& draft) { draft.acceptanceNumber = *AcceptanceNumber::parse(u"90100000101261123A0001G"); });
        row("an order", FlowKind::CardClearing, [](Application& draft) { draft.clearing->order = ClearingId::make(); });
        row("a state that is no draft's", FlowKind::Adult,
            [](Application& draft) { draft.state = ApplicationState::Voided; });
    }
    void whateverWasEnteredMakesItARow() {
        QFETCH(Application, draft);
        QVERIFY(!draft.isBlank());
    }
};

QTEST_GUILESS_MAIN(tst_Application)
#include "tst_Application.moc"
