// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/BlobFolder.h"

#include "base/ErrorCode.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace shouli::central {

using base::ErrorCode;
using base::Status;

namespace {

constexpr mode_t kOwnerOnlyFolder = 0700;
constexpr mode_t kOwnerOnlyFile = 0600;

// By errno, so right after the call that failed.
tl::unexpected<base::Error> writeFailure(const QString& path) {
    const int reason = errno;
    return base::fail(reason == ENOSPC || reason == EDQUOT ? ErrorCode::DiskFull : ErrorCode::WriteFailed,
                      path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(reason)));
}

class Descriptor {
public:
    Descriptor(const QString& path, int flags)
        : m_descriptor(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, kOwnerOnlyFile)) {}
    ~Descriptor() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    bool isOpen() const { return m_descriptor >= 0; }
    bool write(QByteArrayView bytes) const {
        while (!bytes.isEmpty()) {
            const ssize_t written = ::write(m_descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
            if (written < 0 && errno != EINTR)
                return false;
            if (written > 0)
                bytes = bytes.sliced(written);
        }
        return true;
    }
    bool sync() const { return ::fsync(m_descriptor) == 0; }

private:
    const int m_descriptor;
};

// A name is on the disk once its folder is.
Status syncFolder(const QString& folder) {
    const Descriptor opened(folder, O_RDONLY | O_DIRECTORY);
    if (!opened.isOpen() || !opened.sync())
        return writeFailure(folder);
    return {};
}

// With its parents.
Status makeFolder(const QString& folder) {
    if (QFileInfo(folder).isDir())
        return {};
    SHOULI_CHECK(makeFolder(QFileInfo(folder).absolutePath()));
    if (::mkdir(QFile::encodeName(folder).constData(), kOwnerOnlyFolder) != 0 && errno != EEXIST)
        return writeFailure(folder);
    return {};
}

Status writeSynced(const QString& path, const QByteArray& bytes) {
    const Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (!file.isOpen() || !file.write(bytes) || !file.sync())
        return writeFailure(path);
    return {};
}

} // namespace

QByteArray BlobPlace::text() const {
    return QStringLiteral("file:%1:%2:%3").arg(application.text(), picture.text(), workstation.text()).toUtf8();
}

QString BlobFolder::folderOf(const BlobPlace& place) const {
    const QString application = place.application.text();
    return QStringLiteral("%1/%2/%3").arg(m_root, application.left(2), application);
}

QString BlobFolder::pathOf(const BlobPlace& place) const {
    return QStringLiteral("%1/%2.%3").arg(folderOf(place), place.picture.text(), place.workstation.text());
}

// Under a name of its own first: two that write at once do not mix, and a cut leaves the old file or the new.
Status BlobFolder::write(const BlobPlace& place, const QByteArray& sealed) const {
    SHOULI_CHECK(makeFolder(folderOf(place)));
    const QString path = pathOf(place);
    const QString begun = path + u'.' + QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".part");
    Status status = writeSynced(begun, sealed);
    if (status && std::rename(QFile::encodeName(begun).constData(), QFile::encodeName(path).constData()) != 0)
        status = writeFailure(path);
    if (!status) {
        QFile::remove(begun);
        return status;
    }
    // All of them, also those that another writer made: it may not have come so far yet.
    for (QString folder = folderOf(place); folder.size() >= m_root.size(); folder = QFileInfo(folder).path())
        SHOULI_CHECK(syncFolder(folder));
    return {};
}

base::Result<QByteArray> BlobFolder::read(const BlobPlace& place) const {
    QFile file(pathOf(place));
    if (!file.exists())
        return base::fail(ErrorCode::NotFound, file.fileName());
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::ReadFailed, file.fileName());
    return file.readAll();
}

} // namespace shouli::central
