// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/DocumentSides.h"

namespace shouli::desk {

using capture::DocumentShape;
using domain::MaterialSlot;

DocumentShape shapeOf(MaterialSlot slot) {
    switch (slot) {
    case MaterialSlot::IdCardPortrait:
    case MaterialSlot::IdCardEmblem:
    case MaterialSlot::TravelPermitFront:
    case MaterialSlot::TravelPermitBack:
    case MaterialSlot::ResidencePermitPortrait:
    case MaterialSlot::ResidencePermitEmblem:
    case MaterialSlot::GuardianIdCardPortrait:
    case MaterialSlot::GuardianIdCardEmblem:
        return DocumentShape::Card;
    case MaterialSlot::RegisterCover:
    case MaterialSlot::RegisterHead:
    case MaterialSlot::RegisterChild:
        return DocumentShape::BookletPage;
    case MaterialSlot::BirthCertificate: // its editions differ in size
        return DocumentShape::Free;
    }
    Q_UNREACHABLE();
}

std::optional<MaterialSlot> nextSideOf(MaterialSlot slot) {
    switch (slot) {
    case MaterialSlot::IdCardPortrait:
        return MaterialSlot::IdCardEmblem;
    case MaterialSlot::TravelPermitFront:
        return MaterialSlot::TravelPermitBack;
    case MaterialSlot::ResidencePermitPortrait:
        return MaterialSlot::ResidencePermitEmblem;
    case MaterialSlot::GuardianIdCardPortrait:
        return MaterialSlot::GuardianIdCardEmblem;
    case MaterialSlot::RegisterCover:
        return MaterialSlot::RegisterHead;
    case MaterialSlot::RegisterHead:
        return MaterialSlot::RegisterChild;
    case MaterialSlot::IdCardEmblem:
    case MaterialSlot::TravelPermitBack:
    case MaterialSlot::ResidencePermitEmblem:
    case MaterialSlot::GuardianIdCardEmblem:
    case MaterialSlot::RegisterChild:
    case MaterialSlot::BirthCertificate:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace shouli::desk
