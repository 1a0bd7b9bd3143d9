// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "store/machine/DataFolder.h"

#include <QDir>

#include <memory>
#include <string>
#include <vector>

#include <windows.h>

#include <aclapi.h>
#include <sddl.h>

using namespace shouli::base;

namespace shouli::store {
namespace {

QString reason() { return QStringLiteral("Windows error %1").arg(GetLastError()); }

tl::unexpected<Error> writeFailure() {
    const DWORD error = GetLastError();
    const bool isFull = error == ERROR_DISK_FULL || error == ERROR_HANDLE_DISK_FULL;
    return fail(isFull ? ErrorCode::DiskFull : ErrorCode::WriteFailed, reason());
}

const wchar_t* wide(const QString& path) { return reinterpret_cast<const wchar_t*>(path.utf16()); }

using LocalMemory = std::unique_ptr<void, decltype(&LocalFree)>;

// The user of this process, as text: S-1-5-21-…
Result<std::wstring> ownSid() {
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token))
        return fail(ErrorCode::Internal, reason());
    const std::unique_ptr<void, decltype(&CloseHandle)> guard(token, &CloseHandle);
    DWORD size = 0;
    GetTokenInformation(token, TokenUser, nullptr, 0, &size);
    std::vector<BYTE> bytes(size);
    wchar_t* text = nullptr;
    if (size == 0 || !GetTokenInformation(token, TokenUser, bytes.data(), size, &size) ||
        !ConvertSidToStringSidW(reinterpret_cast<const TOKEN_USER*>(bytes.data())->User.Sid, &text))
        return fail(ErrorCode::Internal, reason());
    const LocalMemory textGuard(text, &LocalFree);
    return std::wstring(text);
}

// Protected (inherits nothing); everything for the user and the system, on all that is within; nobody else.
Status protect(const QString& path) {
    SHOULI_TRY(const std::wstring user, ownSid());
    const std::wstring rights = L"D:P(A;OICI;FA;;;" + user + L")(A;OICI;FA;;;SY)";
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(rights.c_str(), SDDL_REVISION_1, &descriptor, nullptr))
        return fail(ErrorCode::Internal, reason());
    const LocalMemory guard(descriptor, &LocalFree);
    if (!SetFileSecurityW(wide(path), DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION, descriptor))
        return fail(ErrorCode::ReadOnly, QStringLiteral("rights of the data folder: %1").arg(reason()));
    return {};
}

Status writeNew(const QString& path, QByteArrayView bytes) {
    const HANDLE file =
        CreateFileW(wide(path), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return writeFailure();
    const std::unique_ptr<void, decltype(&CloseHandle)> guard(file, &CloseHandle);
    DWORD written = 0;
    if (!WriteFile(file, bytes.data(), static_cast<DWORD>(bytes.size()), &written, nullptr) || !FlushFileBuffers(file))
        return writeFailure();
    return {};
}

} // namespace

Status prepareDataFolder(const QString& folder) {
    if (!QDir(folder).exists() && !QDir().mkpath(folder))
        return fail(ErrorCode::StoreMissing, QStringLiteral("the data folder cannot be made"));
    return protect(QDir::toNativeSeparators(folder));
}

std::optional<FileIdentity> identityOf(const QString& path) {
    const HANDLE file =
        CreateFileW(wide(QDir::toNativeSeparators(path)), 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                    nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return std::nullopt;
    const std::unique_ptr<void, decltype(&CloseHandle)> guard(file, &CloseHandle);
    BY_HANDLE_FILE_INFORMATION facts = {};
    if (!GetFileInformationByHandle(file, &facts))
        return std::nullopt;
    return FileIdentity{facts.dwVolumeSerialNumber, quint64(facts.nFileIndexHigh) << 32 | facts.nFileIndexLow};
}

Status writePrivateFile(const QString& path, QByteArrayView bytes) {
    // The folder's list of rights is inherited by what is made in it.
    const QString name = QDir::toNativeSeparators(path);
    const QString fresh = name + QStringLiteral(".new");
    Status written = writeNew(fresh, bytes);
    if (written && !MoveFileExW(wide(fresh), wide(name), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        written = writeFailure();
    if (!written)
        DeleteFileW(wide(fresh));
    return written;
}

} // namespace shouli::store
