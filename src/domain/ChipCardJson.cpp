// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/SectionJson.h"

namespace shouli::domain {

using base::JsonReader;
using base::Result;

QJsonObject sectionToJson(const ChipCard& card) {
    return {{QStringLiteral("name"), card.name},
            {QStringLiteral("document"), textOf(card.number.kind())},
            {QStringLiteral("number"), card.number.text()},
            {QStringLiteral("sex"), textOf(card.sex)},
            {QStringLiteral("birthDate"), base::jsonDate(card.birthDate)},
            {QStringLiteral("ethnicGroup"), card.ethnicGroup},
            {QStringLiteral("address"), card.address},
            {QStringLiteral("issuer"), card.issuer},
            {QStringLiteral("validFrom"), base::jsonDate(card.validFrom)},
            {QStringLiteral("validUntil"), base::jsonDate(card.validUntil)},
            {QStringLiteral("longTerm"), card.longTerm},
            {QStringLiteral("permitNumber"), card.permitNumber},
            {QStringLiteral("issueCount"), card.issueCount}};
}

template <>
Result<ChipCard> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    const QString name = in.text(u"name");
    const auto document = readEnum<DocumentKind>(in, u"document");
    const QString numberText = in.text(u"number");
    const auto number = IdentityNumber::parse(document, numberText);
    if (!number || number->text() != numberText)
        in.reject(u"number", QStringLiteral("no number of this document"));
    const auto sex = readEnum<Sex>(in, u"sex");
    const QDate birthDate = in.date(u"birthDate");
    const QString ethnicGroup = in.text(u"ethnicGroup");
    const QString address = in.text(u"address");
    const QString issuer = in.text(u"issuer");
    const QDate validFrom = in.optionalDate(u"validFrom");
    const QDate validUntil = in.optionalDate(u"validUntil");
    const bool longTerm = in.boolean(u"longTerm");
    const QString permitNumber = in.text(u"permitNumber");
    const int issueCount = readInt(in, u"issueCount", 0);
    SHOULI_CHECK(in.status());
    return ChipCard{name,   *number,   sex,        birthDate, ethnicGroup,  address,
                    issuer, validFrom, validUntil, longTerm,  permitNumber, issueCount};
}

} // namespace shouli::domain
