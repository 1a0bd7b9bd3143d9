// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace shouli::capture {

/// The picture as 24-bit RGB on a white ground, without transparency, with `dpi` as its stated resolution.
QImage flattened(const QImage& picture, int dpi);

/// A baseline JPEG with the picture's resolution in its JFIF header; `quality` 0 to 100. Empty when encoding fails.
QByteArray toJpeg(const QImage& picture, int quality);

/// The picture scaled down so that its longer side has at most `longSidePx`; smaller pictures are returned unchanged.
QImage shrunkTo(const QImage& picture, int longSidePx);

} // namespace shouli::capture
