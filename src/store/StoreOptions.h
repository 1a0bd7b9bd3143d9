// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/PassphraseKdf.h"
#include "crypto/Suite.h"
#include "domain/ServiceTable.h"

#include <chrono>

namespace shouli::store {

struct StoreOptions {
    /// Of a store that is initialised now; an existing one keeps its own.
    crypto::Suite suite = crypto::Suite::Sm;
    /// Of passphrases that are set now.
    crypto::KdfCost kdfCost;
    /// How long a write waits for another program that writes before it is StoreBusy.
    std::chrono::milliseconds busyTimeout{5000};
    /// False: a missing database is StoreMissing instead of made.
    bool mayCreate = true;
    /// Of which cases may be; a stored case of another one is StoreNewer.
    domain::ServiceTable services = domain::shippedServices();
};

} // namespace shouli::store
