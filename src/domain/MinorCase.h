// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"

namespace shouli::domain {

/// Whether a person born on `birth` is of age on `today`: 18 (Civil Code, article 17).
bool isOfAge(QDate birth, QDate today);

/// 「代未成年子女办理」 of the adult guide: the draft goes on as a minor's. An adult who was identified by an identity
/// card becomes the guardian and keeps the face check and the card's pictures; somebody under age becomes the child and
/// keeps the pictures. The minor's guide asks for a consent of its own, after the check. REQUIRES: the draft is an
/// adult's.
void applyForChild(Application& draft, QDate today);

/// 「本人申领」 of the minor's guide: the draft goes on as the guardian's own and keeps the face check and the consent.
/// REQUIRES: the draft is a minor's.
void applyForOneself(Application& draft);

/// Whether turning this draft into the other service (ServiceFacts::turn) would forget what was filled in: a person, a
/// picture, a section.
bool forgetsInOtherFlow(const Application& draft, QDate today);

/// 「再办一名子女」: the seed of a case for another child of the same guardian, at the eligibility check. Its id is the
/// former case's, so that ApplicationRepository::createFrom() copies the guardian's pictures from there.
Application forAnotherChild(const Application& former);

} // namespace shouli::domain
