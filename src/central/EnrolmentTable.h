// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "sql/Database.h"

#include <optional>

namespace shouli::central {

/// A workstation that has proved itself once.
struct Workstation {
    domain::WorkstationId id;
    QString outlet; ///< code
    int number = 0;
    QByteArray signingKey;
    QByteArray deviceKey;
};

/// A place that a code enrols a workstation at.
struct EnrolmentPlace {
    QString outlet;
    int number = 0;
};

/// Who may speak with central.
class EnrolmentTable {
public:
    explicit EnrolmentTable(sql::Database& database)
        : m_database(database) {}

    base::Status addCode(const QByteArray& codeDigest, const EnrolmentPlace& place, const QDateTime& expiresAt);
    /// Uses the code up: EnrolmentCodeWrong when there is none, it expired or it was used.
    base::Result<EnrolmentPlace> redeemCode(const QByteArray& codeDigest, const QDateTime& now);
    /// A workstation that was at this place is revoked: one place, one workstation.
    base::Status add(const Workstation& workstation, const QDateTime& now);
    /// NotFound. EnrolmentRevoked.
    base::Result<Workstation> find(const domain::WorkstationId& id);
    base::Status revoke(const domain::WorkstationId& id, const QDateTime& now);
    /// One above the highest that a workstation of the outlet ever had; absent when 99 is taken.
    base::Result<std::optional<int>> freeNumber(const QString& outlet);

private:
    sql::Database& m_database;
};

} // namespace shouli::central
