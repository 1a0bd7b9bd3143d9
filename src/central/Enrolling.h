// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/CentralKeys.h"
#include "central/EnrolmentTable.h"

namespace shouli::central {

/// Makes a code that enrols one workstation at this place until `expiresAt`: 16 characters in groups of four, without
/// characters that look alike.
base::Result<QString> issueEnrolmentCode(sql::Database& database, const CentralKeys& keys, const EnrolmentPlace& place,
                                         const QDateTime& expiresAt);

/// What the database stores instead of a code. Blanks, hyphens and case of the code make no difference.
QByteArray enrolmentCodeDigest(const CentralKeys& keys, const QString& code);

/// A code for one more place at the demo's outlet (广州天河), valid for a day. NotFound when all 99 numbers were used.
base::Result<QString> issueDemoCode(sql::Database& database, const CentralKeys& keys, const QDateTime& now);

} // namespace shouli::central
