// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/documents/SteadyDocument.h"

#include <algorithm>

namespace shouli::capture {
namespace {

constexpr double kStillShare = 0.012; // of the frame's long side: what corners tremble by while nothing moves
constexpr int kFramesOverlooked = 3;  // a hand's shadow for a moment

} // namespace

bool SteadyDocument::add(const std::optional<FoundDocument>& found, QSize framePx, std::chrono::milliseconds now) {
    if (!found || found->confidence < kSureOfDocument) {
        if (++m_missing > kFramesOverlooked)
            reset();
        return false;
    }
    m_missing = 0;
    const double stillPx = kStillShare * std::max(framePx.width(), framePx.height());
    if (!m_corners || distanceBetween(*m_corners, found->corners) > stillPx) {
        m_corners = found->corners;
        m_since = now;
        m_isTold = false;
        return false;
    }
    if (m_isTold || now - m_since < kStillFor)
        return false;
    m_isTold = true;
    return true;
}

} // namespace shouli::capture
