// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "store/machine/FileLock.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace shouli::base;

namespace shouli::store {
namespace {

constexpr mode_t OwnerOnly = 0600;
constexpr int MostTries = 10; // each but the last met a file that somebody was just taking away

// No link is followed, and nothing is waited for, whatever lies there.
int opened(const QByteArray& name) {
    return ::open(name.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, OwnerOnly);
}

bool isStillThere(int file, const QByteArray& name) {
    struct stat held = {};
    struct stat there = {};
    return ::fstat(file, &held) == 0 && ::lstat(name.constData(), &there) == 0 && held.st_dev == there.st_dev &&
           held.st_ino == there.st_ino;
}

tl::unexpected<Error> failure() {
    const bool isFull = errno == ENOSPC || errno == EDQUOT;
    return fail(
        isFull ? ErrorCode::DiskFull : ErrorCode::ReadOnly,
        QStringLiteral("the lock file cannot be written: %1").arg(QString::fromLocal8Bit(std::strerror(errno))));
}

} // namespace

Result<std::unique_ptr<FileLock>> FileLock::take(const QString& path) {
    const QByteArray name = QFile::encodeName(path);
    for (int i = 0; i < MostTries; ++i) {
        int file = opened(name);
        // A link, a folder, another user's file: none of ours, and the folder is.
        if (file < 0 && (errno == ELOOP || errno == EISDIR || errno == EACCES || errno == EPERM)) {
            std::remove(name.constData());
            file = opened(name);
        }
        if (file < 0)
            return failure();
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            const bool isHeld = errno == EWOULDBLOCK;
            ::close(file);
            if (isHeld)
                return fail(ErrorCode::StoreBusy, QStringLiteral("another program has the store open"));
            return failure();
        }
        if (isStillThere(file, name)) {
            ::fchmod(file, OwnerOnly);
            return std::unique_ptr<FileLock>(new FileLock(file));
        }
        ::close(file);
    }
    return fail(ErrorCode::StoreBusy, QStringLiteral("the lock file is taken away again and again"));
}

FileLock::~FileLock() { ::close(int(m_handle)); }

} // namespace shouli::store
