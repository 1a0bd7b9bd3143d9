// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/photo/PhotoInspector.h"

#include <QtConcurrent>

#include <atomic>

namespace shouli::capture {

using base::Result;

struct PhotoInspector::Bench {
    FaceNetworksSource source;
    std::unique_ptr<FaceNetworks> networks; // of the thread
    std::atomic<bool> isClosing = false;

    Result<FaceNetworks*> open() {
        if (!networks) {
            SHOULI_TRY(networks, source());
        }
        return networks.get();
    }
};

PhotoInspector::PhotoInspector(FaceNetworksSource networks)
    : m_bench(std::make_shared<Bench>()) {
    m_bench->source = std::move(networks);
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

PhotoInspector::~PhotoInspector() {
    m_bench->isClosing = true;
    m_thread.clear();
    m_thread.waitForDone();
}

QFuture<Result<PhotoInspection>> PhotoInspector::inspect(QImage picture, PhotoOrigin origin) {
    return QtConcurrent::run(
        &m_thread, [bench = m_bench, picture = std::move(picture), origin](QPromise<Result<PhotoInspection>>& promise) {
            const auto answer = [&]() -> Result<PhotoInspection> {
                SHOULI_TRY(FaceNetworks* const networks, bench->open());
                return inspected(*networks, picture, origin, [&] { return promise.isCanceled() || bench->isClosing; });
            };
            promise.addResult(answer());
        });
}

QFuture<Result<PhotoHint>> PhotoInspector::glimpse(QImage frame) {
    return QtConcurrent::run(&m_thread, [bench = m_bench, frame = std::move(frame)]() -> Result<PhotoHint> {
        SHOULI_TRY(FaceNetworks* const networks, bench->open());
        return glimpsed(*networks, frame);
    });
}

} // namespace shouli::capture
