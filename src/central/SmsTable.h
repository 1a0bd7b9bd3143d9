// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/CentralKeys.h"
#include "domain/Ids.h"
#include "sql/Database.h"

#include <chrono>

namespace shouli::central {

/// A phone as a case knows it: codes and tokens are bound to both.
struct SmsTarget {
    domain::ApplicationId application;
    QString mobile; ///< normalised
};

/// SMS codes and the tokens they are traded for; neither is kept, only what recognises them. The product's rules: six
/// digits, five minutes, 60 s between two to a number, five tries; a case has five numbers an hour.
class SmsTable {
public:
    static constexpr std::chrono::seconds kLife{300};
    static constexpr std::chrono::seconds kBetweenTwo{60};
    static constexpr int kTries = 5;
    static constexpr int kNumbersAnHour = 5; ///< of one case: a mistyped number costs no wait, but not every one goes

    SmsTable(sql::Database& database, const CentralKeys& keys)
        : m_database(database)
        , m_keys(keys) {}

    /// How long until another code may be sent to this number; zero when at once.
    base::Result<std::chrono::seconds> waitFor(const SmsTarget& target, const QDateTime& now);
    /// Replaces an earlier code.
    base::Status putCode(const SmsTarget& target, const QString& code, const QDateTime& now);

    enum class Outcome { Right, Wrong, Expired, TooManyTries };
    /// Counts the try; a right code is used up.
    base::Result<Outcome> tryCode(const SmsTarget& target, const QString& code, const QDateTime& now);

    /// A new token: whoever has it has verified this number for this case.
    base::Result<QByteArray> makeToken(const SmsTarget& target, const QDateTime& now);
    base::Result<bool> isTokenOf(const SmsTarget& target, const QByteArray& token);

private:
    base::Result<std::chrono::seconds> waitForNumbers(const SmsTarget& target, const QDateTime& now);
    QByteArray codeDigest(const SmsTarget& target, const QString& code) const;
    sql::Database& m_database;
    const CentralKeys& m_keys;
};

} // namespace shouli::central
