// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

namespace shouli::domain {

using ApplicationId = base::Id<struct ApplicationTag>; ///< one case; with the revision central's idempotency key
using PictureId = base::Id<struct PictureTag>;         ///< one stored picture: a material, a card photo, a live face
using ClearingId = base::Id<struct ClearingTag>;       ///< one order to clear cards; central's idempotency key
using OperatorId = base::Id<struct OperatorTag>;
using WorkstationId = base::Id<struct WorkstationTag>;

} // namespace shouli::domain
