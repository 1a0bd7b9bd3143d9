// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

namespace shouli::central {

/// A drawn portrait of an invented person: a JPEG of 358 × 441 pixels at 350 dpi, with the face where the photo
/// standard wants it. The same seed gives the same face, another seed another one. Internal when Qt cannot write JPEG.
/// Thread-safe.
base::Result<QByteArray> drawDemoPortrait(const QString& seed);

} // namespace shouli::central
