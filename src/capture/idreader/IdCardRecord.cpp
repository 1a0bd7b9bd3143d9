// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/idreader/IdCardRecord.h"

#include "base/DeviceCode.h"

#include <algorithm>
#include <array>

namespace shouli::capture {
namespace {

using base::DeviceCode;
using base::Result;
using domain::DocumentKind;
using domain::IdentityNumber;

constexpr qsizetype kBytes = 256;
constexpr QChar kResidencePermit = u'J';
constexpr std::array kForeigners = {QChar(u'I'), QChar(u'Y')};

/// Where a field lies, in UTF-16 units.
struct Place {
    qsizetype at;
    qsizetype units;
};

// Of resident cards and residence permits alike.
constexpr Place kName{0, 15};
constexpr Place kSex{15, 1};
constexpr Place kEthnicGroup{16, 2}; // of a resident card only
constexpr Place kBirth{18, 8};
constexpr Place kAddress{26, 35};
constexpr Place kNumber{61, 18};
constexpr Place kIssuer{79, 15};
constexpr Place kValidFrom{94, 8};
constexpr Place kValidUntil{102, 8};
constexpr Place kPermitNumber{110, 9}; // of a residence permit only, as is the next
constexpr Place kIssueCount{119, 2};
constexpr qsizetype kFlagAt = 124;

QString decoded(const QByteArray& bytes) {
    QString text;
    for (qsizetype at = 0; at + 1 < bytes.size(); at += 2)
        text.append(QChar(uchar(bytes.at(at)), uchar(bytes.at(at + 1))));
    return text;
}

QStringView raw(const QString& text, Place place) { return QStringView(text).sliced(place.at, place.units); }

// Without what fills the field up: blanks, in some cards noughts. Half a character has no place in a text.
QString field(const QString& text, Place place) {
    QString value = raw(text, place).toString();
    value.remove(QChar(u'\0'));
    const QList<uint> characters = value.toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData()), characters.size()).trimmed();
}

QDate day(const QString& text, Place place) {
    return QDate::fromString(field(text, place), QStringLiteral("yyyyMMdd"));
}

// GB/T 3304's 01 to 56; readers also give 97 (其他) and 98 (外国血统中国籍人士), which the forms' list has not.
QString ethnicGroup(const QString& text) {
    const QString code = field(text, kEthnicGroup);
    bool isNumber = false;
    const int number = code.toInt(&isNumber);
    return isNumber && code.size() == 2 && number >= 1 && number <= 56 ? code : QString();
}

DocumentKind kindOf(bool isPermit, const QString& number) {
    if (!isPermit)
        return DocumentKind::ResidentIdCard;
    return number.startsWith(QLatin1String("83")) ? DocumentKind::TaiwanResidencePermit
                                                  : DocumentKind::HkMacaoResidencePermit;
}

} // namespace

Result<domain::ChipCard> parseIdCardRecord(const QByteArray& bytes) {
    const auto malformed = [](const char* what) {
        return base::fail(DeviceCode::IdCardMalformed, QString::fromLatin1(what));
    };
    if (bytes.size() != kBytes)
        return malformed("length");
    const QString text = decoded(bytes);
    const QChar flag = text.at(kFlagAt);
    if (std::find(kForeigners.begin(), kForeigners.end(), flag) != kForeigners.end())
        return base::fail(DeviceCode::IdCardOfForeigner);
    const bool isPermit = flag == kResidencePermit;

    const QString numberText = field(text, kNumber);
    const auto number = IdentityNumber::parse(kindOf(isPermit, numberText), numberText);
    if (!number || number->text() != numberText)
        return malformed("number");
    const QDate birth = day(text, kBirth);
    if (birth != number->birthDate())
        return malformed("birth date");
    const QString sexText = field(text, kSex);
    const auto sex = sexText == QLatin1String("1")   ? std::optional(domain::Sex::Male)
                     : sexText == QLatin1String("2") ? std::optional(domain::Sex::Female)
                                                     : std::nullopt;
    if (!sex || sex != number->sex())
        return malformed("sex");

    domain::ChipCard card{domain::carriedName(raw(text, kName)),
                          *number,
                          *sex,
                          birth,
                          isPermit ? QString() : ethnicGroup(text),
                          field(text, kAddress),
                          field(text, kIssuer),
                          day(text, kValidFrom),
                          day(text, kValidUntil),
                          field(text, kValidUntil) == QStringLiteral("长期"),
                          {},
                          0};
    if (isPermit) {
        card.permitNumber = field(text, kPermitNumber);
        card.issueCount = std::max(0, field(text, kIssueCount).toInt());
    }
    return card;
}

} // namespace shouli::capture
