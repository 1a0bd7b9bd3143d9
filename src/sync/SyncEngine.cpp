// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncEngine.h"

#include "base/Log.h"
#include "domain/ports/CentralDesk.h"
#include "sync/RetryPolicy.h"

namespace shouli::sync {

using base::Result;
using domain::ApplicationId;
using domain::ApplicationState;
using store::QueuedCase;
using store::QueuedFile;

namespace {

constexpr size_t kFilesInFlight = 4; // fewer lose a slow line to its round trips (measured: 26 to 49 %)
constexpr int kMissingRounds = 3;

constexpr QLatin1StringView kChangesCursor("changes_cursor");
constexpr QLatin1StringView kReferenceCursor("reference_cursor"); // putReference() moves it on

store::CentralAnswer answerOf(const protocol::ApplicationStatus& status) {
    store::CentralAnswer answer{status.application, status.revision, status.state, {}, status.refusals};
    for (const QString& picture : status.missingFiles)
        answer.missingFiles.push_back(domain::PictureId::fromText(picture));
    return answer;
}

QByteArray casePath(ApplicationId id) { return QByteArray("/v1/applications/") + id.text().toLatin1(); }

} // namespace

/// One pass over all that waits.
struct SyncEngine::Round {
    std::deque<QueuedCase> cases;
    QueuedCase current;
    std::deque<QueuedFile> files;
    size_t filesInFlight = 0;
    std::optional<base::Error> fileError;
    int missingRounds = 0;
    bool isLineDown = false;
};

SyncEngine::SyncEngine(store::SyncQueue& queue, ApiClient& client, const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
    , m_client(client)
    , m_clock(clock)
    , m_timer(this) {
    connect(&m_timer, &QTimer::timeout, this, &SyncEngine::wake);
    connect(&m_client, &ApiClient::reached, this, &SyncEngine::noteReached);
}

void SyncEngine::start(std::chrono::milliseconds interval) {
    m_timer.start(interval);
    wake();
}

void SyncEngine::stop() {
    m_isStopped = true;
    m_timer.stop();
}

void SyncEngine::wake() {
    if (m_isStopped)
        return;
    if (m_isRunning) {
        m_isWoken = true;
        return;
    }
    beginRound();
}

void SyncEngine::beginRound() {
    m_isRunning = true;
    m_isWoken = false;
    auto round = std::make_shared<Round>();
    m_queue.pendingCases().then(this, [this, round](const Result<std::vector<QueuedCase>>& waiting) {
        if (!waiting) {
            qCWarning(lcSync) << "outbox" << base::textOf(waiting.error().code) << waiting.error().detail;
            return endRound();
        }
        publish(static_cast<int>(waiting->size()));
        for (const QueuedCase& queued : *waiting)
            if (queued.nextTryAt <= m_clock.now())
                round->cases.push_back(queued);
        sendNext(round);
    });
}

void SyncEngine::sendNext(const std::shared_ptr<Round>& round) {
    if (m_isStopped || round->isLineDown || round->cases.empty())
        return round->isLineDown ? endRound() : pullChanges(round);
    round->current = std::move(round->cases.front());
    round->cases.pop_front();
    round->missingRounds = 0;
    sendFiles(round, [this, round] { sendCase(round); });
}

void SyncEngine::sendFiles(const std::shared_ptr<Round>& round, Next then) {
    m_queue.pendingFiles(round->current.application)
        .then(this, [this, round, then](const Result<std::vector<QueuedFile>>& files) {
            if (!files)
                return failed(round, files.error());
            round->files.clear();
            round->fileError.reset();
            for (const QueuedFile& file : *files)
                if (!file.isUploaded)
                    round->files.push_back(file);
            if (round->files.empty())
                return then();
            const auto pump = std::make_shared<Next>();
            *pump = [this, round, then, weak = std::weak_ptr(pump)] {
                if (round->files.empty() && round->filesInFlight == 0)
                    return round->fileError ? failed(round, *round->fileError) : then();
                while (!round->files.empty() && round->filesInFlight < kFilesInFlight) {
                    const QueuedFile file = round->files.front();
                    round->files.pop_front();
                    ++round->filesInFlight;
                    sendFile(round, file, [round, pump = weak.lock()] {
                        --round->filesInFlight;
                        if (round->fileError)
                            round->files.clear();
                        (*pump)();
                    });
                }
            };
            (*pump)();
        });
}

void SyncEngine::sendFile(const std::shared_ptr<Round>& round, const QueuedFile& file, Next done) {
    const auto give = [round, done](const base::Error& error) {
        round->fileError = error;
        done();
    };
    m_queue.fileBytes(file.application, file.picture)
        .then(this, [this, file, give, done](const Result<QByteArray>& content) {
            if (!content)
                return give(content.error());
            ApiRequest request;
            request.method = "PUT";
            request.pathWithQuery = casePath(file.application) + "/files/" + file.picture.text().toLatin1();
            request.body = *content;
            request.contentType = "application/octet-stream";
            request.headers[protocol::kFileDigestHeader] = file.digest.toHex();
            request.timeout = std::chrono::seconds(60);
            m_client.send(std::move(request)).then(this, [this, file, give, done](const Result<QJsonObject>& answer) {
                if (!answer)
                    return give(answer.error());
                m_queue.markFileUploaded(file.application, file.picture)
                    .then(this, [give, done](const base::Status& kept) {
                        if (!kept)
                            return give(kept.error());
                        done();
                    });
            });
        });
}

void SyncEngine::sendCase(const std::shared_ptr<Round>& round) {
    const QueuedCase& queued = round->current;
    ApiRequest request;
    request.method = "PUT";
    request.pathWithQuery = casePath(queued.application) + "/revisions/" + QByteArray::number(queued.revision);
    request.body = queued.message;
    request.contentType = "application/octet-stream";
    request.headers[protocol::kSubmissionSignatureHeader] = queued.signature.toBase64();
    request.timeout = std::chrono::seconds(30);
    m_client.send(std::move(request)).then(this, [this, round](const Result<QJsonObject>& answer) {
        if (!answer)
            return failed(round, answer.error());
        const auto status = protocol::ApplicationStatus::fromJson(*answer);
        const QueuedCase& sent = round->current;
        if (!status || status->application != sent.application || status->revision != sent.revision)
            return failed(round, {base::ErrorCode::NetNotCentral, QStringLiteral("an answer about something else")});
        caseAnswered(round, *status);
    });
}

void SyncEngine::caseAnswered(const std::shared_ptr<Round>& round, const protocol::ApplicationStatus& status) {
    const bool isDecided = status.state == ApplicationState::Accepted || status.state == ApplicationState::Returned;
    if (!isDecided && status.missingFiles.isEmpty())
        return failed(round, {base::ErrorCode::NetNotCentral, QStringLiteral("no decision")});
    m_queue.applyAnswer(answerOf(status)).then(this, [this, round, status](const Result<bool>& applied) {
        if (!applied)
            return failed(round, applied.error());
        if (status.missingFiles.isEmpty()) {
            qCInfo(lcSync) << "answered" << status.application.text();
            Q_EMIT caseChanged(status.application);
            return sendNext(round);
        }
        // "Files missing" is answered by sending them again, never by asking the operator.
        if (++round->missingRounds > kMissingRounds)
            return failed(round, {base::ErrorCode::FilesMissing, QString::number(status.missingFiles.size())});
        sendFiles(round, [this, round] { sendCase(round); });
    });
}

void SyncEngine::failed(const std::shared_ptr<Round>& round, const base::Error& error) {
    const QueuedCase& queued = round->current;
    qCWarning(lcSync) << "not sent" << queued.application.text() << base::textOf(error.code) << error.detail;
    // With the line down every other case would fail the same way; else one bad case must not stop the others.
    round->isLineDown = domain::isUnreachable(error.code);
    const QDateTime nextTryAt = m_clock.now().addSecs(waitAfter(queued.attempts + 1).count());
    m_queue.recordAttempt(queued.application, queued.revision, base::textOf(error.code), nextTryAt)
        .then(this, [this, round](const base::Status& recorded) {
            if (!recorded)
                qCWarning(lcSync) << "outbox" << base::textOf(recorded.error().code);
            sendNext(round);
        });
}

void SyncEngine::pullChanges(const std::shared_ptr<Round>& round) {
    m_queue.setting(kChangesCursor).then(this, [this, round](const Result<QString>& cursor) {
        if (!cursor || m_isStopped)
            return endRound();
        ApiRequest request;
        request.method = "GET";
        request.pathWithQuery = "/v1/changes?cursor=" + cursor->toLatin1().toPercentEncoding();
        m_client.send(std::move(request)).then(this, [this, round](const Result<QJsonObject>& answer) {
            if (!answer)
                return endRound();
            auto changes = protocol::Changes::fromJson(*answer);
            if (!changes)
                return endRound();
            applyChanges(round, std::move(*changes));
        });
    });
}

// The cursor moves on only after the last of them is on the disk.
void SyncEngine::applyChanges(const std::shared_ptr<Round>& round, protocol::Changes changes) {
    if (changes.items.empty()) {
        m_queue.setSetting(kChangesCursor, changes.cursor)
            .then(this, [this, round, hasMore = changes.hasMore](const base::Status& kept) {
                if (kept && hasMore)
                    return pullChanges(round);
                pullReference();
            });
        return;
    }
    const protocol::ApplicationStatus status = changes.items.front();
    changes.items.erase(changes.items.begin());
    m_queue.applyAnswer(answerOf(status)).then(this, [this, round, status, changes](const Result<bool>& applied) {
        if (!applied)
            return endRound();
        if (*applied)
            Q_EMIT caseChanged(status.application);
        applyChanges(round, changes);
    });
}

void SyncEngine::pullReference() {
    m_queue.setting(kReferenceCursor).then(this, [this](const Result<QString>& cursor) {
        if (!cursor || m_isStopped)
            return endRound();
        ApiRequest request;
        request.method = "GET";
        request.pathWithQuery = "/v1/reference?cursor=" + cursor->toLatin1().toPercentEncoding();
        request.timeout = std::chrono::seconds(30);
        m_client.send(std::move(request)).then(this, [this](const Result<QJsonObject>& object) {
            if (!object)
                return endRound();
            const auto answer = protocol::ReferenceAnswer::fromJson(*object);
            if (!answer || answer->items.empty())
                return endRound();
            std::vector<store::ReferenceEntry> entries;
            for (const protocol::ReferenceItem& item : answer->items)
                entries.push_back({item.id, item.version, item.content});
            m_queue.putReference(std::move(entries), answer->cursor).then(this, [this](const base::Status& kept) {
                if (kept)
                    Q_EMIT referenceChanged();
                endRound();
            });
        });
    });
}

void SyncEngine::endRound() {
    m_queue.pendingCases().then(this, [this](const Result<std::vector<QueuedCase>>& waiting) {
        m_isRunning = false;
        publish(waiting ? static_cast<int>(waiting->size()) : m_status.waiting);
        Q_EMIT roundDone();
        if (m_isWoken)
            wake();
    });
}

void SyncEngine::noteReached(bool isReached) {
    m_status.isOnline = isReached;
    if (isReached)
        m_status.lastContact = m_clock.now();
    Q_EMIT statusChanged(m_status);
}

void SyncEngine::publish(int waiting) {
    if (m_status.waiting == waiting)
        return;
    m_status.waiting = waiting;
    Q_EMIT statusChanged(m_status);
}

} // namespace shouli::sync
