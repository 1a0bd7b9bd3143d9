// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <array>
#include <optional>

namespace shouli::capture {

/// What stands behind a person: as far as it is plain, an even slope of colour from edge to edge.
class Backdrop {
public:
    /// `photo`: RGB32. `person`: Grayscale8 of the same size, 255 is surely the person. Absent where too little of the
    /// background shows to say anything.
    static std::optional<Backdrop> seen(const QImage& photo, const QImage& person);

    double lightness() const { return m_lightness; }   ///< of its darker parts: 0 to 255
    double colourfulness() const { return m_colour; }  ///< the distance from grey: 0 to about 128
    double unevenness() const { return m_unevenness; } ///< deviation from the slope: 0 to 255

    /// The photo with this background turned white. Where person and background mix, as in hair, the background's share
    /// of the colour is taken out, so that no rim of the old colour stays.
    QImage whitened(const QImage& photo, const QImage& person) const;

private:
    using Colour = std::array<double, 3>;
    Colour at(int x, int y) const;

    std::array<Colour, 3> m_slope{}; // at the origin, per pixel across, per pixel down
    double m_lightness = 0;
    double m_colour = 0;
    double m_unevenness = 0;
};

} // namespace shouli::capture
