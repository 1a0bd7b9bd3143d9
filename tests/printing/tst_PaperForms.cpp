// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/PdfComposer.h"
#include "printing/SampleReceipt.h"

#include <QTest>

#include <poppler-qt6.h>

using namespace shouli;
using namespace shouli::printing;

namespace {

QString textOf(const Poppler::Document& document, int page) {
    return document.page(page)->text(QRectF()).remove(u'\n').remove(u' ').remove(u'\u3000');
}

QString textOf(const Poppler::Document& document) {
    QString all;
    for (int page = 0; page < document.numPages(); ++page)
        all += textOf(document, page);
    return all;
}

FormValues row(std::initializer_list<std::pair<const char*, QString>> texts) {
    FormValues values;
    for (const auto& [name, text] : texts)
        values.setText(QString::fromLatin1(name), text);
    return values;
}

/// A 交接清单 of so many cases.
FormValues sampleHandover(int count) {
    FormValues values = row({{"outletName", "中国银行广州天河支行营业部"},
                             {"outletCode", "955660001"},
                             {"workstation", "01"},
                             {"day", "2026-03-09"},
                             {"printedAt", "2026-03-09 17:35"},
                             {"operatorName", "林秀英"},
                             {"scope", "本工作站全部经办人"},
                             {"total", QStringLiteral("案件 %1 件").arg(count)},
                             {"formsTotal", QString::number(count)},
                             {"receiptsTotal", QString::number(count)}});
    QList<FormValues> rows;
    for (int index = 1; index <= count; ++index)
        rows << row({{"index", QString::number(index)},
                     {"acceptanceNumber", QStringLiteral("955660001 01 260309 A %1 X").arg(index, 4, 10, QChar(u'0'))},
                     {"name", "林*岚"},
                     {"documentKind", "台湾居民来往大陆通行证"},
                     {"documentNumber", "4401**********4512"},
                     {"forms", "1"},
                     {"receipts", "1"},
                     {"state", "已受理"}});
    values.setList("cases", rows);
    return values;
}

/// Everything that an application form may have at once.
void fillUp(FormValues& form) {
    form.setList("materials", sampleMaterials(6));
    form.setText("guardianName", "李梅");
    form.setText("guardianRelation", "母亲");
    form.setText("guardianDocumentKind", "01 居民身份证");
    form.setText("guardianDocumentNumber", "440106198003074523");
    form.setText("pickupOutlet", "");
    form.setText("recipient", "李梅");
    form.setText("recipientPhone", "13800000002");
    form.setText("recipientAddress", "广东省广州市越秀区中山五路 1 号百货大楼北塔 2305 房");
    form.setText("phoneToVerify", "13800000001");
    form.setText("reprint", "（第 2 次）");
    form.setText("reprintedAt", "2026-03-09 10:12");
    form.setList("remarks",
                 {row({{"text", "离线预受理，待联网后核定：预申领条件、申领资格、申领人手机号码、相片回执号。"}})});
    form.setText("manualOverride", "由 李主任 于 2026-03-09 09:13 复核同意，原因：相貌有变");
}

} // namespace

