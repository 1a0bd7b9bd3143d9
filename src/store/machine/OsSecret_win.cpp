// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "store/machine/DataFolder.h"
#include "store/machine/OsSecret.h"

#include <QFile>

#include <windows.h>

#include <dpapi.h>

using namespace shouli::base;

namespace shouli::store {
namespace {

// The service that syncs is another user than the one who enrols: so the machine's scope, behind the folder's ACL.
constexpr DWORD Scope = CRYPTPROTECT_LOCAL_MACHINE | CRYPTPROTECT_UI_FORBIDDEN;

QString reason() { return QStringLiteral("Windows error %1").arg(GetLastError()); }

DATA_BLOB blobOf(QByteArrayView bytes) {
    return {static_cast<DWORD>(bytes.size()), reinterpret_cast<BYTE*>(const_cast<char*>(bytes.data()))};
}

QByteArrayView viewOf(const DATA_BLOB& blob) {
    return {reinterpret_cast<const char*>(blob.pbData), static_cast<qsizetype>(blob.cbData)};
}

} // namespace

Status saveSecret(const QString& path, const SecretBytes& bytes) {
    DATA_BLOB plain = blobOf(bytes.view());
    DATA_BLOB sealed = {};
    if (!CryptProtectData(&plain, L"Shouli", nullptr, nullptr, nullptr, Scope, &sealed))
        return fail(ErrorCode::WriteFailed, reason());
    Status written = writePrivateFile(path, viewOf(sealed));
    LocalFree(sealed.pbData);
    return written;
}

Result<SecretBytes> secretIn(const QString& path) {
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StoreDamaged, QStringLiteral("a key cannot be read"));
    const QByteArray stored = file.readAll();
    DATA_BLOB sealed = blobOf(stored);
    DATA_BLOB plain = {};
    if (!CryptUnprotectData(&sealed, nullptr, nullptr, nullptr, nullptr, Scope, &plain))
        return fail(ErrorCode::StoreDamaged, QStringLiteral("a key cannot be opened: %1").arg(reason()));
    SecretBytes bytes(viewOf(plain));
    SecureZeroMemory(plain.pbData, plain.cbData);
    LocalFree(plain.pbData);
    return bytes;
}

} // namespace shouli::store
