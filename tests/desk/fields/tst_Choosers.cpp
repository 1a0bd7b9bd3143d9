// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/DivisionChooser.h"
#include "desk/fields/IssueLabel.h"
#include "desk/theme/Theme.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace shouli;
using desk::ChoiceField;
using desk::DivisionChooser;

namespace {

QListWidget* openList(const QWidget& field) {
    return field.window()->findChild<QListWidget*>(QStringLiteral("choices"));
}

const domain::CodeList& listOf(const QString& id) { return test::shippedReference()->list(id); }

void type(const desk::PickField& field, const QString& text) {
    field.edit()->selectAll();
    test::typeText(field.edit(), text);
}

} // namespace

class tst_Choosers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { desk::theme::apply(*qApp); } // the sheet makes the rows of lists higher
    void findsByWhatIsTyped_data();
    void findsByWhatIsTyped();
    void arrowsMoveAndEnterChooses();
    void theButtonShowsTheWholeList();
    void whatWasChosenLatelyComesFirst();
    void keepsTextThatNamesNothing();
    void aNameTypedInFullIsChosen();
    void findsADivisionByInitials();
    void goesDownFromTheProvince();
    void findsTheBestDivisionFirst_data();
    void findsTheBestDivisionFirst();
    void tabTakesTheBestFind();
    void escapeGivesBackWhatWasThere();
    void noMatchIsSaidAndNoDeadEnd();
    void oneKeyShowsTheWholeList();
    void recentChoicesAreTheOperatorsOwn();
    void theListIsReplacedWhileItIsOpen();
    void theBrowsedDivisionsAreReplacedWhileTheyAreOpen();
    void aCodeThatIsGoneIsShownAndAskedFor_data();
    void aCodeThatIsGoneIsShownAndAskedFor();
    void whatNamesNothingIsSaidWhenTheFieldIsLeft();
    void theListShowsWholeRows();
    void aKeystrokeIsQuick();
};

void tst_Choosers::findsByWhatIsTyped_data() {
    QTest::addColumn<QString>("typed");
    QTest::newRow("characters") << QStringLiteral("壮");
    QTest::newRow("pinyin initials") << QStringLiteral("zz");
    QTest::newRow("the code") << QStringLiteral("08");
}

void tst_Choosers::findsByWhatIsTyped() {
    QFETCH(QString, typed);
    ChoiceField field;
    field.setList(listOf(QStringLiteral("ethnic_group")));
    field.show();
    type(field, typed);
    QVERIFY(openList(field));
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(field.code(), QStringLiteral("08"));
    QCOMPARE(field.edit()->text(), QStringLiteral("壮族"));
    QCOMPARE(field.draftText(), QStringLiteral("08"));
    QVERIFY(!openList(field) || openList(field)->isHidden());
}

void tst_Choosers::arrowsMoveAndEnterChooses() {
    ChoiceField field;
    field.setChoices(QStringLiteral("of_arrows"),
                     {{QStringLiteral("1"), QStringLiteral("甲")}, {QStringLiteral("2"), QStringLiteral("乙")}});
    field.show();
    QTest::keyClick(field.edit(), Qt::Key_Down); // opens
    QVERIFY(openList(field));
    QTest::keyClick(field.edit(), Qt::Key_Down);
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(field.code(), QStringLiteral("2"));
    QTest::keyClick(field.edit(), Qt::Key_Down);
    QTest::keyClick(field.edit(), Qt::Key_Up);
    QTest::keyClick(field.edit(), Qt::Key_Escape);
    QCOMPARE(field.code(), QStringLiteral("2"));
}

void tst_Choosers::theButtonShowsTheWholeList() {
    ChoiceField field;
    field.setList(listOf(QStringLiteral("ethnic_group")));
    field.show();
    field.findChild<QPushButton*>(QStringLiteral("pick"))->click();
    QVERIFY(openList(field));
    QVERIFY(openList(field)->count() >= 56);
}

