// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/scanner/FlatbedCutter.h"

#include "capture/modules/Module.h"

namespace shouli::capture {

base::Result<const FlatbedCutter*> loadFlatbedCutter(const QString& folder) {
    using Entry = const FlatbedCutter* (*)();
    SHOULI_TRY(const auto cutter, resolveModule<Entry>(folder, "shouli_flatbed", "shouli_flatbed_cutter"));
    return cutter();
}

} // namespace shouli::capture
