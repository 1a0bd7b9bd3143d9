// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recognition/opencv/ResidentSides.h"

#include "capture/recognition/opencv/EthnicGroups.h"
#include "capture/recognition/opencv/PrintedDays.h"
#include "domain/IdentityNumber.h"
#include "domain/NameCharacters.h"

#include <QPainter>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace shouli::capture::opencv {
namespace {

using base::Result;
using base::Status;
using domain::DocumentKind;
using domain::IdentityNumber;

// The portrait's side.
constexpr std::array kPortraitLines{7.8, 15.0, 21.8, 28.7, 33.5, 38.3, 46.2};
constexpr LinePlace kName{13.3, 54, 7.8, 3.5};
constexpr LinePlace kSexAndGroup{13.3, 54, 15, 3};
constexpr LinePlace kBirth{13.3, 54, 21.8, 3};
constexpr LinePlace kAddress{13.3, 55.5, 28.7, 3};
constexpr double kAddressPitchMm = 4.8;
constexpr int kMostAddressLines = 4;
constexpr LinePlace kNumber{24.5, 82, 46.2, 3.4};
// The other side: with the labels, which stand close before the values.
constexpr std::array kEmblemLines{11.0, 20.5, 41.4, 48.0};
constexpr std::array kResidenceLines{11.0, 20.5, 34.4, 41.0, 47.6};
constexpr double kTermBelowIssuerMm = 6.6;

constexpr double kSureCharacter = 0.9;
constexpr double kOffer = 0.3;      // below which a text is rather noise
constexpr double kSameInk = 0.45;   // of the first line's contrast has every line of an address
constexpr double kAgrees = -4;      // logarithm: how much less likely than the best reading an expected one may be
constexpr double kNearMiss = -9;    // the same for a number whose check digit decides
constexpr double kNoSuchText = -14; // the same, beyond which the strip says something else altogether
constexpr size_t kPaths = 12;
const QString kNumberCharacters = QStringLiteral("0123456789X");

struct NumberFound {
    IdentityNumber number;
    double confidence = 0;
    bool isFirst = false; // what the recogniser itself thought best
};

QString onlyName(const QString& text) {
    QString name;
    for (const char32_t character : text.toUcs4()) {
        if (character == U'·' || character == U'•' || character == U'.')
            name += u'·';
        else if (domain::isHan(character))
            name += QString::fromUcs4(&character, 1);
    }
    return name;
}

// The number that its check digit and its document allow, from the likeliest readings of its pieces.
Result<std::optional<NumberFound>> numberIn(CardSide& side, const InkLine& line, int pieces) {
    const std::vector<int> allowed = side.lines.alphabet().classesOf(kNumberCharacters);
    std::vector<Path> whole{{{}, 0}};
    double confidence = 1;
    for (const cv::Mat& piece : cutInto(line, pieces, 0.05 * pieces)) {
        SHOULI_TRY(const cv::Mat steps, side.lines.steps(piece, side.cancelled));
        confidence = std::min(confidence, decodeBest(steps, side.lines.alphabet(), allowed).confidence);
        std::vector<Path> longer;
        for (const Path& path : decodeSome(steps, side.lines.alphabet(), allowed, kPaths)) {
            for (const Path& before : whole)
                longer.push_back({before.text + path.text, before.logarithm + path.logarithm});
        }
        std::sort(longer.begin(), longer.end(), [](const Path& a, const Path& b) { return a.logarithm > b.logarithm; });
        if (longer.size() > kPaths * kPaths)
            longer.resize(kPaths * kPaths);
        whole = std::move(longer);
    }
    for (size_t i = 0; i < whole.size() && whole[i].logarithm > whole[0].logarithm + kNearMiss; ++i) {
        if (const auto number = IdentityNumber::parse(side.face.document, whole[i].text))
            return NumberFound{*number, confidence, i == 0};
    }
    return std::nullopt;
}

// Whether this is what the strip says, or nearly.
double farFromBest(CardSide& side, const cv::Mat& steps, const QString& text) {
    const Decoded best = decodeBest(steps, side.lines.alphabet());
    return logarithmOf(text, steps, side.lines.alphabet()) - logarithmOf(best.text, steps, side.lines.alphabet());
}

// Without the characters that the recogniser cannot say.
QString known(CardSide& side, const QString& text) {
    QString kept;
    for (const QChar character : text) {
        if (side.lines.alphabet().knows(QString(character)))
            kept += character;
    }
    return kept;
}

// How far the day is from what the strip says; the pale labels between its parts may be lost.
double farFromDay(CardSide& side, const cv::Mat& steps, QDate day) {
    double nearest = kNoSuchText;
    for (int labels = 0; labels < 8; ++labels) {
        const QString text = QString::number(day.year()) + (labels & 1 ? QString() : QStringLiteral("年")) +
                             QString::number(day.month()) + (labels & 2 ? QString() : QStringLiteral("月")) +
                             QString::number(day.day()) + (labels & 4 ? QString() : QStringLiteral("日"));
        nearest = std::max(nearest, farFromBest(side, steps, text));
    }
    return nearest;
}

Status readName(CardSide& side) {
    const InkLine line = side.card.line(kName);
    SHOULI_TRY(const Decoded read, side.lines.recognise(line, side.cancelled));
    const QString name = onlyName(read.text);
    if (name.isEmpty() || read.confidence < kOffer)
        return {};
    side.add(CardText::Name, name, read.confidence, side.card.strip(line.box));
    side.texts.last().mayLackSome =
        read.confidence < kSureCharacter || name.size() != widthInCharacters(line) || name.size() != read.text.size();
    return {};
}

Status readSexAndGroup(CardSide& side) {
    const InkLine line = side.card.line(kSexAndGroup);
    if (line.picture.empty())
        return {};
    SHOULI_TRY(const cv::Mat steps, side.lines.steps(line.picture, side.cancelled));
    const bool hasGroup = side.face.document == DocumentKind::ResidentIdCard;
    struct Candidate {
        QString sex, group;
        double logarithm = 0;
    };
    std::vector<Candidate> candidates;
    QStringList sexes{QStringLiteral("男"), QStringLiteral("女")};
    const RecognisedText* number = side.find(CardText::Number);
    const bool isTold = number && number->isProven;
    if (isTold)
        sexes = {IdentityNumber::parse(side.face.document, number->value)->sex() == domain::Sex::Male ? sexes[0]
                                                                                                      : sexes[1]};
    for (const QString& sex : sexes) {
        for (const QString& group : hasGroup ? ethnicGroups() : QStringList{QString()}) {
            const QString text = hasGroup ? QString(sex + QStringLiteral("民族") + group) : sex;
            candidates.push_back({sex, group, farFromBest(side, steps, known(side, text))});
        }
    }
    const auto best =
        std::max_element(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.logarithm < b.logarithm; });
    double all = 0;
    double ofSex = 0;
    for (const Candidate& candidate : candidates) {
        all += std::exp(candidate.logarithm - best->logarithm);
        ofSex += candidate.sex == best->sex ? std::exp(candidate.logarithm - best->logarithm) : 0;
    }
    if (best->logarithm < kNoSuchText)
        return {};
    const QImage strip = side.card.strip(line.box);
    if (ofSex / all >= kSureCharacter)
        side.add(CardText::Sex, best->sex, ofSex / all, strip, isTold);
    if (hasGroup && 1 / all >= kSureCharacter)
        side.add(CardText::EthnicGroup, best->group, 1 / all, strip);
    return {};
}

