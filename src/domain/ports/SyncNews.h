// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QDateTime>
#include <QObject>

#include <chrono>

namespace shouli::domain {

struct SyncStatus {
    bool isOnline = false;
    int waiting = 0;       ///< cases that central does not have yet
    QDateTime lastContact; ///< null when there was none
    bool operator==(const SyncStatus&) const = default;
};

/// What the sync engine tells the desk. Lives on the GUI thread.
class SyncNews : public QObject {
    Q_OBJECT
public:
    explicit SyncNews(QObject* parent = nullptr)
        : QObject(parent) {}
    const SyncStatus& status() const { return m_status; }
    void setStatus(const SyncStatus& status);
    void tellCaseChanged(shouli::domain::ApplicationId id) { Q_EMIT caseChanged(id); }
    void tellNotSent(shouli::domain::ApplicationId id) { Q_EMIT notSent(id); }
    void tellCentralTime(const QDateTime& now) { Q_EMIT centralTimeHeard(now); }
    /// What is added to the machine's clock (base/CorrectedClock.h); positive when it is behind central's, zero when it
    /// is right.
    std::chrono::seconds clockCorrection() const { return m_clockCorrection; }
    void setClockCorrection(std::chrono::seconds correction);
    /// When what vouches for central expires; invalid while nothing is pinned.
    QDateTime authorityExpiresAt() const { return m_authorityExpiresAt; }
    void setAuthorityExpiresAt(const QDateTime& at);
    void tellAuthorityChanged() { Q_EMIT authorityChanged(); }
    void tellReferenceChanged() { Q_EMIT referenceChanged(); }

Q_SIGNALS:
    void statusChanged(const shouli::domain::SyncStatus& status);
    /// Central is reached again, after it was not: what could not be asked meanwhile can be. Follows statusChanged().
    void lineReturned();
    /// Central answered about this case: reload it.
    void caseChanged(shouli::domain::ApplicationId id);
    /// An attempt to send this case failed. It stays queued; do not wait for an answer any longer.
    void notSent(shouli::domain::ApplicationId id);
    /// Central's time (UTC), from an answer that has just arrived.
    void centralTimeHeard(const QDateTime& now);
    void clockCorrectionChanged();
    /// Other authorities vouch for central, which are stored: go by them.
    void authorityChanged();
    void authorityExpiryChanged();
    /// Central sent newer lists, which are stored: load them.
    void referenceChanged();

private:
    SyncStatus m_status;
    std::chrono::seconds m_clockCorrection{0};
    QDateTime m_authorityExpiresAt;
};

} // namespace shouli::domain
