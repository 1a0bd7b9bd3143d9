// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "central/http/HttpMessages.h"
#include "domain/Issue.h"
#include "protocol/Messages.h"

namespace shouli::central {

/// The HTTP status that goes with a code.
int statusOf(base::ErrorCode code);

/// The sentence for the applicant and the operator, in Chinese; empty for what is the machines' own affair.
QString reasonOf(base::ErrorCode code);

/// Why a case is returned for what is wrong with one of its fields.
domain::Refusal refusalOf(const domain::Issue& issue);
domain::Refusal refusalOf(base::ErrorCode code);

/// application/problem+json. Details of the server's own faults are logged, not told.
Response problemResponse(const base::Error& error, int retryAfterSeconds = 0);
Response problemResponse(const protocol::Problem& problem);

Response jsonResponse(const QJsonObject& object, int status = 200);

} // namespace shouli::central
