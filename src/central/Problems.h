// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "central/http/HttpMessages.h"
#include "domain/Issues.h"
#include "protocol/Messages.h"

namespace shouli::central {

/// The sentence for the applicant and the operator, in Chinese; empty for technical errors.
QString reasonOf(base::ErrorCode code);

/// The refusal of a case for an issue that the rules found, or for a code.
domain::Refusal refusalOf(const domain::Issue& issue);
domain::Refusal refusalOf(base::ErrorCode code);

/// An application/problem+json. Details of the server's own faults are logged, not sent. 0: no Retry-After.
Response problemResponse(const base::Error& error, int retryAfterSeconds = 0);
Response problemResponse(const protocol::Problem& problem);

Response jsonResponse(const QJsonObject& object, int status = 200);

} // namespace shouli::central
