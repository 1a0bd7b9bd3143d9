// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/DocumentShape.h"
#include "domain/Kinds.h"

#include <optional>

namespace shouli::desk {

/// What the picture of a slot shows, and so the size it is straightened to.
capture::DocumentShape shapeOf(domain::MaterialSlot slot);

/// The side that is taken after this one without putting the document away: the back of a card, the next page of the
/// household register.
std::optional<domain::MaterialSlot> nextSideOf(domain::MaterialSlot slot);

} // namespace shouli::desk
