// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/CardReading.h"

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

} // namespace shouli::capture
