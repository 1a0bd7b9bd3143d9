// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"
#include "domain/Ids.h"
#include "domain/Kinds.h"

#include <QDateTime>
#include <QFuture>

#include <memory>
#include <optional>
#include <set>

namespace shouli::domain {

struct OperatorAccount {
    OperatorId id;
    QString signInName; ///< 工号: letters and digits
    QString displayName;
    std::set<Role> roles;
    bool enabled = true;
};

/// A passphrase on its way from an input: UTF-8, wiped when the last owner drops it.
using Passphrase = std::shared_ptr<const base::SecretBytes>;

struct NewOperator {
    QString signInName;
    QString displayName;
    std::set<Role> roles;
    Passphrase passphrase;
};

/// What is known about the workstation before anyone signs in.
struct WorkstationState {
    bool isEnrolled = false;
    bool hasAdministrator = false;
    QString outletCode;
    QString outletName;
    int workstationNumber = 0;
    std::optional<base::Error> fault; ///< as verifyStore() finds it, known when the store was opened
};

/// A supervisor's agreement to one action on one case.
struct Approval {
    OperatorId supervisor;
    QString supervisorName;
    QDateTime at;
};

/// The operators of this workstation. They sign in by Admission.
class Accounts {
public:
    virtual ~Accounts() = default;

    virtual QFuture<base::Result<WorkstationState>> state() = 0;
    /// Signs out: drops the keys and everything that was decrypted from memory. Sync goes on.
    virtual QFuture<base::Status> lock() = 0;
    /// Whether what is stored is what this workstation stored. AuditBroken when entries of the audit log were changed
    /// or removed; StoreAltered when other rows were; StoreRestored when the store is an older copy of itself.
    virtual QFuture<base::Status> verifyStore() = 0;

    virtual QFuture<base::Result<std::vector<OperatorAccount>>> operators() = 0;
    virtual QFuture<base::Result<OperatorAccount>> addOperator(NewOperator added) = 0;
    virtual QFuture<base::Status> removeOperator(OperatorId id) = 0;

    /// Checks a supervisor's passphrase without changing who is signed in. SupervisorIsOperator when the supervisor is
    /// the one signed in, SupervisorNeeded without the role. Audited with `action` ("face_override",
    /// "phone_without_code", ...) and `reason`.
    virtual QFuture<base::Result<Approval>> approve(QString signInName, Passphrase passphrase, ApplicationId id,
                                                    QString action, QString reason) = 0;
};

} // namespace shouli::domain
