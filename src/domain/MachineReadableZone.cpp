// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/MachineReadableZone.h"

#include "domain/Issue.h"

#include <algorithm>
#include <array>

namespace shouli::domain {
namespace {

struct Place {
    int at = 0;
    int length = 0;
};

// Each of the first three is followed by its check digit; `covered` are what the last one stands over.
struct Order {
    Place number;
    Place birth;
    Place until;
    std::array<Place, 4> covered;
    int overallAt = 0;
};

constexpr std::array kOrders{
    // CR H12345678 c < yymmdd c < yymmdd c < c
    Order{{2, 9}, {21, 6}, {13, 6}, {{{2, 10}, {13, 7}, {21, 7}, {0, 0}}}, 29},
    // I< UTO D23145890 7 ... / 740812 2 F 120415 9 UTO ... 6 (part 5, 4.2.2)
    Order{{5, 9}, {30, 6}, {38, 6}, {{{5, 25}, {30, 7}, {38, 7}, {48, 11}}}, 59},
};

int valueOf(QChar character) {
    if (character == u'<')
        return 0;
    return character.isDigit() ? character.unicode() - u'0' : character.unicode() - u'A' + 10;
}

bool isOfZone(QChar character) {
    return (character >= u'A' && character <= u'Z') || (character >= u'0' && character <= u'9') || character == u'<';
}

bool holdsAt(const QString& zone, QStringView covered, int at) {
    return zone[at].unicode() == u'0' + mrzCheckDigit(covered);
}

bool isWhole(const QString& zone, const Order& order) {
    for (const Place& place : {order.number, order.birth, order.until}) {
        if (!holdsAt(zone, QStringView(zone).mid(place.at, place.length), place.at + place.length))
            return false;
    }
    QString covered;
    for (const Place& place : order.covered)
        covered += QStringView(zone).mid(place.at, place.length);
    return holdsAt(zone, covered, order.overallAt);
}

QString withoutFillers(QString text) {
    while (text.endsWith(u'<'))
        text.chop(1);
    return text;
}

QDate dayOf(QStringView yymmdd, int century) {
    bool isNumber = false;
    const int day = yymmdd.toInt(&isNumber);
    return isNumber ? QDate(century + day / 10000, day / 100 % 100, day % 100) : QDate();
}

} // namespace

int mrzCheckDigit(QStringView text) {
    constexpr std::array kWeights{7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        sum += valueOf(text[i]) * kWeights[size_t(i % 3)];
    return sum % 10;
}

Parsed<MachineReadableZone> MachineReadableZone::parse(QStringView text, QDate today) {
    QString zone;
    for (const QChar character : text) {
        if (!character.isSpace())
            zone += character.toUpper();
    }
    if (zone.size() != kMrzLine * kMrzLines)
        return tl::unexpected(IssueCode::WrongLength);
    if (!std::all_of(zone.cbegin(), zone.cend(), isOfZone))
        return tl::unexpected(IssueCode::BadCharacter);
    for (const Order& order : kOrders) {
        if (!isWhole(zone, order))
            continue;
        const auto textAt = [&zone](const Place& place) { return QStringView(zone).mid(place.at, place.length); };
        MachineReadableZone read;
        read.m_code = withoutFillers(zone.left(2));
        read.m_number = withoutFillers(textAt(order.number).toString());
        read.m_until = dayOf(textAt(order.until), 2000);
        read.m_birth = dayOf(textAt(order.birth), 2000);
        if (read.m_birth > today)
            read.m_birth = dayOf(textAt(order.birth), 1900);
        if (read.m_number.isEmpty() || !read.m_birth.isValid() || !read.m_until.isValid())
            return tl::unexpected(IssueCode::BadDate);
        return read;
    }
    return tl::unexpected(IssueCode::WrongCheckDigit);
}

} // namespace shouli::domain
