// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/FirstStartView.h"

#include "desk/widgets/Banner.h"
#include "support/FakeDesk.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;

namespace {

struct Desk {
    Desk()
        : page(fake.services) {
        fake.accounts.stateAnswer.value = fake.counter.workstation;
        page.show();
        page.begin();
    }
    QLineEdit* line(const char* name) const { return page.findChild<QLineEdit*>(QLatin1String(name)); }
    QString banner() const { return page.findChild<desk::Banner*>()->text(); }
    void fill() const {
        line("centralUrl")->setText(QStringLiteral("https://central.example"));
        line("enrolmentCode")->setText(QStringLiteral("ABCD-EFGH"));
        line("signInName")->setText(QStringLiteral("9001"));
        line("displayName")->setText(QStringLiteral("黄管理"));
        line("passphrase")->setText(QStringLiteral("a long passphrase"));
        line("repeated")->setText(QStringLiteral("a long passphrase"));
    }
    test::FakeDesk fake;
    desk::FirstStartPage page;
};

} // namespace

class tst_FirstStartPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enrolsAndSignsIn();
    void asksForEachField_data();
    void asksForEachField();
    void asksAgainWhenThePassphrasesDiffer();
    void enterGoesToTheNextField();
};

void tst_FirstStartPage::enrolsAndSignsIn() {
    Desk desk;
    desk.fill();
    QSignalSpy signedIn(&desk.page, &desk::FirstStartPage::signedIn);
    QTest::keyClick(desk.line("repeated"), Qt::Key_Return);
    QTRY_COMPARE(signedIn.count(), 1);
    QCOMPARE(desk.fake.accounts.accounts.size(), size_t(1));
    QVERIFY(desk.line("passphrase")->text().isEmpty());
    QVERIFY(desk.line("repeated")->text().isEmpty());
}

void tst_FirstStartPage::asksForEachField_data() {
    QTest::addColumn<QString>("field");
    for (const char* field : {"centralUrl", "enrolmentCode", "signInName", "displayName", "passphrase", "repeated"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void tst_FirstStartPage::asksForEachField() {
    QFETCH(QString, field);
    Desk desk;
    desk.fill();
    auto* input = desk.page.findChild<QLineEdit*>(field);
    input->clear();
    desk.page.findChild<QPushButton*>(QStringLiteral("enrol"))->click();
    QVERIFY(desk.banner().contains(input->accessibleName()));
    QCOMPARE(desk.page.focusWidget(), input);
    QVERIFY(desk.fake.accounts.accounts.empty());
}

void tst_FirstStartPage::asksAgainWhenThePassphrasesDiffer() {
    Desk desk;
    desk.fill();
    desk.line("repeated")->setText(QStringLiteral("another passphrase"));
    desk.page.findChild<QPushButton*>(QStringLiteral("enrol"))->click();
    QVERIFY(!desk.banner().isEmpty());
    QVERIFY(desk.line("passphrase")->text().isEmpty());
    QVERIFY(desk.fake.accounts.accounts.empty());
}

void tst_FirstStartPage::enterGoesToTheNextField() {
    Desk desk;
    desk.line("centralUrl")->setFocus();
    QTest::keyClick(desk.line("centralUrl"), Qt::Key_Return);
    QCOMPARE(desk.page.focusWidget(), desk.line("enrolmentCode"));
}

QTEST_MAIN(tst_FirstStartPage)
#include "tst_FirstStartView.moc"
