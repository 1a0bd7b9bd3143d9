// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/machine/OsKeyStore.h"

#include "base/ErrorCode.h"
#include "store/machine/DataFolder.h"
#include "store/machine/OsSecret.h"

#include <QFile>

using namespace shouli::base;

namespace shouli::store {

OsKeyStore::OsKeyStore(const QString& folder)
    : m_folder(folder) {}

Status OsKeyStore::save(const crypto::Sm2KeyPair& key) const {
    return saveSecret(m_folder + QStringLiteral("/signing.key"), key.toDer());
}

Result<crypto::Sm2KeyPair> OsKeyStore::load() const {
    const auto der = secretIn(m_folder + QStringLiteral("/signing.key"));
    if (!der && der.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotEnrolled, QStringLiteral("no signing key"));
    if (!der)
        return fail(der.error());
    auto key = crypto::Sm2KeyPair::fromDer(*der);
    if (!key)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("the signing key is no key"));
    return key;
}

bool OsKeyStore::hasSigningKey() const { return QFile::exists(m_folder + QStringLiteral("/signing.key")); }

Status OsKeyStore::saveSealKey(const crypto::Key& key) const {
    return saveSecret(m_folder + QStringLiteral("/seal.key"), key.toBytes());
}

Result<crypto::Key> OsKeyStore::loadSealKey() const {
    SHOULI_TRY(const SecretBytes bytes, secretIn(m_folder + QStringLiteral("/seal.key")));
    auto key = crypto::Key::fromBytes(bytes.view());
    if (!key)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("the key of the seals is no key"));
    return key;
}

Status OsKeyStore::saveMark(const QByteArray& mark) const {
    return writePrivateFile(m_folder + QStringLiteral("/seal.mark"), mark);
}

QByteArray OsKeyStore::loadMark() const {
    QFile file(m_folder + QStringLiteral("/seal.mark"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace shouli::store
