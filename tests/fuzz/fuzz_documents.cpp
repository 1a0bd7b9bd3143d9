// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of any content, size and format, and corners anywhere, for what looks for documents in them.
//
// The bytes: width and height less one, shape, format, eight coordinates of corners, then pixels, over and over.
#include "capture/documents/DocumentModule.h"
#include "capture/documents/PictureQuality.h"
#include "capture/scanner/FlatbedCutter.h"
#include "fuzz/Fuzz.h"

using namespace shouli::capture;

namespace shouli::fuzz {
namespace {

const QString kModules = QStringLiteral(SHOULI_BIN_DIR "/modules");
constexpr qsizetype kHead = 12;
constexpr QImage::Format kFormats[] = {QImage::Format_RGB32, QImage::Format_RGB888, QImage::Format_Grayscale8,
                                       QImage::Format_ARGB32_Premultiplied};

QImage pictureOf(const QByteArray& bytes) {
    const auto at = [&](qsizetype index) { return uchar(bytes[index]); };
    QImage picture(at(0) + 1, at(1) + 1, kFormats[at(3) % std::size(kFormats)]);
    const qsizetype count = bytes.size() - kHead;
    for (int y = 0; y < picture.height(); ++y) {
        uchar* row = picture.scanLine(y);
        for (qsizetype x = 0; x < picture.bytesPerLine(); ++x)
            row[x] = at(kHead + (y * picture.bytesPerLine() + x) % count);
    }
    picture.setDotsPerMeterX(qRound(at(4) / 0.0254));
    picture.setDotsPerMeterY(qRound(at(5) / 0.0254));
    return picture;
}

/// Within the picture and around it, one outside another and on the same spot.
DocumentCorners cornersOf(const QByteArray& bytes, QSize size) {
    DocumentCorners corners;
    qsizetype next = 4;
    for (QPointF& corner : corners) {
        const double x = uchar(bytes[next++]) / 128.0 - 0.5;
        const double y = uchar(bytes[next++]) / 128.0 - 0.5;
        corner = {x * size.width(), y * size.height()};
    }
    return corners;
}

QByteArray seed(QSize size, DocumentShape shape, const QRect& card) {
    QByteArray bytes;
    for (const int value : {size.width() - 1, size.height() - 1, int(shape), 2, 100, 100, 180, 100, 180, 180, 100, 180})
        bytes.append(char(value));
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            bytes.append(char(card.contains(x, y) ? 230 : 40 + (x * 7 + y * 3) % 11));
    return bytes;
}

} // namespace

QList<QByteArray> seeds() {
    return {seed({128, 96}, DocumentShape::Card, {20, 20, 86, 54}),
            seed({96, 128}, DocumentShape::A4, {10, 10, 70, 99}),
            seed({200, 120}, DocumentShape::BookletPage, {30, 15, 143, 105}), seed({160, 160}, DocumentShape::Free, {}),
            seed({4, 4}, DocumentShape::Card, {1, 1, 2, 2})};
}

QList<QByteArray> words() {
    return {QByteArray(1, '\0'), "\xff", QByteArray(16, '\0'), QByteArray(16, '\xff'), "\x80\x80\x80\x80"};
}

void take(const QByteArray& bytes) {
    static const auto finder = DocumentModule(kModules).finder();
    static const auto cutter = loadFlatbedCutter(kModules);
    require(finder && cutter, "the modules are there");
    if (bytes.size() <= kHead)
        return;
    const QImage picture = pictureOf(bytes);
    const auto shape = DocumentShape(uchar(bytes[2]) % 4);
    const auto found = (*finder)->find(picture, shape);
    if (found) {
        require(isDocument(found->corners), "what is found is a document");
        require(found->confidence >= 0 && found->confidence <= 1, "confidence is a share");
        require(!(*finder)->straightened(picture, found->corners, shape).isNull(), "it can be made flat");
    }
    const DocumentCorners corners = cornersOf(bytes, picture.size());
    (*finder)->refined(picture, corners);
    const QImage flat = (*finder)->straightened(picture, corners, shape);
    require(flat.isNull() || std::max(flat.width(), flat.height()) <= 3508, "no flat picture is larger than a sheet");
    judgePicture(picture);
    for (const QImage& document : (*cutter)->cut(picture))
        require(!document.isNull(), "what is cut out is a picture");
    require((*cutter)->count(picture) >= 0, "a number of documents");
}

} // namespace shouli::fuzz
