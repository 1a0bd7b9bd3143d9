// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keys/BoundDatabase.h"
#include "store/keys/SealMark.h"
#include "store/machine/DataFolder.h"
#include "store/machine/OsKeyStore.h"

#include <QDateTime>

#include <optional>

namespace shouli::store {

/// Whether the database is the one that this workstation left: opened in two steps, around the migrations, and watched
/// while it is open. Used on the store's thread.
class StoreTrust {
public:
    /// Both outlive this. `path`: of the database.
    StoreTrust(const OsKeyStore& keys, BoundDatabase& database, QString path);

    /// Before the migrations: finds the key of the seals, the totals and the mark. StoreAltered when the totals do not
    /// open or are gone. `isNew`: no workstation was set up here, and there was no database.
    base::Status recall(bool isNew);
    /// After them: binds what is not bound yet and verifies the whole (BoundCheck::atOpening()). An older copy begins a
    /// new epoch. StoreAltered when the workstation's own row is not as it was left.
    base::Status establish(const QDateTime& now);
    /// From then on every commit fails with StoreMissing once the database or its log is not where it was opened.
    void watchPlace();

    /// StoreAltered, StoreRestored or AuditBroken, as found when the store was opened; absent when nothing was.
    const std::optional<base::Error>& fault() const { return m_fault; }

    /// Writes down outside the database how far it has come; does nothing when that is known already. What fails is
    /// said in the log.
    void saveMark();

private:
    base::Status bindFirst();
    base::Status adoptSchema();
    base::Status beginAfterRestoring(const QDateTime& now);
    base::Status writeMark(qint64 generation, QChar epoch);
    base::Result<QChar> latestEpoch();

    const OsKeyStore& m_keys;
    BoundDatabase& m_database;
    const QString m_path;
    std::optional<crypto::Key> m_key;
    std::optional<SealMark> m_mark; ///< absent when there is none that holds
    bool m_isBound = false;
    bool m_isSchemaOurs = true;
    std::optional<FileIdentity> m_file;
    std::optional<FileIdentity> m_log;
    std::optional<base::Error> m_fault;
};

} // namespace shouli::store
