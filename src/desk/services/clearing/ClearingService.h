// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/ServiceAtDesk.h"

namespace shouli::desk {

/// 一人一卡清理 (manual 1.3.9 to 1.3.12).
ServiceAtDesk clearingService(domain::FlowKind flow);

} // namespace shouli::desk
