// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/EnrolmentTable.h"

#include "base/ErrorCode.h"

namespace shouli::central {

using base::ErrorCode;
using base::Result;
using base::Status;

namespace {

constexpr int kLargestNumber = 99; // two digits of the acceptance number

} // namespace

Status EnrolmentTable::addCode(const QByteArray& codeDigest, const EnrolmentPlace& place, const QDateTime& expiresAt) {
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO enrolment_code(code_digest, outlet, workstation_number, expires_at) VALUES (?, ?, ?, ?))"),
                                    codeDigest, place.outlet, place.number, expiresAt));
    return {};
}

Result<EnrolmentCode> EnrolmentTable::findCode(const QByteArray& codeDigest, const QDateTime& now) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT outlet, workstation_number, workstation FROM enrolment_code
        WHERE code_digest = ? AND expires_at > ? AND (used_at IS NULL OR workstation IS NOT NULL))"),
                                           codeDigest, now));
    if (!rows.next()) {
        SHOULI_CHECK(rows.status());
        return base::fail(ErrorCode::EnrolmentCodeWrong);
    }
    EnrolmentCode code{{rows.text(0), static_cast<int>(rows.integer(1))}};
    if (!rows.isNull(2))
        code.enrolled = domain::WorkstationId::fromText(rows.text(2));
    return code;
}

Status EnrolmentTable::add(const Workstation& workstation, const QByteArray& codeDigest, const QDateTime& now) {
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        UPDATE enrolment_code SET used_at = ?, workstation = ? WHERE code_digest = ?)"),
                                    now, workstation.id.text(), codeDigest));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        UPDATE workstation SET revoked_at = ? WHERE outlet = ? AND number = ? AND revoked_at IS NULL)"),
                                    now, workstation.outlet, workstation.number));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO workstation(id, outlet, number, signing_key, device_key, enrolled_at) VALUES (?, ?, ?, ?, ?, ?))"),
                                    workstation.id.text(), workstation.outlet, workstation.number,
                                    workstation.signingKey, workstation.deviceKey, now));
    return {};
}

Result<Workstation> EnrolmentTable::find(const domain::WorkstationId& id) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT outlet, number, signing_key, device_key, revoked_at FROM workstation WHERE id = ?)"),
                                           id.text()));
    if (!rows.next()) {
        SHOULI_CHECK(rows.status());
        return base::fail(ErrorCode::NotFound, id.text());
    }
    if (!rows.isNull(4))
        return base::fail(ErrorCode::EnrolmentRevoked, id.text());
    return Workstation{id, rows.text(0), static_cast<int>(rows.integer(1)), rows.bytes(2), rows.bytes(3)};
}

Result<std::optional<int>> EnrolmentTable::freeNumber(const QString& outlet) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT coalesce(max(number), 0) FROM workstation WHERE outlet = ?)"),
                                           outlet));
    const int highest = rows.next() ? static_cast<int>(rows.integer(0)) : 0;
    SHOULI_CHECK(rows.status());
    return highest < kLargestNumber ? std::optional(highest + 1) : std::nullopt;
}

} // namespace shouli::central
