// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/steps/StepPage.h"

#include <memory>

namespace shouli::desk {

/// The page of the session's current step, as its service chooses, filled from the case.
std::unique_ptr<StepPage> makePage(PageContext context);
/// The page that most services have for this step.
std::unique_ptr<StepPage> commonPage(flow::StepId step, PageContext context);

} // namespace shouli::desk
