// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/CaseSender.h"

#include "base/ErrorCode.h"
#include "base/Log.h"
#include "base/OnAnswer.h"
#include "sync/Ask.h"

namespace shouli::sync {

using base::ErrorCode;
using base::Result;
using domain::ApplicationId;
using domain::CaseFile;
using protocol::ApplicationStatus;
using protocol::FileAnswer;
using store::QueuedCase;
using store::QueuedFile;

namespace {

constexpr size_t kFilesInFlight = 4; // fewer lose a slow line to its round trips (measured: 26 to 49 %)
constexpr int kMissingRounds = 3;

QByteArray casePath(ApplicationId id) { return QByteArray("/v1/applications/") + id.text().toLatin1(); }

} // namespace

store::CentralAnswer answerOf(const ApplicationStatus& status) {
    store::CentralAnswer answer{status.application, status.revision, status.state, {}, status.refusals};
    for (const QString& picture : status.missingFiles)
        answer.missingFiles.push_back(domain::PictureId::fromText(picture));
    return answer;
}

CaseSender::CaseSender(store::SyncQueue& queue, ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
    , m_client(client) {}

void CaseSender::send(const QueuedCase& queued) {
    m_case = queued;
    m_missingRounds = 0;
    sendFiles();
}

void CaseSender::sendFiles() {
    m_queue.pendingFiles(m_case.application) | base::on(this, [this](const Result<std::vector<QueuedFile>>& files) {
        if (!files)
            return Q_EMIT failed(files.error());
        m_fileStatus = {};
        for (const QueuedFile& queued : *files)
            if (!queued.isUploaded)
                m_files.push_back(queued.file);
        fillLine();
    });
}

void CaseSender::fillLine() {
    if (m_isStopped || !m_fileStatus)
        m_files.clear();
    while (!m_files.empty() && m_filesInFlight < kFilesInFlight) {
        const CaseFile file = std::move(m_files.front());
        m_files.pop_front();
        ++m_filesInFlight;
        sendFile(file);
    }
    if (m_filesInFlight > 0)
        return;
    // All of them are with central: never the case before its files.
    if (m_fileStatus)
        sendCase();
    else
        Q_EMIT failed(m_fileStatus.error());
}

void CaseSender::sendFile(const CaseFile& file) {
    m_queue.fileBytes(m_case.application, file.picture) | base::on(this, [this, file](const Result<QByteArray>& bytes) {
        if (!bytes)
            return fileDone(base::fail(bytes.error()));
        if (m_isStopped)
            return fileDone(base::fail(ErrorCode::Cancelled));
        ApiRequest request;
        request.method = "PUT";
        request.pathWithQuery = casePath(m_case.application) + "/files/" + file.picture.text().toLatin1();
        request.body = *bytes;
        request.contentType = "application/octet-stream";
        request.headers[protocol::kFileDigestHeader] = file.digest.toHex();
        request.silence = std::chrono::seconds(30);
        request.limit = std::chrono::minutes(10); // a slow line is no dead one
        const auto isHeld = [file](const FileAnswer& held) {
            return held.picture == file.picture && held.digest == file.digest;
        };
        ask<FileAnswer>(m_client, std::move(request), isHeld) |
            base::on(this, [this, file](const Result<FileAnswer>& answer) {
                if (!answer)
                    return fileDone(base::fail(answer.error()));
                m_queue.markFileUploaded(m_case.application, file.picture) |
                    base::on(this, [this](const base::Status& kept) { fileDone(kept); });
            });
    });
}

void CaseSender::fileDone(const base::Status& status) {
    --m_filesInFlight;
    if (m_fileStatus)
        m_fileStatus = status;
    fillLine();
}

void CaseSender::sendCase() {
    m_queue.submission(m_case.application, m_case.revision) |
        base::on(this, [this](const Result<store::SealedSubmission>& submission) {
            if (submission)
                sendSubmission(*submission);
            else
                Q_EMIT failed(submission.error());
        });
}

void CaseSender::sendSubmission(const store::SealedSubmission& submission) {
    if (m_isStopped)
        return Q_EMIT failed({ErrorCode::Cancelled, {}});
    ApiRequest request;
    request.method = "PUT";
    request.pathWithQuery = casePath(m_case.application) + "/revisions/" + QByteArray::number(m_case.revision);
    request.body = submission.message;
    request.contentType = "application/octet-stream";
    request.headers[protocol::kSubmissionSignatureHeader] = submission.signature.toBase64();
    request.silence = std::chrono::seconds(30);
    request.limit = std::chrono::minutes(1);
    const auto isAboutIt = [sent = m_case](const ApplicationStatus& status) {
        return status.application == sent.application && status.revision == sent.revision;
    };
    ask<ApplicationStatus>(m_client, std::move(request), isAboutIt) |
        base::on(this, [this](const Result<ApplicationStatus>& status) {
            if (status)
                caseAnswered(*status);
            else
                Q_EMIT failed(status.error());
        });
}

void CaseSender::caseAnswered(const ApplicationStatus& status) {
    m_queue.applyAnswer(answerOf(status)) | base::on(this, [this, status](const Result<bool>& applied) {
        if (!applied)
            return Q_EMIT failed(applied.error());
        if (status.missingFiles.isEmpty()) {
            qCInfo(lcSync) << "answered" << status.application.text();
            return Q_EMIT answered(status.application);
        }
        // "Files missing" is answered by sending them again, never by asking the operator.
        if (++m_missingRounds > kMissingRounds)
            return Q_EMIT failed({ErrorCode::FilesMissing, QString::number(status.missingFiles.size())});
        sendFiles();
    });
}

} // namespace shouli::sync
