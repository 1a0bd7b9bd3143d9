// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncEngine.h"

#include "base/Log.h"
#include "base/OnAnswer.h"
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

// What fails every other case the same way.
bool concernsTheLine(base::ErrorCode code) {
    using base::ErrorCode;
    return domain::isUnreachable(code) || code == ErrorCode::NetTls || code == ErrorCode::EnrolmentRevoked ||
           code == ErrorCode::ProtocolTooOld;
}

QByteArray casePath(ApplicationId id) { return QByteArray("/v1/applications/") + id.text().toLatin1(); }

} // namespace

/// One pass over all that waits.
struct SyncEngine::Round {
    std::deque<QueuedCase> cases;
    QueuedCase current;
    std::deque<QueuedFile> files;
    size_t filesInFlight = 0;
    base::Status fileStatus; ///< the first fault
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
    if (!m_isRunning)
        return Q_EMIT stopped();
    m_client.cancelAll(); // the round ends by what it hears of that
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
    m_queue.pendingCases() | base::on(this, [this](const Result<std::vector<QueuedCase>>& waiting) {
        if (!waiting) {
            qCWarning(lcSync) << "outbox" << base::textOf(waiting.error().code) << waiting.error().detail;
            return endRound();
        }
        m_status.waiting = static_cast<int>(waiting->size());
        publish();
        const auto round = std::make_shared<Round>();
        for (const QueuedCase& queued : *waiting)
            if (isDue(queued.nextTryAt, m_clock.now()))
                round->cases.push_back(queued);
        sendNext(round);
    });
}

void SyncEngine::sendNext(const RoundPtr& round) {
    if (m_isStopped || round->isLineDown)
        return endRound();
    if (round->cases.empty())
        return settleClearings();
    round->current = std::move(round->cases.front());
    round->cases.pop_front();
    round->missingRounds = 0;
    sendFiles(round);
}

void SyncEngine::sendFiles(const RoundPtr& round) {
    m_queue.pendingFiles(round->current.application) |
        base::on(this, [this, round](const Result<std::vector<QueuedFile>>& files) {
            if (!files)
                return failed(round, files.error());
            round->fileStatus = {};
            for (const QueuedFile& file : *files)
                if (!file.isUploaded)
                    round->files.push_back(file);
            fillLine(round);
        });
}

void SyncEngine::fillLine(const RoundPtr& round) {
    if (m_isStopped || !round->fileStatus)
        round->files.clear();
    while (!round->files.empty() && round->filesInFlight < kFilesInFlight) {
        const QueuedFile file = std::move(round->files.front());
        round->files.pop_front();
        ++round->filesInFlight;
        sendFile(round, file);
    }
    if (round->filesInFlight > 0)
        return;
    // All of them are with central: never the case before its files.
    if (round->fileStatus)
        sendCase(round);
    else
        failed(round, round->fileStatus.error());
}

void SyncEngine::sendFile(const RoundPtr& round, const QueuedFile& file) {
    m_queue.fileBytes(file.application, file.picture) |
        base::on(this, [this, round, file](const Result<QByteArray>& bytes) {
            if (!bytes)
                return fileDone(round, base::fail(bytes.error()));
            if (m_isStopped)
                return fileDone(round, base::fail(base::ErrorCode::Cancelled));
            ApiRequest request;
            request.method = "PUT";
            request.pathWithQuery = casePath(file.application) + "/files/" + file.picture.text().toLatin1();
            request.body = *bytes;
            request.contentType = "application/octet-stream";
            request.headers[protocol::kFileDigestHeader] = file.digest.toHex();
            request.silence = std::chrono::seconds(30);
            request.limit = std::chrono::minutes(10); // a slow line is no dead one
            m_client.send(std::move(request)) | base::on(this, [this, round, file](const Result<QJsonObject>& answer) {
                if (!answer)
                    return fileDone(round, base::fail(answer.error()));
                m_queue.markFileUploaded(file.application, file.picture) |
                    base::on(this, [this, round](const base::Status& kept) { fileDone(round, kept); });
            });
        });
}

