// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/PassphraseKdf.h"
#include "crypto/Suite.h"
#include "domain/ServiceTable.h"

#include <chrono>

namespace shouli::store {

struct StoreOptions {
    /// For a new store; an existing one keeps its suite.
    crypto::Suite suite = crypto::Suite::Sm;
    /// For passphrases that are set from now on; existing slots keep their cost.
    crypto::KdfCost kdfCost;
    /// How long a write waits for another program's write before it fails with StoreBusy.
    std::chrono::milliseconds busyTimeout{5000};
    /// Whether a missing database is created; otherwise it is StoreMissing.
    bool mayCreate = true;
    /// The services this program knows; a stored case of any other is StoreNewer.
    domain::ServiceTable services = domain::shippedServices();
};

} // namespace shouli::store
