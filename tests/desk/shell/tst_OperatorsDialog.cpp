// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/OperatorsDialog.h"

#include "desk/widgets/Banner.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;

namespace {

struct Desk {
    Desk()
        : dialog(fake.services) {
        dialog.show();
    }
    QLineEdit* line(const char* name) const { return dialog.findChild<QLineEdit*>(QLatin1String(name)); }
    QPushButton* button(const char* name) const { return dialog.findChild<QPushButton*>(QLatin1String(name)); }
    QListWidget* list() const { return dialog.findChild<QListWidget*>(); }
    void add() const {
        line("signInName")->setText(QStringLiteral("2001"));
        line("displayName")->setText(QStringLiteral("林复核"));
        line("passphrase")->setText(QStringLiteral("a long passphrase"));
        button("add")->click();
    }
    test::FakeDesk fake;
    desk::OperatorsDialog dialog;
};

} // namespace

class tst_OperatorsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsAnOperator();
    void needsARole();
    void removesOnlyWhenConfirmed();
    void theCursorAloneMarksNobody();
    void enterDoesNotClose();
};

void tst_OperatorsDialog::addsAnOperator() {
    Desk desk;
    desk.add();
    QTRY_COMPARE(desk.list()->count(), 1);
    QVERIFY(desk.list()->item(0)->text().contains(QStringLiteral("林复核")));
    QCOMPARE(desk.fake.accounts.accounts.front().roles, std::set<Role>{Role::Operator});
    QVERIFY(desk.line("passphrase")->text().isEmpty());
    QVERIFY(desk.line("signInName")->text().isEmpty());
}

void tst_OperatorsDialog::needsARole() {
    Desk desk;
    desk.dialog.findChild<QCheckBox*>(QStringLiteral("isOperator"))->setChecked(false);
    desk.add();
    QVERIFY(!desk.dialog.findChild<desk::Banner*>()->text().isEmpty());
    QVERIFY(desk.fake.accounts.accounts.empty());
}

// It comes to the first row with the list, and is not seen there.
void tst_OperatorsDialog::theCursorAloneMarksNobody() {
    Desk desk;
    desk.add();
    QTRY_COMPARE(desk.list()->count(), 1);
    QVERIFY(QTest::qWaitForWindowActive(&desk.dialog));
    desk.list()->setFocus();
    QTRY_VERIFY(desk.list()->hasFocus());
    QVERIFY(!desk.button("remove")->isEnabled());
    desk.list()->setCurrentRow(0);
    QVERIFY(desk.button("remove")->isEnabled());
}

void tst_OperatorsDialog::removesOnlyWhenConfirmed() {
    Desk desk;
    desk.add();
    QTRY_COMPARE(desk.list()->count(), 1);
    desk.list()->setCurrentRow(0);
    desk.button("remove")->click();
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->close();
    QTRY_VERIFY(!test::openPopup());
    QCOMPARE(desk.list()->count(), 1);
    desk.button("remove")->click();
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirmRemove"))->click();
    QTRY_COMPARE(desk.list()->count(), 0);
}

void tst_OperatorsDialog::enterDoesNotClose() {
    Desk desk;
    desk.line("signInName")->setFocus();
    QTest::keyClick(desk.line("signInName"), Qt::Key_Return);
    QVERIFY(desk.dialog.isVisible());
    QCOMPARE(desk.dialog.focusWidget(), desk.line("displayName"));
}

SHOULI_TEST(tst_OperatorsDialog)
#include "tst_OperatorsDialog.moc"
