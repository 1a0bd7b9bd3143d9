// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/files/FileUse.h"

#include <QFile>

#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <iterator>

namespace shouli::capture {
namespace {

// Of these other machines, or programs that stand in for a disk, may write without this kernel's knowing (statfs(2)).
bool isElsewhere(const char* path) {
    constexpr unsigned long kElsewhere[] = {
        0x6969,     // NFS
        0x517b,     // SMB
        0xff534d42, // CIFS
        0xfe534d42, // SMB 2 and 3
        0x65735546, // FUSE: sshfs, rclone, what a desktop mounts
        0x01021997, // 9P
        0x786f4256, // folders of VirtualBox's host
        0x5346414f, // AFS
        0x00c36400, // Ceph
        0x73757245, // Coda
        0x01161970, // GFS2
        0x7461636f, // OCFS2
        0x0bd00bd0, // Lustre
    };
    struct statfs system {};
    if (::statfs(path, &system) != 0)
        return true;
    const auto kind = static_cast<unsigned long>(system.f_type) & 0xffffffffUL;
    return std::find(std::begin(kElsewhere), std::end(kElsewhere), kind) != std::end(kElsewhere);
}

} // namespace

// A lease to write is given only for a file that nobody else has open (fcntl(2), F_SETLEASE); it is given back at once.
// Who opens the file in between waits for that, and this process is told by a signal: by default one that would end it.
FileUse useOf(const QString& path) {
    const QByteArray name = QFile::encodeName(path);
    if (isElsewhere(name.constData()))
        return FileUse::Unknown;
    const int descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return FileUse::Unknown;
    FileUse use = FileUse::Unknown;
    if (::fcntl(descriptor, F_SETSIG, SIGURG) == 0) {
        if (::fcntl(descriptor, F_SETLEASE, F_WRLCK) == 0) {
            ::fcntl(descriptor, F_SETLEASE, F_UNLCK);
            use = FileUse::Nobody;
        } else if (errno == EAGAIN) {
            use = FileUse::Open;
        }
    }
    ::close(descriptor);
    return use;
}

} // namespace shouli::capture
