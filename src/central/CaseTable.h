// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/BlobFolder.h"
#include "domain/Application.h"
#include "sql/Database.h"

#include <optional>

namespace shouli::central {

/// A case. Its id is its outlet's own: another outlet's case may have the same.
struct CaseKey {
    QString outlet;
    domain::ApplicationId application;

    bool operator==(const CaseKey&) const = default;
};

/// One revision of a case as it arrived. The caller seals payload and answer.
struct StoredRevision {
    CaseKey key;
    int revision = 0;
    domain::WorkstationId workstation;
    QByteArray digest; ///< SM3 of the frozen bytes, 32 bytes
    QByteArray signature;
    QByteArray payload;
    domain::ApplicationState state = domain::ApplicationState::Queued; ///< Queued while files are missing
    QString acceptanceNumber;
    QByteArray answer;
    QDateTime receivedAt;
};

struct HeldFile {
    qint64 bytes = 0;
    QByteArray digest;
};

struct ChangeRow {
    qint64 sequence = 0;
    StoredRevision revision;
};

/// Cases, their files and what was decided about them.
class CaseTable {
public:
    explicit CaseTable(sql::Database& database)
        : m_database(database) {}

    /// The person's running case. `person` is the blind index of the identity number.
    base::Result<std::optional<CaseKey>> openApplication(const QByteArray& person);
    /// Makes this the person's running case; false when another one is running.
    base::Result<bool> claimPerson(const QByteArray& person, const CaseKey& key);

    base::Result<std::optional<HeldFile>> file(const BlobPlace& place);
    base::Status addFile(const BlobPlace& place, const HeldFile& file, const QDateTime& now);

    base::Result<std::optional<StoredRevision>> revision(const CaseKey& key, int revision);
    base::Result<std::optional<StoredRevision>> latest(const CaseKey& key);
    base::Status put(const StoredRevision& revision); ///< inserts it, or updates its state and answer
    /// Whether an accepted case other than `but` has this number.
    base::Result<bool> isNumberTaken(const QString& acceptanceNumber, const CaseKey& but);

    base::Status addChange(const StoredRevision& revision);
    /// At most `limit` changes of this outlet's cases with a sequence above `after`, oldest first.
    base::Result<std::vector<ChangeRow>> changes(const QString& outlet, qint64 after, int limit);

private:
    base::Result<std::optional<StoredRevision>> one(sql::Rows rows);
    sql::Database& m_database;
};

} // namespace shouli::central
