// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/CodeBox.h"
#include "desk/fields/DateField.h"
#include "desk/fields/InputFirst.h"
#include "desk/fields/IssueLabel.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCalendarWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWindow>

using namespace shouli;
using desk::DateField;

class tst_DateField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { desk::theme::apply(*qApp); } // the sheet widens the rows of all lists
    void readsDates_data();
    void readsDates();
    void takesADayFromTheCalendar();
    void theCalendarGoesByKeys();
    void allDaysOfAMonthFit();
    void aShortListOpensWhole();
    void opensAtTheUsualAgeAndKnowsToday();
    void anImpossibleDateIsSaidBesideIt();
    void theCalendarIsPartOfTheWindow();
    void theCalendarClosesWhenItIsLeft();
    void f4OpensItWhateverButtonHasThatKey();
    void f4OpensAListWhateverButtonHasThatKey();
    void theWordForLongTermIsToldOf();
};

void tst_DateField::readsDates_data() {
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

void tst_DateField::readsDates() {
    QFETCH(QString, typed);
    QFETCH(QDate, date);
    QFETCH(bool, bad);
    DateField field;
    field.setDraftText(typed);
    QCOMPARE(field.date(), date);
    QCOMPARE(field.isBad(), bad);
    QCOMPARE(field.draftText(), typed);
}

void tst_DateField::takesADayFromTheCalendar() {
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

void tst_DateField::theCalendarGoesByKeys() {
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

void tst_DateField::opensAtTheUsualAgeAndKnowsToday() {
    DateField field;
    const QDate today(2026, 11, 23);
    field.setCalendarDay(today, QDate(1996, 11, 23));
    field.show();
    QTest::keyClick(field.edit(), Qt::Key_Down);
    auto* calendar = field.findChild<QCalendarWidget*>(QStringLiteral("calendar"));
    QVERIFY(calendar);
    QCOMPARE(calendar->selectedDate(), QDate(1996, 11, 23));
    QVERIFY(calendar->dateTextFormat(today).fontUnderline());
    QVERIFY(field.findChild<QPushButton*>(QStringLiteral("today"))->text().contains(QStringLiteral("2026-11-23")));
    QTest::keyClick(calendar->findChild<QTableView*>(), Qt::Key_Home);
    QCOMPARE(calendar->selectedDate(), today);
}

// Six weeks, the last day in the last column: May 2032.
void tst_DateField::allDaysOfAMonthFit() {
    DateField field;
    field.setDate(QDate(2032, 5, 31));
    field.show();
    QTest::keyClick(field.edit(), Qt::Key_F4);
    auto* calendar = field.findChild<QCalendarWidget*>(QStringLiteral("calendar"));
    QVERIFY(calendar);
    auto* days = calendar->findChild<QTableView*>();
    const QRect last = days->visualRect(days->model()->index(6, 6));
    QVERIFY(days->viewport()->rect().contains(last));
    QVERIFY(last.height() >= QFontMetrics(days->font()).height());

    auto* month = field.findChild<QLabel*>(QStringLiteral("month"));
    QCOMPARE(month->text(), QLocale().toString(QDate(2032, 5, 1), QStringLiteral("MMMM yyyy")));
    const auto arrows = calendar->parentWidget()->findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
    QCOMPARE(arrows.size(), 4);
    for (QToolButton* arrow : arrows)
        QTest::mouseClick(arrow, Qt::LeftButton);
    QCOMPARE(month->text(), QLocale().toString(QDate(2032, 5, 1), QStringLiteral("MMMM yyyy")));
    QTest::mouseClick(arrows.last(), Qt::LeftButton);
    QCOMPARE(month->text(), QLocale().toString(QDate(2033, 5, 1), QStringLiteral("MMMM yyyy")));
}

void tst_DateField::aShortListOpensWhole() {
    desk::CodeBox box;
    box.addItem(QStringLiteral("男"));
    box.addItem(QStringLiteral("女"));
    box.setCurrentIndex(-1);
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    box.showPopup();
    const QAbstractItemView* list = box.view();
    QVERIFY(list->viewport()->rect().contains(list->visualRect(list->model()->index(0, 0))));
    QVERIFY(list->viewport()->rect().contains(list->visualRect(list->model()->index(1, 0))));
    box.hidePopup();
}

void tst_DateField::anImpossibleDateIsSaidBesideIt() {
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

namespace {

/// A window with a date, a list and a button whose key is F4.
struct Form {
    Form()
        : field(&window)
        , kinds(&window)
        , button(&window) {
        auto* column = new QVBoxLayout(&window);
        for (QWidget* each : std::initializer_list<QWidget*>{&field, &kinds, &button})
            column->addWidget(each);
        kinds.addItems({QStringLiteral("a"), QStringLiteral("b")});
        button.setKey(QStringLiteral("F4"));
        QObject::connect(&button, &QPushButton::clicked, &window, [this] { ++presses; });
        field.setCalendarDay(QDate(2026, 11, 23));
        window.resize(500, 420);
        window.show();
    }
    QWidget* calendar() const { return window.findChild<QWidget*>(QStringLiteral("calendarPopup")); }

    QWidget window;
    DateField field;
    desk::CodeBox kinds;
    desk::KeyButton button;
    int presses = 0;
};

QStringList namesIn(QAccessibleInterface* part) {
    QStringList names{part->text(QAccessible::Name)};
    for (int i = 0; i < part->childCount(); ++i)
        if (QAccessibleInterface* child = part->child(i))
            names += namesIn(child);
    return names;
}

} // namespace

void tst_DateField::theCalendarIsPartOfTheWindow() {
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form.window));
    form.field.edit()->setFocus();
    QTest::keyClick(form.field.edit(), Qt::Key_Down);
    QVERIFY(form.calendar());
    QVERIFY(!form.calendar()->isWindow());
    QVERIFY(form.window.rect().contains(form.calendar()->geometry()));
    auto* days = form.calendar()->findChild<QTableView*>();
    QTest::keyClick(days, Qt::Key_Right);
    const QStringList names = namesIn(QAccessible::queryAccessibleInterface(&form.window));
    QVERIFY(names.contains(QStringLiteral("Calendar")));
    QVERIFY(names.contains(QStringLiteral("2026-11-24"))); // where the arrow came to
}

void tst_DateField::theCalendarClosesWhenItIsLeft() {
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form.window));
    form.field.edit()->setFocus();
    QTest::keyClick(form.field.edit(), Qt::Key_Down);
    form.kinds.setFocus();
    QTRY_VERIFY(!form.calendar());
    QVERIFY(form.kinds.hasFocus());
    form.field.edit()->setFocus();
    QTest::keyClick(form.field.edit(), Qt::Key_Down);
    QTest::mouseClick(&form.window, Qt::LeftButton, {}, QPoint(form.window.width() - 2, 1));
    QTRY_VERIFY(!form.calendar());
    QVERIFY(form.field.edit()->hasFocus());
}

