// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QPainterPath>
#include <QString>

namespace shouli::printing {

/// A QR code (ISO/IEC 18004, error correction M) of a short text.
class QrCode {
public:
    /// Width, in modules, of the light margin that a reader needs on each side (ISO/IEC 18004, 6.3.8).
    static constexpr int quietZone = 4;

    /// Malformed when the text is empty or does not fit (2,331 bytes of UTF-8).
    static base::Result<QrCode> encode(const QString& text);

    /// Modules on a side, without the quiet zone.
    int side() const { return m_side; }
    bool isDark(int column, int row) const { return m_modules.at(row * m_side + column) & 1; }
    /// The dark modules as one path to fill, scaled so that the code with its quiet zone fits into `box`.
    QPainterPath path(const QRectF& box) const;

private:
    int m_side = 0;
    QByteArray m_modules;
};

} // namespace shouli::printing
