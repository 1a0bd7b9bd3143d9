// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/BoundTables.h"

#include <QStringList>

#include <algorithm>

namespace shouli::store {
namespace {

// Of what is sealed under a key that stays secret the tag tells one text from every other (docs/CRYPTO.md).
constexpr char TagOfCaseKey[] = "substr(case_key, -16)";
constexpr char TagOfPayload[] = "substr(payload, -16)";
constexpr char TagOfSummary[] = "substr(summary, -16)";

constexpr BoundBy Machine = BoundBy::Machine;
constexpr BoundBy DataKey = BoundBy::DataKey;

std::vector<BoundTable> madeTables() {
    return {
        {Bound::Workstation,
         "workstation",
         Machine,
         "workstation",
         "seal",
         nullptr,
         "rowid",
         true,
         {
             {"one"},
             {"id"},
             {"outlet_code"},
             {"outlet_name"},
             {"outlet_city"},
             {"number"},
             {"central_url"},
             {"central_key"},
             {"recovery_key"},
             {"signing_key"},
             {"device_key"},
             {"data_key"},
             {"suite"},
             {"enrolled_at"},
             {"authority", 6},
         }},
        {Bound::Setting, "setting", Machine, "setting", "seal", "name", "name", true, {{"name"}, {"value"}}},
        {Bound::Operator,
         "operator",
         Machine,
         "operator",
         "seal",
         "id",
         "rowid",
         true,
         {
             {"id"},
             {"sign_in_name"},
             {"display_name"},
             {"roles"},
             {"enabled"},
             {"passphrase_slot"},
             {"public_key"},
             {"private_key"},
             {"wrong_tries"},
             {"locked_until"},
             {"created_at"},
         }},
        {Bound::OperatorRole,
         "operator_role",
         DataKey,
         "operator",
         "role_seal",
         "id",
         "rowid",
         false,
         {
             {"id"},
             {"sign_in_name"},
             {"display_name"},
             {"roles"},
             {"enabled"},
             {"passphrase_slot"},
             {"public_key"},
             {"private_key"},
             {"created_at"},
         }},
        {Bound::KeySlot,
         "key_slot",
         Machine,
         "key_slot",
         "seal",
         "holder",
         "rowid",
         true,
         {{"data_key"}, {"holder"}, {"wrapped"}}},
        {Bound::SealedKey, "sealed_key", Machine, "sealed_key", "seal", "name", "rowid", true, {{"name"}, {"sealed"}}},
        {Bound::Application,
         "application",
         Machine,
         "application",
         "seal",
         "id",
         "rowid",
         false,
         {
             {"id"},
             {"flow"},
             {"state"},
             {"step"},
             {"revision"},
             {"owner"},
             {"created_at"},
             {"changed_at"},
             {"case_key", 5, TagOfCaseKey},
             {"payload", 5, TagOfPayload},
             {"summary", 5, TagOfSummary},
             {"number_index"},
             {"phone_index"},
             {"audit_from"},
             {"purged_at"},
         }},
        {Bound::Outbox,
         "outbox",
         Machine,
         "outbox",
         "seal",
         "application",
         "rowid",
         false,
         {
             {"position"},
             {"application"},
             {"revision"},
             {"state"},
             {"attempts"},
             {"last_error"},
             {"next_try_at"},
             {"created_at"},
         }},
        {Bound::OutboxMessage,
         "outbox_message",
         Machine,
         "outbox",
         "message_seal",
         "application",
         "rowid",
         false,
         {{"position"}, {"application"}, {"revision"}, {"message"}, {"signature"}}},
        // Its content is not: central holds it against the digest that the signed submission names.
        {Bound::OutboxFile,
         "outbox_file",
         Machine,
         "outbox_file",
         "seal",
         "application",
         "rowid",
         false,
         {{"application"}, {"picture"}, {"role"}, {"bytes"}, {"digest"}, {"uploaded"}}},
        {Bound::Inbox,
         "inbox",
         Machine,
         "inbox",
         "seal",
         "application",
         "rowid",
         true,
         {{"position"}, {"application"}, {"revision"}, {"arrived_at"}, {"message"}}},
        {Bound::Epoch, "epoch", Machine, "epoch", "seal", nullptr, "rowid", true, {{"letter"}, {"started_at"}}},
        {Bound::Serial,
         "acceptance_serial",
         Machine,
         "acceptance_serial",
         "seal",
         "day",
         "rowid",
         true,
         {{"epoch"}, {"day"}, {"serial"}}},
        {Bound::PrintHistory,
         "print_history",
         DataKey,
         "print_history",
         "seal",
         "application",
         "rowid",
         false,
         {
             {"position"},
             {"application"},
             {"form"},
             {"copies"},
             {"operator"},
             {"printed_at"},
             {"printer"},
         }},
        {Bound::AuditWaiting,
         "audit_waiting",
         Machine,
         "audit_waiting",
         "seal",
         nullptr,
         "rowid",
         true,
         {{"position"}, {"at"}, {"action"}, {"subject"}}},
        {Bound::Reference,
         "reference",
         Machine,
         "reference",
         "seal",
         "id",
         "rowid",
         false,
         {{"id"}, {"version"}, {"content"}}},
        {Bound::ClearingOrder,
         "clearing_order",
         DataKey,
         "clearing_order",
         "seal",
         "application",
         "rowid",
         false,
         {{"id"}, {"application"}, {"revision"}, {"ordered_at"}, {"answered_at"}}},
    };
}

} // namespace

bool BoundTable::changedSince(int version) const {
    return std::any_of(columns.begin(), columns.end(),
                       [version](const BoundColumn& column) { return column.since > version; });
}

bool BoundTable::isBoundAt(int version) const {
    return std::any_of(columns.begin(), columns.end(),
                       [version](const BoundColumn& column) { return column.since <= version; });
}

const std::vector<BoundTable>& boundTables() {
    static const std::vector<BoundTable> tables = madeTables();
    return tables;
}

const BoundTable& boundTable(Bound id) { return boundTables().at(size_t(id)); }

int boundVersion() {
    int version = 0;
    for (const BoundTable& table : boundTables()) {
        for (const BoundColumn& column : table.columns)
            version = std::max(version, column.since);
    }
    return version;
}

// The names are literals of the table above, never anything that was read.
BoundStatements::BoundStatements(const BoundTable& table, int version) {
    const QString handle = QLatin1String(table.handle);
    QStringList values{handle, QLatin1String(table.seal)};
    for (const BoundColumn& column : table.columns) {
        if (column.since > version)
            continue;
        columns.push_back(column.name);
        values.append(QLatin1String(column.value ? column.value : column.name));
    }
    const QString from = QStringLiteral(" FROM ") + QLatin1String(table.table);
    const QString of = QStringLiteral(" WHERE %1 = ?");
    all = QStringLiteral("SELECT ") + values.join(QStringLiteral(", ")) + from;
    if (table.scope)
        ofScope = all + of.arg(QLatin1String(table.scope));
    ofHandle = all + of.arg(handle);
    slice = all + QStringLiteral(" WHERE %1 > ? ORDER BY %1 LIMIT ?").arg(handle);
    setSeal = QStringLiteral("UPDATE %1 SET %2 = ?").arg(QLatin1String(table.table), QLatin1String(table.seal)) +
              of.arg(handle);
    count = QStringLiteral("SELECT count(*)") + from;
}

} // namespace shouli::store
