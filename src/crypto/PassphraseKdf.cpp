// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/PassphraseKdf.h"

#include "base/ErrorCode.h"
#include "crypto/CommonPassphrases.h"
#include "crypto/Names.h"

#include <QList>
#include <QString>

#include <botan/argon2.h>

#include <algorithm>

using namespace shouli::base;

namespace shouli::crypto {

namespace {

// A passphrase in the one form it is hashed in, wiped when done with.
class NormalPassphrase {
public:
    explicit NormalPassphrase(QStringView passphrase)
        : m_given(passphrase.toString())
        , m_text(m_given.normalized(QString::NormalizationForm_KC)) {}
    ~NormalPassphrase() {
        wipe(m_given);
        wipe(m_text);
    }
    Q_DISABLE_COPY_MOVE(NormalPassphrase)

    const QString& text() const { return m_text; }
    SecretBytes utf8() const {
        const QByteArray bytes = m_text.toUtf8();
        SecretBytes secret{QByteArrayView(bytes)};
        wipeMemory(const_cast<char*>(bytes.constData()), static_cast<size_t>(bytes.size()));
        return secret;
    }

private:
    // Through constData(): data() would detach where both share their characters, and wipe a copy.
    static void wipe(const QString& text) {
        wipeMemory(const_cast<QChar*>(text.constData()), static_cast<size_t>(text.size()) * sizeof(QChar));
    }

    QString m_given;
    QString m_text;
};

bool follows(char32_t previous, char32_t next) { return next == previous + 1 || (previous == U'9' && next == U'0'); }

bool isRepetitionOrRun(const QList<uint>& characters) {
    const auto breaks = [&](auto goesOn) {
        return std::adjacent_find(characters.begin(), characters.end(),
                                  [&](uint a, uint b) { return !goesOn(a, b); }) != characters.end();
    };
    return !breaks([](uint a, uint b) { return a == b; }) || !breaks([](uint a, uint b) { return follows(a, b); }) ||
           !breaks([](uint a, uint b) { return follows(b, a); });
}

bool isWithinBounds(const KdfCost& cost) {
    return cost.lanes >= 1 && cost.lanes <= 16 && cost.passes >= 1 && cost.passes <= 64 &&
           cost.memoryKiB >= 8 * cost.lanes && cost.memoryKiB <= 1024 * 1024;
}

} // namespace

Status checkPassphrase(QStringView passphrase) {
    const NormalPassphrase normal(passphrase);
    const QList<uint> characters = normal.text().toUcs4();
    if (characters.size() < leastPassphraseLength)
        return fail(ErrorCode::PassphraseTooShort);
    if (isRepetitionOrRun(characters) || isCommonPassphrase(normal.text()))
        return fail(ErrorCode::PassphraseCommon);
    return {};
}

Result<SecretBytes> deriveFromPassphrase(QStringView passphrase, QByteArrayView salt, const KdfCost& cost,
                                         qsizetype size) {
    if (!isWithinBounds(cost))
        return fail(
            ErrorCode::Malformed,
            QStringLiteral("cost of %1 KiB, %2 passes, %3 lanes").arg(cost.memoryKiB).arg(cost.passes).arg(cost.lanes));
    const SecretBytes secret = NormalPassphrase(passphrase).utf8();
    SecretBytes out(size);
    constexpr std::uint8_t argon2id = 2;
    try {
        Botan::argon2(out.data(), static_cast<size_t>(size), reinterpret_cast<const char*>(secret.data()),
                      static_cast<size_t>(secret.size()), bytesOf(salt), sizeOf(salt), nullptr, 0, nullptr, 0, argon2id,
                      cost.lanes, cost.memoryKiB, cost.passes);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::Internal, QStringLiteral("no %1 KiB of memory").arg(cost.memoryKiB));
    } catch (const std::exception& e) {
        return fail(ErrorCode::Internal, QString::fromUtf8(e.what()));
    }
    return out;
}

} // namespace shouli::crypto
