// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/files/FileImport.h"

#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "capture/files/ImporterRun.h"
#include "import/ForeignKind.h"

#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>
#include <QSet>
#include <QtConcurrent>

#include <algorithm>
#include <memory>

namespace shouli::capture {
namespace {

using base::DeviceCode;
using base::ErrorCode;
using base::Result;
using base::Status;
using importer::Answer;

// What a file is, its bytes say. A name is looked at only where a person could be fooled by it: opened elsewhere, such
// a file is run, not shown.
bool isNamedAsProgram(const QString& path) {
    static const QSet<QString> kEndings{
        QStringLiteral("apk"), QStringLiteral("app"),     QStringLiteral("bat"), QStringLiteral("chm"),
        QStringLiteral("cmd"), QStringLiteral("com"),     QStringLiteral("cpl"), QStringLiteral("dll"),
        QStringLiteral("exe"), QStringLiteral("hta"),     QStringLiteral("jar"), QStringLiteral("js"),
        QStringLiteral("jse"), QStringLiteral("lnk"),     QStringLiteral("msi"), QStringLiteral("pif"),
        QStringLiteral("ps1"), QStringLiteral("reg"),     QStringLiteral("scr"), QStringLiteral("sh"),
        QStringLiteral("url"), QStringLiteral("vbe"),     QStringLiteral("vbs"), QStringLiteral("wsf"),
        QStringLiteral("wsh"), QStringLiteral("desktop"),
    };
    return kEndings.contains(QFileInfo(path).suffix().trimmed().toLower());
}

Status checkKind(const QString& path, const QByteArray& bytes) {
    const auto format = importer::formatOf(bytes);
    if (!format)
        return base::fail(importer::refusalOf(bytes));
    if (isNamedAsProgram(path))
        return base::fail(DeviceCode::FileMislabelled, QStringLiteral("named as a program"));
    return {};
}

Status checkSize(qint64 bytes) {
    if (bytes == 0)
        return base::fail(DeviceCode::FileEmpty);
    if (bytes > importer::kMaxFileBytes)
        return base::fail(DeviceCode::FileTooLarge, QStringLiteral("%1 bytes").arg(bytes));
    return {};
}

Result<QByteArray> readNow(const QString& path) {
    QFile file(path);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::ReadFailed, file.error() == QFile::NoError ? QStringLiteral("not a file")
                                                                                : QStringLiteral("cannot be opened"));
    SHOULI_CHECK(checkSize(file.size()));
    const qint64 size = file.size();
    QByteArray bytes = file.read(std::min(size, importer::kKindBytes));
    if (!bytes.isEmpty())
        SHOULI_CHECK(checkKind(path, bytes)); // before the rest of it is fetched
    bytes += file.read(size - bytes.size());
    if (file.error() != QFile::NoError || bytes.size() != size)
        return base::fail(ErrorCode::ReadFailed, QStringLiteral("%1 of %2 bytes").arg(bytes.size()).arg(size));
    if (file.size() != size)
        return base::fail(ErrorCode::ReadFailed, QStringLiteral("changed while it was read"));
    return bytes;
}

template <typename T>
QFuture<Result<T>> ready(Result<T> result) {
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

Result<DocumentProbe> takeProbe(Answer&& answer) {
    if (auto* probe = std::get_if<DocumentProbe>(&answer))
        return std::move(*probe);
    return base::fail(DeviceCode::ImporterCrashed, QStringLiteral("answered another question"));
}

Result<QImage> takePicture(Answer&& answer) {
    auto* picture = std::get_if<importer::Picture>(&answer);
    if (!picture)
        return base::fail(DeviceCode::ImporterCrashed, QStringLiteral("answered another question"));
    auto* kept = new QByteArray(std::move(picture->pixels)); // the image takes these bytes over as they are
    return QImage(
        reinterpret_cast<const uchar*>(kept->constData()), picture->widthPx, picture->heightPx, picture->stride(),
        QImage::Format_RGB888, [](void* bytes) { delete static_cast<QByteArray*>(bytes); }, kept);
}

} // namespace

FileImport::FileImport(QString program, std::chrono::milliseconds timeout, QObject* parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_timeout(timeout) {}

FileImport::~FileImport() = default;

QFuture<Result<QByteArray>> FileImport::readFile(const QString& path) {
    return QtConcurrent::run([path] { return readNow(path); });
}

QFuture<Result<DocumentProbe>> FileImport::probe(const QByteArray& bytes) {
    importer::ImportRequest request;
    request.purpose = importer::Purpose::Probe;
    return ask<DocumentProbe>(request, bytes, &takeProbe);
}

QFuture<Result<QImage>> FileImport::page(const QByteArray& bytes, int index, int maxLongSidePx) {
    if (index < 0 || index >= importer::kMaxPages)
        return ready<QImage>(base::fail(DeviceCode::FileNoPages, QStringLiteral("no page %1").arg(index)));
    importer::ImportRequest request;
    request.purpose = importer::Purpose::Page;
    request.pageIndex = quint32(index);
    request.maxLongSidePx = quint32(std::max(0, maxLongSidePx));
    return ask<QImage>(request, bytes, &takePicture);
}

template <typename T>
QFuture<Result<T>> FileImport::ask(const importer::ImportRequest& request, const QByteArray& bytes,
                                   Result<T> (*take)(Answer&&)) {
    if (const Status sized = checkSize(bytes.size()); !sized)
        return ready<T>(base::fail(sized.error()));
    importer::ImportRequest sized = request;
    sized.byteCount = quint32(bytes.size());
    auto* run = new ImporterRun(m_program, sized, bytes, m_timeout, this);
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto* watcher = new QFutureWatcher<Result<T>>(run);
    connect(watcher, &QFutureWatcher<Result<T>>::canceled, run, &ImporterRun::cancel);
    watcher->setFuture(promise->future());
    connect(run, &ImporterRun::finished, run, [promise, take](const Result<Answer>& answer) {
        if (!answer) {
            promise->addResult(base::fail(answer.error()));
        } else if (const auto* error = std::get_if<base::Error>(&*answer)) {
            promise->addResult(base::fail(*error));
        } else {
            promise->addResult(take(Answer(*answer)));
        }
        promise->finish();
    });
    run->start();
    return promise->future();
}

} // namespace shouli::capture
