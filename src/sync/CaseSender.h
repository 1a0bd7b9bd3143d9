// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Messages.h"
#include "store/exchange/SyncQueue.h"
#include "sync/ApiClient.h"

#include <deque>

namespace shouli::sync {

/// Central's status of a case in the form that the store takes.
store::CentralAnswer answerOf(const protocol::ApplicationStatus& status);

/// Sends one waiting case to central: first the files that central does not have yet, several at a time, then the case.
/// An answer about another revision is rejected. Use it on one thread.
class CaseSender : public QObject {
    Q_OBJECT
public:
    /// Both must outlive this.
    CaseSender(store::SyncQueue& queue, ApiClient& client, QObject* parent);

    /// answered() or failed() follows. REQUIRES: the previous case was answered or has failed.
    void send(const store::QueuedCase& queued);
    /// Begins no further request. failed() with Cancelled follows if a case was being sent.
    void stop() { m_isStopped = true; }

Q_SIGNALS:
    /// Central decided on the case, and the decision is stored.
    void answered(shouli::domain::ApplicationId id);
    /// The errors of ApiClient::send() and of the store; FilesMissing when central keeps asking for files that were
    /// sent.
    void failed(const shouli::base::Error& error);

private:
    void sendFiles();
    void fillLine();
    void sendFile(const domain::CaseFile& file);
    void fileDone(const base::Status& status);
    void sendCase();
    void sendSubmission(const store::SealedSubmission& submission);
    void caseAnswered(const protocol::ApplicationStatus& status);

    store::SyncQueue& m_queue;
    ApiClient& m_client;
    store::QueuedCase m_case;
    std::deque<domain::CaseFile> m_files; // still to be sent
    size_t m_filesInFlight = 0;
    base::Status m_fileStatus; // the first fault
    int m_missingRounds = 0;   // times that central asked for files again
    bool m_isStopped = false;
};

} // namespace shouli::sync
