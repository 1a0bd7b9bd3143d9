// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace shouli::capture {

/// The picture without transparency, on white, 24 bits of colour, stated to be of this resolution.
QImage flattened(const QImage& picture, int dpi);

/// Baseline JPEG with its resolution in the JFIF header. Empty when the encoder failed.
QByteArray toJpeg(const QImage& picture, int quality);

/// At most this long side; smaller pictures stay as they are.
QImage shrunkTo(const QImage& picture, int longSidePx);

} // namespace shouli::capture
