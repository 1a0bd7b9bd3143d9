// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/FileUse.h"

#include <QDir>

#include <windows.h>

#include <array>
#include <string>

namespace shouli::capture {
namespace {

// A server knows of other machines that share the file; of a program that writes to it on the server itself it may not.
bool isElsewhere(const std::wstring& path) {
    std::array<wchar_t, MAX_PATH + 1> root{};
    if (!GetVolumePathNameW(path.c_str(), root.data(), DWORD(root.size())))
        return true;
    const UINT kind = GetDriveTypeW(root.data());
    return kind != DRIVE_FIXED && kind != DRIVE_REMOVABLE && kind != DRIVE_RAMDISK;
}

} // namespace

// To be shared with nobody, a file can be opened only while nobody has it open.
FileUse useOf(const QString& path) {
    const std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    HANDLE file = CreateFileW(name.c_str(), GENERIC_READ, 0, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return GetLastError() == ERROR_SHARING_VIOLATION ? FileUse::Open : FileUse::Unknown;
    CloseHandle(file);
    return isElsewhere(name) ? FileUse::Unknown : FileUse::Nobody;
}

} // namespace shouli::capture
