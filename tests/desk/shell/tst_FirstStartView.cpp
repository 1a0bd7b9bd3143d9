// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/FirstStartView.h"

#include "desk/widgets/Banner.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;

namespace {

struct Desk {
    Desk()
        : view(fake.services) {
        fake.accounts.stateAnswer.value = fake.counter.workstation;
        view.show();
        view.begin();
    }
    QLineEdit* line(const char* name) const { return view.findChild<QLineEdit*>(QLatin1String(name)); }
    QString banner() const { return view.findChild<desk::Banner*>()->text(); }
    void fill() const {
        line("centralUrl")->setText(QStringLiteral("https://central.example"));
        line("enrolmentCode")->setText(QStringLiteral("ABCD-EFGH"));
        line("signInName")->setText(QStringLiteral("9001"));
        line("displayName")->setText(QStringLiteral("黄管理"));
        line("passphrase")->setText(QStringLiteral("a long passphrase"));
        line("repeated")->setText(QStringLiteral("a long passphrase"));
    }
    test::FakeDesk fake;
    desk::FirstStartView view;
};

} // namespace

class tst_FirstStartView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enrolsAndSignsIn();
    void asksForEachField_data();
    void asksForEachField();
    void asksAgainWhenThePassphrasesDiffer();
    void enterGoesToTheNextField();
};

void tst_FirstStartView::enrolsAndSignsIn() {
    Desk desk;
    desk.fill();
    QSignalSpy signedIn(&desk.view, &desk::FirstStartView::signedIn);
    QTest::keyClick(desk.line("repeated"), Qt::Key_Return);
    QTRY_COMPARE(signedIn.count(), 1);
    QCOMPARE(desk.fake.accounts.accounts.size(), size_t(1));
    QVERIFY(desk.line("passphrase")->text().isEmpty());
    QVERIFY(desk.line("repeated")->text().isEmpty());
}

void tst_FirstStartView::asksForEachField_data() {
    QTest::addColumn<QString>("field");
    for (const char* field : {"centralUrl", "enrolmentCode", "signInName", "displayName", "passphrase", "repeated"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void tst_FirstStartView::asksForEachField() {
    QFETCH(QString, field);
    Desk desk;
    desk.fill();
    auto* input = desk.view.findChild<QLineEdit*>(field);
    input->clear();
    desk.view.findChild<QPushButton*>(QStringLiteral("enrol"))->click();
    QVERIFY(desk.banner().contains(input->accessibleName()));
    QCOMPARE(desk.view.focusWidget(), input);
    QVERIFY(desk.fake.accounts.accounts.empty());
}

void tst_FirstStartView::asksAgainWhenThePassphrasesDiffer() {
    Desk desk;
    desk.fill();
    desk.line("repeated")->setText(QStringLiteral("another passphrase"));
    desk.view.findChild<QPushButton*>(QStringLiteral("enrol"))->click();
    QVERIFY(!desk.banner().isEmpty());
    QVERIFY(desk.line("passphrase")->text().isEmpty());
    QVERIFY(desk.fake.accounts.accounts.empty());
}

void tst_FirstStartView::enterGoesToTheNextField() {
    Desk desk;
    desk.line("centralUrl")->setFocus();
    QTest::keyClick(desk.line("centralUrl"), Qt::Key_Return);
    QCOMPARE(desk.view.focusWidget(), desk.line("enrolmentCode"));
}

SHOULI_TEST(tst_FirstStartView)
#include "tst_FirstStartView.moc"