void tst_Choosers::whatWasChosenLatelyComesFirst() {
    const QList<domain::Choice> choices{{QStringLiteral("1"), QStringLiteral("甲")},
                                        {QStringLiteral("2"), QStringLiteral("乙")},
                                        {QStringLiteral("3"), QStringLiteral("丙")}};
    const QTemporaryDir folder;
    const auto who = domain::OperatorId::make();
    ChoiceField before;
    before.setRecent(desk::RecentChoices(folder.path(), who));
    before.setChoices(QStringLiteral("of_recent"), choices);
    before.show();
    type(before, QStringLiteral("丙"));
    QTest::keyClick(before.edit(), Qt::Key_Return);

    ChoiceField field; // of the next case, after a restart
    field.setRecent(desk::RecentChoices(folder.path(), who));
    field.setChoices(QStringLiteral("of_recent"), choices);
    field.show();
    QTest::keyClick(field.edit(), Qt::Key_Down);
    QCOMPARE(openList(field)->item(0)->text(), QStringLiteral("丙"));
}

void tst_Choosers::keepsTextThatNamesNothing() {
    ChoiceField field;
    field.setList(listOf(QStringLiteral("ethnic_group")));
    field.show();
    QSignalSpy changed(&field, &desk::PickField::draftTextChanged);
    type(field, QStringLiteral("qqqq"));
    QVERIFY(changed.count() > 0);
    QVERIFY(field.isUnclear());
    QCOMPARE(field.draftText(), QStringLiteral("qqqq"));
    ChoiceField restored;
    restored.setList(listOf(QStringLiteral("ethnic_group")));
    restored.setDraftText(field.draftText());
    QCOMPARE(restored.edit()->text(), QStringLiteral("qqqq"));
    restored.setDraftText(QStringLiteral("08"));
    QCOMPARE(restored.edit()->text(), QStringLiteral("壮族"));
}

void tst_Choosers::aNameTypedInFullIsChosen() {
    QWidget window;
    ChoiceField field(&window);
    QLineEdit next(&window);
    field.setList(listOf(QStringLiteral("ethnic_group")));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    field.edit()->setFocus();
    QTRY_VERIFY(field.edit()->hasFocus());
    field.edit()->insert(QStringLiteral("汉族"));
    next.setFocus();
    QTRY_COMPARE(field.code(), QStringLiteral("01"));
}

void tst_Choosers::findsADivisionByInitials() {
    DivisionChooser field;
    field.setReference(test::shippedReference());
    field.show();
    type(field, QStringLiteral("gdsgzsthq"));
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(field.code(), QStringLiteral("440106"));
    QCOMPARE(field.edit()->text(), QStringLiteral("广东省广州市天河区"));
}

void tst_Choosers::goesDownFromTheProvince() {
    DivisionChooser field;
    field.setReference(test::shippedReference());
    field.show();
    const auto takeRow = [&field](const QString& begin) {
        QListWidget* list = openList(field);
        const QList<QListWidgetItem*> rows = list->findItems(begin, Qt::MatchStartsWith);
        QVERIFY2(!rows.isEmpty(), qPrintable(begin));
        list->setCurrentItem(rows.first());
        QTest::keyClick(field.edit(), Qt::Key_Return);
    };
    field.findChild<QPushButton*>(QStringLiteral("pick"))->click(); // the counter's province is open already
    takeRow(QStringLiteral("东莞市"));
    QVERIFY(field.code().isEmpty()); // has towns
    takeRow(QStringLiteral("虎门镇"));
    QCOMPARE(field.edit()->text(), QStringLiteral("广东省东莞市虎门镇"));
    QCOMPARE(field.code().size(), 9);
}

