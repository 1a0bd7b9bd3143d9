// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/PrinterChoice.h"
#include "desk/ReceiptForm.h"
#include "desk/ReceiptJob.h"
#include "printing/PdfPages.h"
#include "support/FakeDesk.h"

#include <QPrinter>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using base::ErrorCode;

namespace {

Application submitted(Application application) {
    application.state = ApplicationState::Queued;
    application.submittedAt = QDateTime(test::today(), QTime(2, 5), Qt::UTC);
    application.acceptanceNumber =
        AcceptanceNumber::make(*OutletCode::parse(u"901000001"), 1, test::today(), QLatin1Char('A'), 1);
    return application;
}

void givePhoto(test::FakeDesk& fake, const Application& application) {
    if (application.cardPhoto->picture)
        fake.applications.pictures[application.cardPhoto->picture->id] = test::plainJpeg({358, 441});
}

// What reads back from the paper, without blanks: a line may break anywhere.
QString readBack(const QByteArray& pdf) {
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-"), QStringLiteral("-")});
    reader.write(pdf);
    reader.closeWriteChannel();
    reader.waitForFinished();
    QString text = QString::fromUtf8(reader.readAllStandardOutput());
    return text.remove(QRegularExpression(QStringLiteral("\\s")));
}

QByteArray fileContent(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_Receipts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theReceiptSaysWhatWasTaken_data();
    void theReceiptSaysWhatWasTaken();
    void anOnlineReceiptSaysNothingOfOffline();
    void theNumberIsGroupedForPeopleAndPlainForTheCode();
    void theSecondPaperIsMarked();
    void aLostPhotoIsAnError();
    void aDraftHasNoReceipt();
    void savesAndRecordsAndMarksTheSecond();
    void aFolderThatCannotBeWrittenIsSaid();
    void aFullDiskPrintsNothing();
    void remembersThePrinter();
    void printsEachPageOverTheWholeSheet();
    void aPrinterThatIsGoneIsSaid();
};

void tst_Receipts::init() {
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext is not installed");
}

void tst_Receipts::theReceiptSaysWhatWasTaken_data() {
    QTest::addColumn<Application>("application");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("a card collected at an outlet")
        << submitted(test::CaseBuilder().build())
        << QStringList{"林晓岚",       "449999199003070023", "2026-11-2310:05",          "广东省广州市",
                       "中国工商银行", "城镇职工",           "广州市社会保障卡服务中心", "王芳",
                       "wang01",       "Pickupatanoutlet",   "Identitycard,portraitside"};
    QTest::newRow("a card sent by mail") << submitted(test::CaseBuilder().mailed().build())
                                         << QStringList{"13000000001", "广东省广州市天河区虚构路一号二〇三房",
                                                        "paidbytherecipient"};
    QTest::newRow("a case taken offline")
        << submitted(test::CaseBuilder().offline().build())
        << QStringList{"离线预受理", "Eligibility", "AX2000000000001", "联系电话13000000001未经短信验证"};
    QTest::newRow("an applicant of Hong Kong") << submitted(test::CaseBuilder().ofHongKong().build())
                                               << QStringList{"陈一鸣", "H00000001", "Assignedbytheprovincialsystem"};
}

void tst_Receipts::theReceiptSaysWhatWasTaken() {
    QFETCH(Application, application);
    QFETCH(QStringList, texts);
    test::FakeDesk fake;
    givePhoto(fake, application);
    const auto pdf = desk::makeReceipt(fake.services, fake.counter, application, 0).result();
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().detail));
    const QString text = readBack(*pdf);
    for (const QString& each : texts)
        QVERIFY2(text.contains(each), qPrintable(each + QStringLiteral(" is not in ") + text));
    QVERIFY(!text.contains(QStringLiteral("重打")));
}

void tst_Receipts::anOnlineReceiptSaysNothingOfOffline() {
    test::FakeDesk fake;
    const Application application = submitted(test::CaseBuilder().build());
    givePhoto(fake, application);
    const auto pdf = desk::makeReceipt(fake.services, fake.counter, application, 0).result();
    QVERIFY(pdf);
    QVERIFY(!readBack(*pdf).contains(QStringLiteral("离线预受理")));
    QVERIFY(!readBack(*pdf).contains(QStringLiteral("未经短信验证")));
}

void tst_Receipts::theNumberIsGroupedForPeopleAndPlainForTheCode() {
    test::FakeDesk fake;
    const Application application = submitted(test::CaseBuilder().build());
    const auto words = printing::PaperWords::load();
    QVERIFY(words);
    const auto values = desk::receiptValues(application, *fake.reference.current(), fake.counter, *words, 0);
    QCOMPARE(values.text(QStringLiteral("acceptanceNumber")), application.acceptanceNumber->grouped());
    QCOMPARE(values.text(QStringLiteral("qr")), application.acceptanceNumber->text());
    QVERIFY(!values.text(QStringLiteral("qr"))->contains(QLatin1Char(' ')));
}

