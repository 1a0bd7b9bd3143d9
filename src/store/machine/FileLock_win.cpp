// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "store/machine/FileLock.h"

#include <QDir>

#include <windows.h>

using namespace shouli::base;

namespace shouli::store {
namespace {

HANDLE opened(const QString& name) {
    // Shared with nobody: the handle is the lock, and Windows closes it with the process.
    return CreateFileW(reinterpret_cast<const wchar_t*>(name.utf16()), GENERIC_READ | GENERIC_WRITE, 0, nullptr,
                       OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
}

} // namespace

Result<std::unique_ptr<FileLock>> FileLock::take(const QString& path) {
    const QString name = QDir::toNativeSeparators(path);
    HANDLE file = opened(name);
    if (file == INVALID_HANDLE_VALUE && GetLastError() == ERROR_ACCESS_DENIED) {
        // Read-only, or a folder: none of ours.
        const auto* wide = reinterpret_cast<const wchar_t*>(name.utf16());
        SetFileAttributesW(wide, FILE_ATTRIBUTE_NORMAL);
        if (!DeleteFileW(wide))
            RemoveDirectoryW(wide);
        file = opened(name);
    }
    if (file != INVALID_HANDLE_VALUE)
        return std::unique_ptr<FileLock>(new FileLock(reinterpret_cast<qintptr>(file)));
    const DWORD error = GetLastError();
    if (error == ERROR_SHARING_VIOLATION)
        return fail(ErrorCode::StoreBusy, QStringLiteral("another program has the store open"));
    return fail(error == ERROR_DISK_FULL ? ErrorCode::DiskFull : ErrorCode::ReadOnly,
                QStringLiteral("the lock file cannot be written: Windows error %1").arg(error));
}

FileLock::~FileLock() { CloseHandle(reinterpret_cast<HANDLE>(m_handle)); }

} // namespace shouli::store
