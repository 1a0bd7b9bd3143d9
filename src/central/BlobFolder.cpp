// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/BlobFolder.h"

#include "base/ErrorCode.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace shouli::central {

using base::ErrorCode;

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

base::Status BlobFolder::write(const BlobPlace& place, const QByteArray& sealed) const {
    if (!QDir().mkpath(folderOf(place)))
        return base::fail(ErrorCode::WriteFailed, folderOf(place));
    QSaveFile file(pathOf(place)); // synced and renamed by commit()
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return base::fail(ErrorCode::WriteFailed, file.fileName());
    if (file.write(sealed) != sealed.size() || !file.commit())
        return base::fail(file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::WriteFailed,
                          file.fileName());
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
