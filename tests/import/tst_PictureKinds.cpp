// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of JPEG, PNG and TIFF that phones and scanners write, each of the same picture, made and read back by an
// independent program (ImageMagick).
#include "import/MadeFiles.h"
#include "import/ReadFiles.h"

#include <QColorSpace>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace shouli;
using namespace shouli::importer;
using namespace shouli::tests;

namespace {

// The four quarters on paper.
const QColor kInks[] = {{200, 32, 32}, {32, 128, 64}, {32, 64, 176}, {128, 128, 128}, {240, 236, 224}};
constexpr int kWidth = 240, kHeight = 160;

QPoint placeOf(int ink, const QSize& size) {
    const double places[][2] = {{0.27, 0.29}, {0.73, 0.29}, {0.27, 0.71}, {0.73, 0.71}, {0.02, 0.02}};
    return {int(places[ink][0] * size.width()), int(places[ink][1] * size.height())};
}

QImage painted() {
    QImage image(kWidth, kHeight, QImage::Format_RGB888);
    image.fill(kInks[4]);
    QPainter painter(&image);
    for (int ink = 0; ink < 4; ++ink)
        painter.fillRect(ink % 2 * 115 + 10, ink / 2 * 75 + 10, 105, 65, kInks[ink]);
    return image;
}

QByteArray ppmOf(const QImage& image) {
    QByteArray ppm = "P6 " + QByteArray::number(image.width()) + ' ' + QByteArray::number(image.height()) + " 255\n";
    for (int y = 0; y < image.height(); ++y)
        ppm.append(reinterpret_cast<const char*>(image.constScanLine(y)), qsizetype(image.width()) * 3);
    return ppm;
}

QByteArray converted(const QByteArray& from, const QString& kind, const QStringList& options, const QString& to) {
    QProcess process;
    process.start(QStringLiteral("convert"), QStringList{kind + QStringLiteral(":-")} + options + QStringList{to});
    process.write(from);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("ImageMagick: %s", process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QByteArray made(const QStringList& options, const QString& to) {
    return converted(ppmOf(painted()), QStringLiteral("ppm"), options, to);
}

int farthest(const QColor& a, const QColor& b) {
    return std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
}

QString withInks(const QImage& image) {
    QString told;
    for (int ink = 0; ink < 5; ++ink)
        told += image.pixelColor(placeOf(ink, image.size())).name() + u' ';
    return told;
}

#define COMPARE_INKS(image, wanted, within)                                                                            \
    for (int ink = 0; ink < 5; ++ink)                                                                                  \
    QVERIFY2(farthest((image).pixelColor(placeOf(ink, (image).size())), (wanted)[ink]) <= (within),                    \
             qPrintable(withInks(image)))

QByteArray profileOf(QColorSpace::NamedColorSpace space) { return QColorSpace(space).iccProfile(); }

// A profile of grey with this curve, as a scanner's program embeds it (ICC.1:2022, 8.3).
QByteArray greyProfile(const QByteArray& curve) {
    const QByteArray white = bigEndian(0xf6d6) + bigEndian(0x10000) + bigEndian(0xd32d); // D50
    const std::pair<const char*, QByteArray> tags[] = {
        {"desc", "desc" + bigEndian(0) + bigEndian(5) + "grey" + QByteArray(80, '\0')},
        {"cprt", "text" + bigEndian(0) + QByteArray(4, '\0')},
        {"wtpt", "XYZ " + bigEndian(0) + white},
        {"kTRC", curve}};
    QByteArray table = bigEndian(4), content;
    for (const auto& [name, tag] : tags) {
        table += name + bigEndian(quint32(128 + 4 + 4 * 12 + content.size())) + bigEndian(quint32(tag.size()));
        content += tag;
        content += QByteArray(-content.size() & 3, '\0');
    }
    return bigEndian(quint32(128 + table.size() + content.size())) + bigEndian(0) + bigEndian(0x04200000) +
           "scnrGRAYXYZ " + QByteArray(12, '\0') + "acsp" + QByteArray(28, '\0') + white + QByteArray(48, '\0') +
           table + content;
}

// The colour space and the interoperability rules, each in the directory that EXIF has for it.
QByteArray exifOfColours(quint16 space, const QByteArray& rules, bool isBigEndian) {
    const auto number = [isBigEndian](quint32 value, int bytes) {
        QByteArray big = bigEndian(value).last(bytes);
        if (!isBigEndian)
            std::reverse(big.begin(), big.end());
        return big;
    };
    const auto entry = [&](quint16 tag, quint16 type, quint32 count, const QByteArray& value) -> QByteArray {
        return number(tag, 2) + number(type, 2) + number(count, 4) + value + QByteArray(4 - value.size(), '\0');
    };
    const QByteArray none = number(0, 4);
    return (isBigEndian ? "MM" : "II") + number(42, 2) + number(8, 4) // at 8: what the picture is
           + number(1, 2) + entry(0x8769, 4, 1, number(26, 4)) + none // at 26: how it was taken
           + number(2, 2) + entry(0xa001, 3, 1, number(space, 2))     //
           + entry(0xa005, 4, 1, number(56, 4)) + none                // at 56: by which rules
           + number(1, 2) + entry(1, 2, quint32(rules.size() + 1), rules) + none;
}

QByteArray withExif(const QByteArray& jpeg, const QByteArray& exif) {
    const QByteArray segment = QByteArray("Exif\0\0", 6) + exif;
    return jpeg.first(2) + "\xff\xe1" + bigEndian(quint32(segment.size() + 2)).last(2) + segment + jpeg.sliced(2);
}

// The chunks stand before the first of data; the gamma of ImageMagick goes.
QByteArray withChunks(const QByteArray& png, const QByteArray& chunks, const QList<QByteArray>& dropped) {
    QByteArray result = png.first(8);
    bool isIn = false;
    for (qsizetype at = 8; at + 12 <= png.size();) {
        const qsizetype size = qFromBigEndian<quint32>(png.constData() + at) + 12;
        const QByteArray name = png.mid(at + 4, 4);
        if (name == "IDAT" && !isIn) {
            result += chunks;
            isIn = true;
        }
        if (!dropped.contains(name))
            result += png.mid(at, size);
        at += size;
    }
    return result;
}

const QList<QByteArray> kColourChunks{"gAMA", "cHRM", "sRGB", "iCCP", "tIME", "tEXt", "bKGD", "pHYs"};

QByteArray exifOf(int orientation) {
    return QByteArray("MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0", 19) + char(orientation) + QByteArray(6, '\0');
}

// quarters() as it is stored so that this orientation puts it upright (TIFF 6.0, section 8: Orientation).
QImage storedAs(const QImage& upright, int orientation) {
    switch (orientation) {
    case 2:
        return upright.mirrored(true, false);
    case 3:
        return upright.mirrored(true, true);
    case 4:
        return upright.mirrored(false, true);
    case 5:
        return upright.transformed(QTransform(0, 1, 1, 0, 0, 0));
    case 6:
        return upright.transformed(QTransform().rotate(-90));
    case 7:
        return upright.transformed(QTransform(0, -1, -1, 0, 0, 0));
    case 8:
        return upright.transformed(QTransform().rotate(90));
    default:
        return upright;
    }
}

} // namespace

class tst_PictureKinds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void coloursAreThoseOfThePicture_data();
    void coloursAreThoseOfThePicture();
    void greyOfAProfileIsThatOfThePicture_data();
    void greyOfAProfileIsThatOfThePicture();
    void coloursWithoutAProfileAreAsSaid();
    void samplesAreNotTakenForLinear();
    void gammaAndPrimariesOfPngAreHeeded();
    void transparencyIsMixedAsViewersDo_data();
    void transparencyIsMixedAsViewersDo();
    void orientationOfPngIsApplied();
    void pixelsThatAreNotSquareBecomeSo_data();
    void pixelsThatAreNotSquareBecomeSo();
    void directoriesThatAreNoPagesAreLeftOut_data();
    void directoriesThatAreNoPagesAreLeftOut();
    void pagesThatCannotBeReachedAreNotLost();
    void jpegWithoutItsEnd_data();
    void jpegWithoutItsEnd();

private:
    QStringList into(const QByteArray& profile) const;

    QTemporaryDir m_dir;
};

// Options by which ImageMagick puts the picture into the colours of this profile.
QStringList tst_PictureKinds::into(const QByteArray& profile) const {
    const auto path = [this](const char* of) { return m_dir.filePath(QLatin1String(of)); };
    for (const auto& [of, bytes] : {std::pair("own.icc", profileOf(QColorSpace::SRgb)), {"to.icc", profile}}) {
        QFile file(path(of));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a profile");
    }
    return {QStringLiteral("-profile"), path("own.icc"),      QStringLiteral("-profile"),         path("to.icc"),
            QStringLiteral("-quality"), QStringLiteral("98"), QStringLiteral("-sampling-factor"), QStringLiteral("1x1"),
            QStringLiteral("-depth"),   QStringLiteral("8")};
}

void tst_PictureKinds::coloursAreThoseOfThePicture_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("within");
    const auto row = [](const char* sentence, const QString& to, const QString& options = {}, int within = 2) {
        QTest::newRow(sentence) << made(options.split(u' ', Qt::SkipEmptyParts), to) << within;
    };
    row("JPEG", QStringLiteral("jpeg:-"), QStringLiteral("-quality 95"));
    row("JPEG, all samples", QStringLiteral("jpeg:-"), QStringLiteral("-sampling-factor 1x1"));
    row("JPEG, progressive", QStringLiteral("jpeg:-"), QStringLiteral("-interlace JPEG"));
    row("JPEG, arithmetic", QStringLiteral("jpeg:-"), QStringLiteral("-define jpeg:arithmetic-coding=true"));
    row("JPEG of four inks", QStringLiteral("jpeg:-"), QStringLiteral("-colorspace CMYK -quality 95"));
    row("PNG", QStringLiteral("png24:-"));
    row("PNG, interlaced", QStringLiteral("png24:-"), QStringLiteral("-interlace PNG"));
    row("PNG with a palette", QStringLiteral("png8:-"));
    row("PNG of 16 bits", QStringLiteral("png48:-"));
    row("TIFF", QStringLiteral("tiff:-"), QStringLiteral("-compress none"));
    row("TIFF, big end first", QStringLiteral("tiff:-"), QStringLiteral("-endian MSB"));
    row("TIFF, LZW", QStringLiteral("tiff:-"), QStringLiteral("-compress LZW"));
    row("TIFF, deflate", QStringLiteral("tiff:-"), QStringLiteral("-compress Zip"));
    row("TIFF, PackBits", QStringLiteral("tiff:-"), QStringLiteral("-compress RLE"));
    row("TIFF, JPEG", QStringLiteral("tiff:-"), QStringLiteral("-compress JPEG"), 4);
    row("TIFF, JPEG of luminance and colours", QStringLiteral("tiff:-"),
        QStringLiteral("-colorspace YCbCr -compress JPEG"), 4);
    row("TIFF of luminance and colours", QStringLiteral("tiff:-"), QStringLiteral("-colorspace YCbCr"), 3);
    row("TIFF of 16 bits", QStringLiteral("tiff:-"), QStringLiteral("-depth 16"));
    row("TIFF in planes", QStringLiteral("tiff:-"), QStringLiteral("-interlace plane"));
    row("TIFF in tiles", QStringLiteral("tiff:-"), QStringLiteral("-define tiff:tile-geometry=64x64"));
    row("TIFF with a palette", QStringLiteral("tiff:-"), QStringLiteral("-type Palette"));
    row("TIFF of four inks", QStringLiteral("tiff:-"), QStringLiteral("-colorspace CMYK -depth 8"));
    const std::pair<const char*, QColorSpace::NamedColorSpace> profiles[] = {
        {"Adobe RGB", QColorSpace::AdobeRgb}, {"Display P3", QColorSpace::DisplayP3}, {"sRGB", QColorSpace::SRgb}};
    for (const auto& [name, space] : profiles) {
        const QStringList options = into(profileOf(space));
        for (const char* kind : {"jpeg", "png24", "png48", "tiff"})
            QTest::addRow("%s in %s", kind, name) << made(options, QLatin1String(kind) + QStringLiteral(":-")) << 4;
        QTest::addRow("a palette in %s", name)
            << made(options + QStringList{QStringLiteral("-type"), QStringLiteral("Palette")}, QStringLiteral("tiff:-"))
            << 4;
    }
}

