// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/Accounts.h"

namespace shouli::domain {

/// How an operator comes in: at the first start, and by signing in.
class Admission {
public:
    virtual ~Admission() = default;

    /// Enrols the workstation with central by a single-use code, creates the store's keys (with a recovery slot for the
    /// province's key) and the first administrator, and signs the administrator in.
    virtual QFuture<base::Result<OperatorAccount>> firstStart(QString centralUrl, QString enrolmentCode,
                                                              NewOperator administrator) = 0;
    virtual QFuture<base::Result<OperatorAccount>> signIn(QString signInName, Passphrase passphrase) = 0;
};

} // namespace shouli::domain
