// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/ServiceAtDesk.h"

namespace shouli::desk {

/// 首次申领 of an adult (manual 1.3).
ServiceAtDesk adultService(domain::FlowKind flow);

} // namespace shouli::desk
