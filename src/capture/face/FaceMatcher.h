// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/face/FaceLimits.h"
#include "capture/face/FaceModule.h"
#include "domain/ports/FaceVerifier.h"

#include <QThreadPool>

namespace shouli::capture {

class FaceComparison;

/// The automatic face check of this machine, on its own thread, which owns the networks. Of a face nothing is kept
/// after the answer, except the last frame.
class FaceMatcher final : public domain::FaceVerifier {
public:
    /// The networks are opened, and the file of limits (FaceLimits) is read, at the first question.
    FaceMatcher(FaceNetworksSource networks, QString limitsFile);
    /// Waits for the answer under way: usually 0.1 s, a second for a document without a face. Other questions are never
    /// answered.
    ~FaceMatcher() override;

    QFuture<base::Result<domain::FaceGlance>> look(quint64 ticket, QImage frame) override;
    QFuture<base::Result<domain::FaceAnswer>> verify(quint64 ticket, domain::ApplicationId application, QImage live,
                                                     QImage portrait) override;

private:
    std::shared_ptr<FaceComparison> m_comparison; // used on m_thread only
    QThreadPool m_thread;
};

} // namespace shouli::capture
