// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/identity/IdentityPage.h"
#include "desk/steps/materials/MaterialPlaces.h"
#include "domain/Issue.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;

/// One picture in two places, at the step that takes the first two.
class tst_SamePictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isSaidBesideTheSecond_data();
    void isSaidBesideTheSecond();
};

void tst_SamePictures::isSaidBesideTheSecond_data() {
    QTest::addColumn<Application>("application");
    QTest::addColumn<MaterialSlot>("one");
    QTest::addColumn<MaterialSlot>("other");
    QTest::addColumn<MaterialSlot>("said");
    using enum MaterialSlot;
    QTest::newRow("the applicant's card")
        << test::CaseBuilder().build() << IdCardPortrait << IdCardEmblem << IdCardEmblem;
    QTest::newRow("a permit") << test::CaseBuilder().ofHongKong().build() << TravelPermitFront << TravelPermitBack
                              << TravelPermitBack;
    QTest::newRow("the guardian's card") << test::CaseBuilder().ofMinor().build() << GuardianIdCardPortrait
                                         << GuardianIdCardEmblem << GuardianIdCardEmblem;
    QTest::newRow("the guardian's card and the child's register")
        << test::CaseBuilder().ofMinor().build() << GuardianIdCardEmblem << RegisterChild << GuardianIdCardEmblem;
}

void tst_SamePictures::isSaidBesideTheSecond() {
    QFETCH(Application, application);
    QFETCH(const MaterialSlot, one);
    QFETCH(const MaterialSlot, other);
    QFETCH(const MaterialSlot, said);
    test::FakeDesk fake;
    application.materials[other].digest = application.materials[one].digest;
    desk::IdentityPage page(fake.open(application, StepId::Identity));
    page.show();
    page.showIssues(fake.session->issues());
    const desk::PictureSlot* place = test::slotOf(page, said);
    QVERIFY2(test::issueOf(place).contains(QStringLiteral("the same picture")), qPrintable(test::issueOf(place)));
    QVERIFY(place->isAncestorOf(page.window()->focusWidget()));
    QCOMPARE(page.window()->focusWidget()->objectName(), QStringLiteral("enlarge"));
}

SHOULI_TEST(tst_SamePictures)
#include "tst_SamePictures.moc"
