// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

namespace shouli::central {

/// The face of an invented person, drawn: a JPEG of 358 × 441 at 350 dpi, placed as the photo standard wants it, the
/// same for the same seed and unlike for others. Internal when Qt cannot write JPEG here. Any thread.
base::Result<QByteArray> drawDemoPortrait(const QString& seed);

} // namespace shouli::central
