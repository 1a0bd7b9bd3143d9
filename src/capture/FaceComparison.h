// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/FaceLimits.h"
#include "capture/FaceModule.h"
#include "domain/ports/FaceVerifier.h"

#include <optional>
#include <variant>

namespace shouli::capture {

/// What the networks see, judged by the limits. To be used on one thread, which the networks are opened on.
/// Errors: ModuleMissing, ModelMissing, NetworkFailed.
class FaceComparison {
public:
    FaceComparison(FaceNetworksSource networks, QString limitsFile)
        : m_source(std::move(networks))
        , m_limitsFile(std::move(limitsFile)) {}

    /// A frame of the live camera; the answer's ticket is left to the caller.
    base::Result<domain::FaceGlance> look(const QImage& frame);
    base::Result<domain::FaceVerdict> compare(const QImage& live, const QImage& portrait);

    /// The vector of the one face that is to be compared, or what stands in its way.
    using Seen = std::variant<FaceVector, domain::FaceVerdict>;
    base::Result<Seen> seenLive(const QImage& picture);
    /// Of the largest face of a document's picture, which may lie on any side, or be small on a large sheet.
    base::Result<Seen> seenOnDocument(const QImage& picture);

private:
    struct Place {
        QImage picture; ///< upright
        Face face;
    };

    base::Status begin();
    /// The nearest face of a live picture, or why it cannot be judged. `pxPerPx`: by what the picture was made smaller.
    base::Result<std::variant<Face, domain::FaceVerdict>> nearest(const QImage& picture, double pxPerPx = 1);
    base::Result<std::optional<Place>> largestOfAnyTurn(const QImage& picture);

    FaceNetworksSource m_source;
    QString m_limitsFile;
    std::unique_ptr<FaceNetworks> m_networks;
    FaceLimits m_limits;
    QImage m_lastFrame;
};

} // namespace shouli::capture
