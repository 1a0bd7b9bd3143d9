// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recognition/CardRecogniserThread.h"

#include <QPromise>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace shouli::capture {

using base::Result;

namespace {

struct Question {
    QImage card;
    CardFace face;
    QDate today;
    QPromise<Result<CardRecognition>> promise;
};

} // namespace

struct CardRecogniserThread::Queue {
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Question> questions;
    std::atomic<bool> ends = false;

    std::optional<Question> next() {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return ends || !questions.empty(); });
        if (ends)
            return std::nullopt;
        Question question = std::move(questions.front());
        questions.pop_front();
        return question;
    }
};

CardRecogniserThread::CardRecogniserThread(CardRecogniserSource recognisers)
    : m_recognisers(std::move(recognisers))
    , m_queue(std::make_shared<Queue>()) {}

CardRecogniserThread::~CardRecogniserThread() {
    {
        const std::lock_guard lock(m_queue->mutex);
        m_queue->ends = true;
        m_queue->questions.clear(); // an unfinished promise cancels its future
        m_queue->changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

QFuture<Result<CardRecognition>> CardRecogniserThread::recognise(const QImage& card, CardFace face, QDate today) {
    Question question{card, face, today, {}};
    question.promise.start();
    const auto future = question.promise.future();
    {
        const std::lock_guard lock(m_queue->mutex);
        m_queue->questions.push_back(std::move(question));
        m_queue->changed.notify_all();
    }
    if (!m_thread.joinable())
        m_thread = std::thread([queue = m_queue, recognisers = m_recognisers] { run(queue, recognisers); });
    return future;
}

void CardRecogniserThread::run(const std::shared_ptr<Queue>& queue, const CardRecogniserSource& recognisers) {
    std::unique_ptr<CardRecogniser> recogniser;
    while (auto question = queue->next()) {
        if (question->promise.isCanceled())
            continue;
        const auto read = [&]() -> Result<CardRecognition> {
            if (!recogniser) {
                SHOULI_TRY(recogniser, recognisers());
            }
            return recogniser->recognise(question->card, question->face, question->today,
                                         [&] { return queue->ends || question->promise.isCanceled(); });
        };
        Result<CardRecognition> answer = read();
        if (queue->ends)
            return;
        question->promise.addResult(std::move(answer));
        question->promise.finish();
    }
}

} // namespace shouli::capture
