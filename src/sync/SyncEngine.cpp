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

SyncEngine::SyncEngine(SyncStore& store, ApiClient& client, const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
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
    m_store.waiting().then(this, [this, round](const Result<std::vector<QueuedCase>>& waiting) {
        if (!waiting) {
            qCWarning(lcSync) << "outbox" << base::textOf(waiting.error().code) << waiting.error().detail;
            return endRound(round);
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
        return round->isLineDown ? endRound(round) : pullChanges(round);
    round->current = std::move(round->cases.front());
    round->cases.pop_front();
    round->missingRounds = 0;
    sendFiles(round, [this, round] { sendCase(round); });
}

void SyncEngine::sendFiles(const std::shared_ptr<Round>& round, Next then) {
    m_store.files(round->current.application)
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
    m_store.fileContent(file.application, file.picture)
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
                m_store.setUploaded(file.application, file.picture, true)
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
    if (!status.missingFiles.isEmpty()) {
        if (++round->missingRounds > kMissingRounds)
            return failed(round, {base::ErrorCode::FilesMissing, QString::number(status.missingFiles.size())});
        return resendMissing(round, status.missingFiles);
    }
    if (status.state != ApplicationState::Accepted && status.state != ApplicationState::Returned)
        return failed(round, {base::ErrorCode::NetNotCentral, QStringLiteral("no decision")});
    m_store.applyAnswer(status).then(this, [this, round, id = status.application](const base::Status& applied) {
        if (!applied)
            return failed(round, applied.error());
        qCInfo(lcSync) << "answered" << id.text();
        Q_EMIT caseChanged(id);
        sendNext(round);
    });
}

void SyncEngine::resendMissing(const std::shared_ptr<Round>& round, QStringList missing) {
    if (missing.isEmpty())
        return sendFiles(round, [this, round] { sendCase(round); });
    const auto picture = domain::PictureId::fromText(missing.takeFirst());
    m_store.setUploaded(round->current.application, picture, false)
        .then(this, [this, round, missing](const base::Status& marked) {
            if (!marked)
                return failed(round, marked.error());
            resendMissing(round, missing);
        });
}

void SyncEngine::failed(const std::shared_ptr<Round>& round, const base::Error& error) {
    const QueuedCase& queued = round->current;
    qCWarning(lcSync) << "not sent" << queued.application.text() << base::textOf(error.code) << error.detail;
    // With the line down every other case would fail the same way; else one bad case must not stop the others.
    round->isLineDown = domain::isUnreachable(error.code);
    const QDateTime nextTryAt = m_clock.now().addSecs(waitAfter(queued.attempts + 1).count());
    m_store.recordAttempt(queued.application, queued.revision, base::textOf(error.code), nextTryAt)
        .then(this, [this, round](const base::Status& recorded) {
            if (!recorded)
                qCWarning(lcSync) << "outbox" << base::textOf(recorded.error().code);
            sendNext(round);
        });
}

void SyncEngine::pullChanges(const std::shared_ptr<Round>& round) {
    m_store.cursor(QStringLiteral("changes")).then(this, [this, round](const Result<QString>& cursor) {
        if (!cursor || m_isStopped)
            return endRound(round);
        ApiRequest request;
        request.method = "GET";
        request.pathWithQuery = "/v1/changes?cursor=" + cursor->toLatin1().toPercentEncoding();
        m_client.send(std::move(request)).then(this, [this, round](const Result<QJsonObject>& answer) {
            const auto changes =
                answer ? protocol::Changes::fromJson(*answer) : Result<protocol::Changes>(base::fail(answer.error()));
            if (!changes)
                return endRound(round);
            for (const protocol::ApplicationStatus& status : changes->items)
                m_store.applyAnswer(status).then(this, [this, id = status.application](const base::Status& applied) {
                    if (applied)
                        Q_EMIT caseChanged(id);
                });
            m_store.setCursor(QStringLiteral("changes"), changes->cursor)
                .then(this, [this, round, hasMore = changes->hasMore](const base::Status& kept) {
                    if (kept && hasMore)
                        return pullChanges(round);
                    pullReference(round);
                });
        });
    });
}

void SyncEngine::pullReference(const std::shared_ptr<Round>& round) {
    m_store.cursor(QStringLiteral("reference")).then(this, [this, round](const Result<QString>& cursor) {
        if (!cursor || m_isStopped)
            return endRound(round);
        ApiRequest request;
        request.method = "GET";
        request.pathWithQuery = "/v1/reference?cursor=" + cursor->toLatin1().toPercentEncoding();
        request.timeout = std::chrono::seconds(30);
        m_client.send(std::move(request)).then(this, [this, round](const Result<QJsonObject>& object) {
            const auto answer = object ? protocol::ReferenceAnswer::fromJson(*object)
                                       : Result<protocol::ReferenceAnswer>(base::fail(object.error()));
            if (!answer || answer->items.empty())
                return endRound(round);
            m_store.putReference(*answer).then(this, [this, round](const base::Status& kept) {
                if (kept)
                    Q_EMIT referenceChanged();
                endRound(round);
            });
        });
    });
}

void SyncEngine::endRound(const std::shared_ptr<Round>&) {
    m_store.waiting().then(this, [this](const Result<std::vector<QueuedCase>>& waiting) {
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
