// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/services/ServiceAtCentral.h"

namespace shouli::central {

/// 一人一卡清理.
ServiceAtCentral clearingService(domain::FlowKind flow);

} // namespace shouli::central
