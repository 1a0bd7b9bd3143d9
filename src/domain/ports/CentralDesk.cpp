// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/CentralDesk.h"

namespace shouli::domain {

bool isUnreachable(base::ErrorCode code) {
    return code == base::ErrorCode::Offline || code == base::ErrorCode::NetTimedOut || code == base::ErrorCode::NetBusy;
}

} // namespace shouli::domain
