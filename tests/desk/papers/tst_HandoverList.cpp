// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/fields/DateField.h"
#include "desk/fields/IssueLabel.h"
#include "desk/papers/HandoverDialog.h"
#include "desk/papers/HandoverPaper.h"
#include "desk/papers/PaperTest.h"
#include "desk/papers/PaperView.h"
#include "desk/widgets/Banner.h"
#include "support/JoinedTests.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using base::ErrorCode;
using desk::Paper;
using test::readBack;
using test::submitted;

namespace {

/// Lin's and Chan's cases of today, and one of yesterday.
struct Desk {
    Desk() {
        mine = submitted(fake, test::CaseBuilder().build(), 1);
        Application another = submitted(fake, test::CaseBuilder().ofHongKong().build(), 2);
        another.owner = OperatorId::make();
        another.state = ApplicationState::Accepted;
        fake.applications.cases[another.id] = another;
        Application old = submitted(fake, test::CaseBuilder().build(), 3);
        old.submittedAt = old.submittedAt.addDays(-1);
        fake.applications.cases[old.id] = old;
    }
    base::Result<QByteArray> listOf(desk::HandoverScope scope) {
        return desk::HandoverPaper(fake.prints, fake.clock, fake.counter, scope).preview(Paper::HandoverList).result();
    }

    test::FakeDesk fake;
    Application mine;
};

} // namespace

class tst_HandoverList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreMasked_data();
    void namesAreMasked();
    void listsTheCasesOfTheDay();
    void listsOnlyOnesOwn();
    void saysWhenThereIsNothing();
    void countsThePapers();
    void aVoidedNumberStaysWithItsReason();
    void offlineAndToBeReviewedAreTwoThings();
    void isRecordedWhenItGoesOut();
    void isNotMadeWhenItCannotBeRecorded();
    void theDialogShowsAnotherDay();
};

void tst_HandoverList::namesAreMasked_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("masked");
    QTest::newRow("of three characters") << "林晓岚"
                                         << "林*岚";
    QTest::newRow("of two characters") << "张敏"
                                       << "张*";
    QTest::newRow("with a separator") << "阿卜杜拉·艾民"
                                      << "阿*****民";
    QTest::newRow("with a character above the BMP") << "𠮷一𠀋"
                                                    << "𠮷*𠀋";
    QTest::newRow("none") << ""
                          << "";
}

void tst_HandoverList::namesAreMasked() {
    QFETCH(QString, name);
    QFETCH(QString, masked);
    QCOMPARE(desk::maskedName(name), masked);
}

void tst_HandoverList::listsTheCasesOfTheDay() {
    Desk desk;
    const auto pdf = desk.listOf({test::today(), false});
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().detail));
    const QString read = readBack(*pdf);
    for (const QString text :
         {"2026-11-23", "901000001", "林*岚", "陈*鸣", "4499**********0023", "港澳居民来往内地通行证", "待上传",
          "已受理", "案件2件：待上传1，已受理1", "移交人签名", "接收人签名", "本工作站全部经办人", "王芳"})
        QVERIFY2(read.contains(text), qPrintable(text + QStringLiteral(" is not in ") + read));
    QVERIFY(read.contains(desk.mine.acceptanceNumber->text()));
    for (const QString text : {"林晓岚", "449999199003070023", "H00000001"})
        QVERIFY2(!read.contains(text), qPrintable(text));
}

void tst_HandoverList::listsOnlyOnesOwn() {
    Desk desk;
    const auto pdf = desk.listOf({test::today(), true});
    QVERIFY(pdf);
    const QString read = readBack(*pdf);
    QVERIFY(read.contains(QStringLiteral("林*岚")));
    QVERIFY(!read.contains(QStringLiteral("陈*鸣")));
    QVERIFY(read.contains(QStringLiteral("案件1件")));
}

void tst_HandoverList::saysWhenThereIsNothing() {
    Desk desk;
    const auto pdf = desk.listOf({test::today().addDays(-7), false});
    QVERIFY(pdf);
    QVERIFY(readBack(*pdf).contains(QStringLiteral("当日没有已提交的业务")));
}

void tst_HandoverList::countsThePapers() {
    Desk desk;
    desk.fake.prints.record(desk.mine.id, QStringLiteral("receipt"), 2, QStringLiteral("HP"));
    desk.fake.prints.record(desk.mine.id, QStringLiteral("receipt"), 1, {});
    const auto words = printing::PaperWords::load();
    const auto cases = desk.fake.prints.submittedOn(test::today()).result();
    const auto values =
        desk::handoverValues(*cases, {test::today(), false}, desk.fake.counter, *words, desk.fake.clock.now());
    QCOMPARE(values.text(QStringLiteral("receiptsTotal")), QStringLiteral("3"));
    QCOMPARE(values.text(QStringLiteral("formsTotal")), QStringLiteral("0"));
    const printing::FormValues first = values.list(QStringLiteral("cases"))->first();
    QCOMPARE(first.text(QStringLiteral("receipts")), QStringLiteral("3"));
    QCOMPARE(first.text(QStringLiteral("forms")), QStringLiteral("—"));
}

