// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/DateField.h"
#include "desk/widgets/DivisionChooser.h"
#include "desk/widgets/OutletDialog.h"
#include "support/FakeDesk.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
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
    void readsDates_data();
    void readsDates();
    void takesADayFromTheCalendar();
    void searchesOutletsByRegionAndWords();
    void choosesAnOutletByKeyboard();
    void showsOtherOutletsOnlyWhenAsked();
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
    ChoiceField before;
    before.setChoices(QStringLiteral("of_recent"), choices);
    before.show();
    type(before, QStringLiteral("丙"));
    QTest::keyClick(before.edit(), Qt::Key_Return);

    ChoiceField field; // of the next case
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

void tst_Choosers::readsDates_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("bad");
    const QDate day(2018, 5, 10);
    QTest::newRow("eight digits") << QStringLiteral("20180510") << day << false;
    QTest::newRow("with hyphens") << QStringLiteral("2018-05-10") << day << false;
    QTest::newRow("as printed on the card") << QStringLiteral("2018.05.10") << day << false;
    QTest::newRow("full-width digits") << QStringLiteral("２０１８０５１０") << day << false;
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
    QTest::keyClick(field.edit(), Qt::Key_Down);
    auto* calendar = field.findChild<QCalendarWidget*>(QStringLiteral("calendar"));
    QVERIFY(calendar);
    QCOMPARE(calendar->selectedDate(), QDate(2026, 11, 23));
    Q_EMIT calendar->activated(QDate(2026, 11, 24));
    QCOMPARE(field.date(), QDate(2026, 11, 24));
    QCOMPARE(changed.count(), 1);
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

QTEST_MAIN(tst_Choosers)
#include "tst_Choosers.moc"
