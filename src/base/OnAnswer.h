// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QThread>

#include <utility>

namespace shouli::base {

/// The result of on(); see there.
template <typename Handler>
struct OnAnswer {
    QObject* context;
    Handler handler;
};

/// `future | on(context, handler)`: calls handler(answer) once, on the context's thread, when the future has an answer;
/// immediately if it already has. Never calls it after the context is destroyed, or for a future that is cancelled
/// without an answer. REQUIRES: called on the context's thread.
///
/// Used instead of QFuture::then(context, ...), which in Qt 6.4 dereferences a null pointer when the answer comes from
/// another thread after the context was destroyed.
template <typename Handler>
OnAnswer<std::decay_t<Handler>> on(QObject* context, Handler&& handler) {
    return {context, std::forward<Handler>(handler)};
}

template <typename T, typename Handler>
void operator|(const QFuture<T>& future, OnAnswer<Handler> waiting) {
    Q_ASSERT(waiting.context->thread() == QThread::currentThread());
    if (future.isFinished()) {
        if (future.resultCount() > 0)
            waiting.handler(future.result());
        return;
    }
    auto* watcher = new QFutureWatcher<T>(waiting.context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, waiting.context,
                     [watcher, handler = std::move(waiting.handler)]() mutable {
                         watcher->deleteLater();
                         const QFuture<T> done = watcher->future();
                         if (done.resultCount() > 0)
                             handler(done.result());
                     });
    watcher->setFuture(future);
}

} // namespace shouli::base
