// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/reading/opencv/OpenCvCardRecogniser.h"

#include "capture/reading/opencv/PermitSides.h"
#include "capture/reading/opencv/ResidentSides.h"

namespace shouli::capture::opencv {

using base::Result;
using domain::DocumentKind;

Result<std::unique_ptr<CardReader>> OpenCvCardReader::load(const QString& folder) {
    SHOULI_TRY(TextFinder finder, TextFinder::load(folder));
    SHOULI_TRY(LineReader lines, LineReader::load(folder));
    return std::unique_ptr<CardReader>(new OpenCvCardReader(std::move(finder), std::move(lines)));
}

Result<CardReading> OpenCvCardReader::read(const QImage& card, CardFace face, QDate today, const Cancelled& cancelled) {
    CardReading reading;
    if (card.isNull() || !canBeRead(face))
        return reading;
    return walled([&]() -> Result<CardReading> {
        SHOULI_TRY(FlatCard flat, FlatCard::lay(card, m_finder, cancelled));
        reading.wasUpsideDown = flat.wasUpsideDown();
        Page page{flat, m_lines, face, today, cancelled, reading.texts};
        switch (face.document) {
        case DocumentKind::ResidentIdCard:
        case DocumentKind::HkMacaoResidencePermit:
        case DocumentKind::TaiwanResidencePermit:
            SHOULI_CHECK(face.showsPortrait ? readPortraitSide(page) : readEmblemSide(page));
            break;
        case DocumentKind::HkMacaoTravelPermit:
        case DocumentKind::TaiwanTravelPermit:
            SHOULI_CHECK(face.showsPortrait ? readPermitFront(page) : readPermitBack(page));
            break;
        case DocumentKind::HouseholdRegister:
            break;
        }
        if (!isOfSide(face, reading))
            reading.texts.clear();
        return reading;
    });
}

} // namespace shouli::capture::opencv

extern "C" Q_DECL_EXPORT shouli::capture::CardReader* shouli_card_reader(const QString& models,
                                                                         shouli::base::Error* error) {
    auto reader = shouli::capture::opencv::OpenCvCardReader::load(models);
    if (reader)
        return reader->release();
    *error = std::move(reader).error();
    return nullptr;
}