void tst_Receipts::theSecondPaperIsMarked() {
    test::FakeDesk fake;
    const Application application = submitted(test::CaseBuilder().build());
    givePhoto(fake, application);
    const auto pdf = desk::makeReceipt(fake.services, fake.counter, application, 1).result();
    QVERIFY(pdf);
    QVERIFY(readBack(*pdf).contains(QStringLiteral("重打(copy2)")));
}

void tst_Receipts::aLostPhotoIsAnError() {
    test::FakeDesk fake;
    const auto pdf = desk::makeReceipt(fake.services, fake.counter, submitted(test::CaseBuilder().build()), 0).result();
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, ErrorCode::NotFound);
}

void tst_Receipts::aDraftHasNoReceipt() {
    test::FakeDesk fake;
    const auto pdf = desk::makeReceipt(fake.services, fake.counter, test::CaseBuilder().build(), 0).result();
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, ErrorCode::NotAllowed);
}

void tst_Receipts::savesAndRecordsAndMarksTheSecond() {
    test::FakeDesk fake;
    QTemporaryDir dir;
    const Application application = submitted(test::CaseBuilder().build());
    givePhoto(fake, application);
    QWidget window;
    desk::ReceiptJob job(fake.services, fake.counter, application, &window);
    QSignalSpy saved(&job, &desk::ReceiptJob::saved);
    job.savePdf(dir.filePath(QStringLiteral("first.pdf")));
    QVERIFY(job.isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 30000);
    QVERIFY(!job.isBusy());
    QCOMPARE(fake.applications.prints, QStringList{QStringLiteral("receipt_pdf 1")});
    QVERIFY(!readBack(fileContent(dir.filePath(QStringLiteral("first.pdf")))).contains(QStringLiteral("重打")));
    job.savePdf(dir.filePath(QStringLiteral("second.pdf")));
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 2, 30000);
    QVERIFY(readBack(fileContent(dir.filePath(QStringLiteral("second.pdf")))).contains(QStringLiteral("重打")));
}

void tst_Receipts::aFolderThatCannotBeWrittenIsSaid() {
    test::FakeDesk fake;
    const Application application = submitted(test::CaseBuilder().build());
    givePhoto(fake, application);
    QWidget window;
    desk::ReceiptJob job(fake.services, fake.counter, application, &window);
    QSignalSpy failed(&job, &desk::ReceiptJob::failed);
    job.savePdf(QStringLiteral("/nowhere/receipt.pdf"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 30000);
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, ErrorCode::WriteFailed);
    QVERIFY(!job.isBusy());
}

void tst_Receipts::aFullDiskPrintsNothing() {
    test::FakeDesk fake;
    QTemporaryDir dir;
    fake.applications.failure = base::Error{ErrorCode::DiskFull, {}};
    QWidget window;
    desk::ReceiptJob job(fake.services, fake.counter, submitted(test::CaseBuilder().build()), &window);
    QSignalSpy failed(&job, &desk::ReceiptJob::failed);
    job.savePdf(dir.filePath(QStringLiteral("receipt.pdf")));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, ErrorCode::DiskFull);
    QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("receipt.pdf"))));
}

void tst_Receipts::remembersThePrinter() {
    const QTemporaryDir dir;
    desk::PrinterChoice printers(dir.path());
    QVERIFY(!printers.of(QStringLiteral("receipt")));
    const desk::PrinterSetting setting{QStringLiteral("前台 HP"), 2};
    printers.remember(QStringLiteral("receipt"), setting);
    QCOMPARE(desk::PrinterChoice(dir.path()).of(QStringLiteral("receipt")), setting);
    printers.forget(QStringLiteral("receipt"));
    QVERIFY(!desk::PrinterChoice(dir.path()).of(QStringLiteral("receipt")));
}

void tst_Receipts::printsEachPageOverTheWholeSheet() {
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
    QCOMPARE(desk::printPages({sheet}, nowhere).error().code, ErrorCode::PrintFailed);
}

void tst_Receipts::aPrinterThatIsGoneIsSaid() {
    const auto printed = desk::printPdf("%PDF", {QStringLiteral("no such printer"), 1});
    QVERIFY(!printed);
    QCOMPARE(printed.error().code, ErrorCode::PrinterMissing);
}

QTEST_MAIN(tst_Receipts)
#include "tst_Receipts.moc"
