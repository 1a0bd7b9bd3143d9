// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/DocumentFinder.h"

#include <chrono>

namespace shouli::capture {

/// Whether the document under the camera lies still: its corners have stayed where they were for a while.
class SteadyDocument {
public:
    static constexpr std::chrono::milliseconds kStillFor{600};

    /// What was found in a frame of this size, at this time of a clock that never goes back. True once, when the
    /// document has lain still; then not again before it has moved or gone: the next one is laid down.
    bool add(const std::optional<FoundDocument>& found, QSize framePx, std::chrono::milliseconds now);
    /// The one that lies there was taken: waits until it has moved or gone.
    void waitForNext() { m_isTold = m_corners.has_value(); }
    /// Forgets what was seen: another camera, another side.
    void reset() { *this = {}; }
    /// The document lies where it was when add() was true.
    bool isSteady() const { return m_isTold; }

private:
    std::optional<DocumentCorners> m_corners; // where it has lain since m_since
    std::chrono::milliseconds m_since{0};
    int m_missing = 0; // frames in which it was not seen
    bool m_isTold = false;
};

} // namespace shouli::capture
