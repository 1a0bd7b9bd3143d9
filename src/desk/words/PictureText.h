// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/PictureQuality.h"
#include "capture/photo/PreparedPhoto.h"

#include <QString>

namespace shouli::desk {

/// What is wrong with a picture and what to do, for the operator.
QString findingText(capture::PictureFinding finding);
QString findingText(capture::PreparedPhotoFinding finding);

/// Stable code of a finding, stored when it was overruled: // DO NOT CHANGE: stored
QString findingCode(capture::PictureFinding finding);
QString findingCode(capture::PreparedPhotoFinding finding);

} // namespace shouli::desk
