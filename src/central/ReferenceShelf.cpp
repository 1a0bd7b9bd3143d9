// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/ReferenceShelf.h"

#include "base/ErrorCode.h"
#include "crypto/Digest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace shouli::central {

using base::Result;

namespace {

constexpr qsizetype kHeadCharacters = 500;

QString versionOf(const QByteArray& content, const QByteArray& digest) {
    static const QRegularExpression line(QStringLiteral("^(?:# )?version: (\\S+)$"),
                                         QRegularExpression::MultilineOption);
    const auto match = line.match(QString::fromUtf8(content).left(kHeadCharacters));
    return match.hasMatch() ? match.captured(1) : QString::fromLatin1(digest.left(8).toHex());
}

Result<QByteArray> readAll(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::ReadFailed, path);
    return file.readAll();
}

} // namespace

Result<ReferenceShelf> ReferenceShelf::load(const QByteArray& outlets) {
    domain::ReferenceFiles files;
    for (const QString& folder : {QStringLiteral("codes"), QStringLiteral("notices")}) {
        for (const QFileInfo& file : QDir(QStringLiteral(":/forms/") + folder).entryInfoList(QDir::Files)) {
            SHOULI_TRY(const QByteArray content, readAll(file.filePath()));
            files.emplace(folder + u'/' + file.completeBaseName(), content);
        }
    }
    files.emplace(QStringLiteral("outlets"), outlets);
    ReferenceShelf shelf;
    SHOULI_TRY(shelf.snapshot, domain::loadReference(files));
    for (const auto& [id, content] : files) {
        const QByteArray digest = crypto::Digest::sm3(content);
        shelf.items.push_back({id, versionOf(content, digest), content, digest});
    }
    return shelf;
}

} // namespace shouli::central
