// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QFunctionPointer>
#include <QString>

namespace shouli::capture {

/// The entry point of a loadable module in `folder` (lib`module`.so or .dll). The first call loads the module; it is
/// never unloaded, since a thread may be executing in it. Thread-safe. ModuleMissing when the library, its entry point
/// or a library that it needs is not there.
base::Result<QFunctionPointer> resolveModule(const QString& folder, const char* module, const char* entry);

/// The same, cast to the type of the function.
template <typename Entry>
base::Result<Entry> resolveModule(const QString& folder, const char* module, const char* entry) {
    SHOULI_TRY(const QFunctionPointer found, resolveModule(folder, module, entry));
    return reinterpret_cast<Entry>(found);
}

} // namespace shouli::capture
