// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"

namespace shouli::domain {

/// Whether a person born on `birth` is of age on `today`: 18 (Civil Code, article 17).
bool isOfAge(QDate birth, QDate today);

/// 「代未成年子女办理」 of the adult guide: turns the draft into a minor's case. An adult who was identified with an
/// identity card becomes the guardian and keeps the face check and the card's pictures; a person under age with an
/// identity card becomes the child, and the face check is dropped. The consent is dropped: the minor's guide, which now
/// follows the check, asks for its own.
void applyForChild(Application& draft, QDate today);

/// 「本人申领」 of the minor's guide: turns the draft into an adult's case in which the guardian is the applicant. Face
/// check, card pictures and consent are kept.
void applyForOneself(Application& draft);

/// Whether turning this draft (by whichever of the two functions above fits its flow) would drop a person, a picture or
/// a section that was filled in.
bool forgetsInOtherFlow(const Application& draft, QDate today);

/// 「再办一名子女」: the seed of a case for another child of the same guardian, at the eligibility check. Its id is the
/// former case's, so that ApplicationRepository::createFrom() copies the guardian's pictures from there.
Application forAnotherChild(const Application& former);

} // namespace shouli::domain
