// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "printing/PdfComposer.h"
#include "printing/SampleReceipt.h"

#include <QTest>

#include <poppler-qt6.h>
#include <zbar.h>

using namespace shouli;
using namespace shouli::printing;

namespace {

/// All text of a page, without the spaces that a reader puts between cells.
QString textOf(const Poppler::Document& document, int page) {
    return document.page(page)->text(QRectF()).remove(u'\n').remove(u' ').remove(u'\u3000');
}

QString qrTextOf(const QImage& picture) {
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    QByteArray bytes;
    for (int row = 0; row < grey.height(); ++row)
        bytes.append(reinterpret_cast<const char*>(grey.constScanLine(row)), grey.width());
    zbar::ImageScanner scanner;
    zbar::Image image(static_cast<unsigned>(grey.width()), static_cast<unsigned>(grey.height()), "Y800", bytes.data(),
                      static_cast<unsigned long>(bytes.size()));
    scanner.scan(image);
    return image.symbol_begin() == image.symbol_end() ? QString()
                                                      : QString::fromStdString(image.symbol_begin()->get_data());
}

/// Mean difference of grey levels, 0 to 255.
double difference(const QImage& a, const QImage& b) {
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    }
    return sum / a.width() / a.height();
}

} // namespace

class tst_Receipt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        auto form = FormTemplate::load(":/forms/print/receipt.html");
        QVERIFY2(form, form ? "" : qPrintable(form.error().detail));
        m_form = std::move(*form);
    }

    void readsBack_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto as = [](const char* row, const char* name, const QString& text) {
            QTest::newRow(row) << name << text << text;
        };
        as("digits of an identity number", "documentNumber", "440106199003074512");
        as("a check character X", "socialSecurityNumber", "44010619900307123X");
        as("民, which shares its glyph with a radical", "applicantName", "民族长见马鱼鸟黄黑鼻齿龙龟");
        as("the separator of a name", "applicantName", "阿卜杜拉·艾民");
        as("characters of extensions A and B", "applicantName", "㐂𠮷𠀋𣗋");
        as("neighbours above the BMP, whose aliases count up", "applicantName", "𠀋𠀡𠀤𠀾𠁆");
        as("characters that share their look with another", "applicantName", "胶曶幐槩不串丹什来便");
        as("punctuation that shares its look with another", "pickupAddress", "1／2～3-4·5•6");
        as("extensions C to G as our own face has them", "applicantName", "𪟝𪣻𫝆𫞩𬂩𬴊𭕄𰻝");
        as("extension B beyond our own face", "applicantName", "王𠀅𠀆𠔻𪛀");
        as("extensions C to F beyond our own face", "applicantName", "𪜀𫝀𫠠𬺰𭀋𮯠");
        as("extensions G and H", "applicantName", "𰀀𰀁𱍐𱍑");
        as("the newest of the first block and of extensions A, B and C", "applicantName", "鿰䶶𪛗𫜵");
        as("both faces by turns, each character more than once", "applicantName", "𠀅𠮷𠀅吉𠮷𪜀𠀅");
        as("markup in a name", "applicantName", "<b>x&y</b>{{qr}}");
        QTest::newRow("a character that the face has not is printed by its number") << "applicantName"
                                                                                    << "王𮯰"
                                                                                    << "王U+2EBF0";
        QTest::newRow("a private character is printed by its number, whatever a face has for it") << "applicantName"
                                                                                                  << "王\uE000"
                                                                                                  << "王U+E000";
        QTest::newRow("a code that Unicode has not given out is printed by its number") << "applicantName"
                                                                                        << "王\U0003FFFD"
                                                                                        << "王U+3FFFD";
    }
    void readsBack() {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        FormValues values = sampleReceipt();
        values.setText(name, text);
        const auto document = opened(values);
        QVERIFY(document);
        const QString read = textOf(*document, 0);
        QVERIFY2(read.contains(expected), qPrintable(read));
    }

    // Another reader of PDF files than Poppler's library would do as well; this
    // one is what operators' tools use.
    void rareNamesAreFoundByTheirCharacters() {
        FormValues values = sampleReceipt();
        values.setText("applicantName", "欧阳𠀅𪜀");
        const auto document = opened(values);
        QVERIFY(document);
        double left = 0, top = 0, right = 0, bottom = 0;
        const std::unique_ptr<Poppler::Page> page = document->page(0);
        QVERIFY(page->search("𠀅𪜀", left, top, right, bottom, Poppler::Page::FromTop));
        const QRectF box(QPointF(left, top), QPointF(right, bottom));
        QVERIFY2(box.width() > 15 && box.height() > 5, "both characters have their room");
    }

    void aFurtherFaceIsEmbeddedOnlyWhenNeeded_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("HanaMin's") << "王𠀅";
        QTest::newRow("BabelStone Han's, a face of 20 MB") << "王𰀀";
    }
    void aFurtherFaceIsEmbeddedOnlyWhenNeeded() {
        QFETCH(QString, name);
        FormValues values = sampleReceipt();
        values.setText("applicantName", "王𠮷");
        QCOMPARE(opened(values)->fonts().size(), 1);
        values.setText("applicantName", name);
        const QList<Poppler::FontInfo> fonts = opened(values)->fonts();
        QCOMPARE(fonts.size(), 2);
        for (const Poppler::FontInfo& font : fonts)
            QVERIFY2(font.isEmbedded(), qPrintable(font.name()));
        const auto pdf = m_composer.compose(m_form, values, sampleTime());
        QVERIFY2(pdf->size() < 150'000, "only the glyphs that are used");
    }

    void allTextsReadBackAndNothingIsCutOff() {
        FormValues values = sampleReceipt();
        const auto document = opened(values);
        QVERIFY(document);
        QCOMPARE(document->numPages(), 1);
        const QString read = textOf(*document, 0);
        for (const char* name : {"acceptanceNumber", "service", "applicantName", "documentKind", "documentNumber",
                                 "insuranceType", "issuingCity", "bank", "acceptedAt", "expectedReady",
                                 "deliveryMethod", "pickupOutlet", "pickupAddress", "operatorName", "operatorNumber"})
            QVERIFY2(read.contains(values.text(name)->remove(u' ')), name);
        QVERIFY(read.contains(u"第1页/共1页"));
        QVERIFY(!read.contains(u"离线预受理"));
        QVERIFY(!read.contains(u"人工核验"));
        QVERIFY(!read.contains(u"补打"));
        for (const char32_t c : document->page(0)->text(QRectF()).toUcs4())
            QVERIFY2(c < 0x2E80 || c > 0x2FDF, "a radical stands for an ideograph");
    }

    void sectionsAppearWhenTheyHold() {
        FormValues values = sampleReceipt();
        FormValues question;
        question.setText("text", "资格待核");
        values.setList("openQuestions", {question});
        values.setText("manualOverride", "主管张敏核准：相貌有变");
        values.setText("reprint", "（第 2 次）");
        values.setText("reprintedAt", "2026-03-09 10:12");
        values.setText("guardianName", "李梅");
        values.setText("guardianRelation", "母亲");
        values.setText("guardianDocument", "居民身份证 440106********4523");
        values.setText("pickupOutlet", "");
        values.setText("deliveryMethod", "邮寄到付");
        values.setText("recipient", "王小明");
        values.setText("recipientPhone", "138****0001");
        values.setText("recipientAddress", "广州市越秀区中山五路 1 号");
        values.setText("phoneToVerify", "13800000001");
        const auto document = opened(values);
        QVERIFY(document);
        QString read;
        for (int page = 0; page < document->numPages(); ++page)
            read += textOf(*document, page);
        for (const QString text :
             {"离线预受理", "资格待核", "人工核验", "主管张敏核准：相貌有变", "补打（第2次）", "2026-03-0910:12",
              "李梅（母亲）", "邮寄到付", "广州市越秀区中山五路1号", "13800000001"})
            QVERIFY2(read.contains(text), qPrintable(text));
        QVERIFY(!read.contains(u"领卡网点"));
    }

    void aMailedOfflineReceiptStaysOnOnePage() {
        FormValues values = sampleReceipt();
        QList<FormValues> questions;
        for (const QString text :
             {"预申领条件", "申领资格", "申领人手机号码", "收件人手机号码", "相片回执号", "人工核验复核"}) {
            FormValues question;
            question.setText("text", text);
            questions << question;
        }
        values.setList("openQuestions", questions);
        values.setText("manualOverride", "由 李主任 于 2026-03-09 09:13 复核同意，原因：申领人不同意人脸核验");
        values.setText("pickupOutlet", "");
        values.setText("recipient", "王小明");
        values.setText("recipientPhone", "13800000001");
        values.setText("recipientAddress", "广东省广州市越秀区中山五路 1 号百货大楼北塔 2305 房");
        values.setText("phoneToVerify", "13800000001");
        values.setText("reprint", "（第 2 次）");
        values.setText("reprintedAt", "2026-03-09 10:12");
        const auto document = opened(values);
        QVERIFY(document);
        QCOMPARE(document->numPages(), 1);
        QVERIFY(textOf(*document, 0).contains(u"申领人签名"));
    }

    void qrReadsBack() {
        const FormValues values = sampleReceipt();
        const auto document = opened(values);
        QVERIFY(document);
        QCOMPARE(qrTextOf(document->page(0)->renderToImage(150, 150)), *values.text("qr"));
    }

    void manyMaterialsGoOnOverleaf() {
        FormValues values = sampleReceipt();
        values.setList("materials", sampleMaterials(20));
        const auto document = opened(values);
        QVERIFY(document);
        QCOMPARE(document->numPages(), 2);
        QVERIFY(textOf(*document, 0).contains(u"第1页/共2页"));
        QVERIFY(textOf(*document, 1).contains(u"第2页/共2页"));
        const QString both = textOf(*document, 0) + textOf(*document, 1);
        QCOMPARE(both.count(u"原件核验、影像"), 20);
    }

    void fontsAreEmbeddedAsSubsets() {
        const auto document = opened(sampleReceipt());
        QVERIFY(document);
        const QList<Poppler::FontInfo> fonts = document->fonts();
        QCOMPARE(fonts.size(), 1);
        QVERIFY(fonts.first().isEmbedded());
        QVERIFY(fonts.first().isSubset());
    }

    void metadataNamesNoPerson() {
        const auto document = opened(sampleReceipt());
        QVERIFY(document);
        QCOMPARE(document->info("Title"), "广东省社会保障卡业务受理回执");
        QCOMPARE(document->info("Creator"), "Shouli");
        QVERIFY(document->info("Author").isEmpty());
        QCOMPARE(document->date("CreationDate").toUTC(), sampleTime());
    }

    void sameValuesGiveTheSameBytes() {
        const auto first = m_composer.compose(m_form, sampleReceipt(), sampleTime());
        const auto second = m_composer.compose(m_form, sampleReceipt(), sampleTime());
        QVERIFY(first);
        QVERIFY(*first == *second);
    }

    void aLargePhotoMakesNoLargeFile() {
        FormValues values = sampleReceipt();
        values.setImage("photo", samplePhoto({3000, 4000}));
        const auto pdf = m_composer.compose(m_form, values, sampleTime());
        QVERIFY(pdf);
        QVERIFY2(pdf->size() < 300'000, qPrintable(QString::number(pdf->size())));
    }

    void looksLikeTheApprovedPicture() {
        const auto document = opened(sampleReceipt());
        QVERIFY(document);
        const QImage drawn = document->page(0)->renderToImage(60, 60);
        const QImage approved(QStringLiteral(SHOULI_SOURCE_DIR "/tests/printing/receipt-60dpi.png"));
        QCOMPARE(drawn.size(), approved.size());
        const double differs = difference(drawn, approved);
        if (differs >= 1.5)
            drawn.save(QStringLiteral("receipt-60dpi.drawn.png"));
        QVERIFY2(differs < 1.5, qPrintable(QString::number(differs)));
        FormValues other = sampleReceipt();
        other.setList("materials", sampleMaterials(4));
        QVERIFY2(difference(opened(other)->page(0)->renderToImage(60, 60), approved) >= 1.5, "sees a row too many");
    }

    void missingFaceIsSaid() {
        PdfComposer composer(QStringLiteral("/nowhere/font.otf"));
        QCOMPARE(composer.compose(m_form, sampleReceipt(), sampleTime()).error().code, base::ErrorCode::ReadFailed);
    }

    void pictureThatWasNotGivenIsSaid() {
        const auto form = FormTemplate::parse("<form><img src=\"field:photo\"/></form>");
        QVERIFY(form);
        QCOMPARE(m_composer.compose(*form, FormValues(), sampleTime()).error().code, base::DeviceCode::TemplateBroken);
    }

    void rowWithTooManyCellsIsSaid() {
        const auto form = FormTemplate::parse("<form><table cols=\"*\"><tr><td/><td/></tr></table></form>");
        QVERIFY(form);
        QCOMPARE(m_composer.compose(*form, FormValues(), sampleTime()).error().code, base::DeviceCode::TemplateBroken);
    }

private:
    std::unique_ptr<Poppler::Document> opened(const FormValues& values) {
        const auto pdf = m_composer.compose(m_form, values, sampleTime());
        if (!pdf) {
            qWarning() << pdf.error().detail;
            return nullptr;
        }
        auto document = Poppler::Document::loadFromData(*pdf);
        document->setRenderHint(Poppler::Document::Antialiasing);
        document->setRenderHint(Poppler::Document::TextAntialiasing);
        return document;
    }

    PdfComposer m_composer{QStringLiteral(SHOULI_BIN_DIR "/fonts/ShouliPrint.otf")};
    FormTemplate m_form;
};

QTEST_MAIN(tst_Receipt)
#include "tst_Receipt.moc"
