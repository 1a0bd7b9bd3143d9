// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "capture/documents/PictureQuality.h"
#include "capture/photo/PreparedPhoto.h"
#include "capture/pictures/PictureEncoder.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

using namespace shouli;
using namespace shouli::capture;
using base::ErrorCode;

namespace {

QImage noise(int widthPx, int heightPx) {
    QRandomGenerator random(20261123);
    QImage image(widthPx, heightPx, QImage::Format_RGB32);
    for (int y = 0; y < heightPx; ++y)
        random.fillRange(reinterpret_cast<quint32*>(image.scanLine(y)), widthPx);
    return image;
}

// Lines of small black strokes on paper, as print looks from afar.
QImage printedPage(int widthPx = 1200, int heightPx = 800, QColor paper = Qt::white) {
    QImage image(widthPx, heightPx, QImage::Format_RGB32);
    image.fill(paper);
    QPainter painter(&image);
    for (int y = 40; y + 40 < heightPx; y += 30)
        for (int x = 40; x + 40 < widthPx; x += 9)
            painter.fillRect(x, y + (x * 7) % 5, 4, 14, Qt::black);
    return image;
}

QImage blurred(const QImage& image, int radiusPx = 12) {
    return image.scaled(image.size() / radiusPx, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage darkened(const QImage& image, int percent) {
    QImage dark = image;
    QPainter painter(&dark);
    painter.fillRect(dark.rect(), QColor(0, 0, 0, 255 * percent / 100));
    return dark;
}

// A lamp's reflection: a white spot with soft edges.
QImage lit(const QImage& image) {
    QImage spot = image;
    QRadialGradient light(image.rect().center(), 90);
    light.setColorAt(0.6, Qt::white);
    light.setColorAt(1, Qt::transparent);
    QPainter painter(&spot);
    painter.fillRect(spot.rect(), light);
    return spot;
}

// Density of the JFIF header (JFIF 1.02): unit 1 is dots an inch.
int dpiOf(const QByteArray& jpeg) {
    if (jpeg.sliced(6, 5) != QByteArray("JFIF\0", 5) || jpeg[13] != '\1')
        return 0;
    const int x = jpeg.sliced(14, 2).toHex().toInt(nullptr, 16);
    const int y = jpeg.sliced(16, 2).toHex().toInt(nullptr, 16);
    return x == y ? x : 0;
}

} // namespace

class tst_Pictures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void encodedPictureKeepsToItsLimits_data() {
        QTest::addColumn<QImage>("picture");
        QTest::addColumn<QSize>("size");
        QTest::newRow("a small one keeps its size") << printedPage(800, 600) << QSize(800, 600);
        QTest::newRow("a large one is made smaller") << blurred(printedPage(5000, 2500)) << QSize(3508, 1754);
        QTest::newRow("one on end too") << blurred(printedPage(1500, 4000)) << QSize(1315, 3508);
        QTest::newRow("noise has to give up pixels") << noise(3000, 2000) << QSize();
        QTest::newRow("a single pixel") << noise(1, 1) << QSize(1, 1);
    }
    void encodedPictureKeepsToItsLimits() {
        QFETCH(QImage, picture);
        QFETCH(QSize, size);
        const auto encoded = encodeForStore(picture).result();
        QVERIFY(encoded);
        QVERIFY(encoded->jpeg.size() <= kMaxStoredBytes);
        const QImage stored = QImage::fromData(encoded->jpeg, "JPEG");
        QCOMPARE(stored.size(), encoded->sizePx);
        if (size.isValid())
            QCOMPARE(stored.size(), size);
        else
            QVERIFY(stored.width() < picture.width() && encoded->jpeg.size() > kMaxStoredBytes / 2);
        QCOMPARE(dpiOf(encoded->jpeg), 300);
        const QImage thumbnail = QImage::fromData(encoded->thumbnail, "JPEG");
        QVERIFY(!thumbnail.isNull());
        QVERIFY(std::max(thumbnail.width(), thumbnail.height()) <= kThumbnailLongSidePx);
    }

    void transparentPartsBecomeWhite() {
        QImage picture(20, 20, QImage::Format_ARGB32);
        picture.fill(Qt::transparent);
        const auto encoded = encodePicture(picture);
        QVERIFY(encoded);
        QCOMPARE(QImage::fromData(encoded->jpeg).pixelColor(10, 10), QColor(Qt::white));
    }

    void noPictureIsAnError() {
        QCOMPARE(encodePicture({}).error().code, ErrorCode::Malformed);
        QCOMPARE(preparePhoto({}).error().code, ErrorCode::Malformed);
        QCOMPARE(encodePicture(noise(100, 100), 10).error().code, ErrorCode::Internal);
    }

    void qualityIsJudged_data() {
        QTest::addColumn<QImage>("picture");
        QTest::addColumn<QList<PictureFinding>>("findings");
        using enum PictureFinding;
        using Findings = QList<PictureFinding>;
        QTest::newRow("a sharp page is fine") << printedPage() << Findings{};
        QTest::newRow("a sharp page of a large camera is fine") << printedPage(4000, 3000) << Findings{};
        QTest::newRow("a page in soft light is fine") << darkened(printedPage(), 40) << Findings{};
        QTest::newRow("an empty page is fine") << printedPage(1200, 70) << Findings{}; // too low for a line
        QTest::newRow("a page in the dark") << darkened(printedPage(), 85) << Findings{TooDark};
        QTest::newRow("a page out of focus") << blurred(printedPage()) << Findings{TooBlurred};
        QTest::newRow("a page a little soft is fine") << blurred(printedPage(), 2) << Findings{};
        QTest::newRow("a lamp's reflection") << lit(darkened(printedPage(), 20)) << Findings{Glare};
        QTest::newRow("a page lit too much is not a reflection") << lit(printedPage()) << Findings{};
        QTest::newRow("a thumbnail") << printedPage(400, 300) << Findings{TooSmall};
        QTest::newRow("nothing at all") << QImage() << Findings{TooSmall, TooDark};
    }
    void qualityIsJudged() {
        QFETCH(QImage, picture);
        QFETCH(QList<PictureFinding>, findings);
        QCOMPARE(judgePicture(picture), findings);
    }

    void cardPhotoIsAsTheCardWantsIt_data() {
        QTest::addColumn<QImage>("picture");
        QTest::addColumn<QList<PreparedPhotoFinding>>("findings");
        using enum PreparedPhotoFinding;
        using Findings = QList<PreparedPhotoFinding>;
        QTest::newRow("right size") << blurred(printedPage(358, 441)) << Findings{};
        QTest::newRow("larger, right aspect") << printedPage(1074, 1323) << Findings{};
        QTest::newRow("square") << printedPage(1000, 1000) << Findings{WrongAspect};
        QTest::newRow("small") << printedPage(179, 220) << Findings{TooSmall};
        QTest::newRow("small and wide") << printedPage(300, 100) << Findings{WrongAspect, TooSmall};
        QTest::newRow("grey") << printedPage(716, 882).convertToFormat(QImage::Format_Grayscale8) << Findings{};
        QTest::newRow("noise") << noise(716, 882) << Findings{};
    }
    void cardPhotoIsAsTheCardWantsIt() {
        QFETCH(QImage, picture);
        QFETCH(QList<PreparedPhotoFinding>, findings);
        const auto photo = preparePhoto(picture);
        QVERIFY(photo);
        QCOMPARE(photo->findings, findings);
        const QImage image = QImage::fromData(photo->jpeg, "JPEG");
        QCOMPARE(image.size(), QSize(358, 441));
        QVERIFY(!image.isGrayscale() || image.format() == QImage::Format_RGB32); // three colours stored, not one
        QCOMPARE(dpiOf(photo->jpeg), 350);
        QVERIFY(photo->jpeg.size() <= kMaxCardPhotoBytes);
    }

    void cardPhotoIsCutAboutItsMiddle() {
        QImage picture(1200, 600, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.fillRect(500, 200, 200, 200, Qt::black);
        painter.end();
        const auto photo = preparePhoto(picture);
        QVERIFY(photo);
        const QImage image = QImage::fromData(photo->jpeg);
        QVERIFY(image.pixelColor(179, 220).value() < 20);
        QVERIFY(image.pixelColor(20, 220).value() > 235);
        QVERIFY(image.pixelColor(338, 220).value() > 235);
    }
};

QTEST_MAIN(tst_Pictures)
#include "tst_Pictures.moc"
