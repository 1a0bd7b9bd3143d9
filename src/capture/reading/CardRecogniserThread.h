// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/reading/CardRecognition.h"

#include <QFuture>

#include <memory>
#include <thread>

namespace shouli::capture {

/// Reads pictures of cards one after another on its own thread, where the reader and its networks are created at the
/// first request and kept. Belongs to the GUI thread, which waits for it only in the destructor.
class IdCardOcr {
public:
    explicit IdCardOcr(CardReaderSource readers);
    /// Cancels all futures and waits for the network that is running: at most a quarter of a second.
    ~IdCardOcr();
    Q_DISABLE_COPY_MOVE(IdCardOcr)

    /// The texts on the card. Cancelling the future drops the request, begun or not. ModuleMissing, ModelMissing,
    /// NetworkFailed.
    QFuture<base::Result<CardReading>> read(const QImage& card, CardFace face, QDate today);

private:
    struct Queue; // shared by both threads

    static void run(const std::shared_ptr<Queue>& queue, const CardReaderSource& readers);

    const CardReaderSource m_readers;
    std::shared_ptr<Queue> m_queue;
    std::thread m_thread; // started by the first request
};

} // namespace shouli::capture
