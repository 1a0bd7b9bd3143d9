// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "import/ImportProtocol.h"

#include <QFuture>
#include <QImage>
#include <QObject>

#include <chrono>

namespace shouli::capture {

using importer::DocumentProbe;
using importer::FileFormat;
using importer::namePatterns;
using importer::PageSize;

/// Turns files from outside into pictures. The bytes are decoded by shouli-import, in a new confined child process for
/// each request: a hostile file can crash that process and nothing else (docs/IMPORT.md).
///
/// Requests run concurrently, each in its own process, so ask for the pages of a long document one after another.
///
/// Lives on one thread with an event loop, usually the GUI thread, and never blocks it. Cancelling a future kills its
/// child, and destroying this kills all of them.
class FileImport : public QObject {
    Q_OBJECT
public:
    /// `program`: path of shouli-import. A child that has not answered after `timeout` is killed.
    explicit FileImport(QString program, std::chrono::milliseconds timeout = std::chrono::seconds(20),
                        QObject* parent = nullptr);
    ~FileImport() override;

    /// Reads a file that the operator chose, on another thread; at most 64 MiB, checked before reading.
    /// Errors: ReadFailed, FileEmpty, FileTooLarge; those of importer::refusalOf() for other formats; FileMislabelled
    /// when the name is that of a program. Otherwise the name does not matter.
    static QFuture<base::Result<QByteArray>> readFile(const QString& path);

    /// The format of the bytes and the size of each page. Errors: FileEmpty, FileTooLarge, FileFormatRefused,
    /// FileBroken, FileFormUnseen, FileEncrypted, FileNoPages, FileTooManyPages, FileTooManyPixels, FileTimedOut,
    /// ImporterCrashed, ImporterUnconfined, ModuleMissing (the program cannot be started).
    QFuture<base::Result<DocumentProbe>> probe(const QByteArray& bytes);

    /// Page `index`, counted from 0, upright, as RGB888: of a PDF at 300 dpi (longer side at most 4961 px), a picture
    /// in its own size. With `maxLongSidePx` the page may come reduced, but with at least that longer side. Errors as
    /// probe().
    QFuture<base::Result<QImage>> page(const QByteArray& bytes, int index, int maxLongSidePx = 0);

private:
    template <typename T>
    QFuture<base::Result<T>> ask(const importer::ImportRequest& request, const QByteArray& bytes,
                                 base::Result<T> (*take)(importer::Answer&&));

    const QString m_program;
    const std::chrono::milliseconds m_timeout;
};

} // namespace shouli::capture
