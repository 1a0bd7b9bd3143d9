// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/SmsTable.h"

#include "crypto/Mac.h"
#include "crypto/Random.h"

#include <algorithm>

namespace shouli::central {

using base::Result;
using base::Status;

namespace {

constexpr qsizetype kTokenBytes = 32;

} // namespace

QByteArray SmsTable::codeDigest(const SmsTarget& target, const QString& code) const {
    return m_keys.digestOf("sms-code",
                           QStringLiteral("%1:%2:%3").arg(target.application.text(), target.mobile, code).toUtf8());
}

Result<std::chrono::seconds> SmsTable::waitFor(const SmsTarget& target, const QDateTime& now) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT sent_at FROM sms_code WHERE application = ? AND mobile = ?)"),
                                           target.application.text(), m_keys.index().ofPhone(target.mobile)));
    std::chrono::seconds wait{0};
    if (rows.next()) {
        const auto passed = std::chrono::milliseconds(rows.moment(0).msecsTo(now));
        if (passed.count() >= 0 && passed < kBetweenTwo)
            wait = std::chrono::ceil<std::chrono::seconds>(kBetweenTwo - passed);
    }
    SHOULI_CHECK(rows.status());
    if (wait.count() > 0)
        return wait;
    return waitForNumbers(target, now);
}

// The other numbers of the case: the oldest of five has to be an hour ago.
Result<std::chrono::seconds> SmsTable::waitForNumbers(const SmsTarget& target, const QDateTime& now) {
    constexpr std::chrono::seconds kHour{3600};
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT sent_at FROM sms_code WHERE application = ? AND mobile <> ? AND sent_at > ? AND sent_at <= ?
        ORDER BY sent_at DESC LIMIT 1 OFFSET ?)"),
                                           target.application.text(), m_keys.index().ofPhone(target.mobile),
                                           now.addSecs(-kHour.count()), now, kNumbersAnHour - 1));
    std::chrono::seconds wait{0};
    if (rows.next())
        wait = std::max(std::chrono::seconds(1), kHour - std::chrono::seconds(rows.moment(0).secsTo(now)));
    SHOULI_CHECK(rows.status());
    return wait;
}

Status SmsTable::putCode(const SmsTarget& target, const QString& code, const QDateTime& now) {
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO sms_code(application, mobile, code_digest, sent_at, expires_at, tries_left)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT(application, mobile) DO UPDATE SET code_digest = excluded.code_digest, sent_at = excluded.sent_at,
            expires_at = excluded.expires_at, tries_left = excluded.tries_left)"),
                                    target.application.text(), m_keys.index().ofPhone(target.mobile),
                                    codeDigest(target, code), now, now.addSecs(kLife.count()), kTries));
    return {};
}

Result<SmsTable::Outcome> SmsTable::tryCode(const SmsTarget& target, const QString& code, const QDateTime& now) {
    const QByteArray mobile = m_keys.index().ofPhone(target.mobile);
    QByteArray digest;
    int triesLeft = 0;
    {
        SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
            SELECT code_digest, tries_left FROM sms_code WHERE application = ? AND mobile = ? AND expires_at > ?)"),
                                               target.application.text(), mobile, now));
        if (!rows.next()) {
            SHOULI_CHECK(rows.status());
            return Outcome::Expired;
        }
        digest = rows.bytes(0);
        triesLeft = static_cast<int>(rows.integer(1));
    }
    if (triesLeft <= 0)
        return Outcome::TooManyTries;
    if (crypto::equalInConstantTime(digest, codeDigest(target, code))) {
        SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
            DELETE FROM sms_code WHERE application = ? AND mobile = ?)"),
                                        target.application.text(), mobile));
        return Outcome::Right;
    }
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        UPDATE sms_code SET tries_left = tries_left - 1 WHERE application = ? AND mobile = ?)"),
                                    target.application.text(), mobile));
    return triesLeft == 1 ? Outcome::TooManyTries : Outcome::Wrong;
}

Result<QByteArray> SmsTable::makeToken(const SmsTarget& target, const QDateTime& now) {
    const QByteArray token = crypto::randomBytes(kTokenBytes);
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO sms_token(token_digest, application, mobile, verified_at) VALUES (?, ?, ?, ?))"),
                                    m_keys.digestOf("sms-token", token), target.application.text(),
                                    m_keys.index().ofPhone(target.mobile), now));
    return token;
}

Result<bool> SmsTable::isTokenOf(const SmsTarget& target, const QByteArray& token) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT 1 FROM sms_token WHERE token_digest = ? AND application = ? AND mobile = ?)"),
                                           m_keys.digestOf("sms-token", token), target.application.text(),
                                           m_keys.index().ofPhone(target.mobile)));
    const bool isIts = rows.next();
    SHOULI_CHECK(rows.status());
    return isIts;
}

} // namespace shouli::central
