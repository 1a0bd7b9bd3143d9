// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recognition/opencv/OpenCvCardRecogniser.h"

#include "capture/recognition/opencv/PermitSides.h"
#include "capture/recognition/opencv/ResidentSides.h"

namespace shouli::capture::opencv {

using base::Result;
using domain::DocumentKind;

Result<std::unique_ptr<CardRecogniser>> OpenCvCardRecogniser::load(const QString& folder) {
    SHOULI_TRY(TextFinder finder, TextFinder::load(folder));
    SHOULI_TRY(LineRecogniser lines, LineRecogniser::load(folder));
    return std::unique_ptr<CardRecogniser>(new OpenCvCardRecogniser(std::move(finder), std::move(lines)));
}

Result<CardRecognition> OpenCvCardRecogniser::recognise(const QImage& card, CardFace face, QDate today,
                                                        const Cancelled& cancelled) {
    CardRecognition recognition;
    if (card.isNull() || !canBeRecognised(face))
        return recognition;
    return walled([&]() -> Result<CardRecognition> {
        SHOULI_TRY(FlatCard flat, FlatCard::lay(card, m_finder, cancelled));
        recognition.wasUpsideDown = flat.wasUpsideDown();
        CardSide side{flat, m_lines, face, today, cancelled, recognition.texts};
        switch (face.document) {
        case DocumentKind::ResidentIdCard:
        case DocumentKind::HkMacaoResidencePermit:
        case DocumentKind::TaiwanResidencePermit:
            SHOULI_CHECK(face.showsPortrait ? readPortraitSide(side) : readEmblemSide(side));
            break;
        case DocumentKind::HkMacaoTravelPermit:
        case DocumentKind::TaiwanTravelPermit:
            SHOULI_CHECK(face.showsPortrait ? readPermitFront(side) : readPermitBack(side));
            break;
        case DocumentKind::HouseholdRegister:
            break;
        }
        if (!isOfSide(face, recognition))
            recognition.texts.clear();
        return recognition;
    });
}

} // namespace shouli::capture::opencv

extern "C" Q_DECL_EXPORT shouli::capture::CardRecogniser* shouli_card_recogniser(const QString& models,
                                                                                 shouli::base::Error* error) {
    auto recogniser = shouli::capture::opencv::OpenCvCardRecogniser::load(models);
    if (recogniser)
        return recogniser->release();
    *error = std::move(recogniser).error();
    return nullptr;
}
