// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "store/machine/OsKeyStore.h"

#include "store/machine/DataFolder.h"

#include <QFile>

using namespace shouli::base;

namespace shouli::store {

OsKeyStore::OsKeyStore(const QString& folder)
    : m_path(folder + QStringLiteral("/signing.key")) {}

Status OsKeyStore::save(const crypto::Sm2KeyPair& key) const { return writePrivateFile(m_path, key.toDer().view()); }

Result<crypto::Sm2KeyPair> OsKeyStore::load() const {
    QFile file(m_path);
    if (!file.exists())
        return fail(ErrorCode::NotEnrolled, QStringLiteral("no signing key"));
    // Unbuffered, so that no copy stays behind in Qt's buffers.
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::StoreDamaged, QStringLiteral("the signing key cannot be read"));
    SecretBytes der(file.size());
    if (file.read(reinterpret_cast<char*>(der.data()), der.size()) != der.size())
        return fail(ErrorCode::StoreDamaged, QStringLiteral("the signing key cannot be read"));
    auto key = crypto::Sm2KeyPair::fromDer(der);
    if (!key)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("the signing key is no key"));
    return key;
}

} // namespace shouli::store