void tst_Choosers::findsTheBestDivisionFirst_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    const auto row = [](const char* name, const QString& typed, const QString& first) {
        QTest::newRow(name) << typed << first;
    };
    const QString tianhe = QStringLiteral("广东省广州市天河区");
    row("initials without the kinds of place", QStringLiteral("gzth"), tianhe);
    row("with blanks", QStringLiteral("gz th"), tianhe);
    row("from the province", QStringLiteral("gdgzth"), tianhe);
    row("with all kinds of place", QStringLiteral("gdsgzsthq"), tianhe);
    row("whole pinyin", QStringLiteral("tianhe"), tianhe);
    row("characters", QStringLiteral("天河"), tianhe);
    row("characters of two levels", QStringLiteral("广州天河"), tianhe);
    row("the other reading of 番", QStringLiteral("panyu"), QStringLiteral("广东省广州市番禺区"));
    row("a town of 东莞", QStringLiteral("dghm"), QStringLiteral("广东省东莞市虎门镇"));
    row("a street of 中山", QStringLiteral("zssq"), QStringLiteral("广东省中山市石岐街道"));
    row("the home province first", QStringLiteral("nanshan"), QStringLiteral("广东省深圳市南山区"));
    row("another province", QStringLiteral("bjhd"), QStringLiteral("北京市海淀区"));
    row("a county by its whole name", QStringLiteral("qingxiuqu"), QStringLiteral("广西壮族自治区南宁市青秀区"));
}

void tst_Choosers::findsTheBestDivisionFirst() {
    QFETCH(QString, typed);
    DivisionChooser field;
    field.setReference(test::shippedReference());
    field.show();
    type(field, typed);
    QVERIFY(openList(field));
    QTEST(openList(field)->item(0)->text(), "first");
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QTEST(field.edit()->text(), "first");
}

void tst_Choosers::tabTakesTheBestFind() {
    QWidget window;
    ChoiceField field(&window);
    QLineEdit next(&window);
    field.setList(listOf(QStringLiteral("ethnic_group")));
    window.show();
    window.activateWindow();
    field.edit()->setFocus();
    QTRY_VERIFY(field.edit()->hasFocus());
    type(field, QStringLiteral("zh"));
    QTest::keyClick(field.edit(), Qt::Key_Tab);
    QCOMPARE(field.edit()->text(), QStringLiteral("壮族"));
    QTRY_VERIFY(next.hasFocus());
}

void tst_Choosers::escapeGivesBackWhatWasThere() {
    ChoiceField field;
    field.setList(listOf(QStringLiteral("ethnic_group")));
    field.setCode(QStringLiteral("08"));
    field.show();
    QSignalSpy changed(&field, &desk::PickField::draftTextChanged);
    type(field, QStringLiteral("mz"));
    QVERIFY(field.code().isEmpty());
    QTest::keyClick(field.edit(), Qt::Key_Escape);
    QVERIFY(!openList(field) || openList(field)->isHidden());
    QCOMPARE(field.code(), QStringLiteral("08"));
    QCOMPARE(field.edit()->text(), QStringLiteral("壮族"));
    QCOMPARE(field.draftText(), QStringLiteral("08"));
    QVERIFY(changed.count() > 0); // the draft follows
}

void tst_Choosers::noMatchIsSaidAndNoDeadEnd() {
    ChoiceField field;
    field.setList(listOf(QStringLiteral("ethnic_group")));
    field.show();
    type(field, QStringLiteral("qqqq"));
    QVERIFY(openList(field));
    QCOMPARE(openList(field)->count(), 1);
    QVERIFY(openList(field)->item(0)->text().startsWith(QStringLiteral("No match")));
    QTest::keyClick(field.edit(), Qt::Key_Return); // takes nothing and stays
    QVERIFY(field.code().isEmpty());
    QTest::keyClick(field.edit(), Qt::Key_Down);
    QVERIFY(openList(field)->count() >= 56);
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(field.code(), QStringLiteral("01"));
}

void tst_Choosers::oneKeyShowsTheWholeList() {
    ChoiceField field;
    field.setList(listOf(QStringLiteral("ethnic_group")));
    field.setCode(QStringLiteral("08"));
    field.show();
    QTest::keyClick(field.edit(), Qt::Key_F4);
    QVERIFY(openList(field));
    QVERIFY(openList(field)->count() >= 56);
    QCOMPARE(openList(field)->currentItem()->text(), QStringLiteral("壮族"));
    QTest::keyClick(field.edit(), Qt::Key_F4);
    QVERIFY(!openList(field) || openList(field)->isHidden());
    QCOMPARE(field.code(), QStringLiteral("08"));
}

