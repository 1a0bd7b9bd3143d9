// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "import/MemoryBound.h"
#include "import/Readers.h"

#include <QColorSpace>
#include <QPointF>
#include <QtEndian>

#include <png.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <vector>

namespace shouli::importer {
namespace {

using base::DeviceCode;

// What the chunks around the pixels say (PNG, third edition, chapter 11).
struct Chunks {
    Density density;
    int orientation = 1;
    bool isSrgb = false;
    QColorSpace code;    // stands above all others
    QColorSpace colours; // where no profile and no sRGB is stated
    QByteArray profile;
    QByteArray file; // without the gamma that the code or the profile stands above
};

// An ICC profile is some kilobytes, at most a few megabytes.
QByteArray inflated(QByteArrayView packed) {
    constexpr uLongf kMostBytes = 4 * 1024 * 1024;
    QByteArray bytes(qsizetype(kMostBytes), Qt::Uninitialized);
    uLongf size = kMostBytes;
    if (uncompress(reinterpret_cast<Bytef*>(bytes.data()), &size, reinterpret_cast<const Bytef*>(packed.data()),
                   uLong(packed.size())) != Z_OK)
        return {};
    bytes.truncate(qsizetype(size));
    return bytes;
}

QByteArray profileIn(QByteArrayView chunk) {
    const qsizetype nameEnd = chunk.indexOf('\0');
    return nameEnd < 0 || nameEnd + 2 > chunk.size() ? QByteArray() : inflated(chunk.sliced(nameEnd + 2));
}

Density densityIn(QByteArrayView chunk) {
    if (chunk.size() != 9)
        return {};
    return {double(qFromBigEndian<quint32>(chunk.data())), double(qFromBigEndian<quint32>(chunk.data() + 4))};
}

// White, red, green and blue, in hundred thousandths. The curve is sRGB's: libpng has put it in.
QColorSpace coloursIn(QByteArrayView chunk) {
    if (chunk.size() != 32)
        return {};
    const auto point = [chunk](qsizetype i) {
        return QPointF(qFromBigEndian<quint32>(chunk.data() + i * 8) / 100'000.0,
                       qFromBigEndian<quint32>(chunk.data() + i * 8 + 4) / 100'000.0);
    };
    return {point(0), point(1), point(2), point(3), QColorSpace::TransferFunction::SRgb};
}

// cICP: primaries, curve, matrix and range by their numbers in ITU-T H.273. Of those the two that screens have, with
// sRGB's curve; none for others, as of films.
QColorSpace codeIn(QByteArrayView chunk) {
    constexpr char kBt709 = 1, kP3 = 12;
    if (chunk.size() != 4 || !chunk.endsWith(QByteArrayView("\x0d\0\1", 3)))
        return {};
    return chunk[0] == kBt709 ? QColorSpace(QColorSpace::SRgb)
           : chunk[0] == kP3  ? QColorSpace(QColorSpace::DisplayP3)
                              : QColorSpace();
}

// All that matters for the pixels: what a decoder must understand, and these. It never sees a text, a thumbnail or
// what else a chunk of any length may hold.
bool isForDecoder(QByteArrayView name) {
    static constexpr std::array<QByteArrayView, 7> kOfColours{"tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD"};
    constexpr char kAncillary = 0x20; // PNG, 5.4: a small first letter
    return (name[0] & kAncillary) == 0 || std::find(kOfColours.begin(), kOfColours.end(), name) != kOfColours.end();
}

// libpng checks what the chunks hold, but takes memory for as much as they say before it looks whether that is there.
base::Result<Chunks> chunksOf(const QByteArray& file) {
    constexpr qsizetype kMagicBytes = 8, kFrameBytes = 12;
    Chunks chunks;
    chunks.file = file.first(kMagicBytes);
    chunks.file.reserve(file.size());
    QByteArray gamma;
    qsizetype gammaAt = -1;
    for (qsizetype at = kMagicBytes; at + kFrameBytes <= file.size();) {
        const qint64 length = qFromBigEndian<quint32>(file.constData() + at);
        if (length > file.size() - at - kFrameBytes)
            return base::fail(DeviceCode::FileBroken, QStringLiteral("a chunk is longer than the file"));
        const QByteArrayView whole = QByteArrayView(file).sliced(at, qsizetype(length) + kFrameBytes);
        const QByteArrayView name = whole.sliced(4, 4);
        const QByteArrayView content = whole.sliced(8, qsizetype(length));
        at += whole.size();
        if (name == "pHYs") {
            chunks.density = densityIn(content);
        } else if (name == "eXIf") {
            chunks.orientation = exifTags(content).orientation;
        } else if (name == "iCCP" && chunks.profile.isEmpty()) {
            chunks.profile = profileIn(content);
        } else if (name == "cICP") {
            chunks.code = codeIn(content);
        } else if (name == "sRGB") {
            chunks.isSrgb = true;
        } else if (name == "cHRM") {
            chunks.colours = coloursIn(content);
        } else if (name == "gAMA" && gammaAt < 0) {
            gammaAt = chunks.file.size();
            gamma = whole.toByteArray();
            continue;
        }
        if (isForDecoder(name))
            chunks.file.append(whole);
        if (name == "IEND")
            break;
    }
    if (gammaAt >= 0 && chunks.profile.isEmpty() && !chunks.code.isValid())
        chunks.file.insert(gammaAt, gamma);
    return chunks;
}

class PngFile {
public:
    PngFile() { m_image.version = PNG_IMAGE_VERSION; }
    ~PngFile() { png_image_free(&m_image); }
    Q_DISABLE_COPY_MOVE(PngFile)

    bool begin(const QByteArray& file) {
        if (png_image_begin_read_from_memory(&m_image, file.constData(), size_t(file.size())) == 0)
            return false;
        // Samples of 16 bits of which nothing is said are what those of 8 bits are. libpng would take them for linear.
        m_image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
        return true;
    }
    bool read(Picture& picture) {
        if ((m_image.format & PNG_FORMAT_FLAG_ALPHA) != 0)
            return readOnPaper(picture);
        m_image.format = PNG_FORMAT_RGB;
        return png_image_finish_read(&m_image, nullptr, picture.row(0), png_int_32(picture.stride()), nullptr) != 0;
    }
    int widthPx() const { return int(m_image.width); }
    int heightPx() const { return int(m_image.height); }
    base::Error error() const { return {DeviceCode::FileBroken, QString::fromLatin1(m_image.message)}; }

private:
    // Transparent parts come out white, like paper; half transparent ones as every viewer shows them. (libpng would
    // mix light and not the stored values.)
    bool readOnPaper(Picture& picture) {
        m_image.format = PNG_FORMAT_RGBA;
        std::vector<uchar> pixels(PNG_IMAGE_SIZE(m_image));
        if (png_image_finish_read(&m_image, nullptr, pixels.data(), 0, nullptr) == 0)
            return false;
        const uchar* from = pixels.data();
        for (int y = 0; y < picture.heightPx; ++y) {
            uchar* to = picture.row(y);
            for (int x = 0; x < picture.widthPx; ++x, from += 4, to += 3) {
                for (int c = 0; c < 3; ++c)
                    to[c] = uchar((from[c] * from[3] + 255 * (255 - from[3]) + 127) / 255);
            }
        }
        return true;
    }

    png_image m_image{};
};

// The size from the header chunk, which must be the first (PNG, 11.2.2), so that a size beyond all measure is
// answered as such before libpng refuses it as damage.
base::Result<PageSize> sizeOf(const QByteArray& file) {
    if (file.size() < 33 || file.sliced(12, 4) != "IHDR")
        return base::fail(DeviceCode::FileBroken, QStringLiteral("no IHDR chunk"));
    const quint32 width = qFromBigEndian<quint32>(file.constData() + 16);
    const quint32 height = qFromBigEndian<quint32>(file.constData() + 20);
    SHOULI_CHECK(checkPixels(width, height, kMaxPixels));
    return PageSize{int(width), int(height), 0};
}

} // namespace

base::Result<QList<PageSize>> probePng(const QByteArray& file) {
    SHOULI_TRY(const PageSize size, sizeOf(file));
    const MemoryBound bound(memoryFor(file, 0, 0));
    SHOULI_TRY(const Chunks chunks, chunksOf(file));
    PngFile png;
    if (!png.begin(chunks.file))
        return base::fail(png.error());
    return QList<PageSize>{
        turned(squared(size.widthPx, size.heightPx, chunks.density, kMaxPixels), chunks.orientation)};
}

base::Result<Picture> readPng(const QByteArray& file, const ImportRequest& wish) {
    SHOULI_TRY(const PageSize size, sizeOf(file));
    SHOULI_CHECK(checkPixels(size.widthPx, size.heightPx, wish.maxPixels));
    const MemoryBound bound(memoryFor(file, size.widthPx, size.heightPx));
    SHOULI_TRY(const Chunks chunks, chunksOf(file));
    PngFile png;
    if (!png.begin(chunks.file))
        return base::fail(png.error());
    Picture picture = makePicture(png.widthPx(), png.heightPx());
    if (!png.read(picture))
        return base::fail(png.error());
    if (chunks.code.isValid())
        toSrgb(picture, chunks.code);
    else if (!chunks.profile.isEmpty())
        toSrgb(picture, chunks.profile);
    else if (!chunks.isSrgb)
        toSrgb(picture, chunks.colours);
    return upright(squared(std::move(picture), chunks.density, wish.maxPixels), chunks.orientation);
}

} // namespace shouli::importer
