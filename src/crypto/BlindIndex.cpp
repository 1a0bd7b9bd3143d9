// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/BlindIndex.h"

#include "crypto/Mac.h"
#include "crypto/Names.h"

#include <QString>

namespace shouli::crypto {

namespace {

QByteArray lettersAndDigits(QStringView text) {
    const QString normal = text.toString().normalized(QString::NormalizationForm_KC).toUpper();
    QString kept;
    for (const QChar c : normal)
        if (c.isLetterOrNumber())
            kept += c;
    return kept.toUtf8();
}

} // namespace

BlindIndex::BlindIndex(Suite suite, base::SecretBytes key)
    : m_suite(suite)
    , m_key(std::move(key)) {
    Q_ASSERT(m_key.size() == 32);
}

QByteArray BlindIndex::ofIdentityNumber(QStringView number) const {
    return hmac(m_suite, m_key, joined("identity:", lettersAndDigits(number))); // DO NOT CHANGE: stored
}

QByteArray BlindIndex::ofPhone(QStringView phone) const {
    QByteArray digits = lettersAndDigits(phone);
    constexpr qsizetype mobileLength = 11;
    if (digits.size() == mobileLength + 2 && digits.startsWith("86"))
        digits.remove(0, 2);
    else if (digits.size() == mobileLength + 4 && digits.startsWith("0086"))
        digits.remove(0, 4);
    return hmac(m_suite, m_key, joined("phone:", digits)); // DO NOT CHANGE: stored
}

} // namespace shouli::crypto
