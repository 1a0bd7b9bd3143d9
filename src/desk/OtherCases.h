// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/StepPage.h"

namespace shouli::desk {

/// Asks the store for other applications for the same person on this workstation, and tells the operator whose they are
/// and how far. The operator then opens one of them (the page emits otherCaseRequested()) or goes on with this case
/// (`goOn` is called). When there is none, or the store fails, `goOn` is called at once. `answered` is called first in
/// every case, when the store has answered.
void tellOtherCases(StepPage* page, const PageContext& context, const domain::Person& applicant,
                    const std::function<void()>& answered, const std::function<void()>& goOn);

} // namespace shouli::desk
