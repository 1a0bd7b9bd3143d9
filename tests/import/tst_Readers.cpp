// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "import/MadeFiles.h"
#include "import/Readers.h"

#include <QTest>

using namespace shouli;
using namespace shouli::importer;
using namespace shouli::tests;
using base::DeviceCode;
using base::ErrorCode;

namespace {

Answer probeOf(const QByteArray& file) { return answerTo({}, file); }

Answer pageOf(const QByteArray& file, quint32 index = 0, quint32 maxLongSidePx = 0) {
    return answerTo({Purpose::Page, index, kMaxPixels, maxLongSidePx, quint32(file.size())}, file);
}

QImage imageOf(const Answer& answer) {
    const auto* picture = std::get_if<Picture>(&answer);
    if (!picture)
        return {};
    return QImage(picture->row(0), picture->widthPx, picture->heightPx, picture->stride(), QImage::Format_RGB888)
        .copy();
}

ErrorCode errorOf(const Answer& answer) {
    const auto* error = std::get_if<base::Error>(&answer);
    return error ? error->code : ErrorCode::Internal;
}

bool isNear(QColor a, QColor b) {
    return std::abs(a.red() - b.red()) < 12 && std::abs(a.green() - b.green()) < 12 &&
           std::abs(a.blue() - b.blue()) < 12;
}

// The picture shows quarters(): red, green / blue, yellow, upright.
bool showsQuarters(const QImage& image) {
    const int x = image.width() / 4, y = image.height() / 4;
    return isNear(image.pixelColor(x, y), Qt::red) && isNear(image.pixelColor(3 * x, y), Qt::green) &&
           isNear(image.pixelColor(x, 3 * y), Qt::blue) && isNear(image.pixelColor(3 * x, 3 * y), Qt::yellow);
}

// quarters() as a camera held this way stores it, so that the orientation puts it upright (EXIF 2.32, 4.6.4).
QImage storedAs(int orientation) {
    const QImage upright = quarters(64, 32);
    switch (orientation) {
    case 2:
        return upright.mirrored(true, false);
    case 3:
        return upright.mirrored(true, true);
    case 4:
        return upright.mirrored(false, true);
    case 5:
        return upright.transformed(QTransform(0, 1, 1, 0, 0, 0)); // over the main diagonal
    case 6:
        return upright.transformed(QTransform().rotate(-90));
    case 7:
        return upright.transformed(QTransform(0, -1, -1, 0, 0, 0)); // over the other diagonal
    case 8:
        return upright.transformed(QTransform().rotate(90));
    default:
        return upright;
    }
}

bool hasInk(const QImage& image) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qGray(image.pixel(x, y)) < 64)
                return true;
    return false;
}

} // namespace

