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
    int waiting = 0;       ///< cases not yet with central
    QDateTime lastContact; ///< null = never
    bool operator==(const SyncStatus&) const = default;
};

/// What the sync engine tells the desk. Lives on the window's thread.
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
    /// By how much the machine's clock is corrected: what central's answers showed it to be behind. Zero: it is right.
    std::chrono::seconds clockCorrection() const { return m_clockCorrection; }
    void setClockCorrection(std::chrono::seconds correction);
    void tellReferenceChanged() { Q_EMIT referenceChanged(); }

Q_SIGNALS:
    void statusChanged(const shouli::domain::SyncStatus& status);
    /// Central answered about this case: load it anew.
    void caseChanged(shouli::domain::ApplicationId id);
    /// The case was to be sent just now, and was not taken: it goes on waiting. Nobody need wait for an answer.
    void notSent(shouli::domain::ApplicationId id);
    /// What central's clock says, in an answer that just came.
    void centralTimeHeard(const QDateTime& now);
    void clockCorrectionChanged();
    /// The next referenceData() differs.
    void referenceChanged();

private:
    SyncStatus m_status;
    std::chrono::seconds m_clockCorrection{0};
};

} // namespace shouli::domain
