// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/WorkstationTable.h"

#include "base/ErrorCode.h"

using namespace shouli::base;

namespace shouli::store {
namespace {

constexpr int MostSerials = 9999;

} // namespace

Result<crypto::Sm2PublicKey> StoredKey::read() const {
    auto key = crypto::Sm2PublicKey::fromDer(m_der);
    if (!key)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("a key of the workstation is none"));
    return key;
}

Result<std::optional<WorkstationFacts>> WorkstationTable::find() {
    SHOULI_CHECK(m_database.check(Bound::Workstation));
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT id, outlet_code, outlet_name, outlet_city, number, central_url,
               central_key, recovery_key, signing_key, device_key, data_key, suite, enrolled_at, authority
        FROM workstation)")));
    if (!rows.next()) {
        SHOULI_CHECK(rows.status());
        return std::nullopt;
    }
    const auto suite = crypto::suiteFromId(static_cast<quint8>(rows.integer(11)));
    if (!suite)
        return fail(ErrorCode::StoreNewer, QStringLiteral("suite %1").arg(rows.integer(11)));
    return WorkstationFacts{domain::WorkstationId::fromText(rows.text(0)),
                            rows.text(1),
                            rows.text(2),
                            rows.text(3),
                            static_cast<int>(rows.integer(4)),
                            rows.text(5),
                            StoredKey(rows.bytes(6)),
                            StoredKey(rows.bytes(7)),
                            StoredKey(rows.bytes(8)),
                            StoredKey(rows.bytes(9)),
                            crypto::KeyId::fromText(rows.text(10)),
                            *suite,
                            rows.moment(12),
                            rows.bytes(13)};
}

Status WorkstationTable::insert(const WorkstationFacts& facts) {
    SHOULI_CHECK(m_database.touch(Bound::Workstation));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO workstation(one, id, outlet_code, outlet_name, outlet_city, number, central_url,
                                central_key, recovery_key, signing_key, device_key, data_key, suite, enrolled_at,
                                authority)
        VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"),
                                    facts.id.text(), facts.outletCode, facts.outletName, facts.outletCity, facts.number,
                                    facts.centralUrl, facts.centralKey.toDer(), facts.recoveryKey.toDer(),
                                    facts.signingKey.toDer(), facts.deviceKey.toDer(), facts.dataKey.text(),
                                    static_cast<int>(facts.suite), facts.enrolledAt,
                                    facts.authority.isEmpty() ? std::nullopt : std::optional(facts.authority)));
    return {};
}

Status WorkstationTable::setDataKey(const crypto::KeyId& key) {
    SHOULI_CHECK(m_database.touch(Bound::Workstation));
    SHOULI_CHECK(m_database.execute(QStringLiteral("UPDATE workstation SET data_key = ?"), key.text()));
    return {};
}

Status WorkstationTable::setAuthority(const QByteArray& message) {
    SHOULI_CHECK(m_database.touch(Bound::Workstation));
    SHOULI_CHECK(m_database.execute(QStringLiteral("UPDATE workstation SET authority = ?"), message));
    return {};
}

Status WorkstationTable::startEpoch(QChar letter, const QDateTime& at) {
    SHOULI_CHECK(m_database.touch(Bound::Epoch));
    SHOULI_CHECK(
        m_database.execute(QStringLiteral("INSERT INTO epoch(letter, started_at) VALUES (?, ?)"), QString(letter), at));
    return {};
}

Result<QChar> WorkstationTable::epoch() {
    SHOULI_CHECK(m_database.check(Bound::Epoch));
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral("SELECT max(letter) FROM epoch")));
    const QString letter = rows.next() ? rows.text(0) : QString();
    SHOULI_CHECK(rows.status());
    if (letter.size() != 1)
        return fail(ErrorCode::NotEnrolled, QStringLiteral("no epoch"));
    return letter.at(0);
}

Result<int> WorkstationTable::nextSerial(QChar epoch, QDate day) {
    SHOULI_CHECK(m_database.touch(Bound::Serial, day.toString(Qt::ISODate)));
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT serial FROM acceptance_serial WHERE epoch = ? AND day = ?)"),
                                                QString(epoch), day.toString(Qt::ISODate)));
    const int serial = rows.next() ? static_cast<int>(rows.integer(0)) + 1 : 1;
    SHOULI_CHECK(rows.status());
    if (serial > MostSerials)
        return fail(ErrorCode::StoreFailed, QStringLiteral("the serials of the day are used up"));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO acceptance_serial(epoch, day, serial) VALUES (?, ?, ?)
        ON CONFLICT (epoch, day) DO UPDATE SET serial = excluded.serial)"),
                                    QString(epoch), day.toString(Qt::ISODate), serial));
    return serial;
}

Result<QString> WorkstationTable::setting(const QString& name) {
    SHOULI_CHECK(m_database.check(Bound::Setting, name));
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral("SELECT value FROM setting WHERE name = ?"), name));
    const QString value = rows.next() ? rows.text(0) : QString();
    SHOULI_CHECK(rows.status());
    return value;
}

Status WorkstationTable::setSetting(const QString& name, const QString& value) {
    SHOULI_CHECK(m_database.touch(Bound::Setting, name));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO setting(name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value)"),
                                    name, value));
    return {};
}

} // namespace shouli::store
