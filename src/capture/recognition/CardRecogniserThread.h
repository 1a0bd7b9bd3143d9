// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/recognition/CardRecognition.h"

#include <QFuture>

#include <memory>
#include <thread>

namespace shouli::capture {

/// Reads pictures of cards one after another on its own thread, where the recogniser and its networks are created at
/// the first request and kept. Belongs to the GUI thread, which waits for it only in the destructor.
class CardRecogniserThread {
public:
    explicit CardRecogniserThread(CardRecogniserSource recognisers);
    /// Cancels all futures and waits for the network that is running: at most a quarter of a second.
    ~CardRecogniserThread();
    Q_DISABLE_COPY_MOVE(CardRecogniserThread)

    /// The texts on the card. Cancelling the future drops the request, begun or not. ModuleMissing, ModelMissing,
    /// NetworkFailed.
    QFuture<base::Result<CardRecognition>> recognise(const QImage& card, CardFace face, QDate today);

private:
    struct Queue; // shared by both threads

    static void run(const std::shared_ptr<Queue>& queue, const CardRecogniserSource& recognisers);

    const CardRecogniserSource m_recognisers;
    std::shared_ptr<Queue> m_queue;
    std::thread m_thread; // started by the first request
};

} // namespace shouli::capture
