// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/LineKeeper.h"

#include "desk/fields/LineNote.h"
#include "desk/steps/details/DetailsPage.h"
#include "desk/steps/identity/IdentityPage.h"
#include "domain/Issue.h"
#include "domain/TypedText.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextStream>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;

namespace {

void paste(QLineEdit* line, const QString& text) {
    QGuiApplication::clipboard()->setText(text);
    line->paste();
}

QString noteIn(const QWidget& window) {
    const auto notes = window.findChildren<desk::LineNote*>();
    return notes.isEmpty() ? QString() : notes.last()->text();
}

QLineEdit* line(const QWidget& page, const char* name) { return page.findChild<QLineEdit*>(QLatin1String(name)); }

} // namespace

class tst_LineKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { desk::keepLinesClean(*qApp); }
    void whatComesFromElsewhereIsTaken_data();
    void whatComesFromElsewhereIsTaken();
    void aLookAlikeInANameStaysUntilItIsSaid_data();
    void aLookAlikeInANameStaysUntilItIsSaid();
    void anAddressIsOneLine();
    void whatDoesNotFitIsSaid();
    void itIsCutWhereItWasPutIn();
    void charactersAreCountedAsPeopleDo();
    void aNoteGoesWithTheNextKey();
    void aPassphraseStaysAsItIs();
    void whatIsTypedCanBeUndone();
    void linesOfASearchAreCleanToo();
};

// The texts that operators pasted, and what is right for each.
void tst_LineKeeper::whatComesFromElsewhereIsTaken_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("taken");
    const auto row = [](const char* sentence, const char* field, const QString& pasted, const QString& taken) {
        QTest::newRow(sentence) << QString::fromLatin1(field) << pasted << taken;
    };
    row("a name with a letter and its mark", "name", QStringLiteral("Ine\u0301s"), QStringLiteral("In\u00E9s"));
    row("a name with a zero-width space", "name", QStringLiteral("李\u200B示范"), QStringLiteral("李示范"));
    row("a number between bidirectional marks", "number", QStringLiteral("\u202D449999199003070218\u202C"),
        QStringLiteral("449999199003070218"));
    row("a mobile out of a phone's contacts", "mobile", QStringLiteral("\u202D13800000001\u202C"),
        QStringLiteral("13800000001"));
    row("a mobile with a word processor's hyphens", "mobile", QStringLiteral("138\u20110000\u20110001"),
        QStringLiteral("13800000001"));
}

void tst_LineKeeper::whatComesFromElsewhereIsTaken() {
    QFETCH(QString, field);
    QFETCH(QString, pasted);
    QFETCH(QString, taken);
    test::FakeDesk fake;
    std::unique_ptr<desk::StepPage> page;
    if (field == QLatin1String("mobile"))
        page = std::make_unique<desk::DetailsPage>(fake.open(test::CaseBuilder().build(), StepId::Details));
    else
        page = std::make_unique<desk::IdentityPage>(fake.open(test::CaseBuilder().begun().build(), StepId::Identity));
    page->show();
    auto* input = line(*page, field == QLatin1String("name") ? "name" : "number");
    input->clear();
    paste(input, pasted);
    const Application written = [&] {
        if (field == QLatin1String("name"))
            line(*page, "number")->setText(QStringLiteral("449999199003070218"));
        if (field == QLatin1String("number"))
            line(*page, "name")->setText(QStringLiteral("李示范"));
        return fake.written(*page);
    }();
    QCOMPARE(test::issueBeside(*page, field), QString());
    if (field == QLatin1String("name"))
        QCOMPARE(written.applicant->name.text(), taken);
    else if (field == QLatin1String("number"))
        QCOMPARE(written.applicant->number.text(), taken);
    else
        QCOMPARE(written.details->phone.number, taken);
    if (field != QLatin1String("mobile")) // which may stay in groups
        QCOMPARE(input->text(), taken);
}

void tst_LineKeeper::aLookAlikeInANameStaysUntilItIsSaid_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("a Kangxi radical") << QStringLiteral("\u2FBC示范");
    QTest::newRow("a compatibility form") << QStringLiteral("李\uF955范");
}

