// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/reading/CardRecogniserThread.h"

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
    QPromise<Result<CardReading>> promise;
};

} // namespace

struct IdCardOcr::Queue {
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

IdCardOcr::IdCardOcr(CardReaderSource readers)
    : m_readers(std::move(readers))
    , m_queue(std::make_shared<Queue>()) {}

IdCardOcr::~IdCardOcr() {
    {
        const std::lock_guard lock(m_queue->mutex);
        m_queue->ends = true;
        m_queue->questions.clear(); // an unfinished promise cancels its future
        m_queue->changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

QFuture<Result<CardReading>> IdCardOcr::read(const QImage& card, CardFace face, QDate today) {
    Question question{card, face, today, {}};
    question.promise.start();
    const auto future = question.promise.future();
    {
        const std::lock_guard lock(m_queue->mutex);
        m_queue->questions.push_back(std::move(question));
        m_queue->changed.notify_all();
    }
    if (!m_thread.joinable())
        m_thread = std::thread([queue = m_queue, readers = m_readers] { run(queue, readers); });
    return future;
}

void IdCardOcr::run(const std::shared_ptr<Queue>& queue, const CardReaderSource& readers) {
    std::unique_ptr<CardReader> reader;
    while (auto question = queue->next()) {
        if (question->promise.isCanceled())
            continue;
        const auto read = [&]() -> Result<CardReading> {
            if (!reader) {
                SHOULI_TRY(reader, readers());
            }
            return reader->read(question->card, question->face, question->today,
                                [&] { return queue->ends || question->promise.isCanceled(); });
        };
        Result<CardReading> answer = read();
        if (queue->ends)
            return;
        question->promise.addResult(std::move(answer));
        question->promise.finish();
    }
}

} // namespace shouli::capture