Status readNumberAndBirth(CardSide& side) {
    const InkLine line = side.card.line(kNumber);
    if (line.picture.empty())
        return {};
    SHOULI_TRY(std::optional<NumberFound> found, numberIn(side, line, 2));
    if (!found) {
        SHOULI_TRY(found, numberIn(side, line, 3));
    }
    const InkLine birthLine = side.card.line(kBirth);
    cv::Mat birthSteps;
    if (!birthLine.picture.empty()) {
        SHOULI_TRY(birthSteps, side.lines.steps(birthLine.picture, side.cancelled));
    }
    const Decoded birth = birthSteps.empty() ? Decoded{} : decodeBest(birthSteps, side.lines.alphabet());
    const QDate read = dayIn(birth.text);
    const QImage birthStrip = side.card.strip(birthLine.box);
    if (!found) {
        if (read.isValid())
            side.add(CardText::BirthDate, read.toString(Qt::ISODate), birth.confidence, birthStrip);
        return {};
    }
    const QDate told = *found->number.birthDate();
    const bool agrees = read == told || (!birthSteps.empty() && farFromDay(side, birthSteps, told) > kAgrees);
    // A second choice has to have a witness; a first one only none against it.
    const bool isProven = agrees || (found->isFirst && found->confidence > kSureCharacter && !read.isValid());
    side.add(CardText::Number, found->number.text(), found->confidence, side.card.strip(line.box), isProven);
    if (agrees)
        side.add(CardText::BirthDate, told.toString(Qt::ISODate), found->confidence, birthStrip, true);
    else if (read.isValid())
        side.add(CardText::BirthDate, read.toString(Qt::ISODate), birth.confidence, birthStrip);
    return {};
}

