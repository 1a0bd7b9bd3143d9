// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/recognition/opencv/ResidentSides.h"

namespace shouli::capture::opencv {

/// 港澳居民来往内地通行证 and 台湾居民来往大陆通行证 as cards. The printed side is read by the content of its lines,
/// wherever they are, the other side by its machine-readable lines. Cancelled, NetworkFailed.
base::Status readPermitFront(CardSide& side);
base::Status readPermitBack(CardSide& side);

} // namespace shouli::capture::opencv
