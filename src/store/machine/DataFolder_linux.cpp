// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "store/machine/DataFolder.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace shouli::base;

namespace shouli::store {
namespace {

constexpr mode_t OwnerOnlyFolder = 0700;
constexpr mode_t OwnerOnlyFile = 0600;

QString reason() { return QString::fromLocal8Bit(std::strerror(errno)); }

tl::unexpected<Error> writeFailure() {
    return fail(errno == ENOSPC || errno == EDQUOT ? ErrorCode::DiskFull : ErrorCode::WriteFailed, reason());
}

Status writeAll(int file, QByteArrayView bytes) {
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return writeFailure();
        bytes = bytes.sliced(written);
    }
    if (::fsync(file) != 0)
        return writeFailure();
    return {};
}

void syncFolderOf(const QString& path) {
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

Status prepareDataFolder(const QString& folder) {
    if (!QDir(folder).exists() && !QDir().mkpath(folder))
        return fail(ErrorCode::StoreMissing, QStringLiteral("the data folder cannot be made"));
    const QByteArray name = QFile::encodeName(folder);
    struct stat status = {};
    if (::stat(name.constData(), &status) != 0)
        return fail(ErrorCode::StoreMissing, reason());
    if ((status.st_mode & 0777) != OwnerOnlyFolder && ::chmod(name.constData(), OwnerOnlyFolder) != 0)
        return fail(ErrorCode::ReadOnly, QStringLiteral("rights of the data folder: %1").arg(reason()));
    return {};
}

std::optional<FileIdentity> identityOf(const QString& path) {
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return FileIdentity{status.st_dev, status.st_ino};
}

Status writePrivateFile(const QString& path, QByteArrayView bytes) {
    const QByteArray name = QFile::encodeName(path);
    const QByteArray fresh = name + ".new";
    ::unlink(fresh.constData());
    const int file = ::open(fresh.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, OwnerOnlyFile);
    if (file < 0)
        return writeFailure();
    Status written = writeAll(file, bytes);
    ::close(file);
    if (written && ::rename(fresh.constData(), name.constData()) != 0)
        written = writeFailure();
    if (!written) {
        ::unlink(fresh.constData());
        return written;
    }
    syncFolderOf(path);
    return {};
}

} // namespace shouli::store
