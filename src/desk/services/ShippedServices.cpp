// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ServiceAtDesk.h"
#include "desk/services/adult/AdultService.h"
#include "desk/services/clearing/ClearingService.h"
#include "desk/services/minor/MinorService.h"

#include <array>

namespace shouli::desk {

ServiceRows shippedServicesAtDesk() {
    static const std::array table{
        adultService(domain::FlowKind::Adult),
        minorService(domain::FlowKind::Minor),
        clearingService(domain::FlowKind::CardClearing),
    };
    return table;
}

} // namespace shouli::desk