void tst_Choosers::recentChoicesAreTheOperatorsOwn() {
    const QTemporaryDir folder;
    const auto one = domain::OperatorId::make();
    const auto other = domain::OperatorId::make();
    for (const char* code : {"1", "2", "3", "4", "5", "6", "2"})
        desk::RecentChoices(folder.path(), one).remember(QStringLiteral("bank"), QLatin1String(code));
    QCOMPARE(desk::RecentChoices(folder.path(), one).of(QStringLiteral("bank")).join(u' '),
             QStringLiteral("2 6 5 4 3"));
    QVERIFY(desk::RecentChoices(folder.path(), one).of(QStringLiteral("occupation")).isEmpty());
    QVERIFY(desk::RecentChoices(folder.path(), other).of(QStringLiteral("bank")).isEmpty());
    QVERIFY(desk::RecentChoices().of(QStringLiteral("bank")).isEmpty());
}

void tst_Choosers::theListIsReplacedWhileItIsOpen() {
    const QString id = QStringLiteral("of_banks");
    ChoiceField field;
    field.setChoices(
        id, {{QStringLiteral("1"), QStringLiteral("甲银行")}, {QStringLiteral("2"), QStringLiteral("乙银行")}});
    field.show();
    type(field, QStringLiteral("yh"));
    QCOMPARE(openList(field)->count(), 2);
    field.setChoices(id, {{QStringLiteral("2"), QStringLiteral("乙银行")},
                          {QStringLiteral("3"), QStringLiteral("丙银行")},
                          {QStringLiteral("4"), QStringLiteral("丁银行")}});
    QVERIFY(openList(field)->isVisible());
    QCOMPARE(openList(field)->count(), 3); // still of what is typed
    QCOMPARE(field.edit()->text(), QStringLiteral("yh"));
    QTest::keyClick(field.edit(), Qt::Key_Down);
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(field.code(), QStringLiteral("3"));
}

void tst_Choosers::theBrowsedDivisionsAreReplacedWhileTheyAreOpen() {
    DivisionChooser field;
    field.setReference(test::shippedReference());
    field.show();
    QTest::keyClick(field.edit(), Qt::Key_F4);
    const int before = openList(field)->count();
    QByteArray cities = test::shippedFiles().at(QStringLiteral("codes/division_city"));
    field.setReference(
        test::referenceWith(QStringLiteral("codes/division_city"), cities + "449900\t新市\t440000\tcurrent\n"));
    QVERIFY(openList(field)->isVisible());
    QCOMPARE(openList(field)->count(), before + 1);
    QCOMPARE(openList(field)->findItems(QStringLiteral("新市"), Qt::MatchStartsWith).size(), 1);
}

void tst_Choosers::aCodeThatIsGoneIsShownAndAskedFor_data() {
    QTest::addColumn<bool>("isRetired");
    QTest::addColumn<QString>("shown");
    QTest::newRow("retired: by its name") << true << QStringLiteral("旧职业");
    QTest::newRow("the list does not know it: by the name it had") << false << QStringLiteral("旧职业");
}

void tst_Choosers::aCodeThatIsGoneIsShownAndAskedFor() {
    QFETCH(bool, isRetired);
    const QDate version(2026, 11, 22);
    const auto listWith = [&](QList<domain::CodeEntry> more) {
        more.append({QStringLiteral("2"), QStringLiteral("新职业"), {}, domain::Standing::Current, {}});
        return domain::CodeList(QStringLiteral("of_jobs"), QStringLiteral("职业"), version, more);
    };
    domain::CodeEntry old{QStringLiteral("1"), QStringLiteral("旧职业"), {}, domain::Standing::Current, {}};
    QWidget window;
    ChoiceField field(&window);
    desk::IssueLabel issue(&window);
    field.setProperty("field", QStringLiteral("occupation"));
    issue.setProperty("field", QStringLiteral("occupation"));
    connect(&field, &ChoiceField::codeChanged, &issue, &desk::IssueLabel::clearIssue);
    field.setList(listWith({old}));
    field.setCode(QStringLiteral("1"));
    window.show();
    QVERIFY(issue.isHidden());

    old.standing = domain::Standing::Retired;
    field.setList(listWith(isRetired ? QList{old} : QList<domain::CodeEntry>()));
    QTEST(field.edit()->text(), "shown");
    QCOMPARE(field.code(), QStringLiteral("1")); // the case keeps what it has until a person decides
    QVERIFY(field.isGone());
    QVERIFY(issue.isVisible());
    QVERIFY(issue.text().contains(QStringLiteral("旧职业")));
    type(field, QStringLiteral("xzy"));
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(field.code(), QStringLiteral("2"));
    QVERIFY(issue.isHidden());
}

