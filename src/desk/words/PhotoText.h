// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/photo/PhotoInspection.h"

#include <QString>

namespace shouli::desk {

/// The name of a rule for the photo of the card.
QString label(capture::PhotoRule rule);
/// What is wrong with the photo and what to do, for the operator.
QString faultText(capture::PhotoFault fault);
/// What the person before the camera should do now.
QString hintText(capture::PhotoHint hint);

} // namespace shouli::desk
