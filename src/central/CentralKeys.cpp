// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/CentralKeys.h"

#include "base/ErrorCode.h"
#include "crypto/Mac.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace shouli::central {

using base::ErrorCode;
using base::Result;
using base::SecretBytes;
using base::Status;

namespace {

Result<SecretBytes> readFile(const QString& path) {
    QFile file(path);
    if (!file.exists())
        return base::fail(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::ReadFailed, path);
    QByteArray bytes = file.readAll();
    SecretBytes secret{QByteArrayView(bytes)};
    base::wipeMemory(bytes.data(), static_cast<size_t>(bytes.size()));
    return secret;
}

Status writeFile(const QString& path, QByteArrayView bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(bytes.data(), bytes.size()) != bytes.size() || !file.commit())
        return base::fail(ErrorCode::WriteFailed, path);
    return {};
}

// The pair in this file; made when there is none.
Result<crypto::Sm2KeyPair> pairAt(const QString& path) {
    auto bytes = readFile(path);
    if (bytes)
        return crypto::Sm2KeyPair::fromDer(*bytes);
    if (bytes.error().code != ErrorCode::NotFound)
        return base::fail(bytes.error());
    crypto::Sm2KeyPair pair = crypto::Sm2KeyPair::generate();
    SHOULI_CHECK(writeFile(path, pair.toDer().view()));
    return pair;
}

Result<crypto::Key> keyAt(const QString& path) {
    auto bytes = readFile(path);
    if (bytes)
        return crypto::Key::fromBytes(bytes->view());
    if (bytes.error().code != ErrorCode::NotFound)
        return base::fail(bytes.error());
    crypto::Key key = crypto::Key::generate(crypto::Suite::Sm);
    SHOULI_CHECK(writeFile(path, key.toBytes().view()));
    return key;
}

Result<crypto::Sm2PublicKey> recoveryIn(const QDir& folder, CentralKeys::Recovery recovery) {
    if (recovery == CentralKeys::Recovery::MadeHere) {
        SHOULI_TRY(const crypto::Sm2KeyPair pair, pairAt(folder.filePath(QStringLiteral("recovery-private.der"))));
        return pair.publicKey();
    }
    SHOULI_TRY(const SecretBytes bytes, readFile(folder.filePath(QStringLiteral("recovery-public.der"))));
    return crypto::Sm2PublicKey::fromDer(bytes.view());
}

} // namespace

CentralKeys::CentralKeys(crypto::Sm2KeyPair pair, crypto::Sm2PublicKey recovery, crypto::Key seal)
    : m_pair(std::move(pair))
    , m_recovery(std::move(recovery))
    , m_seal(std::move(seal))
    , m_index(m_seal.suite(), m_seal.derive("central-index")) // DO NOT CHANGE: stored
    , m_digestKey(m_seal.derive("central-secrets")) {}        // DO NOT CHANGE: stored

Result<CentralKeys> CentralKeys::inFolder(const QString& folder, Recovery recovery) {
    const QDir directory(folder);
    SHOULI_TRY(crypto::Sm2KeyPair pair, pairAt(directory.filePath(QStringLiteral("central-private.der"))));
    SHOULI_TRY(crypto::Key seal, keyAt(directory.filePath(QStringLiteral("central-seal.key"))));
    SHOULI_TRY(crypto::Sm2PublicKey recoveryKey, recoveryIn(directory, recovery));
    return CentralKeys(std::move(pair), std::move(recoveryKey), std::move(seal));
}

QByteArray CentralKeys::digestOf(QByteArrayView label, QByteArrayView secret) const {
    QByteArray message = label.toByteArray();
    message.append(':').append(secret);
    return crypto::hmac(m_seal.suite(), m_digestKey, message);
}

} // namespace shouli::central
