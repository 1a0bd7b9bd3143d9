// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <array>
#include <optional>

namespace shouli::capture {

/// The background behind a person, modelled as a linear gradient of colour.
class Backdrop {
public:
    /// `photo`: RGB32. `person`: Grayscale8 of the same size, 255 where it is certainly the person. Absent when too
    /// little of the background is visible.
    static std::optional<Backdrop> seen(const QImage& photo, const QImage& person);

    double lightness() const { return m_lightness; }   ///< of its darker parts, 0 to 255
    double colourfulness() const { return m_colour; }  ///< distance from grey, 0 to about 128
    double unevenness() const { return m_unevenness; } ///< deviation from the gradient, 0 to 255

    /// The photo with this background made white. Where person and background mix, as in hair, the background's share
    /// of the colour is removed, so that no fringe of the old colour remains.
    QImage whitened(const QImage& photo, const QImage& person) const;

private:
    using Colour = std::array<double, 3>;
    Colour at(int x, int y) const;

    std::array<Colour, 3> m_slope{}; // the gradient: colour at the origin, change per pixel across and per pixel down
    double m_lightness = 0;
    double m_colour = 0;
    double m_unevenness = 0;
};

} // namespace shouli::capture