void tst_PictureKinds::coloursAreThoseOfThePicture() {
    QFETCH(QByteArray, file);
    QFETCH(int, within);
    const QImage image = imageOf(pageOf(file));
    QCOMPARE(image.size(), QSize(kWidth, kHeight));
    COMPARE_INKS(image, kInks, within);
}

void tst_PictureKinds::greyOfAProfileIsThatOfThePicture_data() {
    QTest::addColumn<QByteArray>("file");
    QByteArray table = "curv" + bigEndian(0) + bigEndian(256);
    for (int i = 0; i < 256; ++i) // as of an ink that spreads
        table += bigEndian(quint32(65'535 * (0.2 * i / 255 + 0.8 * std::pow(i / 255.0, 3)))).last(2);
    QByteArray formula = "para" + bigEndian(0) + bigEndian(3 << 16); // CIE's L*
    for (const double number : {3.0, 1 / 1.16, 0.16 / 1.16, 0.1107, 0.08})
        formula += bigEndian(quint32(number * 65'536));
    const std::pair<const char*, QByteArray> curves[] = {
        {"of light", "curv" + bigEndian(0) + bigEndian(0)},
        {"of a power", "curv" + bigEndian(0) + bigEndian(1) + QByteArray("\1\x80\0\0", 4)},
        {"of a table", table},
        {"of a formula", formula}};
    const std::pair<const char*, QString> kinds[] = {
        {"JPEG", QStringLiteral("jpeg:-")}, {"PNG", QStringLiteral("png:-")}, {"TIFF", QStringLiteral("tiff:-")}};
    for (const auto& [name, curve] : curves) {
        const QStringList options = into(greyProfile(curve));
        for (const auto& [kind, to] : kinds)
            QTest::addRow("%s %s", kind, name) << made(options, to);
        const QStringList inverted{QStringLiteral("-negate"), QStringLiteral("-define"),
                                   QStringLiteral("quantum:polarity=min-is-white")};
        QTest::addRow("TIFF of ink %s", name) << made(options + inverted, QStringLiteral("tiff:-"));
    }
}

// What ImageMagick 6.9.11 with Little CMS 2.14 makes sRGB's grey of each of these files.
void tst_PictureKinds::greyOfAProfileIsThatOfThePicture() {
    QFETCH(QByteArray, file);
    const QColor greys[] = {{103, 103, 103}, {111, 111, 111}, {71, 71, 71}, {127, 127, 127}, {235, 235, 235}};
    COMPARE_INKS(imageOf(pageOf(file)), greys, 3);
    const QByteArray broken = QByteArray(file).replace("kTRC", "kTRX");
    QVERIFY(!imageOf(pageOf(broken)).isNull());
}

// Cameras' JPEGs and screens' PNGs, whose colours are those of a profile that they only name.
void tst_PictureKinds::coloursWithoutAProfileAreAsSaid() {
    const QStringList dropped{QStringLiteral("+profile"), QStringLiteral("*")};
    const QByteArray jpeg = made(into(profileOf(QColorSpace::AdobeRgb)) + dropped, QStringLiteral("jpeg:-"));
    for (const bool isBigEndian : {true, false}) {
        const QImage image = imageOf(pageOf(withExif(jpeg, exifOfColours(0xffff, "R03", isBigEndian))));
        COMPARE_INKS(image, kInks, 4);
    }
    const QImage plain = imageOf(pageOf(jpeg));
    for (const auto& [space, rules] : {std::pair(0xffff, "R98"), {1, "R03"}, {0xffff, ""}})
        QCOMPARE(imageOf(pageOf(withExif(jpeg, exifOfColours(quint16(space), rules, true)))), plain);

    const auto code = [](const QByteArray& numbers) { return pngChunk("cICP", numbers); };
    const QByteArray p3 = made(into(profileOf(QColorSpace::DisplayP3)) + dropped, QStringLiteral("png24:-"));
    const QByteArray ofP3 = code(QByteArray("\x0c\x0d\0\1", 4)), ofSrgb = code(QByteArray("\1\x0d\0\1", 4));
    const QByteArray linear = pngChunk("gAMA", bigEndian(100'000));
    const QByteArray own = qCompress(profileOf(QColorSpace::AdobeRgb), 9).sliced(4);
    const QByteArray wide = pngChunk("iCCP", QByteArray("p\0\0", 3) + own);
    for (const QByteArray& others : {QByteArray(), linear, wide}) { // it stands above them
        const QImage screen = imageOf(pageOf(withChunks(p3, ofP3 + others, kColourChunks)));
        COMPARE_INKS(screen, kInks, 4);
        const QImage usual =
            imageOf(pageOf(withChunks(made({}, QStringLiteral("png24:-")), ofSrgb + others, kColourChunks)));
        COMPARE_INKS(usual, kInks, 2);
    }
    // Another curve than sRGB's, or a part of the range: as if it said nothing.
    for (const char* numbers : {"\x0c\x10\0\1", "\x0c\x0d\0\0", "\x09\x0d\0\1"}) {
        const QImage film = imageOf(pageOf(withChunks(p3, code(QByteArray(numbers, 4)), kColourChunks)));
        QCOMPARE(film, imageOf(pageOf(withChunks(p3, {}, kColourChunks))));
    }
}

// As scanners write them: neither gAMA nor sRGB nor iCCP.
void tst_PictureKinds::samplesAreNotTakenForLinear() {
    const QImage colours = imageOf(pageOf(fixture("png_16_bit_no_colour_chunk.png")));
    COMPARE_INKS(colours, kInks, 2);
    const QImage grey = imageOf(pageOf(fixture("png_16_bit_grey.png")));
    QVERIFY2(farthest(grey.pixelColor(placeOf(3, grey.size())), kInks[3]) <= 2, qPrintable(withInks(grey)));
    // and so are those of 8 bits, and those that say so
    const QByteArray deep = made({}, QStringLiteral("png48:-"));
    const QByteArray flat = made({}, QStringLiteral("png24:-"));
    for (const QByteArray& png : {deep, flat}) {
        for (const QByteArray& chunk :
             {QByteArray(), pngChunk("sRGB", QByteArray(1, '\0')), pngChunk("gAMA", bigEndian(45455))}) {
            const QImage image = imageOf(pageOf(withChunks(png, chunk, kColourChunks)));
            COMPARE_INKS(image, kInks, 2);
        }
    }
}

void tst_PictureKinds::gammaAndPrimariesOfPngAreHeeded() {
    // Twice the gamma: what is stored as 128 is light of (128/255)^(1/0.9), which sRGB writes as 186.
    const QByteArray png = made({}, QStringLiteral("png24:-"));
    const QImage light = imageOf(pageOf(withChunks(png, pngChunk("gAMA", bigEndian(100'000)), kColourChunks)));
    QVERIFY2(std::abs(light.pixelColor(placeOf(3, light.size())).red() - 188) <= 2, qPrintable(withInks(light)));
    // The red of Adobe RGB is sRGB's; its green is another.
    QByteArray primaries;
    for (const int number : {31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000})
        primaries += bigEndian(quint32(number));
    const QImage wide = imageOf(pageOf(withChunks(png, pngChunk("cHRM", primaries), kColourChunks)));
    QVERIFY2(wide.pixelColor(placeOf(0, wide.size())).red() > 220, qPrintable(withInks(wide)));
    QVERIFY2(farthest(wide.pixelColor(placeOf(3, wide.size())), kInks[3]) <= 2, qPrintable(withInks(wide)));
    // A profile stands above them.
    QByteArray profile = qCompress(profileOf(QColorSpace::SRgb), 9).sliced(4);
    profile = pngChunk("iCCP", QByteArray("p\0\0", 3) + profile);
    const QImage own = imageOf(pageOf(
        withChunks(png, profile + pngChunk("gAMA", bigEndian(100'000)) + pngChunk("cHRM", primaries), kColourChunks)));
    COMPARE_INKS(own, kInks, 2);
}

void tst_PictureKinds::transparencyIsMixedAsViewersDo_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("isMixed");
    const QStringList half = QStringLiteral("-alpha set -channel A -evaluate set 50% +channel").split(u' ');
    QTest::newRow("PNG") << made(half, QStringLiteral("png32:-")) << true;
    QTest::newRow("PNG of 16 bits") << made(half, QStringLiteral("png64:-")) << true;
    const auto tiff = [&half](const char* kind) {
        return made(half + QStringList{QStringLiteral("-define"), QLatin1String("tiff:alpha=") + QLatin1String(kind)},
                    QStringLiteral("tiff:-"));
    };
    QTest::newRow("TIFF, mixed with black") << tiff("associated") << true;
    QTest::newRow("TIFF, not mixed") << tiff("unassociated") << true;
    QTest::newRow("TIFF with samples of which nothing is said") << tiff("unspecified") << false;
}

void tst_PictureKinds::transparencyIsMixedAsViewersDo() {
    QFETCH(QByteArray, file);
    QFETCH(bool, isMixed);
    QColor wanted[5];
    for (int ink = 0; ink < 5; ++ink) {
        const QColor& of = kInks[ink];
        wanted[ink] = isMixed ? QColor((of.red() + 255) / 2, (of.green() + 255) / 2, (of.blue() + 255) / 2) : of;
    }
    const QImage image = imageOf(pageOf(file));
    COMPARE_INKS(image, wanted, 2);
}

void tst_PictureKinds::orientationOfPngIsApplied() {
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const QByteArray plain = encoded(storedAs(painted(), orientation), "png");
        const QByteArray png = withChunks(plain, pngChunk("eXIf", exifOf(orientation)), kColourChunks);
        QCOMPARE(sizesOf(png), QList{QSize(kWidth, kHeight)});
        const QImage image = imageOf(pageOf(png));
        QCOMPARE(image.size(), QSize(kWidth, kHeight));
        COMPARE_INKS(image, kInks, 2);
    }
}

void tst_PictureKinds::pixelsThatAreNotSquareBecomeSo_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QSize>("size");
    const auto dense = [](const char* density, const char* size, const char* units = "PixelsPerInch") {
        return QStringList{QStringLiteral("-resize"), QLatin1String(size) + u'!', QStringLiteral("-units"),
                           QLatin1String(units),      QStringLiteral("-density"), QLatin1String(density)};
    };
    const QSize square(kWidth, kHeight);
    QTest::newRow("a fax") << made(dense("204x98", "240x77"), QStringLiteral("tiff:-")) << square;
    QTest::newRow("a fax to the centimetre")
        << made(dense("80x39", "240x78", "PixelsPerCentimeter"), QStringLiteral("tiff:-")) << square;
    QTest::newRow("a fine fax on its side") << [&] {
        QByteArray tiff = made(dense("204x98", "240x77"), QStringLiteral("tiff:-"));
        const qsizetype at = tiff.indexOf(QByteArray("\x12\x01\x03\0\1\0\0\0", 8));
        tiff[at + 8] = 3;
        return tiff;
    }() << square;
    QTest::newRow("a JPEG of 600 by 300") << made(dense("600x300", "240x80"), QStringLiteral("jpeg:-")) << square;
    QTest::newRow("a JPEG of 300 by 600") << made(dense("300x600", "120x160"), QStringLiteral("jpeg:-")) << square;
    QTest::newRow("a PNG of 600 by 300") << made(dense("600x300", "240x80"), QStringLiteral("png24:-")) << square;
    QTest::newRow("nonsense") << made(dense("1x600", "240x160"), QStringLiteral("tiff:-")) << square;
    QTest::newRow("nothing") << made(dense("0x0", "240x160"), QStringLiteral("tiff:-")) << square;
    QTest::newRow("300 each way") << made(dense("300x300", "240x160"), QStringLiteral("jpeg:-")) << square;
}

void tst_PictureKinds::pixelsThatAreNotSquareBecomeSo() {
    QFETCH(QByteArray, file);
    QFETCH(QSize, size);
    const QImage image = imageOf(pageOf(file));
    QVERIFY2(std::abs(image.width() - size.width()) <= 1 && std::abs(image.height() - size.height()) <= 1,
             qPrintable(QStringLiteral("%1 x %2").arg(image.width()).arg(image.height())));
    QCOMPARE(sizesOf(file), QList{image.size()});
}

void tst_PictureKinds::directoriesThatAreNoPagesAreLeftOut_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QList<QSize>>("sizes");
    const QList<QImage> images{quarters(40, 30), quarters(10, 8), quarters(30, 40)};
    const QSize first(40, 30), second(10, 8), third(30, 40);
    QTest::newRow("three pages") << tiffOf(images, 1, {2, 2, 2}) << QList{first, second, third};
    QTest::newRow("a smaller copy between two pages") << tiffOf(images, 1, {0, 1, 0}) << QList{first, third};
    QTest::newRow("a mask between two pages") << tiffOf(images, 1, {2, 4, 2}) << QList{first, third};
    QTest::newRow("nothing but a smaller copy") << tiffOf({images[0]}, 1, {1}) << QList{first};
}

void tst_PictureKinds::directoriesThatAreNoPagesAreLeftOut() {
    QFETCH(QByteArray, file);
    QFETCH(QList<QSize>, sizes);
    QCOMPARE(sizesOf(file), sizes);
    for (qsizetype i = 0; i < sizes.size(); ++i)
        QCOMPARE(imageOf(pageOf(file, quint32(i))).size(), sizes[i]);
    QCOMPARE(outcomeOf(file), QStringLiteral("kept"));
    QVERIFY(std::get_if<base::Error>(&static_cast<const Answer&>(pageOf(file, quint32(sizes.size())))));
}

void tst_PictureKinds::pagesThatCannotBeReachedAreNotLost() {
    const QByteArray one = tiffOf({quarters(40, 30)});
    const QByteArray two = tiffOf({quarters(40, 30), quarters(30, 40)});
    QCOMPARE(outcomeOf(two), QStringLiteral("kept"));
    QCOMPARE(outcomeOf(two.first(two.size() - 60)), QStringLiteral("FILE-BROKEN"));
    QByteArray ring = one;
    qToLittleEndian(qFromLittleEndian<quint32>(one.constData() + 4), ring.data() + ring.size() - 4);
    QCOMPARE(sizesOf(ring), QList{QSize(40, 30)}); // all there is was seen
}

void tst_PictureKinds::jpegWithoutItsEnd_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("outcome");
    const QByteArray plain = made({}, QStringLiteral("jpeg:-"));
    const QByteArray progressive =
        made({QStringLiteral("-interlace"), QStringLiteral("JPEG")}, QStringLiteral("jpeg:-"));
    const qsizetype lastScan = progressive.lastIndexOf("\xff\xda");
    const QString kept = QStringLiteral("kept"), broken = QStringLiteral("FILE-BROKEN");
    QTest::newRow("as phones leave it") << fixture("jpeg_without_end_marker.jpg") << kept;
    QTest::newRow("without its end marker") << plain.chopped(2) << kept;
    QTest::newRow("with half its end marker") << plain.chopped(1) << kept;
    QTest::newRow("without its last row") << plain.chopped(40) << broken;
    QTest::newRow("without its lower half") << plain.first(plain.size() / 2) << broken;
    QTest::newRow("progressive, without its end marker") << progressive.chopped(2) << kept;
    QTest::newRow("progressive, without its last scan") << progressive.first(lastScan) << broken;
    QTest::newRow("progressive, with a part of its last scan") << progressive.first(lastScan + 40) << broken;
    QTest::newRow("with zeros behind its rows") << plain.chopped(2) + QByteArray(4096, '\0') << kept;
}

void tst_PictureKinds::jpegWithoutItsEnd() {
    QFETCH(QByteArray, file);
    QFETCH(QString, outcome);
    QCOMPARE(outcomeOf(file), outcome);
    if (outcome == u"kept")
        COMPARE_INKS(imageOf(pageOf(file)), kInks, 3);
}

QTEST_MAIN(tst_PictureKinds)
#include "tst_PictureKinds.moc"
