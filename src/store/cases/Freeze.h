// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Application.h"
#include "domain/CaseFile.h"

#include <functional>

namespace shouli::store {

/// Makes the exact bytes that are signed and sent; they are kept, so a later version of the program sends the same. The
/// program passes this function in, because the store must not depend on `protocol`. `application` has its acceptance
/// number and submission time, and no live picture. Called on the store's thread.
using FreezeFunction =
    std::function<base::Result<QByteArray>(const domain::Application& application, const QString& operatorSignInName,
                                           const std::vector<domain::CaseFile>& files)>;

} // namespace shouli::store
