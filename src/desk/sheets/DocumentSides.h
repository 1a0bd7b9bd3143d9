// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/DocumentShape.h"
#include "domain/Kinds.h"

#include <optional>

namespace shouli::desk {

/// The kind of document on the picture of a slot, which decides the size that it is rectified to.
capture::DocumentShape shapeOf(domain::MaterialSlot slot);

/// The side that is photographed after this one while the document is at hand: the back of a card, the next page of the
/// household register. Absent after the last one.
std::optional<domain::MaterialSlot> nextSideOf(domain::MaterialSlot slot);

} // namespace shouli::desk
