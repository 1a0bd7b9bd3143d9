// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "sql/Database.h"

#include <optional>

namespace shouli::central {

/// An enrolled workstation.
struct Workstation {
    domain::WorkstationId id;
    QString outlet; ///< its code, 9 digits
    int number = 0;
    QByteArray signingKey;
    QByteArray deviceKey;
};

/// A place at an outlet; at most one workstation is enrolled at it. `number` is 1 to 99.
struct EnrolmentPlace {
    QString outlet;
    int number = 0;
};

/// What a code is good for.
struct EnrolmentCode {
    EnrolmentPlace place;
    std::optional<domain::WorkstationId> enrolled = {}; ///< by it; it enrols nobody else
};

/// The enrolled workstations, which may send requests, and the codes for enrolling further ones.
class EnrolmentTable {
public:
    explicit EnrolmentTable(sql::Database& database)
        : m_database(database) {}

    base::Status addCode(const QByteArray& codeDigest, const EnrolmentPlace& place, const QDateTime& expiresAt);
    /// EnrolmentCodeWrong when there is no such code, or it has expired, or was used before central knew by whom.
    base::Result<EnrolmentCode> findCode(const QByteArray& codeDigest, const QDateTime& now);
    /// Enrols a workstation, using up its code, and revokes the one that was at this place before.
    base::Status add(const Workstation& workstation, const QByteArray& codeDigest, const QDateTime& now);
    /// NotFound, EnrolmentRevoked.
    base::Result<Workstation> find(const domain::WorkstationId& id);
    /// One above the highest number that a workstation of the outlet ever had; absent when that was 99.
    base::Result<std::optional<int>> freeNumber(const QString& outlet);

private:
    sql::Database& m_database;
};

} // namespace shouli::central
