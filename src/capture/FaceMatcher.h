// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/FaceLimits.h"
#include "capture/FaceModule.h"
#include "domain/ports/FaceVerifier.h"

#include <QThreadPool>

namespace shouli::capture {

class FaceComparison;

/// The automatic face check of this machine: one thread of its own has the networks. Nothing of a face outlives the
/// answer, but the frame looked at last.
class FaceMatcher final : public domain::FaceVerifier {
public:
    /// The networks are opened, and the file of limits is read, with the first question.
    FaceMatcher(FaceNetworksSource networks, QString limitsFile);
    /// Waits for the answer under way, 0.1 s as a rule, a second for a document without a face; what was asked besides
    /// is never answered.
    ~FaceMatcher() override;

    QFuture<base::Result<domain::FaceGlance>> look(quint64 ticket, QImage frame) override;
    QFuture<base::Result<domain::FaceAnswer>> verify(quint64 ticket, domain::ApplicationId application, QImage live,
                                                     QImage portrait) override;

private:
    std::shared_ptr<FaceComparison> m_comparison; // of the thread
    QThreadPool m_thread;
};

} // namespace shouli::capture
