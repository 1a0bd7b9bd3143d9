// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"
#include "domain/ports/FaceVerifier.h"

// What a case records about its face check, and how that changes.
namespace shouli::desk {

/// The picture of the side that the live face is compared with; null while there is none.
const domain::Picture* portraitIn(const domain::Application& application);

/// Whether the comparison was unsure, and the operator has not decided about it yet.
bool isForOperator(const domain::FaceCheck& face);
/// Whether it was decided by 人工核验.
bool isManual(const domain::FaceCheck& face);

/// Takes the decision back.
void takeBack(domain::FaceCheck& face);
/// Drops the live picture, and with it the decision that rested on it.
void dropPicture(domain::FaceCheck& face);
/// Replaces what is recorded by the result of comparing the live picture. Returns false, and changes nothing, when
/// there was nothing to compare.
bool recordComparison(domain::FaceCheck& face, domain::FaceVerdict verdict);

} // namespace shouli::desk