void SyncEngine::fileDone(const RoundPtr& round, const base::Status& status) {
    --round->filesInFlight;
    if (round->fileStatus)
        round->fileStatus = status;
    fillLine(round);
}

void SyncEngine::sendCase(const RoundPtr& round) {
    if (m_isStopped)
        return endRound();
    const QueuedCase& queued = round->current;
    ApiRequest request;
    request.method = "PUT";
    request.pathWithQuery = casePath(queued.application) + "/revisions/" + QByteArray::number(queued.revision);
    request.body = queued.message;
    request.contentType = "application/octet-stream";
    request.headers[protocol::kSubmissionSignatureHeader] = queued.signature.toBase64();
    request.silence = std::chrono::seconds(30);
    request.limit = std::chrono::minutes(1);
    m_client.send(std::move(request)) | base::on(this, [this, round](const Result<QJsonObject>& answer) {
        if (!answer)
            return failed(round, answer.error());
        const auto status = protocol::ApplicationStatus::fromJson(*answer);
        const QueuedCase& sent = round->current;
        if (!status || status->application != sent.application || status->revision != sent.revision)
            return failed(round, {base::ErrorCode::NetNotCentral, QStringLiteral("an answer about something else")});
        caseAnswered(round, *status);
    });
}

void SyncEngine::caseAnswered(const RoundPtr& round, const protocol::ApplicationStatus& status) {
    const bool isDecided = status.state == ApplicationState::Accepted || status.state == ApplicationState::Returned;
    if (!isDecided && status.missingFiles.isEmpty())
        return failed(round, {base::ErrorCode::NetNotCentral, QStringLiteral("no decision")});
    m_queue.applyAnswer(answerOf(status)) | base::on(this, [this, round, status](const Result<bool>& applied) {
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
        sendFiles(round);
    });
}

void SyncEngine::failed(const RoundPtr& round, const base::Error& error) {
    if (m_isStopped)
        return endRound(); // broken off by us: no failed try
    const QueuedCase& queued = round->current;
    qCWarning(lcSync) << "not sent" << queued.application.text() << base::textOf(error.code) << error.detail;
    // With the line down every other case would fail the same way; else one bad case must not stop the others.
    round->isLineDown = concernsTheLine(error.code);
    Q_EMIT notSent(queued.application);
    for (const QueuedCase& behind : round->cases)
        if (round->isLineDown)
            Q_EMIT notSent(behind.application);
    const QDateTime nextTryAt = m_clock.now().addSecs(waitAfter(queued.attempts + 1).count());
    m_queue.recordAttempt(queued.application, queued.revision, base::textOf(error.code), nextTryAt) |
        base::on(this, [this, round](const base::Status& recorded) {
            if (!recorded)
                qCWarning(lcSync) << "outbox" << base::textOf(recorded.error().code);
            sendNext(round);
        });
}

// The one way out of a round.
void SyncEngine::endRound() {
    if (m_isStopped)
        return roundIsOver();
    m_queue.pendingCases() | base::on(this, [this](const Result<std::vector<QueuedCase>>& waiting) {
        if (waiting)
            m_status.waiting = static_cast<int>(waiting->size());
        roundIsOver();
    });
}

void SyncEngine::roundIsOver() {
    m_isRunning = false;
    publish();
    Q_EMIT roundDone();
    if (m_isStopped)
        Q_EMIT stopped();
    else if (m_isWoken)
        wake();
}

// Not each of many answers is news: the time of contact goes along with what is.
void SyncEngine::noteReached(bool isReached) {
    const bool isNews = m_status.isOnline != isReached;
    m_status.isOnline = isReached;
    if (isReached)
        m_status.lastContact = m_clock.now();
    if (isNews)
        publish();
}

void SyncEngine::publish() {
    if (m_status == m_published)
        return;
    m_published = m_status;
    Q_EMIT statusChanged(m_status);
}

} // namespace shouli::sync
