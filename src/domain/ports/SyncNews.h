// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QDateTime>
#include <QObject>

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
    void tellReferenceChanged() { Q_EMIT referenceChanged(); }

Q_SIGNALS:
    void statusChanged(const shouli::domain::SyncStatus& status);
    /// Central answered about this case: load it anew.
    void caseChanged(shouli::domain::ApplicationId id);
    /// The next referenceData() differs.
    void referenceChanged();

private:
    SyncStatus m_status;
};

} // namespace shouli::domain
