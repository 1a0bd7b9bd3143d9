// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/reading/CardRecognition.h"

#include <algorithm>

namespace shouli::capture {

using domain::DocumentKind;

bool canBeRead(CardFace face) {
    switch (face.document) {
    case DocumentKind::ResidentIdCard:
    case DocumentKind::HkMacaoTravelPermit:
    case DocumentKind::TaiwanTravelPermit:
    case DocumentKind::HkMacaoResidencePermit:
    case DocumentKind::TaiwanResidencePermit:
        return true;
    case DocumentKind::HouseholdRegister:
        return false;
    }
    Q_UNREACHABLE();
}

const ReadText* CardReading::find(CardText what) const {
    const auto found =
        std::find_if(texts.cbegin(), texts.cend(), [what](const ReadText& text) { return text.what == what; });
    return found == texts.cend() ? nullptr : &*found;
}

namespace {

// Cards are valid for 5, 10 or 20 years or for life; other terms are of other papers, unless the issuer is the police.
bool isTermOfCard(const CardReading& reading) {
    const ReadText* from = reading.find(CardText::ValidFrom);
    const ReadText* until = reading.find(CardText::ValidUntil);
    if (!from || !until)
        return false;
    const QDate begin = QDate::fromString(from->value, Qt::ISODate);
    const QDate end = QDate::fromString(until->value, Qt::ISODate);
    const ReadText* issuer = reading.find(CardText::Issuer);
    for (const int years : {5, 10, 20}) {
        if (begin.addYears(years) == end)
            return true;
    }
    return issuer && issuer->value.contains(u"公安");
}

} // namespace

bool isOfSide(CardFace face, const CardReading& reading) {
    const ReadText* number = reading.find(CardText::Number);
    const bool hasBirth = reading.find(CardText::BirthDate) != nullptr;
    switch (face.document) {
    case DocumentKind::ResidentIdCard:
    case DocumentKind::HkMacaoResidencePermit:
    case DocumentKind::TaiwanResidencePermit:
        if (!face.showsPortrait)
            return isTermOfCard(reading);
        return number ? number->isProven || hasBirth || reading.find(CardText::Sex)
                      : hasBirth && reading.find(CardText::Sex);
    case DocumentKind::HkMacaoTravelPermit:
    case DocumentKind::TaiwanTravelPermit:
        if (!face.showsPortrait)
            return number && number->isProven;
        return number ? hasBirth || reading.find(CardText::ValidFrom) : hasBirth && reading.find(CardText::ValidFrom);
    case DocumentKind::HouseholdRegister:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace shouli::capture
