// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/ServiceAtDesk.h"

namespace shouli::desk {

/// 首次申领 of a minor, by the guardian (manual 1.4).
ServiceAtDesk minorService(domain::FlowKind flow);

} // namespace shouli::desk
