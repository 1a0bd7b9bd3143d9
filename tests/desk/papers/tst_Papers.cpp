// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "desk/papers/CasePaper.h"
#include "desk/papers/PaperJob.h"
#include "desk/papers/PaperTest.h"
#include "desk/papers/PrintersDialog.h"
#include "desk/papers/ReceiptForm.h"
#include "desk/words/Labels.h"
#include "printing/PdfPages.h"
#include "support/JoinedTests.h"

#include <QComboBox>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using base::DeviceCode;
using base::ErrorCode;
using desk::Paper;
using test::fileContent;
using test::readBack;
using test::submitted;

namespace {

base::Result<QByteArray> receiptOf(const test::FakeDesk& fake, const Application& application) {
    return desk::makeCasePaper(fake.services, fake.counter, application, Paper::Receipt, 0).result();
}

struct Desk {
    test::FakeDesk fake;
    Application application = submitted(fake, test::CaseBuilder().build());
    QWidget window;
    desk::PaperJob job{std::make_unique<desk::CasePapers>(fake.services, fake.counter, application),
                       fake.services.dataFolder, &window};
};

} // namespace

class tst_Papers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReceiptSaysWhatWasTaken_data();
    void theReceiptSaysWhatWasTaken();
    void anOnlineReceiptSaysNothingOfOffline();
    void theNumberIsGroupedForPeopleAndPlainForTheCode();
    void theSecondPaperIsMarked();
    void aLostPhotoIsAnError();
    void aDraftHasNoReceipt();
    void eachKindOfCaseHasItsPapers();
    void savesAndRecordsAndMarksTheSecond();
    void aFolderThatCannotBeWrittenIsSaid();
    void aFullDiskPrintsNothing();
    void oneKeySaysOfEachPaperWhichPrinterIsGone();
    void asksForEachPaperAndRemembers();
    void remembersThePrinter();
    void printsEachPageOverTheWholeSheet();
    void aPrinterThatIsGoneIsSaid();
};

void tst_Papers::theReceiptSaysWhatWasTaken_data() {
    QTest::addColumn<Application>("application");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("a card collected at an outlet") << test::CaseBuilder().build()
                                                   << QStringList{"林晓岚",
                                                                  "449999199003070023",
                                                                  "2026-11-2310:05",
                                                                  "广东省广州市",
                                                                  "中国工商银行",
                                                                  "城镇职工",
                                                                  "广州市社会保障卡服务中心",
                                                                  "王芳",
                                                                  "wang01",
                                                                  "网点领卡",
                                                                  "身份证人像面"};
    QTest::newRow("a card sent by mail") << test::CaseBuilder().mailed().build()
                                         << QStringList{"13000000001", "广东省广州市天河区虚构路一号二〇三房",
                                                        "邮寄到付"};
    QTest::newRow("a case taken offline")
        << test::CaseBuilder().offline().build()
        << QStringList{"离线预受理", "申领资格", "AX2000000000001", "联系电话13000000001未经短信验证"};
    QTest::newRow("an applicant of Hong Kong")
        << test::CaseBuilder().ofHongKong().build() << QStringList{"陈一鸣", "H00000001", "社会保障号待分配"};
}

void tst_Papers::theReceiptSaysWhatWasTaken() {
    QFETCH(Application, application);
    QFETCH(QStringList, texts);
    test::FakeDesk fake;
    const auto pdf = receiptOf(fake, submitted(fake, application));
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().detail));
    const QString text = readBack(*pdf);
    for (const QString& each : texts)
        QVERIFY2(text.contains(each), qPrintable(each + QStringLiteral(" is not in ") + text));
    QVERIFY(!text.contains(QStringLiteral("补打")));
}

void tst_Papers::anOnlineReceiptSaysNothingOfOffline() {
    test::FakeDesk fake;
    const auto pdf = receiptOf(fake, submitted(fake, test::CaseBuilder().build()));
    QVERIFY(pdf);
    QVERIFY(!readBack(*pdf).contains(QStringLiteral("离线预受理")));
    QVERIFY(!readBack(*pdf).contains(QStringLiteral("未经短信验证")));
}

void tst_Papers::theNumberIsGroupedForPeopleAndPlainForTheCode() {
    test::FakeDesk fake;
    const Application application = submitted(fake, test::CaseBuilder().build());
    const auto words = printing::PaperWords::load();
    QVERIFY(words);
    const auto reference = fake.reference.current();
    const auto values = desk::receiptValues({application, *reference, fake.counter, *words, 0, fake.clock.now()});
    QCOMPARE(values.text(QStringLiteral("acceptanceNumber")), application.acceptanceNumber->grouped());
    QCOMPARE(values.text(QStringLiteral("qr")), application.acceptanceNumber->text());
    QVERIFY(!values.text(QStringLiteral("qr"))->contains(QLatin1Char(' ')));
}

