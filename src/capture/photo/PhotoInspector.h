// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/face/FaceModule.h"
#include "capture/photo/PhotoInspection.h"

#include <QFuture>
#include <QThreadPool>

#include <memory>

namespace shouli::capture {

/// Makes and judges photos for the card on its own thread, which owns the networks. Cancelling a future gives up its
/// request before the next network runs; the answer is then Cancelled or never comes.
class PhotoInspector {
public:
    /// The networks are opened at the first request, which answers ModuleMissing if they cannot be.
    explicit PhotoInspector(FaceNetworksSource networks);
    /// Waits for the network that is running. Other requests are never answered.
    ~PhotoInspector();

    /// As inspected(). Takes some 0.15 s.
    QFuture<base::Result<PhotoInspection>> inspect(QImage picture, PhotoOrigin origin);
    /// As glimpsed(). Takes some 50 ms; ask about the next frame after the answer.
    QFuture<base::Result<PhotoHint>> glimpse(QImage frame);

private:
    struct Bench; // the networks, once they are open
    std::shared_ptr<Bench> m_bench;
    QThreadPool m_thread;
};

} // namespace shouli::capture
