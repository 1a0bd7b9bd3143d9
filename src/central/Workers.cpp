// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/Workers.h"

#include <future>

namespace shouli::central {

namespace {

constexpr size_t kMostWaiting = 512;

} // namespace

base::Result<std::unique_ptr<Workers>> Workers::start(const sql::SqliteOptions& options, int threads) {
    std::unique_ptr<Workers> workers(new Workers);
    for (int i = 0; i < threads; ++i) {
        std::promise<base::Status> opened;
        auto isOpen = opened.get_future();
        workers->m_threads.emplace_back([self = workers.get(), options, opened = std::move(opened)]() mutable {
            auto database = sql::Database::open(options);
            opened.set_value(database ? base::Status() : base::fail(database.error()));
            if (database)
                self->run(**database);
        });
        SHOULI_CHECK(isOpen.get());
    }
    return workers;
}

Workers::~Workers() { stop(); }

bool Workers::post(Job job) {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping || m_jobs.size() >= kMostWaiting)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_one();
    return true;
}

void Workers::stop() {
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

void Workers::run(sql::Database& database) {
    while (true) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job(database);
    }
}

} // namespace shouli::central
