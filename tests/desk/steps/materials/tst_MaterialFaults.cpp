// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/materials/MaterialPlaces.h"
#include "desk/steps/materials/MaterialsPage.h"
#include "domain/Issue.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;

/// What is said of materials that cannot go on as they are.
class tst_MaterialFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void missingPicturesAreSaidInAPopup();
    void onePictureInTwoPlacesIsNotCalledMissing();
    void whatIsMissingComesFirst();

private:
    static void confirm();
};

void tst_MaterialFaults::confirm() {
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
}

void tst_MaterialFaults::missingPicturesAreSaidInAPopup() {
    test::FakeDesk fake;
    desk::MaterialsPage page(fake.open(test::beforeMaterials(), StepId::Materials));
    page.show();
    QSignalSpy finished(&page, &desk::StepPage::finished);
    page.proceed();
    QCOMPARE(finished.count(), 1);
    const Issues issues = fake.session->issues();
    QVERIFY(hasErrors(issues));
    page.showIssues(issues);
    QTRY_VERIFY(test::openPopup());
    QVERIFY(!test::issueOf(test::slotOf(page, MaterialSlot::IdCardPortrait)).isEmpty());
    QVERIFY(!test::issueOf(test::slotOf(page, MaterialSlot::IdCardEmblem)).isEmpty());
    QCOMPARE(test::openPopup()->text(), QStringLiteral("The materials are not complete"));
    confirm();
}

void tst_MaterialFaults::onePictureInTwoPlacesIsNotCalledMissing() {
    test::FakeDesk fake;
    Application twice = test::CaseBuilder().build();
    twice.materials[MaterialSlot::IdCardEmblem].digest = twice.materials[MaterialSlot::IdCardPortrait].digest;
    desk::MaterialsPage page(fake.open(twice, StepId::Materials));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.showIssues(fake.issuesOf(page, checkMaterials));
    QTRY_VERIFY(test::openPopup());
    QCOMPARE(test::openPopup()->text(), QStringLiteral("The materials are not in order"));
    for (const MaterialSlot slot : {MaterialSlot::IdCardPortrait, MaterialSlot::IdCardEmblem}) {
        const QString said = test::issueOf(test::slotOf(page, slot));
        QVERIFY2(said.contains(QStringLiteral("the same picture")), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral("missing")), qPrintable(said));
    }
    confirm();
    QTRY_VERIFY(test::slotOf(page, MaterialSlot::IdCardPortrait)->isAncestorOf(page.focusWidget()));
    QCOMPARE(page.focusWidget()->objectName(), QStringLiteral("enlarge"));
}

void tst_MaterialFaults::whatIsMissingComesFirst() {
    test::FakeDesk fake;
    Application minor = test::CaseBuilder().ofMinor().build();
    minor.materials[MaterialSlot::GuardianIdCardEmblem].digest =
        minor.materials[MaterialSlot::GuardianIdCardPortrait].digest;
    minor.materials.erase(MaterialSlot::RegisterHead);
    desk::MaterialsPage page(fake.open(minor, StepId::Materials));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.showIssues(fake.issuesOf(page, checkMaterials));
    QTRY_VERIFY(test::openPopup());
    QCOMPARE(test::openPopup()->text(), QStringLiteral("The materials are not complete"));
    confirm();
    QTRY_VERIFY(test::slotOf(page, MaterialSlot::RegisterHead)->isAncestorOf(page.focusWidget()));
}

SHOULI_TEST(tst_MaterialFaults)
#include "tst_MaterialFaults.moc"
