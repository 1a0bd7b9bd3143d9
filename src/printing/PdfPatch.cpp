// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/PdfPatch.h"

#include <QRegularExpression>

namespace shouli::printing {

using base::ErrorCode;
using base::fail;
using base::Result;
using base::Status;

namespace {

/// UTF-16BE in hexadecimal, as ToUnicode maps have it.
QString hexOf(char16_t code, const QHash<char16_t, char32_t>& aliases) {
    const char32_t character = aliases.value(code, code);
    QString hex;
    for (const QChar unit : QString::fromUcs4(&character, 1))
        hex += QStringLiteral("%1").arg(static_cast<uint>(unit.unicode()), 4, 16, QLatin1Char('0')).toUpper();
    return u'<' + hex + u'>';
}

/// The body of object `number`, from its dictionary to "endobj".
Result<QByteArray> objectBody(const QByteArray& pdf, const QByteArray& number) {
    const QByteArray head = '\n' + number + " 0 obj\n";
    const qsizetype start = pdf.indexOf(head);
    const qsizetype end = start < 0 ? -1 : pdf.indexOf("endobj", start);
    if (end < 0)
        return fail(ErrorCode::PrintFailed, QStringLiteral("the PDF has no object ") + QString::fromLatin1(number));
    return pdf.mid(start + head.size(), end - start - head.size());
}

/// The map with each alias replaced. Qt writes two kinds of entries: <first> <last> <code of the first>, and
/// <first> <last> [<code> …]. The first kind counts up, which true characters need not, so it becomes the second.
QString withTrueCharacters(const QString& map, const QHash<char16_t, char32_t>& aliases) {
    static const QRegularExpression entry(
        QStringLiteral("<([0-9A-F]{4})> <([0-9A-F]{4})> (?:<([0-9A-F]{4})>|\\[([^\\]]*)\\])"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression code(QStringLiteral("<([0-9A-F]{4})>"), QRegularExpression::CaseInsensitiveOption);
    QString out;
    qsizetype copied = 0;
    for (auto entries = entry.globalMatch(map); entries.hasNext();) {
        const auto match = entries.next();
        QStringList texts;
        if (match.hasCaptured(4)) {
            for (auto codes = code.globalMatch(match.captured(4)); codes.hasNext();)
                texts << hexOf(static_cast<char16_t>(codes.next().captured(1).toUShort(nullptr, 16)), aliases);
        } else {
            const uint first = match.captured(1).toUInt(nullptr, 16);
            const uint last = match.captured(2).toUInt(nullptr, 16);
            const uint start = match.captured(3).toUInt(nullptr, 16);
            for (uint glyph = first; glyph <= last; ++glyph)
                texts << hexOf(static_cast<char16_t>(start + glyph - first), aliases);
        }
        out += QStringView(map).mid(copied, match.capturedStart() - copied);
        out += u'<' + match.captured(1) + u"> <" + match.captured(2) + u"> [" + texts.join(u' ') + u']';
        copied = match.capturedEnd();
    }
    return out + QStringView(map).mid(copied);
}

Result<QByteArray> correctedMap(const QByteArray& body, const QHash<char16_t, char32_t>& aliases) {
    const qsizetype start = body.indexOf("stream\n") + 7;
    const qsizetype end = body.lastIndexOf("endstream");
    if (start < 7 || end < start || body.left(start).contains("/Filter"))
        return fail(ErrorCode::PrintFailed, QStringLiteral("the PDF's ToUnicode map is not plain text"));
    const QByteArray map = withTrueCharacters(QString::fromLatin1(body.mid(start, end - start)), aliases).toLatin1();
    return "<< /Length " + QByteArray::number(map.size()) + " >>\nstream\n" + map + "endstream\n";
}

} // namespace

Status stampCreationDate(QByteArray& pdf, const QDateTime& created) {
    static const QByteArray key = "/CreationDate (D:";
    constexpr qsizetype digits = 14;
    const qsizetype start = pdf.indexOf(key) + key.size();
    const qsizetype end = pdf.indexOf(')', start);
    if (start < key.size() || end < start + digits)
        return fail(ErrorCode::PrintFailed, QStringLiteral("the PDF has no creation date"));
    // The machine's zone decides how long the entry is: "Z" or "+08'00'".
    const bool isZulu = end - start == digits + 1;
    const QDateTime local = isZulu ? created.toUTC() : created.toOffsetFromUtc(8 * 3600);
    const QByteArray stamp =
        local.toString(u"yyyyMMddHHmmss").toLatin1() + (isZulu ? QByteArray("Z") : QByteArray("+08'00'"));
    if (stamp.size() != end - start)
        return fail(ErrorCode::PrintFailed, QStringLiteral("the PDF's creation date has another form"));
    pdf.replace(start, stamp.size(), stamp);
    return {};
}

Status restoreCharacters(QByteArray& pdf, const QHash<char16_t, char32_t>& aliases) {
    if (aliases.isEmpty())
        return {};
    static const QRegularExpression reference(QStringLiteral("/ToUnicode (\\d+) 0 R"));
    static const QRegularExpression trailer(QStringLiteral("trailer\\n<<(.*)>>\\nstartxref\\n(\\d+)"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromLatin1(pdf); // byte for byte
    const auto last = trailer.match(text, text.lastIndexOf(u"trailer\n"));
    if (!last.hasMatch())
        return fail(ErrorCode::PrintFailed, QStringLiteral("the PDF has no trailer"));
    QByteArray table = "xref\n";
    for (auto references = reference.globalMatch(text); references.hasNext();) {
        const QByteArray number = references.next().captured(1).toLatin1();
        SHOULI_TRY(const QByteArray body, objectBody(pdf, number));
        SHOULI_TRY(const QByteArray corrected, correctedMap(body, aliases));
        table += number + " 1\n" + QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += number + " 0 obj\n" + corrected + "endobj\n";
    }
    const QByteArray tableAt = QByteArray::number(pdf.size());
    pdf += table + "trailer\n<<" + last.captured(1).toLatin1() + "/Prev " + last.captured(2).toLatin1() +
           "\n>>\nstartxref\n" + tableAt + "\n%%EOF\n";
    return {};
}

} // namespace shouli::printing
