// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recognition/CardRecognition.h"

#include <algorithm>

namespace shouli::capture {

using domain::DocumentKind;

bool canBeRecognised(CardFace face) {
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

const RecognisedText* CardRecognition::find(CardText what) const {
    const auto found =
        std::find_if(texts.cbegin(), texts.cend(), [what](const RecognisedText& text) { return text.what == what; });
    return found == texts.cend() ? nullptr : &*found;
}

namespace {

// Cards are valid for 5, 10 or 20 years or for life; other terms are of other papers, unless the issuer is the police.
bool isTermOfCard(const CardRecognition& recognition) {
    const RecognisedText* from = recognition.find(CardText::ValidFrom);
    const RecognisedText* until = recognition.find(CardText::ValidUntil);
    if (!from || !until)
        return false;
    const QDate begin = QDate::fromString(from->value, Qt::ISODate);
    const QDate end = QDate::fromString(until->value, Qt::ISODate);
    const RecognisedText* issuer = recognition.find(CardText::Issuer);
    for (const int years : {5, 10, 20}) {
        if (begin.addYears(years) == end)
            return true;
    }
    return issuer && issuer->value.contains(u"公安");
}

} // namespace

bool isOfSide(CardFace face, const CardRecognition& recognition) {
    const RecognisedText* number = recognition.find(CardText::Number);
    const bool hasBirth = recognition.find(CardText::BirthDate) != nullptr;
    switch (face.document) {
    case DocumentKind::ResidentIdCard:
    case DocumentKind::HkMacaoResidencePermit:
    case DocumentKind::TaiwanResidencePermit:
        if (!face.showsPortrait)
            return isTermOfCard(recognition);
        return number ? number->isProven || hasBirth || recognition.find(CardText::Sex)
                      : hasBirth && recognition.find(CardText::Sex);
    case DocumentKind::HkMacaoTravelPermit:
    case DocumentKind::TaiwanTravelPermit:
        if (!face.showsPortrait)
            return number && number->isProven;
        return number ? hasBirth || recognition.find(CardText::ValidFrom)
                      : hasBirth && recognition.find(CardText::ValidFrom);
    case DocumentKind::HouseholdRegister:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace shouli::capture