void tst_HandoverList::aVoidedNumberStaysWithItsReason() {
    Desk desk;
    Application& mine = desk.fake.applications.cases[desk.mine.id];
    mine.state = ApplicationState::Voided;
    mine.voiding =
        Voiding{QStringLiteral("申领人放弃申领"), mine.owner,           QStringLiteral("王芳"), OperatorId::make(),
                QStringLiteral("李主任"),         desk.fake.clock.now()};
    const auto pdf = desk.listOf({test::today(), false});
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().detail));
    const QString read = readBack(*pdf);
    for (const QString text :
         {"已作废", "原因：申领人放弃申领", "经办人王芳", "复核人李主任", "案件2件：已受理1，已作废1"})
        QVERIFY2(read.contains(text), qPrintable(text + QStringLiteral(" is not in ") + read));
    QVERIFY(read.contains(desk.mine.acceptanceNumber->text()));
}

void tst_HandoverList::offlineAndToBeReviewedAreTwoThings() {
    Desk desk;
    Application& mine = desk.fake.applications.cases[desk.mine.id];
    mine.face.outcome = FaceOutcome::AwaitingReview;
    const QString online = readBack(*desk.listOf({test::today(), false}));
    QVERIFY(online.contains(QStringLiteral("待复核")) && !online.contains(QStringLiteral("离线预受理")));
    mine.face.outcome = FaceOutcome::Passed;
    mine.eligibility.outcome = CheckOutcome::Open;
    const QString offline = readBack(*desk.listOf({test::today(), false}));
    QVERIFY(!offline.contains(QStringLiteral("待复核")) && offline.contains(QStringLiteral("离线预受理")));
}

void tst_HandoverList::isRecordedWhenItGoesOut() {
    Desk desk;
    desk::HandoverPaper paper(desk.fake.prints, desk.fake.clock, desk.fake.counter, {test::today(), false});
    QVERIFY(paper.issue(Paper::HandoverList, 1, {}).result());
    QCOMPARE(desk.fake.prints.handovers, QStringList{QStringLiteral("2026-11-23 2")});
    QVERIFY(desk.fake.prints.printed.isEmpty());
}

void tst_HandoverList::isNotMadeWhenItCannotBeRecorded() {
    Desk desk;
    desk.fake.prints.failure = base::Error{ErrorCode::DiskFull, {}};
    desk::HandoverPaper paper(desk.fake.prints, desk.fake.clock, desk.fake.counter, {test::today(), false});
    const auto pdf = paper.issue(Paper::HandoverList, 1, {}).result();
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, ErrorCode::DiskFull);
}

void tst_HandoverList::theDialogShowsAnotherDay() {
    Desk desk;
    QWidget window;
    auto* dialog = new desk::HandoverDialog(desk.fake.services, desk.fake.counter, &window);
    auto* view = dialog->findChild<desk::PaperView*>();
    auto* print = dialog->findChild<QPushButton*>(QStringLiteral("print"));
    QSignalSpy shown(view, &desk::PaperView::shown);
    dialog->open();
    QVERIFY(!print->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, 30000);
    QVERIFY(print->isEnabled());
    QCOMPARE(dialog->findChildren<QLabel*>(QStringLiteral("page")).size(), 1);
    auto* day = dialog->findChild<desk::DateField*>(QStringLiteral("day"));
    auto* issue = dialog->findChild<desk::IssueLabel*>();
    day->setDate(test::today().addDays(1));
    QVERIFY(issue->isVisible());
    QVERIFY(!print->isEnabled());
    day->edit()->setFocus();
    day->edit()->selectAll();
    QTest::keyClicks(day->edit(), test::today().addDays(-1).toString(QStringLiteral("yyyyMMdd")).chopped(1));
    QVERIFY(issue->isHidden()); // half typed
    QVERIFY(!print->isEnabled());
    day->setDate(test::today().addDays(-1));
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 2, 30000);
    QVERIFY(print->isEnabled());
    dialog->findChild<QComboBox*>(QStringLiteral("whose"))->setCurrentIndex(1);
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 3, 30000);
    dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->close();
    QVERIFY(desk.fake.prints.handovers.isEmpty());
}

SHOULI_TEST(tst_HandoverList)
#include "tst_HandoverList.moc"