void tst_Choosers::whatNamesNothingIsSaidWhenTheFieldIsLeft() {
    QWidget window;
    ChoiceField field(&window);
    QLineEdit next(&window);
    desk::IssueLabel issue(&window);
    field.setProperty("field", QStringLiteral("ethnic_group"));
    issue.setProperty("field", QStringLiteral("ethnic_group"));
    connect(&field, &ChoiceField::codeChanged, &issue, &desk::IssueLabel::clearIssue);
    field.setList(listOf(QStringLiteral("ethnic_group")));
    window.show();
    field.edit()->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    type(field, QStringLiteral("qqqq"));
    QVERIFY(issue.isHidden()); // it may still become something
    QTest::keyClick(field.edit(), Qt::Key_Tab);
    QVERIFY(next.hasFocus());
    QVERIFY(issue.isVisible());
    QCOMPARE(field.edit()->text(), QStringLiteral("qqqq"));

    field.edit()->setFocus();
    type(field, QStringLiteral("zhuangzu"));
    QVERIFY(issue.isHidden());
    QTest::keyClick(field.edit(), Qt::Key_Tab);
    QCOMPARE(field.code(), QStringLiteral("08"));
    QVERIFY(issue.isHidden());
    type(field, QString());
    next.setFocus();
    QVERIFY(issue.isHidden()); // empty is the page's to say
}

void tst_Choosers::theListShowsWholeRows() {
    QWidget window;
    window.resize(700, 500);
    ChoiceField field(&window);
    field.setGeometry(10, 10, 340, 36);
    field.setList(listOf(QStringLiteral("ethnic_group")));
    window.show();
    QTest::keyClick(field.edit(), Qt::Key_Down);
    const QListWidget* list = openList(field);
    QVERIFY(list);
    const int rows = list->viewport()->height() / list->sizeHintForRow(0);
    QCOMPARE(list->visualItemRect(list->item(0)).height(), list->sizeHintForRow(0));
    QCOMPARE(rows, 10);
    QCOMPARE(list->width(), field.edit()->width());
    QTest::keyClick(field.edit(), Qt::Key_Escape);
    QTRY_VERIFY(!openList(field));

    type(field, QStringLiteral("qqqq")); // its answer is longer than the line
    list = openList(field);
    QVERIFY(list->width() > field.edit()->width());
    QVERIFY(list->geometry().right() < window.width());
    QVERIFY(list->viewport()->width() > list->fontMetrics().horizontalAdvance(list->item(0)->text()));
}

// The longest list that is typed in: 3,300 divisions. A keystroke may take a frame or two, not more.
void tst_Choosers::aKeystrokeIsQuick() {
    DivisionChooser field;
    field.setReference(test::shippedReference());
    field.show();
    QElapsedTimer timer;
    timer.start();
    const QString typed = QStringLiteral("guangzhoutianhe");
    for (qsizetype length = 1; length <= typed.size(); ++length)
        type(field, typed.first(length));
    const double each = double(timer.elapsed()) / double(typed.size() * (typed.size() + 1) / 2);
    QVERIFY2(each < 100, qPrintable(QStringLiteral("%1 ms a key").arg(each)));
}

SHOULI_TEST(tst_Choosers)
#include "tst_Choosers.moc"
