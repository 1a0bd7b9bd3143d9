// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/face/FaceRecord.h"

#include "domain/DocumentMatrix.h"

namespace shouli::desk {

using domain::FaceBand;
using domain::FaceOutcome;
using domain::FaceVerdict;

const domain::Picture* portraitIn(const domain::Application& application) {
    const domain::Person* person = application.atCounter();
    if (!person)
        return nullptr;
    for (const domain::MaterialSlot slot : domain::counterMaterialsFor(application.flow, person->number.kind())) {
        const auto found = application.materials.find(slot);
        if (domain::showsPortrait(slot) && found != application.materials.end())
            return &found->second;
    }
    return nullptr;
}

bool isForOperator(const domain::FaceCheck& face) {
    return face.livePicture && face.band == FaceBand::Unsure && face.outcome == FaceOutcome::NotDone &&
           face.approvedBy.isNull();
}

bool isManual(const domain::FaceCheck& face) {
    return face.outcome == FaceOutcome::ApprovedBySupervisor || face.outcome == FaceOutcome::AwaitingReview;
}

void takeBack(domain::FaceCheck& face) {
    face.outcome = FaceOutcome::NotDone;
    face.reason.clear();
    face.approvedBy = {};
    face.approverName.clear();
    face.decidedAt = {};
    if (face.band != FaceBand::NoMatch) // which is worth knowing to who decides by hand
        face.band = FaceBand::NotCompared;
}

void dropPicture(domain::FaceCheck& face) {
    const bool isSettledHere = face.outcome == FaceOutcome::Passed || face.outcome == FaceOutcome::MatchedByOperator;
    if (face.livePicture || isSettledHere)
        takeBack(face);
    face.livePicture.reset();
}

bool recordComparison(domain::FaceCheck& face, FaceVerdict verdict) {
    switch (verdict) {
    case FaceVerdict::Match:
    case FaceVerdict::Unsure:
    case FaceVerdict::NoMatch:
        takeBack(face);
        face.band = verdict == FaceVerdict::Match    ? FaceBand::Match
                    : verdict == FaceVerdict::Unsure ? FaceBand::Unsure
                                                     : FaceBand::NoMatch;
        return true;
    case FaceVerdict::SeveralFaces:
    case FaceVerdict::TooDark:
    case FaceVerdict::TooFar:
    case FaceVerdict::NoFace:
    case FaceVerdict::NoPortrait:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace shouli::desk
