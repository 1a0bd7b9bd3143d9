// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "store/machine/DataFolder.h"
#include "store/machine/OsSecret.h"

#include <QFile>

using namespace shouli::base;

namespace shouli::store {

Result<SecretBytes> secretIn(const QString& path) {
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, path);
    // Unbuffered, so that no copy stays behind in Qt's buffers.
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::StoreDamaged, QStringLiteral("a key cannot be read"));
    SecretBytes bytes(file.size());
    if (file.read(reinterpret_cast<char*>(bytes.data()), bytes.size()) != bytes.size())
        return fail(ErrorCode::StoreDamaged, QStringLiteral("a key cannot be read"));
    return bytes;
}

Status saveSecret(const QString& path, const SecretBytes& bytes) { return writePrivateFile(path, bytes.view()); }

} // namespace shouli::store