class tst_PaperForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueReadsBack() {
        const FormValues values = sampleApplicationForm();
        const auto document = opened("application_form", values);
        QVERIFY(document);
        QCOMPARE(document->numPages(), 1);
        const QString read = textOf(*document);
        for (const char* name : {"acceptanceNumber",
                                 "dataOwner",
                                 "insuranceType",
                                 "socialSecurityNumber",
                                 "applicantName",
                                 "rareCharacters",
                                 "country",
                                 "documentKind",
                                 "documentNumber",
                                 "validity",
                                 "sex",
                                 "ethnicGroup",
                                 "birthDate",
                                 "mobile",
                                 "address",
                                 "occupation",
                                 "bank",
                                 "outletCode",
                                 "applicationType",
                                 "deliveryMethod",
                                 "pickupOutlet",
                                 "pickupAddress",

                                 "operatorName",
                                 "operatorNumber",
                                 "acceptedAt"})
            QVERIFY2(read.contains(QString(*values.text(name)).remove(u' ')), name);
        for (const QString label : {"《办理须知》（2026-03-01版，2026-03-0909:12", "与原件一致", "申领人签名",
                                    "签名日期", "受理网点盖章", "经办人签名", "复核人签名"})
            QVERIFY2(read.contains(label), qPrintable(label));
        for (const QString absent : {"监护人", "补打", "待核事项", "收件地址"})
            QVERIFY2(!read.contains(absent), qPrintable(absent));
    }

    void theFullestFormStaysOnOnePage() {
        FormValues values = sampleApplicationForm();
        fillUp(values);
        const auto document = opened("application_form", values);
        QVERIFY(document);
        QCOMPARE(document->numPages(), 1);
        const QString read = textOf(*document);
        for (const QString text : {"监护人姓名李梅", "与申领人关系母亲", "440106198003074523", "补打（第2次）",
                                   "2026-03-0910:12", "证件图片6", "相貌有变", "收件地址", "13800000001未经短信验证"})
            QVERIFY2(read.contains(text), qPrintable(text + u" is not in " + read));
    }

    void aRareCharacterReadsBack() {
        FormValues values = sampleApplicationForm();
        values.setText("applicantName", "㐂𠮷·𣗋");
        QVERIFY(textOf(*opened("application_form", values)).contains("㐂𠮷·𣗋"));
    }

    void fontsAreEmbeddedAsSubsets_data() {
        QTest::addColumn<QString>("form");
        QTest::newRow("application form") << "application_form";
        QTest::newRow("handover list") << "handover_list";
    }
    void fontsAreEmbeddedAsSubsets() {
        QFETCH(QString, form);
        const auto document = opened(form, form == "application_form" ? sampleApplicationForm() : sampleHandover(3));
        QVERIFY(document);
        QVERIFY(!document->fonts().isEmpty());
        for (const Poppler::FontInfo& font : document->fonts())
            QVERIFY(font.isEmbedded() && font.isSubset());
        QVERIFY(document->info("Author").isEmpty());
    }

    void theListGoesOnWithItsHead() {
        const auto document = opened("handover_list", sampleHandover(60));
        QVERIFY(document);
        const int pages = document->numPages();
        QVERIFY(pages >= 2);
        for (int page = 0; page < pages; ++page) {
            const QString read = textOf(*document, page);
            QVERIFY2(read.contains("证件号码"), qPrintable(QString::number(page)));
            QVERIFY(read.contains(QStringLiteral("第%1页/共%2页").arg(page + 1).arg(pages)));
        }
        const QString read = textOf(*document);
        QCOMPARE(read.count("林*岚"), 60);
        QVERIFY(read.contains("95566000101260309A0060X"));
        for (const QString text : {"案件60件", "移交人签名", "接收人签名", "清点"})
            QVERIFY2(read.contains(text), qPrintable(text));
    }

    void anEmptyDayIsSaid() {
        const auto document = opened("handover_list", sampleHandover(0));
        QVERIFY(document);
        QCOMPARE(document->numPages(), 1);
        QVERIFY(textOf(*document).contains("当日没有已提交的业务"));
    }

private:
    std::unique_ptr<Poppler::Document> opened(const QString& name, const FormValues& values) {
        const auto form = FormTemplate::load(QStringLiteral(":/forms/print/%1.html").arg(name));
        const auto pdf =
            form ? m_composer.compose(*form, values, sampleTime()) : base::Result<QByteArray>(base::fail(form.error()));
        if (!pdf) {
            qWarning() << pdf.error().detail;
            return nullptr;
        }
        return Poppler::Document::loadFromData(*pdf);
    }

    PdfComposer m_composer{QStringLiteral(SHOULI_BIN_DIR "/fonts/ShouliPrint.otf")};
};

QTEST_MAIN(tst_PaperForms)
#include "tst_PaperForms.moc"
