// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/DateField.h"
#include "desk/widgets/DivisionChooser.h"
#include "desk/widgets/IssueLabel.h"
#include "desk/widgets/OutletDialog.h"
#include "support/FakeDesk.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace shouli;
using desk::ChoiceField;
using desk::DateField;
using desk::DivisionChooser;
using desk::OutletDialog;

namespace {

QListWidget* openList(const QWidget& field) {
    return field.window()->findChild<QListWidget*>(QStringLiteral("choices"));
}

const domain::CodeList& listOf(const QString& id) { return test::shippedReference()->list(id); }

void type(const desk::PickField& field, const QString& text) {
    field.edit()->selectAll();
    test::typeText(field.edit(), text);
}

QString firstName(const QTableView& table) { return table.model()->index(0, 0).data().toString(); }

} // namespace

class tst_Choosers : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
    void aKeystrokeIsQuick();
    void readsDates_data();
    void readsDates();
    void takesADayFromTheCalendar();
    void theCalendarGoesByKeys();
    void anImpossibleDateIsSaidBesideIt();
    void searchesOutletsByRegionAndWords();
    void choosesAnOutletByKeyboard();
    void showsOtherOutletsOnlyWhenAsked();
    void findsTheBureausOutletsByWords();
    void offersTheLatestOutletFirst();
    void outletsAreReplacedWhileTheyAreOffered();
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

void tst_Choosers::readsDates_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("bad");
    const QDate day(2018, 5, 10);
    QTest::newRow("eight digits") << QStringLiteral("20180510") << day << false;
    QTest::newRow("with hyphens") << QStringLiteral("2018-05-10") << day << false;
    QTest::newRow("as printed on the card") << QStringLiteral("2018.05.10") << day << false;
    QTest::newRow("full-width digits") << QStringLiteral("２０１８０５１０") << day << false;
    QTest::newRow("with slashes, as pasted") << QStringLiteral("2018/5/10") << day << false;
    QTest::newRow("in Chinese") << QStringLiteral("2018年5月10日") << day << false;
    QTest::newRow("in Chinese with blanks") << QStringLiteral(" 2018 年 5 月 10 日 ") << day << false;
    QTest::newRow("full-width with slashes") << QStringLiteral("２０１８／０５／１０") << day << false;
    QTest::newRow("with one hyphen") << QStringLiteral("2018-0510") << QDate() << true;
    QTest::newRow("31 April") << QStringLiteral("20240431") << QDate() << true;
    QTest::newRow("month 13") << QStringLiteral("2024-13-01") << QDate() << true;
    QTest::newRow("day 0") << QStringLiteral("20240100") << QDate() << true;
    QTest::newRow("29 February 1900, no leap year") << QStringLiteral("19000229") << QDate() << true;
    QTest::newRow("29 February 2000, a leap year") << QStringLiteral("20000229") << QDate(2000, 2, 29) << false;
    QTest::newRow("29 February of a leap year") << QStringLiteral("20240229") << QDate(2024, 2, 29) << false;
    QTest::newRow("29 February of a common year") << QStringLiteral("20230229") << QDate() << true;
    QTest::newRow("seven digits") << QStringLiteral("2018510") << QDate() << true;
    QTest::newRow("words") << QStringLiteral("long") << QDate() << true;
    QTest::newRow("nothing") << QString() << QDate() << false;
}

void tst_Choosers::readsDates() {
    QFETCH(QString, typed);
    QFETCH(QDate, date);
    QFETCH(bool, bad);
    DateField field;
    field.setDraftText(typed);
    QCOMPARE(field.date(), date);
    QCOMPARE(field.isBad(), bad);
    QCOMPARE(field.draftText(), typed);
}

void tst_Choosers::takesADayFromTheCalendar() {
    DateField field;
    field.setCalendarDay(QDate(2026, 11, 23));
    field.show();
    QSignalSpy changed(&field, &desk::PickField::draftTextChanged);
    QTest::keyClick(field.edit(), Qt::Key_F4);
    auto* calendar = field.findChild<QCalendarWidget*>(QStringLiteral("calendar"));
    QVERIFY(calendar);
    QCOMPARE(calendar->selectedDate(), QDate(2026, 11, 23));
    Q_EMIT calendar->activated(QDate(2026, 11, 24));
    QCOMPARE(field.date(), QDate(2026, 11, 24));
    QCOMPARE(changed.count(), 1);
}