void tst_DateField::f4OpensItWhateverButtonHasThatKey() {
    desk::InputFirst inputs(*qApp);
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form.window));
    form.field.edit()->setFocus();
    QTest::keyClick(form.window.windowHandle(), Qt::Key_F4);
    QTRY_VERIFY(form.calendar());
    QTRY_VERIFY(form.calendar()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(form.window.windowHandle(), Qt::Key_F4);
    QTRY_VERIFY(!form.calendar());
    QCOMPARE(form.presses, 0);
    form.button.setFocus();
    QTest::keyClick(form.window.windowHandle(), Qt::Key_F4);
    QCOMPARE(form.presses, 1);
}

void tst_DateField::f4OpensAListWhateverButtonHasThatKey() {
    desk::InputFirst inputs(*qApp);
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form.window));
    form.kinds.setFocus();
    QTest::keyClick(form.window.windowHandle(), Qt::Key_F4);
    QTRY_VERIFY(form.kinds.view()->isVisible());
    QCOMPARE(form.presses, 0);
    form.kinds.hidePopup();
}

void tst_DateField::theWordForLongTermIsToldOf() {
    DateField field;
    QSignalSpy told(&field, &DateField::longTermTyped);
    test::typeText(field.edit(), QStringLiteral("长"));
    QCOMPARE(told.count(), 0);
    test::typeText(field.edit(), QStringLiteral("期"));
    QCOMPARE(told.count(), 1);
    field.clear();
    test::typeText(field.edit(), QStringLiteral("長期"));
    QCOMPARE(told.count(), 2);
}

SHOULI_TEST(tst_DateField)
#include "tst_DateField.moc"
