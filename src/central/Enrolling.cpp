// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/Enrolling.h"

#include "base/ErrorCode.h"
#include "crypto/Random.h"
#include "domain/Identifiers.h"

namespace shouli::central {

using base::Result;

namespace {

constexpr char kAlphabet[] = "ABCDEFGHJKMNPQRSTUVWXYZ3456789";
constexpr int kLetters = sizeof kAlphabet - 1;
constexpr int kFairBelow = 240; // the largest multiple of 30 in a byte
constexpr qsizetype kLength = 16;
const QString kDemoOutlet = QStringLiteral("901000005");

} // namespace

Result<QString> issueEnrolmentCode(sql::Database& database, const CentralKeys& keys, const EnrolmentPlace& place,
                                   const QDateTime& expiresAt) {
    QString code;
    qsizetype letters = 0;
    while (letters < kLength) {
        const auto byte = static_cast<quint8>(crypto::randomBytes(1).at(0));
        if (byte >= kFairBelow)
            continue;
        if (letters > 0 && letters % 4 == 0)
            code += u'-';
        code += QLatin1Char(kAlphabet[byte % kLetters]);
        ++letters;
    }
    SHOULI_CHECK(EnrolmentTable(database).addCode(enrolmentCodeDigest(keys, code), place, expiresAt));
    return code;
}

QByteArray enrolmentCodeDigest(const CentralKeys& keys, const QString& code) {
    return keys.digestOf("enrolment", domain::normalisedNumber(code).toUtf8());
}

Result<QString> issueDemoCode(sql::Database& database, const CentralKeys& keys, const QDateTime& now) {
    SHOULI_TRY(const std::optional<int> number, EnrolmentTable(database).freeNumber(kDemoOutlet));
    if (!number)
        return base::fail(base::ErrorCode::NotFound, QStringLiteral("no workstation number is left"));
    return issueEnrolmentCode(database, keys, {kDemoOutlet, *number}, now.addDays(1));
}

} // namespace shouli::central
