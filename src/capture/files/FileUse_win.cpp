// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/files/FileUse.h"

#include <QDir>

#include <windows.h>

#include <array>
#include <string>

namespace shouli::capture {
namespace {

// A server knows of other machines that share the file; of a program that writes to it on the server itself it may not.
// The path's beginning tells before anything is asked of the server: \\server\share, or a letter that stands for one.
bool isElsewhere(const std::wstring& path) {
    const auto isHere = [](const wchar_t* root) {
        const UINT kind = GetDriveTypeW(root);
        return kind == DRIVE_FIXED || kind == DRIVE_REMOVABLE || kind == DRIVE_RAMDISK;
    };
    if (path.size() < 3 || path[1] != L':' || !isHere(path.substr(0, 2).append(L"\\").c_str()))
        return true;
    std::array<wchar_t, MAX_PATH + 1> root{}; // a folder may be another volume
    return !GetVolumePathNameW(path.c_str(), root.data(), DWORD(root.size())) || !isHere(root.data());
}

} // namespace

// To be shared with readers only, a file can be opened only while nobody has it open to write.
FileUse useOf(const QString& path) {
    const std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    if (isElsewhere(name))
        return FileUse::Unknown;
    HANDLE file = CreateFileW(name.c_str(), GENERIC_READ, FILE_SHARE_READ, nullptr, OPEN_EXISTING,
                              FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return GetLastError() == ERROR_SHARING_VIOLATION ? FileUse::Open : FileUse::Unknown;
    CloseHandle(file);
    return FileUse::Nobody;
}

} // namespace shouli::capture
