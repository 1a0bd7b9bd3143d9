// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/StepPage.h"

namespace shouli::desk {

/// Says when this workstation has another application for the same person: whose it is and how far it is. The operator
/// opens that one (otherCaseRequested() of the page), or goes on with this one, which `goOn` does; so it does at once
/// when there is none, or when the store cannot say. `answered` comes before either.
void tellOtherCases(StepPage* page, const PageContext& context, const domain::Person& applicant,
                    const std::function<void()>& answered, const std::function<void()>& goOn);

} // namespace shouli::desk