void tst_Choosers::theCalendarGoesByKeys() {
    DateField field;
    const QDate today(2026, 11, 23);
    field.setCalendarDay(today);
    field.setDate(QDate(2024, 2, 29));
    field.show();
    QTest::keyClick(field.edit(), Qt::Key_Down);
    auto* calendar = field.findChild<QCalendarWidget*>(QStringLiteral("calendar"));
    QVERIFY(calendar);
    QVERIFY(calendar->dateTextFormat(today).fontUnderline()); // today is marked
    auto* days = calendar->findChild<QTableView*>();
    QCOMPARE(calendar->selectedDate(), QDate(2024, 2, 29));
    QTest::keyClick(days, Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(calendar->selectedDate(), QDate(2025, 2, 28));
    QTest::keyClick(days, Qt::Key_PageUp);
    QCOMPARE(calendar->selectedDate(), QDate(2025, 1, 28));
    QTest::keyClick(days, Qt::Key_Home);
    QCOMPARE(calendar->selectedDate(), today);
    QTest::keyClick(days, Qt::Key_Left);
    QTest::keyClick(days, Qt::Key_Return);
    QCOMPARE(field.date(), QDate(2026, 11, 22));
    QTRY_VERIFY(!field.findChild<QCalendarWidget*>(QStringLiteral("calendar")));
    QTest::keyClick(field.edit(), Qt::Key_Down);
    calendar = field.findChild<QCalendarWidget*>(QStringLiteral("calendar"));
    QTest::keyClick(calendar->findChild<QTableView*>(), Qt::Key_Escape);
    QTRY_VERIFY(!field.findChild<QCalendarWidget*>(QStringLiteral("calendar")));
    QCOMPARE(field.date(), QDate(2026, 11, 22));
}

void tst_Choosers::anImpossibleDateIsSaidBesideIt() {
    QWidget window;
    DateField field(&window);
    desk::IssueLabel issue(&window);
    QLineEdit next(&window);
    field.setProperty("field", QStringLiteral("valid_from"));
    issue.setProperty("field", QStringLiteral("valid_from"));
    window.show();
    window.activateWindow();
    field.edit()->setFocus();
    QTRY_VERIFY(field.edit()->hasFocus());
    QTest::keyClicks(field.edit(), QStringLiteral("20230229"));
    QVERIFY(issue.isHidden()); // not while it is being typed
    next.setFocus();
    QTRY_VERIFY(issue.isVisible());
    QVERIFY(issue.text().contains(QStringLiteral("Not a date")));
    QCOMPARE(field.edit()->text(), QStringLiteral("20230229")); // to be put right
}

void tst_Choosers::searchesOutletsByRegionAndWords() {
    QWidget window;
    OutletDialog dialog(test::shippedReference(), QStringLiteral("440100"), QStringLiteral("95588"), &window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    auto* table = dialog.findChild<QTableView*>(QStringLiteral("outlets"));
    const int ofCity = table->model()->rowCount();
    QVERIFY(ofCity > 0);
    auto* county = dialog.findChild<QComboBox*>(QStringLiteral("county"));
    county->setCurrentIndex(county->findData(QStringLiteral("440104")));
    Q_EMIT county->activated(county->currentIndex());
    const int ofCounty = table->model()->rowCount();
    QVERIFY(ofCounty > 0 && ofCounty < ofCity);
    for (int row = 0; row < ofCounty; ++row)
        QVERIFY(table->model()->index(row, 1).data().toString().contains(QStringLiteral("越秀区")));
    test::typeText(dialog.findChild<QLineEdit*>(QStringLiteral("keywords")), QStringLiteral("zzzz"));
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("choose"))->isEnabled());
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("count"))->text().contains(QStringLiteral("No outlet")));
}