class tst_Readers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void soundPictureIsProbedAndRead_data() {
        QTest::addColumn<QByteArray>("file");
        const QImage image = quarters(61, 40); // an odd width: rows are padded
        QTest::newRow("JPEG") << encoded(quarters(64, 48), "jpeg");
        QTest::newRow("PNG") << encoded(image, "png");
        QTest::newRow("PNG with a palette") << encoded(image.convertToFormat(QImage::Format_Indexed8), "png");
        QTest::newRow("PNG of 16 bits") << encoded(image.convertToFormat(QImage::Format_RGBX64), "png");
        QTest::newRow("TIFF") << tiffOf({image});
    }
    void soundPictureIsProbedAndRead() {
        QFETCH(QByteArray, file);
        const Answer probed = probeOf(file);
        const auto* probe = std::get_if<DocumentProbe>(&probed);
        QVERIFY(probe);
        QVERIFY(probe->format == *formatOf(file));
        QCOMPARE(probe->pages.size(), 1);
        const QImage image = imageOf(pageOf(file));
        QCOMPARE(image.size(), QSize(probe->pages[0].widthPx, probe->pages[0].heightPx));
        QVERIFY(showsQuarters(image));
        QCOMPARE(errorOf(pageOf(file, 1)), DeviceCode::FileNoPages);
    }

    void orientationIsApplied_data() {
        QTest::addColumn<int>("orientation");
        for (int orientation = 1; orientation <= 8; ++orientation)
            QTest::addRow("orientation %d", orientation) << orientation;
    }
    void orientationIsApplied() {
        QFETCH(int, orientation);
        QList<QByteArray> files{withOrientation(encoded(storedAs(orientation), "jpeg"), orientation)};
        files.append(tiffOf({storedAs(orientation)}, quint16(orientation)));
        for (const QByteArray& file : files) {
            const Answer probed = probeOf(file);
            QVERIFY(std::get_if<DocumentProbe>(&probed));
            QVERIFY((std::get<DocumentProbe>(probed).pages[0] == PageSize{64, 32, 0}));
            const QImage image = imageOf(pageOf(file));
            QCOMPARE(image.size(), QSize(64, 32));
            QVERIFY(showsQuarters(image));
        }
    }

    void nonsenseInExifIsNoOrientation() {
        const QByteArray jpeg = encoded(quarters(64, 32), "jpeg");
        const auto sizeOf = [](const QByteArray& file) {
            const PageSize size = std::get<DocumentProbe>(probeOf(file)).pages[0];
            return QSize(size.widthPx, size.heightPx);
        };
        QCOMPARE(sizeOf(withOrientation(jpeg, 9)), QSize(64, 32));
        QCOMPARE(sizeOf(withOrientation(jpeg, 6)), QSize(32, 64));
        const QByteArray tiff = QByteArray("MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0", 26);
        QCOMPARE(exifTags(tiff).orientation, 6);
        for (qsizetype size = 0; size < 20; ++size)
            QCOMPARE(exifTags(tiff.first(size)).orientation, 1);
    }

    void transparencyIsOnWhite() {
        QImage image(8, 8, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QCOMPARE(imageOf(pageOf(encoded(image, "png"))).pixelColor(4, 4), QColor(Qt::white));
    }

    void largeJpegMayComeSmaller() {
        const QByteArray file = encoded(quarters(1600, 800), "jpeg");
        QCOMPARE(imageOf(pageOf(file, 0, 500)).size(), QSize(800, 400));
        QCOMPARE(imageOf(pageOf(file, 0, 801)).size(), QSize(1600, 800));
    }

    void pagesOfPdfAreReadAt300Dpi() {
        const QByteArray file = pagesPdf(3);
        const Answer probed = probeOf(file);
        const auto* probe = std::get_if<DocumentProbe>(&probed);
        QVERIFY(probe);
        QCOMPARE(probe->pages.size(), 3);
        for (int i = 0; i < 3; ++i) {
            const PageSize size = probe->pages[i];
            QCOMPARE(size.dpi, 300);
            QVERIFY(std::abs(size.widthPx - 2480) <= 5 && std::abs(size.heightPx - 3508) <= 5); // A4
            const QImage page = imageOf(pageOf(file, quint32(i)));
            QCOMPARE(page.size(), QSize(size.widthPx, size.heightPx));
            const int barEnd = page.width() * (i + 1) / 10;
            QCOMPARE(page.pixelColor(barEnd - 20, 100), QColor(Qt::black));
            QCOMPARE(page.pixelColor(barEnd + 20, 100), QColor(Qt::white));
        }
        QCOMPARE(errorOf(pageOf(file, 3)), DeviceCode::FileNoPages);
    }

    void metresOfPaperAreDrawnSmaller() {
        const QByteArray file = onePagePdf(14400, 7000, "0 0 100 100 re f");
        const auto probe = probeOf(file);
        QVERIFY((std::get<DocumentProbe>(probe).pages[0] == PageSize{4961, 2412, 25}));
        QCOMPARE(imageOf(pageOf(file)).size(), QSize(4961, 2412));
    }

    void namedFontsAreDrawn() {
        QVERIFY(hasInk(imageOf(pageOf(unembeddedFontPdf()))));
        QVERIFY(hasInk(imageOf(pageOf(unembeddedChinesePdf()))));
    }

    void ownerPasswordAloneDoesNotHinder() {
        QCOMPARE(imageOf(pageOf(fixture("owner_password_only.pdf"))).pixelColor(100, 300), QColor(Qt::blue));
    }

    void pagesOfTiffAreTold() {
        const QByteArray file = tiffOf({quarters(40, 30), quarters(30, 40), quarters(20, 20)});
        const auto probed = probeOf(file);
        const auto* probe = std::get_if<DocumentProbe>(&probed);
        QVERIFY(probe);
        QCOMPARE(probe->pages, (QList<PageSize>{{40, 30, 0}, {30, 40, 0}, {20, 20, 0}}));
        QCOMPARE(imageOf(pageOf(file, 1)).size(), QSize(30, 40));
        QVERIFY(showsQuarters(imageOf(pageOf(file, 1))));
        QCOMPARE(errorOf(pageOf(file, 3)), DeviceCode::FileNoPages);
    }

    void tooManyPagesAreRefused() {
        const auto file = tiffOf(QList<QImage>(kMaxPages + 1, quarters(2, 2)));
        QCOMPARE(errorOf(probeOf(file)), DeviceCode::FileTooManyPages);
    }

    void badFileIsRefused_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray jpeg = encoded(quarters(640, 480), "jpeg");
        const QByteArray png = encoded(quarters(640, 480), "png");
        const QByteArray pdf = pagesPdf(3);
        QTest::newRow("an empty file") << QByteArray() << DeviceCode::FileEmpty;
        QTest::newRow("text") << QByteArray("Name,Number\n") << DeviceCode::FileFormatRefused;
        QTest::newRow("JPEG cut in its header") << jpeg.first(30) << DeviceCode::FileBroken;
        QTest::newRow("JPEG cut in its data") << jpeg.first(jpeg.size() / 2) << DeviceCode::FileBroken;
        QTest::newRow("JPEG with nothing but its marker") << QByteArray("\xff\xd8\xff") << DeviceCode::FileBroken;
        QTest::newRow("PNG cut in its header") << png.first(20) << DeviceCode::FileBroken;
        QTest::newRow("PNG cut in its data") << png.first(png.size() / 2) << DeviceCode::FileBroken;
        QTest::newRow("PNG of impossible size")
            << claimedPng(0x7fffffff, 0x7fffffff, 10) << DeviceCode::FileTooManyPixels;
        QTest::newRow("PNG of a little too many pixels")
            << claimedPng(10'001, 10'000, 10) << DeviceCode::FileTooManyPixels;
        QTest::newRow("PNG longer than a JPEG can be") << claimedPng(65'501, 1, 10) << DeviceCode::FileTooManyPixels;
        QTest::newRow("PNG of no pixels") << claimedPng(0, 10, 10) << DeviceCode::FileBroken;
        QTest::newRow("PNG with more data than its size") << claimedPng(16, 16, 100'000'000) << ErrorCode::Internal;
        QTest::newRow("PDF cut in the middle") << pdf.first(pdf.size() / 2) << DeviceCode::FileBroken;
        QTest::newRow("PDF of a header only") << QByteArray("%PDF-1.7\n") << DeviceCode::FileBroken;
        QTest::newRow("PDF that asks for a password") << fixture("encrypted.pdf") << DeviceCode::FileEncrypted;
        QTest::newRow("PDF without a page")
            << pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"})
            << DeviceCode::FileNoPages;
        const QByteArray tiff = tiffOf({quarters(64, 48)});
        QTest::newRow("TIFF without its directory") << tiff.first(100) << DeviceCode::FileBroken;
        QByteArray cut = tiff;
        const qsizetype stripAt = cut.indexOf(QByteArray("\x11\x01\x04\0", 4)) + 8; // tag 273, long
        qToLittleEndian(quint32(tiff.size() - 100), cut.data() + stripAt);
        QTest::newRow("TIFF whose pixels end early") << cut << DeviceCode::FileBroken;
    }
    void badFileIsRefused() {
        QFETCH(QByteArray, file);
        QFETCH(ErrorCode, code);
        // Damage in the data shows only when the page is read.
        Answer answer = probeOf(file);
        if (std::get_if<DocumentProbe>(&answer))
            answer = pageOf(file);
        QCOMPARE(base::textOf(errorOf(answer)), base::textOf(code));
        QVERIFY(code == ErrorCode::Internal || std::get_if<base::Error>(&answer));
    }

    void noCutAndNoChangedByteCrashes_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("JPEG") << withOrientation(encoded(quarters(64, 48), "jpeg"), 6);
        QTest::newRow("PNG") << encoded(quarters(61, 40), "png");
        QTest::newRow("TIFF") << tiffOf({quarters(40, 30), quarters(8, 8)});
        QTest::newRow("PDF") << unembeddedFontPdf();
    }
    void noCutAndNoChangedByteCrashes() {
        QFETCH(QByteArray, file);
        for (int i = 0; i < 60; ++i) {
            const qsizetype at = file.size() * i / 60;
            probeOf(file.first(at));
            pageOf(file.first(at), 0, 200);
            QByteArray changed = file;
            changed[at] = char(~changed[at]);
            probeOf(changed);
            pageOf(changed, 0, 200);
        }
    }
};

QTEST_MAIN(tst_Readers)
#include "tst_Readers.moc"
