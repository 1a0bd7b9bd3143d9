// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Messages.h"
#include "sync/ApiClient.h"

namespace shouli::sync {

/// The one unsigned question: `code` proves that this workstation may be enrolled. EnrolmentCodeWrong, or as ApiClient.
QFuture<base::Result<protocol::EnrolmentAnswer>> enrol(ApiClient& client, const QString& code,
                                                       const crypto::Sm2PublicKey& signingKey,
                                                       const crypto::Sm2PublicKey& deviceKey);

} // namespace shouli::sync
