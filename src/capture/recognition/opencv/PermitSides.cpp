// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recognition/opencv/PermitSides.h"

#include "capture/recognition/opencv/PrintedDays.h"
#include "domain/IdentityNumber.h"
#include "domain/MachineReadableZone.h"
#include "domain/NameCharacters.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace shouli::capture::opencv {
namespace {

using base::Result;
using base::Status;
using domain::DocumentKind;
using domain::MachineReadableZone;

constexpr double kSmallestPrintMm = 1.5;
constexpr size_t kMostLines = 14;
constexpr double kSureCharacter = 0.9;

constexpr double kLongLine = 0.6; // of the card's width; machine-read lines take nearly all of it
constexpr std::array kZoneLines{36.0, 42.2, 48.4};
constexpr double kZoneSizeMm = 2.6;
constexpr int kPieces = 3;
constexpr qsizetype kPieceLength = domain::kMrzLine / kPieces;
constexpr size_t kPaths = 6;
constexpr double kNearMiss = -7; // logarithm below the likeliest reading, beyond which check digits hold by chance
const QString kZoneCharacters = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<");

bool isName(const QString& text) {
    static const QRegularExpression kLabel(QStringLiteral("姓|名|证|签发|机关|日期|有效|期限|性别|出入境|居民|公安"));
    qsizetype han = 0;
    for (const char32_t character : text.toUcs4()) {
        if (domain::isHan(character))
            ++han;
        else if (character != U'·')
            return false;
    }
    return han >= domain::kNameShortest && han <= 15 && !text.contains(kLabel);
}

// Lines by the height of their print: values are larger than labels, which are in two languages.
std::vector<InkLine> linesOf(const FlatCard& card) {
    std::vector<InkLine> lines;
    for (const cv::Rect& box : card.boxes()) {
        InkLine line = card.line(box, box.height * 0.75);
        if (line.box.height >= kSmallestPrintMm * FlatCard::kPxPerMm)
            lines.push_back(std::move(line));
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const InkLine& a, const InkLine& b) { return a.box.height > b.box.height; });
    if (lines.size() > kMostLines)
        lines.resize(kMostLines);
    return lines;
}

bool isNumberOf(DocumentKind kind, const QString& text) {
    static const QRegularExpression kHkMacao(QStringLiteral("^[HM]\\d{8}(\\d{2})?$"));
    static const QRegularExpression kTaiwan(QStringLiteral("^\\d{8}$"));
    return (kind == DocumentKind::TaiwanTravelPermit ? kTaiwan : kHkMacao).match(text).hasMatch() &&
           domain::IdentityNumber::parse(kind, text);
}

// Letters and digits of a number look like others: a line of many digits is read again as a number.
Result<Decoded> readLine(CardSide& side, const InkLine& line) {
    SHOULI_TRY(const Decoded read, side.lines.recognise(line, side.cancelled));
    const auto digits = std::count_if(read.text.cbegin(), read.text.cend(), [](QChar c) { return c.isDigit(); });
    if (digits < 6 || digits > 10 || read.text.size() > 11 || dayIn(read.text).isValid())
        return read;
    const QString allowed = side.face.document == DocumentKind::TaiwanTravelPermit ? QStringLiteral("0123456789")
                                                                                   : QStringLiteral("HM0123456789");
    SHOULI_TRY(const Decoded number,
               side.lines.recognise(line, side.cancelled, side.lines.alphabet().classesOf(allowed)));
    return isNumberOf(side.face.document, number.text) ? number : read;
}

bool isAllFound(const CardSide& side) {
    for (const CardText what :
         {CardText::Name, CardText::Number, CardText::BirthDate, CardText::Sex, CardText::ValidUntil}) {
        if (!side.find(what))
            return false;
    }
    return true;
}

// Sex stands beside the birth date, a single character that the detector does not see.
Status readSexBeside(CardSide& side, const cv::Rect& box) {
    const int from = box.x + box.width + box.height;
    const InkLine line = side.card.line(
        cv::Rect{from, box.y - box.height / 4, side.card.picture().cols - from, box.height * 3 / 2}, box.height);
    if (line.picture.empty())
        return {};
    SHOULI_TRY(const cv::Mat steps, side.lines.steps(line.picture, side.cancelled));
    const Decoded read = decodeBest(steps, side.lines.alphabet(), side.lines.alphabet().classesOf(u"男女"));
    if (read.text.size() == 1 && read.confidence >= kSureCharacter)
        side.add(CardText::Sex, read.text, read.confidence, side.card.strip(line.box));
    return {};
}

