// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/CentralDesk.h"

#include <algorithm>
#include <array>

namespace shouli::domain {

bool isUnreachable(base::ErrorCode code) {
    return code == base::ErrorCode::Offline || code == base::ErrorCode::NetTimedOut || code == base::ErrorCode::NetBusy;
}

bool isCentralsNo(base::ErrorCode code) {
    using enum base::ErrorCode;
    static constexpr std::array kAll{PersonNotFound, PersonDeceased, NotChineseCitizen, ApplicationRunning,
                                     CardHeld,       SeveralCards,   NoTieToProvince,   NoTieToCity,
                                     ReceiptUnknown, ReceiptOfOther, ReceiptExpired,    NoPhotoOnFile};
    return std::find(kAll.begin(), kAll.end(), code) != kAll.end();
}

} // namespace shouli::domain
