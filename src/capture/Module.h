// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QFunctionPointer>
#include <QString>

namespace shouli::capture {

/// The entry of a loadable module in `folder` (lib`module`.so or .dll), which the first that asks loads and which stays
/// until the process ends: a thread may be inside it at any time. Any thread. ModuleMissing: the library or its entry
/// is not there, or a library it needs.
base::Result<QFunctionPointer> resolveModule(const QString& folder, const char* module, const char* entry);

/// The same as a function of its type.
template <typename Entry>
base::Result<Entry> resolveModule(const QString& folder, const char* module, const char* entry) {
    SHOULI_TRY(const QFunctionPointer found, resolveModule(folder, module, entry));
    return reinterpret_cast<Entry>(found);
}

} // namespace shouli::capture
