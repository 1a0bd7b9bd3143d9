// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keys/BoundDatabase.h"
#include "store/Workstation.h"

namespace shouli::store {

/// The single row about this workstation, the epochs (the letter in its acceptance numbers; each has its own serials),
/// and the settings. What changes something is called within a Transaction; StoreAltered where a row is not as it was
/// left.
class WorkstationTable {
public:
    explicit WorkstationTable(BoundDatabase& database)
        : m_database(database) {}

    /// Absent before the enrolment.
    base::Result<std::optional<WorkstationFacts>> find();
    /// ConstraintViolated when the row exists already.
    base::Status insert(const WorkstationFacts& facts);
    base::Status setDataKey(const crypto::KeyId& key);
    base::Status setAuthority(const QByteArray& message);

    base::Status startEpoch(QChar letter, const QDateTime& at);
    base::Result<QChar> epoch();
    /// The next serial number of a day within an epoch, beginning with 1. StoreFailed after 9999.
    base::Result<int> nextSerial(QChar epoch, QDate day);

    /// Empty when it was never set.
    base::Result<QString> setting(const QString& name);
    base::Status setSetting(const QString& name, const QString& value);

private:
    BoundDatabase& m_database;
};

} // namespace shouli::store
