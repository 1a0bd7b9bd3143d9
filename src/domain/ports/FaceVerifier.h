// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Ids.h"

#include <QFuture>
#include <QImage>

#include <optional>

namespace shouli::domain {

/// NoPortrait: there is no face on the document's picture to compare with.
enum class FaceVerdict { Match, Unsure, NoMatch, SeveralFaces, TooDark, TooFar, NoFace, NoPortrait };

/// An answer that says which question it belongs to: a page drops every answer whose ticket is not its own, so that
/// a late one can never touch another page or another case.
struct FaceAnswer {
    quint64 ticket = 0;
    ApplicationId application;
    FaceVerdict verdict = FaceVerdict::NoFace;
};

/// What one frame of the live camera shows of the one face that is to be seen.
struct FaceGlance {
    quint64 ticket = 0;
    std::optional<FaceVerdict> obstacle; ///< NoFace, SeveralFaces, TooFar, TooDark: nothing below is known
    double yawDegrees = 0;               ///< of the head; positive: to the right of the picture, the person's own left
    double eyeOpenness = 0;              ///< height of the eyes' opening by their width
    bool isRepeated = false;             ///< point for point the frame before: nothing alive and no camera gives that
};

/// The automatic 1:1 check of a live face against the document's portrait. A workstation without one (no models
/// installed) has no FaceVerifier, and the step is decided by 人工核验. Nothing of a face is kept.
/// Errors: ModuleMissing, ModelMissing, NetworkFailed.
class FaceVerifier {
public:
    virtual ~FaceVerifier() = default;
    /// Some 50 ms. One question at a time is enough: whoever asks waits for the answer and then asks about the frame
    /// that is the latest by then.
    virtual QFuture<base::Result<FaceGlance>> look(quint64 ticket, QImage frame) = 0;
    /// The nearest face of `live` against the largest of `portrait`, a picture of a whole document, turned or not.
    virtual QFuture<base::Result<FaceAnswer>> verify(quint64 ticket, ApplicationId application, QImage live,
                                                     QImage portrait) = 0;
};

} // namespace shouli::domain
