// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/FaceModule.h"
#include "capture/PhotoExamination.h"

#include <QFuture>
#include <QThreadPool>

#include <memory>

namespace shouli::capture {

/// Makes and judges photos for the card on a thread of its own, which has the networks. A question whose future is
/// cancelled is given up before the next network; its answer is Cancelled or never comes.
class PhotoInspector {
public:
    /// The networks are opened with the first question: ModuleMissing comes then.
    explicit PhotoInspector(FaceNetworksSource networks);
    /// Waits for the network that is at work; what was asked besides is never answered.
    ~PhotoInspector();

    /// As examined(): some 0.15 s.
    QFuture<base::Result<PhotoInspection>> inspect(QImage picture, PhotoOrigin origin);
    /// As glimpsed(): some 50 ms. Ask about the next frame when this one is answered.
    QFuture<base::Result<PhotoHint>> glimpse(QImage frame);

private:
    struct Bench; // the networks, once they are open
    std::shared_ptr<Bench> m_bench;
    QThreadPool m_thread;
};

} // namespace shouli::capture
