// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/PdfPatch.h"

#include "base/DeviceCode.h"

#include <QRegularExpression>

#include <algorithm>

namespace shouli::printing {

using base::DeviceCode;
using base::fail;
using base::Status;

namespace {

/// Where a composite font keeps the map of its text: object numbers.
struct FontObject {
    int font = 0;
    int map = 0;
};

/// QPdfWriter numbers its fonts as they are first used.
std::vector<FontObject> fontsOf(const QString& pdf) {
    static const QRegularExpression composite(
        QStringLiteral("\\n(\\d+) 0 obj\\n<< /Type /Font\\n/Subtype /Type0\\n[^>]*/ToUnicode (\\d+) 0 R"));
    std::vector<FontObject> fonts;
    for (auto matches = composite.globalMatch(pdf); matches.hasNext();) {
        const auto match = matches.next();
        fonts.push_back({match.captured(1).toInt(), match.captured(2).toInt()});
    }
    std::sort(fonts.begin(), fonts.end(), [](FontObject a, FontObject b) { return a.font < b.font; });
    return fonts;
}

/// A ToUnicode map: glyph 1 reads as the first character (ISO 32000-1, 9.10.3).
QByteArray mapOf(const std::vector<char32_t>& characters) {
    constexpr size_t mostEntries = 100; // of one section
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (size_t first = 0; first < characters.size(); first += mostEntries) {
        const size_t end = std::min(first + mostEntries, characters.size());
        map += QByteArray::number(static_cast<qulonglong>(end - first)) + " beginbfchar\n";
        for (size_t i = first; i < end; ++i) {
            map += '<' + QByteArray::number(static_cast<qulonglong>(i + 1), 16).rightJustified(4, '0') + "> <";
            for (const QChar unit : QString::fromUcs4(&characters[i], 1))
                map += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
            map += ">\n";
        }
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

} // namespace

Status stampCreationDate(QByteArray& pdf, const QDateTime& created) {
    static const QByteArray key = "/CreationDate (D:";
    constexpr qsizetype digits = 14;
    const qsizetype start = pdf.indexOf(key) + key.size();
    const qsizetype end = pdf.indexOf(')', start);
    if (start < key.size() || end < start + digits)
        return fail(DeviceCode::PrintFailed, QStringLiteral("the PDF has no creation date"));
    // The machine's zone decides how long the entry is: "Z" or "+08'00'".
    const bool isZulu = end - start == digits + 1;
    const QDateTime local = isZulu ? created.toUTC() : created.toOffsetFromUtc(8 * 3600);
    const QByteArray stamp =
        local.toString(u"yyyyMMddHHmmss").toLatin1() + (isZulu ? QByteArray("Z") : QByteArray("+08'00'"));
    if (stamp.size() != end - start)
        return fail(DeviceCode::PrintFailed, QStringLiteral("the PDF's creation date has another form"));
    pdf.replace(start, stamp.size(), stamp);
    return {};
}

Status restoreCharacters(QByteArray& pdf, const std::vector<std::vector<char32_t>>& characters) {
    static const QRegularExpression trailer(QStringLiteral("trailer\\n<<(.*)>>\\nstartxref\\n(\\d+)"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromLatin1(pdf); // byte for byte
    const auto last = trailer.match(text, text.lastIndexOf(u"trailer\n"));
    const std::vector<FontObject> fonts = fontsOf(text);
    if (!last.hasMatch() || fonts.size() != characters.size())
        return fail(DeviceCode::PrintFailed, QStringLiteral("the PDF has another form: %1 fonts").arg(fonts.size()));
    QByteArray table = "xref\n";
    for (size_t i = 0; i < fonts.size(); ++i) {
        const QByteArray number = QByteArray::number(fonts[i].map);
        const QByteArray map = mapOf(characters[i]);
        table += number + " 1\n" + QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += number + " 0 obj\n<< /Length " + QByteArray::number(map.size()) + " >>\nstream\n" + map +
               "endstream\nendobj\n";
    }
    const QByteArray tableAt = QByteArray::number(pdf.size());
    pdf += table + "trailer\n<<" + last.captured(1).toLatin1() + "/Prev " + last.captured(2).toLatin1() +
           "\n>>\nstartxref\n" + tableAt + "\n%%EOF\n";
    return {};
}

} // namespace shouli::printing
