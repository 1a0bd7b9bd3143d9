// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Ids.h"

#include <QFuture>
#include <QImage>

#include <optional>

namespace shouli::domain {

/// NoPortrait: no face was found on the picture of the document. NoFace and the others are about the live picture.
enum class FaceVerdict { Match, Unsure, NoMatch, SeveralFaces, TooDark, TooFar, NoFace, NoPortrait };

/// An answer carries the ticket of its question: a page drops answers with any other ticket, so that a late answer
/// never reaches another page or another case.
struct FaceAnswer {
    quint64 ticket = 0;
    ApplicationId application;
    FaceVerdict verdict = FaceVerdict::NoFace;
};

/// What one frame of the live camera shows of the face in it.
struct FaceGlance {
    quint64 ticket = 0;
    std::optional<FaceVerdict> obstacle; ///< NoFace, SeveralFaces, TooFar or TooDark; then nothing below is set
    double yawDegrees = 0;               ///< of the head; positive to the picture's right, which is the person's left
    double eyeOpenness = 0;              ///< height of the opening of the eyes divided by its width
    bool isRepeated = false;             ///< identical to the previous frame, which a camera's noise rules out
};

/// The automatic 1:1 check of a live face against the document's portrait. A workstation without the models has no
/// FaceVerifier; there the step is decided by 人工核验. Nothing of a face is kept.
/// Errors: ModuleMissing, ModelMissing, NetworkFailed.
class FaceVerifier {
public:
    virtual ~FaceVerifier() = default;
    /// Takes some 50 ms. Ask one question at a time: wait for the answer, then ask about the latest frame by then.
    virtual QFuture<base::Result<FaceGlance>> look(quint64 ticket, QImage frame) = 0;
    /// Compares the nearest face of `live` with the largest of `portrait`, which is a picture of a whole document in
    /// any orientation.
    virtual QFuture<base::Result<FaceAnswer>> verify(quint64 ticket, ApplicationId application, QImage live,
                                                     QImage portrait) = 0;
};

} // namespace shouli::domain