void tst_Choosers::choosesAnOutletByKeyboard() {
    QWidget window;
    OutletDialog dialog(test::shippedReference(), QStringLiteral("440100"), QStringLiteral("95588"), &window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QString chosen;
    connect(&dialog, &OutletDialog::chosen, this, [&](const domain::Outlet& outlet) { chosen = outlet.name; });
    auto* table = dialog.findChild<QTableView*>(QStringLiteral("outlets"));
    auto* keywords = dialog.findChild<QLineEdit*>(QStringLiteral("keywords"));
    test::typeText(keywords, QStringLiteral("gsyh"));
    QVERIFY(table->model()->rowCount() > 1);
    QVERIFY(firstName(*table).contains(QStringLiteral("工商银行")));
    const QString second = table->model()->index(1, 0).data().toString();
    QTest::keyClick(keywords, Qt::Key_Down);
    QTest::keyClick(keywords, Qt::Key_Return);
    QCOMPARE(chosen, second);
    QVERIFY(!dialog.isVisible());
}

void tst_Choosers::showsOtherOutletsOnlyWhenAsked() {
    QWidget window;
    OutletDialog dialog(test::shippedReference(), QStringLiteral("440100"), QStringLiteral("95588"), &window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    auto* table = dialog.findChild<QTableView*>(QStringLiteral("outlets"));
    auto* city = dialog.findChild<QComboBox*>(QStringLiteral("city"));
    QVERIFY(!city->isEnabled());
    const int before = table->model()->rowCount();
    dialog.findChild<QCheckBox*>(QStringLiteral("all"))->setChecked(true);
    QVERIFY(table->model()->rowCount() > before);
    city->setCurrentIndex(city->findData(QStringLiteral("440300")));
    QVERIFY(table->model()->index(0, 1).data().toString().contains(QStringLiteral("深圳市")));
    dialog.findChild<QCheckBox*>(QStringLiteral("all"))->setChecked(false);
    QCOMPARE(city->currentData().toString(), QStringLiteral("440100"));
    QCOMPARE(table->model()->rowCount(), before);
}

// A bureau's outlet has no bank: it is there for the customers of all.
void tst_Choosers::findsTheBureausOutletsByWords() {
    QWidget window;
    OutletDialog dialog(test::shippedReference(), QStringLiteral("440100"), QStringLiteral("95588"), &window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    auto* table = dialog.findChild<QTableView*>(QStringLiteral("outlets"));
    QVERIFY(firstName(*table).contains(QStringLiteral("工商银行"))); // the bank's own before them
    test::typeText(dialog.findChild<QLineEdit*>(QStringLiteral("keywords")), QStringLiteral("sbj"));
    QVERIFY(table->model()->rowCount() > 0);
    QVERIFY2(!firstName(*table).contains(QStringLiteral("银行")), qPrintable(firstName(*table)));
}

void tst_Choosers::offersTheLatestOutletFirst() {
    const QTemporaryDir folder;
    const desk::RecentChoices recent(folder.path(), domain::OperatorId::make());
    QWidget window;
    QString second;
    for (const bool isAgain : {false, true}) {
        OutletDialog dialog(test::shippedReference(), QStringLiteral("440100"), QStringLiteral("95588"), &window);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setRecent(recent);
        dialog.open();
        auto* table = dialog.findChild<QTableView*>(QStringLiteral("outlets"));
        if (isAgain) {
            QCOMPARE(firstName(*table), second);
            break;
        }
        second = table->model()->index(1, 0).data().toString();
        auto* keywords = dialog.findChild<QLineEdit*>(QStringLiteral("keywords"));
        QTest::keyClick(keywords, Qt::Key_Down);
        QTest::keyClick(keywords, Qt::Key_Return);
    }
    OutletDialog elsewhere(test::shippedReference(), QStringLiteral("440300"), QStringLiteral("95588"), &window);
    elsewhere.setAttribute(Qt::WA_DeleteOnClose, false);
    elsewhere.setRecent(recent);
    QVERIFY(firstName(*elsewhere.findChild<QTableView*>(QStringLiteral("outlets"))) != second);
}

void tst_Choosers::outletsAreReplacedWhileTheyAreOffered() {
    QWidget window;
    OutletDialog dialog(test::shippedReference(), QStringLiteral("440100"), QStringLiteral("95588"), &window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    auto* table = dialog.findChild<QTableView*>(QStringLiteral("outlets"));
    auto* keywords = dialog.findChild<QLineEdit*>(QStringLiteral("keywords"));
    test::typeText(keywords, QStringLiteral("xinkai"));
    QCOMPARE(table->model()->rowCount(), 0);
    const QByteArray opened =
        QStringLiteral("999990001\t中国工商银行新开支行\t广东省广州市越秀区1号\t440100\t440104\t95588"
                       "\t020-55501234\t09:00\n")
            .toUtf8();
    dialog.setReference(
        test::referenceWith(QStringLiteral("outlets"), test::shippedFiles().at(QStringLiteral("outlets")) + opened));
    QCOMPARE(keywords->text(), QStringLiteral("xinkai"));
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(firstName(*table), QStringLiteral("中国工商银行新开支行"));
}

QTEST_MAIN(tst_Choosers)
#include "tst_Choosers.moc"
