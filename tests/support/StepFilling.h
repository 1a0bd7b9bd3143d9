// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/FlowSession.h"

namespace shouli::test {

/// Writes into `into` what the page of this step takes, out of a whole case.
void fill(domain::Application& into, flow::StepId step, const domain::Application& whole);

/// The same for the step that the session stands at.
void take(flow::FlowSession& session, const domain::Application& whole);

} // namespace shouli::test
