// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ReferenceData.h"

namespace shouli::domain {

/// Where pages get their lists from. Window's thread; the answer is whole and never null.
class Reference {
public:
    virtual ~Reference() = default;
    virtual ReferenceSnapshot current() const = 0;
};

} // namespace shouli::domain
