// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/fields/CodeBox.h"
#include "desk/sheets/PictureSlot.h"
#include "desk/sheets/SheetsDialog.h"
#include "desk/wizard/WizardDesk.h"
#include "support/JoinedTests.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;
using test::pageOf;

namespace {

/// The case of Lin at a step with places for pictures, one side still missing.
struct Desk : test::WizardDesk {
    explicit Desk(StepId step)
        : WizardDesk(step) {
        application.materials.erase(MaterialSlot::IdCardEmblem);
        fake.applications.cases[application.id] = application;
        wizard.open(application);
    }
    desk::PictureSlot* place(MaterialSlot slot = MaterialSlot::IdCardEmblem) const {
        return page()->findChild<desk::PictureSlot*>(QLatin1String("slot_") + domain::textOf(slot));
    }
    /// A picture is on its way to the place: it is encoded on another thread.
    void take() const {
        place()->takeImage(test::sharpPicture({1011, 638}), PictureSource::Scanner);
        QVERIFY(place()->isTaking());
    }
    /// One that the operator has to judge: it shows next to nothing.
    void takeDoubtful() const {
        QImage dark(1011, 638, QImage::Format_RGB32);
        dark.fill(Qt::black);
        place()->takeImage(dark, PictureSource::Scanner);
    }
    bool isStored() const { return stored().materials.contains(MaterialSlot::IdCardEmblem); }
    bool park() {
        std::optional<bool> parked;
        wizard.park([&](const base::Status& status) { parked = status.has_value(); });
        return QTest::qWaitFor([&] { return parked.has_value(); }, 20000) && *parked;
    }
    desk::SheetsDialog* sheets() const { return wizard.findChild<desk::SheetsDialog*>(); }
};

} // namespace

class tst_PicturesUnderWay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLockWaitsForThem_data();
    void theLockWaitsForThem();
    void oneThatCannotBeStoredHoldsNoLock();
    void oneThatIsToBeJudgedComesBackAsASheet_data();
    void oneThatIsToBeJudgedComesBackAsASheet();
    void aStepIsNotLeftWithoutThem_data();
    void aStepIsNotLeftWithoutThem();
    void aStepStaysWithOneThatIsToBeJudged();
    void aStepDoesNotWaitForAPlaceThatIsGone();
    void theLockWhileAStepWaitsLosesNothing();
    void theLastSideLeadsOn();
    void theLastSideOfAnIdentityLeadsToWhatIsMissing();
    void aTurnedPictureKeepsTheCursor();
};

void tst_PicturesUnderWay::theLockWaitsForThem_data() {
    QTest::addColumn<StepId>("step");
    QTest::newRow("at the identity") << StepId::Identity;
    QTest::newRow("at the materials") << StepId::Materials;
}

void tst_PicturesUnderWay::theLockWaitsForThem() {
    QFETCH(StepId, step);
    Desk desk(step);
    desk.take();
    bool isParked = false;
    desk.wizard.park([&](const base::Status& status) {
        QVERIFY(status);
        QVERIFY(desk.isStored()); // the keys go now
        isParked = true;
    });
    QVERIFY(!desk.wizard.hasCase()); // but the page goes at once
    QVERIFY(!desk.page() || desk.page()->isHidden());
    QTRY_VERIFY_WITH_TIMEOUT(isParked, 20000);
    QVERIFY(desk.fake.pictures.jpegs.contains(desk.stored().materials.at(MaterialSlot::IdCardEmblem).id));
    desk.wizard.open(desk.stored());
    QVERIFY(desk.place()->picture());
}

void tst_PicturesUnderWay::oneThatCannotBeStoredHoldsNoLock() {
    Desk desk(StepId::Materials);
    desk.fake.pictures.failure = base::Error{base::ErrorCode::DiskFull, {}};
    desk.take();
    QVERIFY(desk.park());
    QVERIFY(!desk.isStored());
    desk.fake.pictures.failure.reset();
    desk.wizard.open(desk.stored());
    desk.take(); // nothing of it is left
    QVERIFY(desk.park());
    QVERIFY(desk.isStored());
}

void tst_PicturesUnderWay::oneThatIsToBeJudgedComesBackAsASheet_data() {
    QTest::addColumn<bool>("isShown");
    QTest::newRow("the lock comes before the judgement") << false;
    QTest::newRow("the lock comes while it waits for the operator") << true;
}

void tst_PicturesUnderWay::oneThatIsToBeJudgedComesBackAsASheet() {
    QFETCH(bool, isShown);
    Desk desk(StepId::Materials);
    desk.takeDoubtful();
    auto* useAnyway = desk.place()->findChild<QAbstractButton*>(QStringLiteral("useAnyway"));
    if (isShown)
        QTRY_VERIFY(useAnyway->isVisible());
    QVERIFY(desk.park());
    QVERIFY(!desk.isStored());
    QVERIFY(!desk.fake.pictures.jpegs.empty()); // sealed
    desk.wizard.open(desk.stored());
    QTRY_VERIFY(desk.sheets());
    QTRY_VERIFY(desk.sheets()->findChild<QAbstractButton*>(QStringLiteral("usePages"))->isEnabled());
    desk.sheets()->findChild<QAbstractButton*>(QStringLiteral("usePages"))->click();
    QTRY_VERIFY(!desk.sheets());
    QTRY_VERIFY(desk.place()->findChild<QAbstractButton*>(QStringLiteral("useAnyway"))->isVisible());
}

