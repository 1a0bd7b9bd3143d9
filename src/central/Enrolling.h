// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/CentralKeys.h"
#include "central/EnrolmentTable.h"

namespace shouli::central {

/// Makes a code that enrols one workstation at this place within `life`: 16 characters in groups of four, without
/// those that look alike.
base::Result<QString> issueEnrolmentCode(sql::Database& database, const CentralKeys& keys, const EnrolmentPlace& place,
                                         const QDateTime& expiresAt);

/// How the database keeps a code: blanks, hyphens and case make no difference.
QByteArray enrolmentCodeDigest(const CentralKeys& keys, const QString& code);

/// One more place at the demo's outlet (广州天河), good for a day: NotFound when 99 workstations had one.
base::Result<QString> issueDemoCode(sql::Database& database, const CentralKeys& keys, const QDateTime& now);

} // namespace shouli::central
