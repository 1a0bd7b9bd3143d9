// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Ids.h"

#include <QFuture>
#include <QImage>

namespace shouli::domain {

enum class FaceVerdict { Match, Unsure, NoMatch, SeveralFaces, TooDark, TooFar, NoFace };

/// An answer that says which question it belongs to: a page drops every answer whose ticket is not its own, so that
/// a late one can never touch another page or another case.
struct FaceAnswer {
    quint64 ticket = 0;
    ApplicationId application;
    FaceVerdict verdict = FaceVerdict::NoFace;
};

/// The automatic 1:1 check of a live face against the document's portrait. A workstation without one (no models
/// installed) has no FaceVerifier, and the step is decided by 人工核验.
class FaceVerifier {
public:
    virtual ~FaceVerifier() = default;
    virtual QFuture<base::Result<FaceAnswer>> verify(quint64 ticket, ApplicationId application, QImage live,
                                                     QImage portrait) = 0;
};

} // namespace shouli::domain