Result<std::vector<Path>> firstLine(CardSide& side, const InkLine& line) {
    const std::vector<int> allowed = side.lines.alphabet().classesOf(kZoneCharacters);
    std::vector<Path> whole{{{}, 0}};
    for (const cv::Mat& piece : cutInto(line, kPieces, 0.05)) {
        SHOULI_TRY(const cv::Mat steps, side.lines.steps(piece, side.cancelled));
        std::vector<Path> longer;
        for (const Path& path : decodeSome(steps, side.lines.alphabet(), allowed, kPaths * 2)) {
            if (path.text.size() != kPieceLength)
                continue;
            for (const Path& before : whole)
                longer.push_back({before.text + path.text, before.logarithm + path.logarithm});
        }
        whole = std::move(longer);
    }
    std::sort(whole.begin(), whole.end(), [](const Path& a, const Path& b) { return a.logarithm > b.logarithm; });
    return whole;
}

std::vector<InkLine> zoneOf(CardSide& side) {
    std::vector<InkLine> lines;
    const cv::Size size = side.card.picture().size();
    for (const cv::Rect& box : side.card.boxes()) {
        if (box.width > kLongLine * size.width && box.y > size.height / 3)
            lines.push_back(side.card.line(cv::Rect{0, box.y, size.width, box.height}, box.height * 0.75));
    }
    if (lines.size() >= kZoneLines.size())
        return {lines.end() - std::ptrdiff_t(kZoneLines.size()), lines.end()};
    lines.clear();
    side.card.fit(kZoneLines);
    for (const double middle : kZoneLines)
        lines.push_back(side.card.line(LinePlace{2, 84, middle, kZoneSizeMm}));
    return lines;
}

} // namespace

Status readPermitFront(CardSide& side) {
    for (const InkLine& line : linesOf(side.card)) {
        if (isAllFound(side))
            break;
        SHOULI_TRY(const Decoded read, readLine(side, line));
        const QString& text = read.text;
        const double sure = read.confidence;
        const QImage strip = side.card.strip(line.box);
        if (const auto term = termIn(text); term && !side.find(CardText::ValidUntil)) {
            const double confidence = term->isWholeYears() ? sure : std::min(sure, 0.5);
            side.add(CardText::ValidFrom, term->from.toString(Qt::ISODate), confidence, strip);
            if (!term->until.isNull())
                side.add(CardText::ValidUntil, term->until.toString(Qt::ISODate), confidence, strip);
        } else if (const QDate day = dayIn(text); day.isValid() && !side.find(CardText::BirthDate)) {
            side.add(CardText::BirthDate, day.toString(Qt::ISODate), sure, strip);
            SHOULI_CHECK(readSexBeside(side, line.box));
        } else if (isNumberOf(side.face.document, text) && !side.find(CardText::Number)) {
            side.add(CardText::Number, text, sure, strip);
        } else if (isName(text) && !side.find(CardText::Name)) {
            side.add(CardText::Name, text, sure, strip);
            side.texts.last().mayLackSome = sure < kSureCharacter || text.size() != widthInCharacters(line);
        }
    }
    return {};
}

Status readPermitBack(CardSide& side) {
    const std::vector<InkLine> zone = zoneOf(side);
    if (std::any_of(zone.begin(), zone.end(), [](const InkLine& line) { return line.picture.empty(); }))
        return {};
    SHOULI_TRY(const std::vector<Path> first, firstLine(side, zone[0]));
    if (first.empty())
        return {};
    for (const Path& path : first) {
        if (path.logarithm < first.front().logarithm + kNearMiss)
            break;
        const QString whole = path.text + QString(2 * domain::kMrzLine, u'<'); // names have no check digit
        const auto read = MachineReadableZone::parse(whole, side.today);
        if (!read || !isNumberOf(side.face.document, read->number()))
            continue;
        const QImage strip = side.card.strip(zone[0].box);
        const double confidence = std::exp(std::max(kNearMiss, path.logarithm));
        side.add(CardText::Number, read->number(), confidence, strip, true);
        side.add(CardText::BirthDate, read->birthDate().toString(Qt::ISODate), confidence, strip, true);
        side.add(CardText::ValidUntil, read->validUntil().toString(Qt::ISODate), confidence, strip, true);
        break;
    }
    return {};
}

} // namespace shouli::capture::opencv
