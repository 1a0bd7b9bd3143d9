// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/DocumentFinder.h"

#include <chrono>

namespace shouli::capture {

/// Finds out when the document under the camera lies still: when its corners have not moved for kStillFor.
class SteadyDocument {
public:
    static constexpr std::chrono::milliseconds kStillFor{600};

    /// Takes what was found in a frame of this size; `now` is of a monotonic clock. Returns true once, when the
    /// document has lain still for kStillFor, and again only after it was moved or removed, i.e. for the next document.
    bool add(const std::optional<FoundDocument>& found, QSize framePx, std::chrono::milliseconds now);
    /// The document that lies there was captured: wait until it is moved or removed.
    void waitForNext() { m_isTold = m_corners.has_value(); }
    /// Forgets what was seen; for another camera, or another side of a document.
    void reset() { *this = {}; }
    /// Whether the document still lies where it was when add() returned true.
    bool isSteady() const { return m_isTold; }

private:
    std::optional<DocumentCorners> m_corners; // where it has lain since m_since
    std::chrono::milliseconds m_since{0};
    int m_missing = 0;     // latest frames in a row in which it was not seen
    bool m_isTold = false; // add() has returned true for it
};

} // namespace shouli::capture
