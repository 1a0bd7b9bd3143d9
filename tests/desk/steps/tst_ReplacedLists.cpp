// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Central replaces each list whole while a page stands open.

#include "desk/fields/ChoiceField.h"
#include "desk/fields/CodeBox.h"
#include "desk/steps/delivery/DeliveryPage.h"
#include "desk/steps/delivery/OutletDialog.h"
#include "desk/steps/details/DetailsPage.h"
#include "desk/steps/eligibility/EligibilityPage.h"
#include "domain/Issue.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;

namespace {

/// What central publishes now: without the lines that begin with `gone`, with `added` at the end, which is filled up
/// with empty cells to the width of the table.
ReferenceSnapshot published(const QString& id, const QString& gone, const QString& added) {
    QByteArrayList lines;
    const QByteArray begin = gone.toUtf8() + '\t';
    QByteArray last = added.toUtf8();
    for (const QByteArray& line : test::shippedFiles().at(id).split('\n'))
        if (!line.isEmpty() && !line.startsWith(begin))
            lines.append(line);
    for (const QByteArray& line : lines)
        if (line.startsWith("code\t"))
            last += QByteArray(line.count('\t') - last.count('\t'), '\t');
    lines.append(last);
    return test::referenceWith(id, lines.join('\n') + '\n');
}

QListWidget* openList(const QWidget& page) { return page.window()->findChild<QListWidget*>(QStringLiteral("choices")); }

void type(desk::ChoiceField& field, const QString& text) {
    field.edit()->selectAll();
    test::typeText(field.edit(), text);
}

} // namespace

class tst_ReplacedLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChooserTakesTheNewList_data();
    void aChooserTakesTheNewList();
    void theCitiesAreReplaced();
    void theMailDivisionIsReplaced();
    void theOutletsAreReplaced();
};

void tst_ReplacedLists::aChooserTakesTheNewList_data() {
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("gone"); // what the case has
    QTest::addColumn<QString>("goneName");
    QTest::addColumn<QString>("added");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("addedName");
    const auto row = [](const QString& list, const QString& input, const QString& field, const QString& gone,
                        const QString& goneName, const QString& added, const QString& typed, const QString& addedName) {
        QTest::newRow(qPrintable(list)) << QStringLiteral("codes/") + list << input << field << gone << goneName
                                        << added << typed << addedName;
    };
    row(QStringLiteral("ethnic_group"), QStringLiteral("ethnicGroup"), QStringLiteral("ethnic_group"),
        QStringLiteral("01"), QStringLiteral("汉族"), QStringLiteral("97\t其他\t\tcurrent"), QStringLiteral("qt"),
        QStringLiteral("其他"));
    row(QStringLiteral("occupation"), QStringLiteral("occupation"), QStringLiteral("occupation"), QStringLiteral("11"),
        QStringLiteral("公务员"), QStringLiteral("77\t宇航员\t\tcurrent"), QStringLiteral("yhy"),
        QStringLiteral("宇航员"));
    row(QStringLiteral("service_bank"), QStringLiteral("bank"), QStringLiteral("bank"), QStringLiteral("95588"),
        QStringLiteral("中国工商银行"), QStringLiteral("99999\t虚构银行\t\tcurrent"), QStringLiteral("xgyh"),
        QStringLiteral("虚构银行"));
    row(QStringLiteral("insurance_type"), QStringLiteral("insuranceType"), QStringLiteral("insurance_type"),
        QStringLiteral("1"), QStringLiteral("城镇职工"), QStringLiteral("9\t灵活就业\t\tcurrent"),
        QStringLiteral("lhjy"), QStringLiteral("灵活就业"));
    row(QStringLiteral("division_county"), QStringLiteral("residence"), QStringLiteral("residence"),
        QStringLiteral("440106"), QStringLiteral("广东省广州市天河区"),
        QStringLiteral("440199\t虚构区\t440100\tcurrent"), QStringLiteral("gzxg"),
        QStringLiteral("广东省广州市虚构区"));
    row(QStringLiteral("division_town"), QStringLiteral("residence"), QStringLiteral("residence"),
        QStringLiteral("441900121"), QStringLiteral("广东省东莞市虎门镇"),
        QStringLiteral("441900999\t宇航镇\t441900\tcurrent"), QStringLiteral("dgyh"),
        QStringLiteral("广东省东莞市宇航镇"));
}

