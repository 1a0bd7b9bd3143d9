// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/wizard/WizardWindow.h"

#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;

class tst_BlankDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGuideThatWasOnlyOpenedLeavesNoRow_data();
    void aGuideThatWasOnlyOpenedLeavesNoRow();
};

void tst_BlankDrafts::aGuideThatWasOnlyOpenedLeavesNoRow_data() {
    QTest::addColumn<bool>("isParked");
    QTest::addColumn<bool>("hasText");
    QTest::newRow("left for the workbench") << false << false;
    QTest::newRow("locked, or the program closed") << true << false;
    QTest::newRow("left for the workbench with something typed") << false << true;
    QTest::newRow("locked with something typed") << true << true;
}

void tst_BlankDrafts::aGuideThatWasOnlyOpenedLeavesNoRow() {
    QFETCH(bool, isParked);
    QFETCH(bool, hasText);
    test::FakeDesk fake;
    desk::WizardWindow wizard(fake.services, fake.counter);
    wizard.resize(1140, 640);
    wizard.show();
    const Application blank = fake.applications.create(FlowKind::Adult).result().value();
    if (hasText)
        fake.drafts.save(blank.id, QStringLiteral("identity"), QStringLiteral("name"), QStringLiteral("欧"));
    wizard.open(blank);
    QSignalSpy left(&wizard, &desk::WizardWindow::left);
    QSignalSpy dropped(&wizard, &desk::WizardWindow::blankDropped);
    bool isDone = false;
    if (isParked)
        wizard.park([&](const base::Status& parked) { isDone = parked.has_value(); });
    else
        wizard.findChild<QAbstractButton*>(QStringLiteral("park"))->click();
    QTRY_VERIFY(isDone || left.count() == 1);
    QCOMPARE(fake.applications.cases.contains(blank.id), hasText);
    QCOMPARE(dropped.count(), hasText ? 0 : 1);
}

SHOULI_TEST(tst_BlankDrafts)
#include "tst_BlankDrafts.moc"