// The lines one after another, as one reads them.
QImage inOneLine(const QList<QImage>& lines) {
    QSize size(0, 0);
    for (const QImage& line : lines)
        size = {size.width() + line.width(), std::max(size.height(), line.height())};
    QImage whole(size, QImage::Format_RGB888);
    whole.fill(Qt::white);
    QPainter painter(&whole);
    int x = 0;
    for (const QImage& line : lines) {
        painter.drawImage(x, 0, line);
        x += line.width();
    }
    return whole;
}

Status readAddress(CardSide& side) {
    QString address;
    double confidence = 1;
    QList<QImage> strips;
    double contrast = 0;
    LinePlace place = kAddress;
    for (int i = 0; i < kMostAddressLines; ++i, place.middle += kAddressPitchMm) {
        const InkLine line = side.card.line(place, i == 0 ? 24 : kSameInk * contrast);
        if (line.picture.empty())
            break;
        SHOULI_TRY(const Decoded read, side.lines.recognise(line, side.cancelled));
        if (read.confidence < kOffer)
            break;
        contrast = std::max(contrast, line.contrast);
        address += read.text;
        confidence = std::min(confidence, read.confidence);
        strips.append(side.card.strip(line.box));
    }
    if (!address.isEmpty())
        side.add(CardText::Address, address, confidence, inOneLine(strips));
    return {};
}

} // namespace

int widthInCharacters(const InkLine& line) {
    const double height = line.picture.rows / 1.16; // without its edges
    return int(std::lround(line.picture.cols / (height * 1.06)));
}

const RecognisedText* CardSide::find(CardText what) const {
    for (const RecognisedText& text : texts) {
        if (text.what == what)
            return &text;
    }
    return nullptr;
}

void CardSide::add(CardText what, const QString& value, double confidence, const QImage& strip, bool isProven) {
    texts.append({what, value, confidence, isProven, false, strip});
}

Status readPortraitSide(CardSide& side) {
    side.card.fit(kPortraitLines);
    SHOULI_CHECK(readNumberAndBirth(side));
    SHOULI_CHECK(readName(side));
    SHOULI_CHECK(readSexAndGroup(side));
    return readAddress(side);
}

Status readEmblemSide(CardSide& side) {
    const bool isResidence = side.face.document != DocumentKind::ResidentIdCard;
    if (isResidence)
        side.card.fit(kResidenceLines);
    else
        side.card.fit(kEmblemLines);
    LinePlace place{19, 82, isResidence ? kResidenceLines[2] : kEmblemLines[2], 3};
    const InkLine issuerLine = side.card.line(place);
    SHOULI_TRY(const Decoded issuer, side.lines.recognise(issuerLine, side.cancelled));
    static const QRegularExpression kLabel(QStringLiteral("^(?:.{0,3}机?关|签?发?机?关?)"));
    QString issuerText = issuer.text;
    issuerText.remove(kLabel);
    if (!issuerText.isEmpty() && issuer.confidence >= kOffer)
        side.add(CardText::Issuer, issuerText, issuer.confidence, side.card.strip(issuerLine.box));
    place.middle += kTermBelowIssuerMm;
    const InkLine termLine = side.card.line(place);
    SHOULI_TRY(const Decoded read, side.lines.recognise(termLine, side.cancelled));
    if (const auto term = termIn(read.text)) {
        const double confidence = term->isWholeYears() ? read.confidence : std::min(read.confidence, kOffer);
        const QImage strip = side.card.strip(termLine.box);
        side.add(CardText::ValidFrom, term->from.toString(Qt::ISODate), confidence, strip);
        side.add(CardText::ValidUntil, term->until.isNull() ? kLongTerm.toString() : term->until.toString(Qt::ISODate),
                 confidence, strip);
    }
    return {};
}

} // namespace shouli::capture::opencv
