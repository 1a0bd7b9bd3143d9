// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/SyncNews.h"

namespace shouli::domain {

void SyncNews::setStatus(const SyncStatus& status) {
    if (m_status == status)
        return;
    m_status = status;
    Q_EMIT statusChanged(m_status);
}

} // namespace shouli::domain
