// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/OtherCases.h"

#include "desk/pages/EligibilityPage.h"
#include "desk/pages/IdentityPage.h"
#include "desk/widgets/CodeBox.h"
#include "support/FakeDesk.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;

namespace {

QLineEdit* line(const QWidget& page, const char* name) { return page.findChild<QLineEdit*>(QLatin1String(name)); }

} // namespace

class tst_OtherCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfAnotherCaseOfThePerson_data();
    void tellsOfAnotherCaseOfThePerson();
    void goesOnAtOnceWhenThereIsNone();
    void tellsOfAnotherCaseOfTheChild();
};

void tst_OtherCases::tellsOfAnotherCaseOfThePerson_data() {
    QTest::addColumn<bool>("isMine");
    QTest::addColumn<ApplicationState>("state");
    QTest::addColumn<bool>("opens");
    QTest::newRow("one's own draft") << true << ApplicationState::Draft << true;
    QTest::newRow("a colleague's draft") << false << ApplicationState::Draft << false;
    QTest::newRow("a colleague's, which is with central") << false << ApplicationState::Queued << true;
}

void tst_OtherCases::tellsOfAnotherCaseOfThePerson() {
    QFETCH(bool, isMine);
    QFETCH(ApplicationState, state);
    QFETCH(bool, opens);
    test::FakeDesk fake;
    Application other = test::CaseBuilder().build();
    other.owner = isMine ? fake.counter.account.id : OperatorId::make();
    other.ownerName = QStringLiteral("陈经办");
    other.state = state;
    other.step = QStringLiteral("details");
    fake.applications.cases[other.id] = other;
    desk::IdentityPage page(fake.open(test::CaseBuilder().begun().build(), StepId::Identity));
    page.show();
    line(page, "name")->setText(QStringLiteral("林晓岚"));
    line(page, "number")->setText(QStringLiteral("449999199003070023"));
    QSignalSpy finished(&page, &desk::StepPage::finished);
    QSignalSpy opened(&page, &desk::StepPage::otherCaseRequested);
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(finished.isEmpty());
    const QString said = test::openPopup()->informativeText();
    QVERIFY2(said.contains(QStringLiteral("陈经办")), qPrintable(said));
    QCOMPARE(said.contains(QStringLiteral("Application details")), state == ApplicationState::Draft);
    if (opens) {
        test::openPopup()->defaultButton()->click();
        QCOMPARE(opened.at(0).at(0).value<ApplicationId>(), other.id);
    } else {
        QCOMPARE(test::openPopup()->buttons().size(), 2);
        test::openPopup()->defaultButton()->click();
        QCOMPARE(finished.count(), 1); // a draft of a colleague holds nothing up
    }
}

void tst_OtherCases::goesOnAtOnceWhenThereIsNone() {
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(test::CaseBuilder().begun().build(), StepId::Identity));
    page.show();
    line(page, "name")->setText(QStringLiteral("林晓岚"));
    line(page, "number")->setText(QStringLiteral("449999199003070023"));
    QSignalSpy finished(&page, &desk::StepPage::finished);
    page.proceed();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!test::openPopup());
}

void tst_OtherCases::tellsOfAnotherCaseOfTheChild() {
    test::FakeDesk fake;
    Application other = test::CaseBuilder().ofMinor().build();
    other.owner = fake.counter.account.id;
    other.ownerName = fake.counter.account.displayName;
    fake.applications.cases[other.id] = other;
    desk::EligibilityPage page(fake.open(test::CaseBuilder().ofGuardian().build(), StepId::Eligibility));
    page.show();
    page.findChild<desk::CodeBox*>(QStringLiteral("relation"))->setCode(QStringLiteral("52"));
    line(page, "name")->setText(QStringLiteral("林小梅"));
    line(page, "number")->setText(QStringLiteral("449999201506010022"));
    page.findChild<QCheckBox*>(QStringLiteral("confirmed"))->setChecked(true);
    QSignalSpy opened(&page, &desk::StepPage::otherCaseRequested);
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(fake.central.askedPersons.isEmpty());
    test::openPopup()->defaultButton()->click();
    QCOMPARE(opened.at(0).at(0).value<ApplicationId>(), other.id);
}

QTEST_MAIN(tst_OtherCases)
#include "tst_OtherCases.moc"
