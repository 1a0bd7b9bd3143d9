// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/CardReading.h"

#include <QFuture>

#include <memory>
#include <thread>

namespace shouli::capture {

/// Reads pictures of cards on a thread of its own, one after another. The reader and its networks are made there at the
/// first question and kept. Belongs to the window's thread, which never waits for it but in the destructor.
class IdCardOcr {
public:
    explicit IdCardOcr(CardReaderSource readers);
    /// Ends what is being read, within a forward run of a network (a quarter of a second). Futures are cancelled.
    ~IdCardOcr();
    Q_DISABLE_COPY_MOVE(IdCardOcr)

    /// What stands on the card. A question is dropped, begun or not, when its future is cancelled. ModuleMissing,
    /// ModelMissing, NetworkFailed.
    QFuture<base::Result<CardReading>> read(const QImage& card, CardFace face, QDate today);

private:
    struct Queue; // what both threads share

    static void run(const std::shared_ptr<Queue>& queue, const CardReaderSource& readers);

    const CardReaderSource m_readers;
    std::shared_ptr<Queue> m_queue;
    std::thread m_thread; // begun by the first question
};

} // namespace shouli::capture
