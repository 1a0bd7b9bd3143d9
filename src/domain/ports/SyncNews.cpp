// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/SyncNews.h"

namespace shouli::domain {

void SyncNews::setStatus(const SyncStatus& status) {
    if (m_status == status)
        return;
    const bool isBack = status.isOnline && !m_status.isOnline;
    m_status = status;
    Q_EMIT statusChanged(m_status);
    if (isBack)
        Q_EMIT lineReturned();
}

void SyncNews::setAuthorityExpiresAt(const QDateTime& at) {
    if (m_authorityExpiresAt == at)
        return;
    m_authorityExpiresAt = at;
    Q_EMIT authorityExpiryChanged();
}

void SyncNews::setClockCorrection(std::chrono::seconds correction) {
    if (m_clockCorrection == correction)
        return;
    m_clockCorrection = correction;
    Q_EMIT clockCorrectionChanged();
}

} // namespace shouli::domain
