// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/Checkpointer.h"

#include "base/ErrorCode.h"
#include "base/Log.h"
#include "sql/Database.h"

#include <QFileInfo>

#include <utility>

using namespace shouli::base;

namespace shouli::sql {
namespace {

// A WAL frame is a page and its header of 24 bytes (sqlite.org/fileformat2.html, 4.1).
constexpr int FrameHeaderBytes = 24;

Status checkpoint(Database& database, const QString& statement) {
    SHOULI_TRY(Rows rows, database.query(statement));
    const bool answered = rows.next();
    SHOULI_CHECK(rows.status());
    if (!answered || rows.boolean(0))
        return fail(ErrorCode::StoreBusy, QStringLiteral("checkpoint held up"));
    return {};
}

} // namespace

Checkpointer::Checkpointer(const SqliteOptions& options, const CheckpointPolicy& policy)
    : m_options(options)
    , m_policy(policy) {}

Checkpointer::~Checkpointer() { stop(); }

Result<std::unique_ptr<Checkpointer>> Checkpointer::start(const SqliteOptions& options,
                                                          const CheckpointPolicy& policy) {
    std::unique_ptr<Checkpointer> checkpointer(new Checkpointer(options, policy));
    std::promise<Status> opened;
    std::future<Status> outcome = opened.get_future();
    checkpointer->m_thread = std::thread(
        [self = checkpointer.get(), promise = std::move(opened)]() mutable { self->run(std::move(promise)); });
    SHOULI_CHECK(outcome.get());
    return checkpointer;
}

void Checkpointer::run(std::promise<Status> opened) {
    auto database = Database::open(m_options);
    if (!database) {
        opened.set_value(fail(database.error()));
        return;
    }
    opened.set_value({});
    serve(**database);
}

void Checkpointer::serve(Database& database) {
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_changed.wait_for(lock, m_policy.lookEvery, [this] { return m_stopping || m_truncation; });
        if (m_stopping)
            break;
        auto truncation = std::exchange(m_truncation, std::nullopt);
        lock.unlock();
        if (truncation)
            truncation->set_value(checkpoint(database, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
        else
            checkpointIfDue(database);
        lock.lock();
    }
    if (m_truncation)
        m_truncation->set_value(fail(ErrorCode::Cancelled));
    m_truncation.reset();
}

void Checkpointer::checkpointIfDue(Database& database) {
    const auto now = std::chrono::steady_clock::now();
    const qint64 walBytes = QFileInfo(m_options.path + QStringLiteral("-wal")).size();
    const bool isLong = walBytes > m_policy.walPages * (m_options.pageSizeBytes + FrameHeaderBytes);
    if (walBytes == 0 || (!isLong && now - m_lastCheckpoint < m_policy.atLatest))
        return;
    m_lastCheckpoint = now;
    if (const Status status = checkpoint(database, QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")); !status)
        qCWarning(lcStore) << "checkpoint" << textOf(status.error().code) << status.error().detail;
}

Status Checkpointer::truncate() {
    std::future<Status> outcome;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return fail(ErrorCode::Cancelled);
        outcome = m_truncation.emplace().get_future();
    }
    m_changed.notify_all();
    return outcome.get();
}

void Checkpointer::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace shouli::sql
