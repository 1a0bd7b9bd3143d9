// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/CentralKeys.h"
#include "domain/Ids.h"
#include "sql/Database.h"

#include <chrono>

namespace shouli::central {

/// What codes and tokens are bound to: a mobile number within a case.
struct SmsTarget {
    domain::ApplicationId application;
    QString mobile; ///< normalised, 11 digits
};

/// SMS codes, and the tokens that they are exchanged for. Only digests of both are stored. The product's rules: six
/// digits, valid for five minutes, five tries, 60 s between two codes to the same number, and five different numbers an
/// hour for each case.
class SmsTable {
public:
    static constexpr std::chrono::seconds kLife{300};
    static constexpr std::chrono::seconds kBetweenTwo{60};
    static constexpr int kTries = 5;
    static constexpr int kNumbersAnHour = 5; ///< of one case, so that mistyping costs no wait but spamming is limited

    SmsTable(sql::Database& database, const CentralKeys& keys)
        : m_database(database)
        , m_keys(keys) {}

    /// How long to wait before another code may be sent to this number; zero when it may be sent now.
    base::Result<std::chrono::seconds> waitFor(const SmsTarget& target, const QDateTime& now);
    /// Stores a code, replacing an earlier one for this target.
    base::Status putCode(const SmsTarget& target, const QString& code, const QDateTime& now);

    enum class Outcome { Right, Wrong, Expired, TooManyTries };
    /// Tries a code and counts the try. A right code is used up.
    base::Result<Outcome> tryCode(const SmsTarget& target, const QString& code, const QDateTime& now);

    /// A new token, which proves that this number was verified for this case.
    base::Result<QByteArray> makeToken(const SmsTarget& target, const QDateTime& now);
    base::Result<bool> isTokenOf(const SmsTarget& target, const QByteArray& token);

private:
    base::Result<std::chrono::seconds> waitForNumbers(const SmsTarget& target, const QDateTime& now);
    QByteArray codeDigest(const SmsTarget& target, const QString& code) const;
    sql::Database& m_database;
    const CentralKeys& m_keys;
};

} // namespace shouli::central
