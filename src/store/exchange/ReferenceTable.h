// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keys/BoundDatabase.h"

#include <vector>

namespace shouli::store {

/// A list or notice as central published it: a file in the format of those in forms/.
struct ReferenceEntry {
    QString id; ///< "codes/service_bank", "outlets", "notices/mail_tips"
    QString version;
    QByteArray content;
    bool operator==(const ReferenceEntry&) const = default;
};

class ReferenceTable {
public:
    explicit ReferenceTable(BoundDatabase& database)
        : m_database(database) {}

    base::Status put(const ReferenceEntry& entry);
    base::Result<std::vector<ReferenceEntry>> all();

private:
    BoundDatabase& m_database;
};

} // namespace shouli::store
