// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Issue.h"

namespace shouli::desk {

/// What is to be shown of `issues`: a field whose text is no value yet is not also called missing.
domain::Issues withoutEchoes(const domain::Issues& issues);

} // namespace shouli::desk
