// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/opencv/ResidentSides.h"

namespace shouli::capture::opencv {

/// 港澳居民来往内地通行证 and 台湾居民来往大陆通行证, cards. The printed side is read by what its lines say, wherever
/// they stand; the other by its machine-read lines. Cancelled, NetworkFailed.
base::Status readPermitFront(Page& page);
base::Status readPermitBack(Page& page);

} // namespace shouli::capture::opencv
