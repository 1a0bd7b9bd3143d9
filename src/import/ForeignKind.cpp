// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ForeignKind.h"

#include "base/DeviceCode.h"

#include <algorithm>

namespace shouli::importer {
namespace {

using base::DeviceCode;
using base::ErrorCode;

struct Kind {
    QByteArrayView begins;
    ErrorCode code;
    const char* name;
};

const Kind kKinds[] = {
    {"GIF8", DeviceCode::FileOtherPicture, "GIF"},
    {"BM", DeviceCode::FileOtherPicture, "BMP"},
    {QByteArrayView("II+\0", 4), DeviceCode::FileOtherPicture, "BigTIFF"},
    {QByteArrayView("MM\0+", 4), DeviceCode::FileOtherPicture, "BigTIFF"},
    {QByteArrayView("\0\0\0\x0cjP  ", 8), DeviceCode::FileOtherPicture, "JPEG 2000"},
    {QByteArrayView("\xff\x4f\xff\x51", 4), DeviceCode::FileOtherPicture, "JPEG 2000"},
    {QByteArrayView("\xff\x0a", 2), DeviceCode::FileOtherPicture, "JPEG XL"},
    {QByteArrayView("\0\0\0\x0cJXL ", 8), DeviceCode::FileOtherPicture, "JPEG XL"},
    {"8BPS", DeviceCode::FileOtherPicture, "Photoshop"},
    {"gimp xcf", DeviceCode::FileOtherPicture, "GIMP"},
    {QByteArrayView("\0\0\1\0", 4), DeviceCode::FileOtherPicture, "ICO"},
    {"AT&TFORM", DeviceCode::FileOtherPicture, "DjVu"},
    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DeviceCode::FileDocument, "Word / Excel / WPS"},
    {"{\\rtf", DeviceCode::FileDocument, "RTF"},
    {"%!PS", DeviceCode::FileDocument, "PostScript"},
    {"Rar!", DeviceCode::FileArchive, "RAR"},
    {"7z\xbc\xaf\x27\x1c", DeviceCode::FileArchive, "7z"},
    {"\x1f\x8b", DeviceCode::FileArchive, "gzip"},
    {"MZ", DeviceCode::FileProgram, "EXE"},
    {"\x7f"
     "ELF",
     DeviceCode::FileProgram, "ELF"},
    {"\x1a\x45\xdf\xa3", DeviceCode::FileFilm, "Matroska"},
};

// A brand says what is in the boxes of ISO base media files (ISO/IEC 14496-12, 4.3; 23008-12, annex B).
base::Error refusalOfBoxes(QByteArrayView file) {
    const quint32 stated = quint32(uchar(file[2])) << 8 | uchar(file[3]);
    const QByteArrayView brands = file.sliced(8, std::min<qsizetype>(file.size() - 8, std::max(8U, stated) - 8));
    const auto hasBrand = [brands](std::initializer_list<QByteArrayView> names) {
        return std::any_of(names.begin(), names.end(), [brands](QByteArrayView name) { return brands.contains(name); });
    };
    if (hasBrand({"avif", "avis"}))
        return {DeviceCode::FileOtherPicture, QStringLiteral("AVIF")};
    if (hasBrand({"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"}))
        return {DeviceCode::FileHeic, QStringLiteral("HEIC")};
    if (hasBrand({"crx "}))
        return {DeviceCode::FileOtherPicture, QStringLiteral("CR3")};
    return {DeviceCode::FileFilm, QStringLiteral("MP4")};
}

// The names of the files in it stand in the archive as they are.
base::Error refusalOfZip(QByteArrayView file) {
    const QByteArrayView begin = file.first(std::min<qsizetype>(file.size(), kKindBytes));
    if (begin.contains("OFD.xml"))
        return {DeviceCode::FileDocument, QStringLiteral("OFD")};
    if (begin.contains("[Content_Types].xml") || begin.contains("word/") || begin.contains("xl/"))
        return {DeviceCode::FileDocument, QStringLiteral("Word / Excel / WPS")};
    if (begin.contains("mimetypeapplication/"))
        return {DeviceCode::FileDocument, QStringLiteral("OpenDocument")};
    if (begin.contains("AndroidManifest.xml"))
        return {DeviceCode::FileProgram, QStringLiteral("APK")};
    return {DeviceCode::FileArchive, QStringLiteral("ZIP")};
}

base::Error refusalOfText(QByteArrayView file) {
    const QByteArray begin = file.first(std::min<qsizetype>(file.size(), 512)).toByteArray().toLower();
    if (begin.contains("<svg"))
        return {DeviceCode::FileOtherPicture, QStringLiteral("SVG")};
    if (begin.contains("<!doctype html") || begin.contains("<html"))
        return {DeviceCode::FileDocument, QStringLiteral("HTML")};
    return {DeviceCode::FileFormatRefused, {}};
}

} // namespace

base::Error refusalOf(QByteArrayView file) {
    for (const Kind& kind : kKinds) {
        if (file.startsWith(kind.begins))
            return {kind.code, QLatin1StringView(kind.name)};
    }
    if (file.size() >= 12 && file.sliced(4).startsWith("ftyp"))
        return refusalOfBoxes(file);
    if (file.size() >= 12 && file.startsWith("RIFF"))
        return file.sliced(8).startsWith("WEBP") ? base::Error{DeviceCode::FileOtherPicture, QStringLiteral("WebP")}
                                                 : base::Error{DeviceCode::FileFilm, QStringLiteral("AVI")};
    if (file.startsWith("PK\x03\x04"))
        return refusalOfZip(file);
    return refusalOfText(file);
}

} // namespace shouli::importer
