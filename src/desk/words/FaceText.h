// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/face/LivenessCheck.h"
#include "domain/Application.h"

#include <QString>

namespace shouli::desk {

/// What the automatic face check found, and what to do about it.
QString verdictText(domain::FaceVerdict verdict);
/// What the operator reads out to the person while the check runs.
QString instructionText(const capture::LivenessCheck& liveness);
/// What prevents the check, or looks suspicious; empty when nothing does.
QString hintText(const capture::LivenessCheck& liveness);
/// That the face check is lost, too, when this picture of the case is deleted or replaced; empty when it is not
/// (domain::faceRestsOn()).
QString faceLossText(const domain::Application& application, domain::MaterialSlot slot);

} // namespace shouli::desk
