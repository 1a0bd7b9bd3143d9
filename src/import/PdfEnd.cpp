// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "import/PdfDocuments.h"

#include <algorithm>

namespace shouli::importer {
namespace {

using base::DeviceCode;

// Between "startxref" and "%%EOF" stand a number and two ends of line; some writers add a comment.
constexpr qsizetype kEndWithinBytes = 256;
// Many writers are off by a few bytes with where their table is, or write none that Poppler could not mend: near the
// end of the file their word is taken.
constexpr qsizetype kTrailerWithinBytes = 2048;

bool isSpace(char c) { return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' '; }

// Between the words of a PDF stand few blanks and short numbers. Of a file that has millions, each place is asked once.
constexpr qsizetype kMostBetween = 64;

qsizetype skipSpaces(QByteArrayView bytes, qsizetype at, qsizetype most = kMostBetween) {
    const qsizetype end = std::min(bytes.size(), at + most);
    while (at < end && isSpace(bytes[at]))
        ++at;
    return at;
}

qsizetype skipDigits(QByteArrayView bytes, qsizetype at) {
    const qsizetype end = std::min(bytes.size(), at + kMostBetween);
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9')
        ++at;
    return at;
}

// "12 0 obj"
bool isObjectAt(QByteArrayView bytes, qsizetype at) {
    const qsizetype number = skipDigits(bytes, at);
    const qsizetype generationAt = skipSpaces(bytes, number);
    const qsizetype generation = skipDigits(bytes, generationAt);
    return number > at && generationAt > number && generation > generationAt &&
           bytes.sliced(skipSpaces(bytes, generation)).startsWith("obj");
}

// What stands next that is no comment. (The head of another document is none, but begins no later version of this one.)
qsizetype skipComments(QByteArrayView bytes, qsizetype at) {
    at = skipSpaces(bytes, at, bytes.size());
    while (at < bytes.size() && bytes[at] == '%' && !bytes.sliced(at).startsWith("%PDF-")) {
        while (at < bytes.size() && bytes[at] != '\n' && bytes[at] != '\r')
            ++at;
        at = skipSpaces(bytes, at, bytes.size());
    }
    return at;
}

struct End {
    qsizetype at = 0;     // behind "%%EOF"
    bool isRight = false; // there is a table where it says
};

// What "startxref" at this place says.
std::optional<End> endAt(QByteArrayView file, qsizetype keywordAt, qsizetype headerAt) {
    constexpr qsizetype kKeywordBytes = 9;
    const qsizetype numberAt = skipSpaces(file, keywordAt + kKeywordBytes);
    const qsizetype numberEnd = std::min<qsizetype>(skipDigits(file, numberAt), numberAt + 12);
    const QByteArrayView rest = file.sliced(numberEnd);
    const qsizetype mark = rest.first(std::min(rest.size(), kEndWithinBytes)).indexOf("%%EOF");
    End end{mark < 0 ? numberEnd : numberEnd + mark + 5, false};
    if (numberEnd == numberAt)
        return std::nullopt;
    const qint64 stated = file.sliced(numberAt, numberEnd - numberAt).toByteArray().toLongLong();
    for (const qint64 tableAt : {stated, stated + headerAt}) {
        if (stated <= 0 || tableAt >= keywordAt || mark < 0)
            continue;
        const qsizetype at = skipSpaces(file, qsizetype(tableAt));
        end.isRight = end.isRight || file.sliced(at).startsWith("xref") || isObjectAt(file, at);
    }
    return end;
}

} // namespace

base::Result<QByteArray> wholePdf(const QByteArray& file) {
    const QByteArrayView bytes(file);
    const qsizetype headerAt = std::max<qsizetype>(0, bytes.indexOf("%PDF-"));
    qsizetype lastByte = bytes.size();
    while (lastByte > 0 && isSpace(bytes[lastByte - 1]))
        --lastByte;
    std::optional<End> end;
    for (qsizetype at = bytes.lastIndexOf("startxref"); at >= 0;
         at = at > 0 ? bytes.lastIndexOf("startxref", at - 1) : -1) {
        const auto found = endAt(bytes, at, headerAt);
        if (!found)
            continue;
        if (found->isRight) {
            end = found;
            break;
        }
        if (!end && at >= lastByte - kTrailerWithinBytes)
            end = found;
    }
    if (!end)
        return base::fail(DeviceCode::FileBroken, QStringLiteral("the end of the PDF is missing"));
    const qsizetype behind = skipComments(bytes, end->at);
    if (isObjectAt(bytes, behind) || bytes.sliced(behind).startsWith("xref"))
        return base::fail(DeviceCode::FileBroken, QStringLiteral("the end of the PDF's last change is missing"));
    return file.first(end->at) + '\n';
}

} // namespace shouli::importer
