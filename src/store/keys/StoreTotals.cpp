// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/StoreTotals.h"

#include "base/ErrorCode.h"
#include "base/Json.h"
#include "crypto/Sealer.h"
#include "store/keys/Places.h"

using namespace shouli::base;

namespace shouli::store {
namespace {

constexpr int Version = 1;

QByteArray totalsPlace() { return place("bound_totals", QStringLiteral("1")); }

void addTo(QByteArray& head, const QByteArray& share) {
    for (qsizetype i = 0; i < head.size(); ++i)
        head[i] = char(head.at(i) ^ share.at(i));
}

QString hex(const QByteArray& bytes) { return QString::fromLatin1(bytes.toHex()); }
QByteArray fromHex(const QString& text) { return QByteArray::fromHex(text.toLatin1()); }

} // namespace

void RowsTotal::add(const QByteArray& share) {
    ++count;
    addTo(head, share);
}

void RowsTotal::take(const QByteArray& share) {
    --count;
    addTo(head, share);
}

// DO NOT CHANGE: stored
QByteArray StoreTotals::sealed(const crypto::Key& key) const {
    QJsonObject tables;
    for (const auto& [table, total] : rows)
        tables.insert(QLatin1String(boundTable(table).name), QJsonArray{total.count, hex(total.head)});
    const QJsonObject object{{QStringLiteral("v"), Version},
                             {QStringLiteral("generation"), generation},
                             {QStringLiteral("machine"), machineVersion},
                             {QStringLiteral("data"), dataVersion},
                             {QStringLiteral("rows"), tables},
                             {QStringLiteral("audit"), QJsonArray{audit.seq, hex(audit.mac), auditBrokenAt}},
                             {QStringLiteral("schema"), hex(schema)},
                             {QStringLiteral("restored"), isRestored}};
    return crypto::seal(key, compactJson(object), totalsPlace());
}

Result<StoreTotals> StoreTotals::open(const crypto::Key& key, QByteArrayView sealed) {
    const auto bytes = crypto::open(key, sealed, totalsPlace());
    if (!bytes)
        return fail(ErrorCode::StoreAltered, QStringLiteral("the totals: %1").arg(textOf(bytes.error().code)));
    SHOULI_TRY(const QJsonObject object, parseJsonObject(bytes->toByteArray()));
    JsonReader in(object);
    if (in.integer(u"v") != Version)
        return fail(ErrorCode::StoreNewer, QStringLiteral("totals"));
    StoreTotals totals;
    totals.generation = in.integer(u"generation");
    totals.machineVersion = int(in.integer(u"machine"));
    totals.dataVersion = int(in.integer(u"data"));
    const QJsonObject tables = in.object(u"rows");
    for (const BoundTable& table : boundTables()) {
        const QJsonArray total = tables.value(QLatin1String(table.name)).toArray();
        if (total.size() == 2)
            totals.rows[table.id] = {total.at(0).toInteger(), fromHex(total.at(1).toString())};
    }
    const QJsonArray log = in.array(u"audit");
    totals.audit = {log.at(0).toInteger(), fromHex(log.at(1).toString())};
    totals.auditBrokenAt = log.at(2).toInteger();
    totals.schema = fromHex(in.text(u"schema"));
    totals.isRestored = in.boolean(u"restored");
    SHOULI_CHECK(in.status());
    return totals;
}

} // namespace shouli::store
