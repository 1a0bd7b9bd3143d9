// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/face/FaceLimits.h"
#include "capture/face/FaceModule.h"
#include "domain/ports/FaceVerifier.h"

#include <optional>
#include <variant>

namespace shouli::capture {

/// Judges what the networks find, by the limits of FaceLimits. Use it on one thread; the networks are opened there.
/// Errors: ModuleMissing, ModelMissing, NetworkFailed.
class FaceComparison {
public:
    FaceComparison(FaceNetworksSource networks, QString limitsFile)
        : m_source(std::move(networks))
        , m_limitsFile(std::move(limitsFile)) {}

    /// Judges a frame of the live camera. The caller sets the answer's ticket.
    base::Result<domain::FaceGlance> look(const QImage& frame);
    base::Result<domain::FaceVerdict> compare(const QImage& live, const QImage& portrait);

    /// The vector of the face to compare, or why there is none.
    using Seen = std::variant<FaceVector, domain::FaceVerdict>;
    base::Result<Seen> seenLive(const QImage& picture);
    /// Takes the largest face on a document's picture, which may be turned by quarters, or small on a large sheet.
    base::Result<Seen> seenOnDocument(const QImage& picture);

private:
    struct Place {
        QImage picture; ///< upright
        Face face;
    };

    base::Status begin();
    /// The nearest face of a live picture, or why it cannot be judged. `pxPerPx`: pixels of the camera for each pixel
    /// of `picture`.
    base::Result<std::variant<Face, domain::FaceVerdict>> nearest(const QImage& picture, double pxPerPx = 1);
    base::Result<std::optional<Place>> largestOfAnyTurn(const QImage& picture);

    FaceNetworksSource m_source;
    QString m_limitsFile;
    std::unique_ptr<FaceNetworks> m_networks;
    FaceLimits m_limits;
    QImage m_lastFrame;
};

} // namespace shouli::capture
