// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Messages.h"
#include "store/SyncQueue.h"
#include "sync/ApiClient.h"

#include <deque>

namespace shouli::sync {

/// What central says of a case, as the store keeps it.
store::CentralAnswer answerOf(const protocol::ApplicationStatus& status);

/// Takes one waiting case to central: the files central does not have yet, several at a time, and then the case.
/// Central's answer is believed only where it is about this very revision. One thread.
class CaseSender : public QObject {
    Q_OBJECT
public:
    /// Both outlive this.
    CaseSender(store::SyncQueue& queue, ApiClient& client, QObject* parent);

    /// answered() or failed() follows; REQUIRES: the case before has been answered or has failed.
    void send(const store::QueuedCase& queued);
    /// No further request is begun; failed() with Cancelled follows where a case was under way.
    void stop() { m_isStopped = true; }

Q_SIGNALS:
    /// Central decided on the case, and the decision is stored.
    void answered(shouli::domain::ApplicationId id);
    /// As ApiClient::send(); FilesMissing: central asks again and again for files it was sent; or what the store said.
    void failed(const shouli::base::Error& error);

private:
    void sendFiles();
    void fillLine();
    void sendFile(const store::QueuedFile& file);
    void fileDone(const base::Status& status);
    void sendCase();
    void caseAnswered(const protocol::ApplicationStatus& status);

    store::SyncQueue& m_queue;
    ApiClient& m_client;
    store::QueuedCase m_case;
    std::deque<store::QueuedFile> m_files; // still to be sent
    size_t m_filesInFlight = 0;
    base::Status m_fileStatus; // the first fault
    int m_missingRounds = 0;   // in which central asked for files once more
    bool m_isStopped = false;
};

} // namespace shouli::sync
