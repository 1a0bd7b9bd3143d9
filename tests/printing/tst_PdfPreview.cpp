// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "printing/PdfComposer.h"
#include "printing/PdfPages.h"
#include "printing/SampleReceipt.h"

#include <QTest>

using namespace shouli;
using namespace shouli::printing;

class tst_PdfPreview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const auto loaded = loadPdfPreview(QStringLiteral(SHOULI_BIN_DIR "/modules/libshouli_pdfpreview"));
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        m_preview = *loaded;
    }

    void drawsEachPageAtTheAskedResolution() {
        PdfComposer composer(QStringLiteral(SHOULI_BIN_DIR "/fonts/ShouliPrint.otf"));
        const auto form = FormTemplate::load(":/forms/print/receipt.html");
        QVERIFY(form);
        FormValues values = sampleReceipt();
        values.setList("materials", sampleMaterials(20));
        const auto pdf = composer.compose(*form, values, sampleTime());
        QVERIFY(pdf);
        const auto images = renderPages(*m_preview, *pdf, 300);
        QVERIFY(images);
        QCOMPARE(images->size(), 2);
        for (const QImage& image : *images) {
            QVERIFY(qAbs(image.width() - 2480) <= 1); // 210 mm at 300 dpi
            QVERIFY(qAbs(image.height() - 3508) <= 1);
        }
        const auto pages = m_preview->open(*pdf);
        QVERIFY(pages);
        QCOMPARE((*pages)->page(2, 72).error().code, base::ErrorCode::NotFound);
    }

    void refusesWhatIsNoPdf_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing at all") << QByteArray();
        QTest::newRow("a text") << QByteArray("not a PDF");
        QTest::newRow("a head without a body") << QByteArray("%PDF-1.4\n%%EOF\n");
    }
    void refusesWhatIsNoPdf() {
        QFETCH(QByteArray, bytes);
        const auto pages = renderPages(*m_preview, bytes, 72);
        QVERIFY(!pages);
        QCOMPARE(pages.error().code, base::DeviceCode::FileBroken);
    }

    void missingModuleIsSaid() {
        QCOMPARE(loadPdfPreview(QStringLiteral("/nowhere/libshouli_pdfpreview")).error().code,
                 base::DeviceCode::ModuleMissing);
    }

private:
    PdfPreview* m_preview = nullptr;
};

QTEST_MAIN(tst_PdfPreview)
#include "tst_PdfPreview.moc"
