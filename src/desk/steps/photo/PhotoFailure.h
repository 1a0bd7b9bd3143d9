// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Kinds.h"

#include <QString>

namespace shouli::desk {

/// That central has no photo by this way.
QString noPhotoText(domain::CardPhotoWay way);
/// Why this way brought no photo: central has none, central could not be asked, or something else went wrong.
QString photoFailureText(domain::CardPhotoWay way, const base::Error& error);

} // namespace shouli::desk
