// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/face/FaceTurn.h"

#include "desk/steps/face/FaceRecord.h"
#include "desk/steps/face/FaceTries.h"
#include "desk/words/FaceText.h"

namespace shouli::desk {

using domain::FaceOutcome;

FaceTurn::FaceTurn(const domain::FaceCheck& face, const FaceTries& tries, bool isCameraLive, bool isTaking)
    : m_face(face)
    , m_tries(tries)
    , m_isCameraLive(isCameraLive)
    , m_isTaking(isTaking) {}

bool FaceTurn::needsManual() const {
    return m_tries.areOver(m_face) && m_face.outcome == FaceOutcome::NotDone && !isForOperator(m_face);
}

bool FaceTurn::takesStill() const {
    return !m_tries.isAutomatic() || m_tries.areOver(m_face) ||
           (m_face.outcome != FaceOutcome::NotDone && !m_face.livePicture);
}

bool FaceTurn::canShoot() const {
    if (m_isTaking || m_tries.isTrying() || m_tries.isComparing())
        return false;
    if (takesStill())
        return !m_face.livePicture && m_isCameraLive;
    return m_face.outcome == FaceOutcome::NotDone && !isForOperator(m_face) && (m_face.livePicture || m_isCameraLive);
}

QString FaceTurn::instruction() const {
    if (m_tries.liveness())
        return instructionText(*m_tries.liveness());
    if (needsManual() && canShoot())
        return tr("The tries are used up: press F2 for a picture, then verify manually beside");
    if (needsManual())
        return tr("The tries are used up: please verify manually beside");
    if (takesStill() || !canShoot())
        return {};
    return tr("Try %1 of %2: press F2 when the person sits before the camera")
        .arg(m_face.attempts + 1)
        .arg(int(FaceTries::kTries));
}

FaceTurn::Next FaceTurn::next() const {
    if (m_tries.liveness())
        return {Input::NoButton, tr("Not done yet: the check is running.")};
    if (isForOperator(m_face))
        return {Input::Decision, tr("Not done yet: decide whether it is the same person, with a reason.")};
    if (!m_face.consent)
        return {Input::Consent, tr("Not done yet: get the consent and begin the check, or verify manually beside.")};
    if (!canShoot() || needsManual())
        return {Input::Approval, tr("Not done yet: please verify manually beside.")};
    if (takesStill())
        return {Input::Shutter, tr("Not done yet: take the picture, then verify manually beside.")};
    return {Input::Shutter, tr("Not done yet: begin the check, or verify manually beside.")};
}

} // namespace shouli::desk