void tst_LineKeeper::aLookAlikeInANameStaysUntilItIsSaid() {
    QFETCH(QString, name);
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(test::CaseBuilder().begun().build(), StepId::Identity));
    page.show();
    auto* input = line(page, "name");
    input->clear();
    paste(input, name);
    line(page, "number")->setText(QStringLiteral("449999199003070218"));
    QCOMPARE(input->text(), name);
    QVERIFY(!fake.written(page).applicant);
}

void tst_LineKeeper::anAddressIsOneLine() {
    test::FakeDesk fake;
    desk::DetailsPage page(fake.open(test::CaseBuilder().build(), StepId::Details));
    page.show();
    auto* address = line(page, "residenceAddress");
    address->clear();
    paste(address, QStringLiteral("天河路\r\n\t1号\u2028501室\n"));
    QCOMPARE(address->text(), QStringLiteral("天河路 1号 501室"));
    QVERIFY(fake.issuesOf(page, &checkDetails).empty());
}

void tst_LineKeeper::whatDoesNotFitIsSaid() {
    test::FakeDesk fake;
    desk::DetailsPage page(fake.open(test::CaseBuilder().build(), StepId::Details));
    page.show();
    auto* address = line(page, "residenceAddress");
    address->clear();
    paste(address, QString(300, u'路'));
    QCOMPARE(address->text(), QString(100, u'路'));
    QTRY_VERIFY(!noteIn(page).isEmpty());
    QVERIFY(noteIn(page).contains(QStringLiteral("100")));
    QVERIFY(noteIn(page).contains(QStringLiteral("200")));
}

void tst_LineKeeper::itIsCutWhereItWasPutIn() {
    QLineEdit edit;
    edit.setMaxLength(10);
    edit.setText(QStringLiteral("abcdefgh"));
    edit.show();
    edit.setCursorPosition(4);
    paste(&edit, QStringLiteral("12345"));
    QCOMPARE(edit.text(), QStringLiteral("abcd12efgh"));
    QCOMPARE(edit.cursorPosition(), 6);
    QTRY_VERIFY(noteIn(edit).contains(QStringLiteral("10")));
}

void tst_LineKeeper::charactersAreCountedAsPeopleDo() {
    QLineEdit edit;
    edit.setMaxLength(3);
    edit.show();
    paste(&edit, QStringLiteral("\U00020BB7\U00020BB7\U00020BB7\U00020BB7"));
    QCOMPARE(edit.text(), QStringLiteral("\U00020BB7\U00020BB7\U00020BB7"));
}

void tst_LineKeeper::aNoteGoesWithTheNextKey() {
    QWidget window;
    auto* edit = new QLineEdit(&window);
    edit->setMaxLength(3);
    window.show();
    paste(edit, QStringLiteral("abcd"));
    QTRY_VERIFY(!noteIn(window).isEmpty());
    QTest::keyClick(edit, Qt::Key_Backspace);
    QTRY_VERIFY(noteIn(window).isEmpty());
}

void tst_LineKeeper::aPassphraseStaysAsItIs() {
    QLineEdit edit;
    edit.setEchoMode(QLineEdit::Password);
    edit.show();
    paste(&edit, QStringLiteral("a  \u2F70\uFF11\u200B\n"));
    QCOMPARE(edit.text(), QStringLiteral("a  \u2F70\uFF11\u200B")); // but for the line break
}

void tst_LineKeeper::whatIsTypedCanBeUndone() {
    QLineEdit edit;
    edit.show();
    QSignalSpy edited(&edit, &QLineEdit::textEdited);
    QTest::keyClicks(&edit, QStringLiteral("abc"));
    QCOMPARE(edited.count(), 3);
    paste(&edit, QStringLiteral("\u200Bd"));
    QCOMPARE(edit.text(), QStringLiteral("abcd"));
    QCOMPARE(edited.count(), 4); // a paste that was cleaned is the operator's too
    QTest::keyClicks(&edit, QStringLiteral("e"));
    edit.undo();
    QCOMPARE(edit.text(), QStringLiteral("abcd"));
}

void tst_LineKeeper::linesOfASearchAreCleanToo() {
    QLineEdit edit;
    desk::setLineKind(&edit, desk::LineKind::Number);
    edit.show();
    paste(&edit, QStringLiteral("１００１\n"));
    QCOMPARE(edit.text(), QStringLiteral("1001"));
}

SHOULI_TEST(tst_LineKeeper)
#include "tst_LineKeeper.moc"