void tst_ReplacedLists::aChooserTakesTheNewList() {
    QFETCH(QString, list);
    QFETCH(QString, input);
    QFETCH(QString, field);
    QFETCH(QString, gone);
    QFETCH(QString, goneName);
    QFETCH(QString, added);
    QFETCH(QString, typed);
    test::FakeDesk fake;
    Application application = test::CaseBuilder().build();
    if (input == QLatin1String("residence"))
        application.details->residence = gone;
    desk::DetailsPage page(fake.open(application, StepId::Details));
    page.show();
    auto* chooser = page.findChild<desk::ChoiceField*>(input);
    QCOMPARE(chooser->edit()->text(), goneName);

    fake.reference.replace(published(list, gone, added));
    QCOMPARE(chooser->edit()->text(), goneName); // what was chosen is still read
    QCOMPARE(chooser->draftText(), gone);
    QVERIFY(test::issueBeside(page, field).contains(goneName));
    Application written = application;
    page.write(written);
    const Issues issues = checkDetails(written, {test::today(), *fake.reference.current()});
    QCOMPARE(issues.size(), size_t(1)); // and held by the rules, however it got there
    QCOMPARE(issues.front().code, IssueCode::NotInList);
    {
        test::FakeDesk later; // also when the page is made anew
        later.reference.replace(fake.reference.current());
        desk::DetailsPage again(later.open(written, StepId::Details));
        again.show();
        QVERIFY(!again.findChild<desk::ChoiceField*>(input)->edit()->text().isEmpty());
        QVERIFY(!test::issueBeside(again, field).isEmpty());
    }

    type(*chooser, typed);
    QVERIFY(openList(page));
    QTEST(openList(page)->item(0)->text(), "addedName");
    fake.reference.replace(published(list, gone, added)); // once more, with the list open
    QVERIFY(openList(page)->isVisible());
    QTest::keyClick(chooser->edit(), Qt::Key_Return);
    QTEST(chooser->edit()->text(), "addedName");
    QVERIFY(test::issueBeside(page, field).isEmpty());
}

void tst_ReplacedLists::theCitiesAreReplaced() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(test::CaseBuilder().build(), StepId::Eligibility));
    auto* city = page.findChild<desk::CodeBox*>(QStringLiteral("city"));
    QCOMPARE(city->code(), QStringLiteral("440100"));
    fake.reference.replace(published(QStringLiteral("codes/guangdong_city"), QStringLiteral("440300"),
                                     QStringLiteral("449900\t虚构市\t440000\tcurrent\tZ")));
    QCOMPARE(city->code(), QStringLiteral("440100"));
    QVERIFY(city->findData(QStringLiteral("440300")) < 0);
    QVERIFY(city->findData(QStringLiteral("449900")) >= 0);
    fake.reference.replace(published(QStringLiteral("codes/guangdong_city"), QStringLiteral("440100"),
                                     QStringLiteral("449900\t虚构市\t440000\tcurrent\tZ")));
    QCOMPARE(city->code(), QStringLiteral("440100"));
    QCOMPARE(city->currentText(), QStringLiteral("广州市"));
}

void tst_ReplacedLists::theMailDivisionIsReplaced() {
    test::FakeDesk fake;
    Application application = test::CaseBuilder().mailed().build();
    application.delivery->recipient->division = QStringLiteral("440106");
    desk::DeliveryPage page(fake.open(application, StepId::Delivery));
    page.show();
    auto* division = page.findChild<desk::ChoiceField*>(QStringLiteral("division"));
    fake.reference.replace(published(QStringLiteral("codes/division_county"), QStringLiteral("440106"),
                                     QStringLiteral("440199\t虚构区\t440100\tcurrent")));
    QCOMPARE(division->edit()->text(), QStringLiteral("广东省广州市天河区"));
    QVERIFY(!test::issueBeside(page, QStringLiteral("recipient_division")).isEmpty());
    type(*division, QStringLiteral("zsxl")); // 中山市小榄镇: towns for mail too
    QTest::keyClick(division->edit(), Qt::Key_Return);
    QCOMPARE(division->edit()->text(), QStringLiteral("广东省中山市小榄镇"));
}

void tst_ReplacedLists::theOutletsAreReplaced() {
    test::FakeDesk fake;
    const Application application = test::CaseBuilder().build();
    const QString name = application.delivery->outlet->name;
    desk::DeliveryPage page(fake.open(application, StepId::Delivery));
    page.show();
    auto* shown = page.findChild<QLabel*>(QStringLiteral("outletName"));
    QCOMPARE(shown->text(), name);
    page.findChild<QPushButton*>(QStringLiteral("chooseOutlet"))->click();
    auto* dialog = page.findChild<desk::OutletDialog*>();
    QVERIFY(dialog);
    fake.reference.replace(published(
        QStringLiteral("outlets"), application.delivery->outlet->code,
        QStringLiteral("999990001\t中国工商银行新开支行\t广东省广州市越秀区1号\t440100\t440104\t95588\t1\t9")));
    QCOMPARE(shown->text(), name); // the case keeps name and address
    QVERIFY(!test::issueBeside(page, QStringLiteral("outlet")).isEmpty());
    auto* keywords = dialog->findChild<QLineEdit*>(QStringLiteral("keywords"));
    test::typeText(keywords, QStringLiteral("xinkai"));
    QTest::keyClick(keywords, Qt::Key_Return);
    QCOMPARE(shown->text(), QStringLiteral("中国工商银行新开支行"));
    QVERIFY(test::issueBeside(page, QStringLiteral("outlet")).isEmpty());
}

SHOULI_TEST(tst_ReplacedLists)
#include "tst_ReplacedLists.moc"