void tst_Papers::theSecondPaperIsMarked() {
    test::FakeDesk fake;
    for (const Paper paper : {Paper::Receipt, Paper::ApplicationForm}) {
        const auto pdf =
            desk::makeCasePaper(fake.services, fake.counter, submitted(fake, test::CaseBuilder().build()), paper, 1)
                .result();
        QVERIFY(pdf);
        QVERIFY(readBack(*pdf).contains(QStringLiteral("补打（第2次）")));
        QVERIFY(readBack(*pdf).contains(desk::momentText(fake.clock.now()).remove(QLatin1Char(' '))));
    }
}

void tst_Papers::aLostPhotoIsAnError() {
    test::FakeDesk fake;
    const Application application = submitted(fake, test::CaseBuilder().build());
    fake.pictures.jpegs.clear();
    const auto pdf = receiptOf(fake, application);
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, ErrorCode::NotFound);
}

void tst_Papers::aDraftHasNoReceipt() {
    test::FakeDesk fake;
    const auto pdf = receiptOf(fake, test::CaseBuilder().build());
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, ErrorCode::NotAllowed);
}

void tst_Papers::eachKindOfCaseHasItsPapers() {
    test::FakeDesk fake;
    const auto papersOf = [&](FlowKind flow) {
        domain::Application application;
        application.flow = flow;
        return desk::CasePapers(fake.services, fake.counter, application).papers();
    };
    const std::vector<Paper> both{Paper::Receipt, Paper::ApplicationForm};
    QCOMPARE(papersOf(FlowKind::Adult), both);
    QCOMPARE(papersOf(FlowKind::Minor), both);
    QVERIFY(papersOf(FlowKind::CardClearing).empty());
}

void tst_Papers::savesAndRecordsAndMarksTheSecond() {
    Desk desk;
    QTemporaryDir dir;
    QSignalSpy saved(&desk.job, &desk::PaperJob::saved);
    desk.job.savePdf(Paper::Receipt, dir.filePath(QStringLiteral("first.pdf")));
    QVERIFY(desk.job.isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 30000);
    QVERIFY(!desk.job.isBusy());
    QCOMPARE(desk.fake.prints.printed, QStringList{QStringLiteral("receipt 1")});
    QVERIFY(!readBack(fileContent(dir.filePath(QStringLiteral("first.pdf")))).contains(QStringLiteral("补打")));
    desk.job.savePdf(Paper::ApplicationForm, dir.filePath(QStringLiteral("form.pdf")));
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 2, 30000);
    QVERIFY(!readBack(fileContent(dir.filePath(QStringLiteral("form.pdf")))).contains(QStringLiteral("补打")));
    desk.job.savePdf(Paper::Receipt, dir.filePath(QStringLiteral("second.pdf")));
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 3, 30000);
    QVERIFY(
        readBack(fileContent(dir.filePath(QStringLiteral("second.pdf")))).contains(QStringLiteral("补打（第2次）")));
}

void tst_Papers::aFolderThatCannotBeWrittenIsSaid() {
    Desk desk;
    QSignalSpy failed(&desk.job, &desk::PaperJob::failed);
    desk.job.savePdf(Paper::Receipt, QStringLiteral("/nowhere/receipt.pdf"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 30000);
    QCOMPARE(failed.at(0).at(1).value<base::Error>().code, ErrorCode::WriteFailed);
    QVERIFY(!desk.job.isBusy());
}

void tst_Papers::aFullDiskPrintsNothing() {
    Desk desk;
    QTemporaryDir dir;
    desk.fake.prints.failure = base::Error{ErrorCode::DiskFull, {}};
    QSignalSpy failed(&desk.job, &desk::PaperJob::failed);
    desk.job.savePdf(Paper::Receipt, dir.filePath(QStringLiteral("receipt.pdf")));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.at(0).at(1).value<base::Error>().code, ErrorCode::DiskFull);
    QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("receipt.pdf"))));
}

