// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/delivery/OutletDialog.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace shouli;
using desk::OutletDialog;

namespace {

QString firstName(const QTableView& table) { return table.model()->index(0, 0).data().toString(); }

} // namespace

class tst_OutletDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void searchesOutletsByRegionAndWords();
    void choosesAnOutletByKeyboard();
    void showsOtherOutletsOnlyWhenAsked();
    void findsTheBureausOutletsByWords();
    void offersTheLatestOutletFirst();
    void outletsAreReplacedWhileTheyAreOffered();
};

void tst_OutletDialog::searchesOutletsByRegionAndWords() {
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

void tst_OutletDialog::choosesAnOutletByKeyboard() {
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

void tst_OutletDialog::showsOtherOutletsOnlyWhenAsked() {
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
void tst_OutletDialog::findsTheBureausOutletsByWords() {
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

void tst_OutletDialog::offersTheLatestOutletFirst() {
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

void tst_OutletDialog::outletsAreReplacedWhileTheyAreOffered() {
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

SHOULI_TEST(tst_OutletDialog)
#include "tst_OutletDialog.moc"
