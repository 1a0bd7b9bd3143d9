// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Messages.h"
#include "sync/ApiClient.h"

namespace shouli::sync {

/// Enrols this workstation: the only unsigned request, authenticated by the single-use `code`. EnrolmentCodeWrong, and
/// the errors of ApiClient.
QFuture<base::Result<protocol::EnrolmentAnswer>> enrol(ApiClient& client, const QString& code,
                                                       const crypto::Sm2PublicKey& signingKey,
                                                       const crypto::Sm2PublicKey& deviceKey);

} // namespace shouli::sync
