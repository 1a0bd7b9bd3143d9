// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace shouli::desk {

/// What happened and what the operator does, in the language of the desk. docs/ERRORS.md has the same codes.
QString errorText(const base::Error& error);

} // namespace shouli::desk