void tst_Papers::oneKeySaysOfEachPaperWhichPrinterIsGone() {
    Desk desk;
    desk::PrinterChoice printers(desk.fake.services.dataFolder);
    for (const char* paper : {"receipt", "application_form"})
        printers.remember(QLatin1String(paper), {QStringLiteral("no such printer"), 1});
    QSignalSpy failed(&desk.job, &desk::PaperJob::failed);
    desk.job.printAll();
    QCOMPARE(failed.count(), 2);
    QCOMPARE(failed.at(0).at(0).value<Paper>(), Paper::Receipt);
    QCOMPARE(failed.at(1).at(0).value<Paper>(), Paper::ApplicationForm);
    QCOMPARE(failed.at(1).at(1).value<base::Error>().code, DeviceCode::PrinterMissing);
    QVERIFY(!desk.job.isBusy());
    QVERIFY(!printers.of(QStringLiteral("application_form")));
    QVERIFY(desk.fake.prints.printed.isEmpty());
}

void tst_Papers::asksForEachPaperAndRemembers() {
    const QTemporaryDir dir;
    QWidget window;
    desk::PrinterChoice printers(dir.path());
    printers.remember(QStringLiteral("receipt"), {QStringLiteral("窗口针式"), 2});
    printers.remember(QStringLiteral("application_form"), {QStringLiteral("已拆除"), 3});
    auto* dialog = new desk::PrintersDialog({Paper::Receipt, Paper::ApplicationForm}, printers,
                                            {QStringLiteral("前台 HP"), QStringLiteral("窗口针式")},
                                            QStringLiteral("前台 HP"), &window);
    QSignalSpy chosen(dialog, &desk::PrintersDialog::chosen);
    dialog->open();
    const auto boxes = dialog->findChildren<QComboBox*>();
    QCOMPARE(boxes.size(), 4); // printer and copies of each
    QCOMPARE(boxes.at(0)->currentText(), QStringLiteral("窗口针式"));
    QCOMPARE(boxes.at(1)->currentText(), QStringLiteral("2"));
    QCOMPARE(boxes.at(2)->currentText(), QStringLiteral("前台 HP"));
    boxes.at(1)->setCurrentText(QStringLiteral("1"));
    dialog->findChild<QPushButton*>(QStringLiteral("confirmPrint"))->click();
    QCOMPARE(chosen.count(), 1);
    const desk::PrinterSetting receipt{QStringLiteral("窗口针式"), 1};
    const desk::PrinterSetting form{QStringLiteral("前台 HP"), 3};
    QCOMPARE(printers.of(QStringLiteral("receipt")), receipt);
    QCOMPARE(printers.of(QStringLiteral("application_form")), form);
}

void tst_Papers::remembersThePrinter() {
    const QTemporaryDir dir;
    desk::PrinterChoice printers(dir.path());
    QVERIFY(!printers.of(QStringLiteral("receipt")));
    const desk::PrinterSetting setting{QStringLiteral("前台 HP"), 2};
    printers.remember(QStringLiteral("receipt"), setting);
    QCOMPARE(desk::PrinterChoice(dir.path()).of(QStringLiteral("receipt")), setting);
    printers.forget(QStringLiteral("receipt"));
    QVERIFY(!desk::PrinterChoice(dir.path()).of(QStringLiteral("receipt")));
}

void tst_Papers::printsEachPageOverTheWholeSheet() {
    const QTemporaryDir dir;
    QImage sheet(2480, 3508, QImage::Format_RGB32);
    sheet.fill(Qt::darkGreen);
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(dir.filePath(QStringLiteral("out.pdf")));
    printer.setPageSize(QPageSize(QPageSize::A4));
    QVERIFY(desk::printPages({sheet, sheet}, printer));
    const auto preview = printing::loadPdfPreview();
    QVERIFY2(preview, preview ? "" : qPrintable(preview.error().detail));
    const auto pages = printing::renderPages(**preview, fileContent(printer.outputFileName()), 72);
    QVERIFY(pages);
    QCOMPARE(pages->size(), 2);
    for (const QImage& page : *pages)
        for (const QPoint corner : {QPoint(2, 2), QPoint(page.width() - 3, page.height() - 3)})
            QVERIFY(page.pixelColor(corner).green() > page.pixelColor(corner).red() + 40);
    QPrinter nowhere(QPrinter::HighResolution);
    nowhere.setOutputFormat(QPrinter::PdfFormat);
    nowhere.setOutputFileName(QStringLiteral("/nowhere/out.pdf"));
    QCOMPARE(desk::printPages({sheet}, nowhere).error().code, DeviceCode::PrintFailed);
}

void tst_Papers::aPrinterThatIsGoneIsSaid() {
    const auto printed = desk::printPdf("%PDF", {QStringLiteral("no such printer"), 1});
    QVERIFY(!printed);
    QCOMPARE(printed.error().code, DeviceCode::PrinterMissing);
}

SHOULI_TEST(tst_Papers)
#include "tst_Papers.moc"