void tst_PicturesUnderWay::aStepIsNotLeftWithoutThem_data() {
    QTest::addColumn<StepId>("step");
    QTest::addColumn<QString>("pressed");
    QTest::newRow("F9 at the materials") << StepId::Materials << QStringLiteral("primary");
    QTest::newRow("F9 at the identity") << StepId::Identity << QStringLiteral("primary");
    QTest::newRow("F12") << StepId::Identity << QStringLiteral("park");
    QTest::newRow("a step back") << StepId::Identity << QStringLiteral("back");
}

void tst_PicturesUnderWay::aStepIsNotLeftWithoutThem() {
    QFETCH(StepId, step);
    QFETCH(QString, pressed);
    Desk desk(step);
    desk.take();
    desk.button(qPrintable(pressed))->click();
    QVERIFY(desk.wizard.isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(!desk.wizard.hasCase() || desk.step() != pageOf(step), 20000);
    QVERIFY(desk.isStored());
    QVERIFY(!test::openPopup());
}

void tst_PicturesUnderWay::aStepStaysWithOneThatIsToBeJudged() {
    Desk desk(StepId::Identity);
    desk.takeDoubtful();
    QVERIFY(desk.place()->isTaking());
    desk.button("primary")->click();
    QTRY_VERIFY(desk.place()->findChild<QAbstractButton*>(QStringLiteral("useAnyway"))->isVisible());
    QVERIFY(!desk.wizard.isBusy());
    QCOMPARE(desk.step(), pageOf(StepId::Identity));
}

// Another document is chosen meanwhile, which has other places.
void tst_PicturesUnderWay::aStepDoesNotWaitForAPlaceThatIsGone() {
    Desk desk(StepId::Identity);
    desk.take();
    desk.button("primary")->click();
    QVERIFY(desk.wizard.isBusy());
    auto* document = desk.page()->findChild<desk::CodeBox*>(QStringLiteral("documentKind"));
    document->setCurrentIndex(document->count() - 1);
    QVERIFY(!desk.wizard.isBusy());
    QCOMPARE(desk.step(), pageOf(StepId::Identity));
}

void tst_PicturesUnderWay::theLockWhileAStepWaitsLosesNothing() {
    Desk desk(StepId::Identity);
    desk.take();
    desk.button("primary")->click();
    QVERIFY(desk.wizard.isBusy());
    QVERIFY(desk.park());
    QVERIFY(desk.isStored());
    desk.wizard.open(desk.stored());
    QVERIFY(!desk.wizard.isBusy());
    QCOMPARE(desk.step(), pageOf(StepId::Identity));
}

// ---- the cursor

void tst_PicturesUnderWay::theLastSideLeadsOn() {
    for (const StepId step : {StepId::Materials, StepId::Identity}) {
        Desk desk(step);
        desk.application.materials.erase(MaterialSlot::IdCardPortrait);
        desk.fake.applications.cases[desk.application.id] = desk.application;
        desk.wizard.open(desk.application);
        for (const MaterialSlot side : {MaterialSlot::IdCardPortrait, MaterialSlot::IdCardEmblem}) {
            QVERIFY(desk.wizard.focusWidget() != desk.button("primary"));
            desk.place(side)->setFocus();
            desk.place(side)->takeImage(test::sharpPicture({1011, 638 + int(side)}), PictureSource::Scanner);
            QTRY_VERIFY_WITH_TIMEOUT(desk.place(side)->picture(), 20000);
        }
        QTRY_COMPARE(desk.wizard.focusWidget(), desk.button("primary"));
    }
}

void tst_PicturesUnderWay::theLastSideOfAnIdentityLeadsToWhatIsMissing() {
    Desk desk(StepId::Identity);
    desk.application.applicant.reset();
    desk.fake.applications.cases[desk.application.id] = desk.application;
    desk.wizard.open(desk.application);
    desk.place()->setFocus();
    desk.take();
    QTRY_VERIFY_WITH_TIMEOUT(desk.place()->picture(), 20000);
    QCOMPARE(desk.wizard.focusWidget()->objectName(), QStringLiteral("name"));
}

void tst_PicturesUnderWay::aTurnedPictureKeepsTheCursor() {
    Desk desk(StepId::Materials);
    desk.take();
    QTRY_COMPARE_WITH_TIMEOUT(desk.wizard.focusWidget(), desk.button("primary"), 20000);
    const PictureId before = desk.place()->picture()->id;
    desk.place()->findChild<QAbstractButton*>(QStringLiteral("turnRight"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.place()->picture()->id != before, 20000);
    QVERIFY(desk.place()->isAncestorOf(desk.wizard.focusWidget()));
}

SHOULI_TEST(tst_PicturesUnderWay)
#include "tst_PicturesUnderWay.moc"
