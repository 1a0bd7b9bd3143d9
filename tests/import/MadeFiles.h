// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <QPdfWriter>
#include <QtEndian>

#include <array>

// Files from outside, good and bad, made by code for the tests of import/ and capture/.
namespace shouli::tests {

/// Four quarters: red, green / blue, yellow; so that each turn and mirroring shows.
inline QImage quarters(int widthPx, int heightPx) {
    QImage image(widthPx, heightPx, QImage::Format_RGB888);
    QPainter painter(&image);
    const int x = widthPx / 2, y = heightPx / 2;
    painter.fillRect(0, 0, x, y, Qt::red);
    painter.fillRect(x, 0, widthPx - x, y, Qt::green);
    painter.fillRect(0, y, x, heightPx - y, Qt::blue);
    painter.fillRect(x, y, widthPx - x, heightPx - y, Qt::yellow);
    return image;
}

inline QByteArray encoded(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, format);
    writer.setQuality(95);
    writer.write(image);
    return bytes;
}

/// The JPEG with an EXIF segment that states this orientation.
inline QByteArray withOrientation(const QByteArray& jpeg, int orientation) {
    QByteArray tiff("MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1", 18);
    tiff += QByteArray(1, '\0') + char(orientation) + QByteArray(6, '\0');
    const QByteArray segment = QByteArray("Exif\0\0", 6) + tiff;
    QByteArray length(2, '\0');
    qToBigEndian(quint16(segment.size() + 2), length.data());
    return jpeg.first(2) + "\xff\xe1" + length + segment + jpeg.sliced(2);
}

inline quint32 crcOf(const QByteArray& bytes) {
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
    }
    return ~crc;
}

inline QByteArray bigEndian(quint32 value) {
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

inline QByteArray pngChunk(const QByteArray& type, const QByteArray& content) {
    return bigEndian(quint32(content.size())) + type + content + bigEndian(crcOf(type + content));
}

/// A PNG of grey pixels whose header claims any size; `zeros` bytes of nothing, compressed, are its data.
inline QByteArray claimedPng(quint32 widthPx, quint32 heightPx, qsizetype zeros) {
    const QByteArray header = bigEndian(widthPx) + bigEndian(heightPx) + QByteArray("\x08\0\0\0\0", 5);
    return QByteArray("\x89PNG\r\n\x1a\n") + pngChunk("IHDR", header) +
           pngChunk("IDAT", qCompress(QByteArray(zeros, '\0'), 9).sliced(4)) + pngChunk("IEND", {});
}

/// A PDF of A4 pages with a black bar at the top of each, as wide as the page's number in tenths of the page.
inline QByteArray pagesPdf(int pages) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(300);
    QPainter painter(&writer);
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.fillRect(0, 0, writer.width() * (i + 1) / 10, 200, Qt::black);
    }
    painter.end();
    return bytes;
}

/// A PDF of these objects (numbered from 1; 1 is the catalogue) with a right cross-reference table.
inline QByteArray pdfOf(const QList<QByteArray>& objects) {
    QByteArray pdf("%PDF-1.4\n");
    QByteArray table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    const QByteArray at = QByteArray::number(pdf.size());
    pdf += "xref\n0 " + count + "\n0000000000 65535 f \n" + table;
    pdf += "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" + at + "\n%%EOF\n";
    return pdf;
}

/// One page of this size in points with this content stream and resources.
inline QByteArray onePagePdf(int widthPt, int heightPt, const QByteArray& content,
                             const QByteArray& resources = "<< >>") {
    const QByteArray box = "[0 0 " + QByteArray::number(widthPt) + " " + QByteArray::number(heightPt) + "]";
    return pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                  "<< /Type /Page /Parent 2 0 R /MediaBox " + box + " /Resources " + resources + " /Contents 4 0 R >>",
                  "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream"});
}

/// "Hello" in a font that the file only names.
inline QByteArray unembeddedFontPdf() {
    return onePagePdf(200, 100, "BT /F1 40 Tf 10 40 Td (Hello) Tj ET",
                      "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>");
}

/// 中文 in a Chinese font and a character map that the file only names.
inline QByteArray unembeddedChinesePdf() {
    return onePagePdf(200, 100, "BT /F1 40 Tf 10 40 Td <D6D0CEC4> Tj ET",
                      "<< /Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H "
                      "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo "
                      "<< /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor "
                      "/FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 "
                      "/Descent -120 /CapHeight 880 /StemV 93 >> >>] >> >> >>");
}

/// A TIFF of one uncompressed RGB page for each image, each with this orientation, and with its NewSubfileType when
/// `kinds` has one for each.
inline QByteArray tiffOf(const QList<QImage>& pages, quint16 orientation = 1, const QList<quint32>& kinds = {}) {
    QByteArray tiff("II*\0", 4);
    const auto u16 = [&tiff](quint16 value) {
        value = qToLittleEndian(value);
        tiff.append(reinterpret_cast<const char*>(&value), 2);
    };
    const auto u32 = [&tiff](quint32 value) {
        value = qToLittleEndian(value);
        tiff.append(reinterpret_cast<const char*>(&value), 4);
    };
    const auto entry = [&](quint16 tag, quint16 type, quint32 value) { // type 3: short, 4: long
        u16(tag), u16(type), u32(1), u32(value);
    };
    qsizetype linkAt = tiff.size();
    u32(0);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QImage& page = pages[i];
        const QImage image = page.convertToFormat(QImage::Format_RGB888);
        const auto pixelsAt = quint32(tiff.size());
        for (int y = 0; y < image.height(); ++y)
            tiff.append(reinterpret_cast<const char*>(image.constScanLine(y)), qsizetype(image.width()) * 3);
        tiff.append(tiff.size() % 2, '\0');
        const auto bitsAt = quint32(tiff.size());
        u16(8), u16(8), u16(8);
        qToLittleEndian(quint32(tiff.size()), tiff.data() + linkAt);
        u16(kinds.isEmpty() ? 10 : 11);
        if (!kinds.isEmpty())
            entry(254, 4, kinds[i]);
        entry(256, 4, quint32(image.width()));
        entry(257, 4, quint32(image.height()));
        u16(258), u16(3), u32(3), u32(bitsAt);
        entry(259, 3, 1); // uncompressed
        entry(262, 3, 2); // RGB
        entry(273, 4, pixelsAt);
        entry(274, 3, orientation);
        entry(277, 3, 3);
        entry(278, 4, quint32(image.height()));
        entry(279, 4, quint32(image.width() * image.height() * 3));
        linkAt = tiff.size();
        u32(0);
    }
    return tiff;
}

inline QByteArray fixture(const char* name) {
    QFile file(QStringLiteral(SHOULI_SOURCE_DIR "/tests/fixtures/import/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace shouli::tests
