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

/// Turns files from outside into pictures. The bytes are parsed by shouli-import, a confined child process of its own
/// for each question: a hostile file can crash that and nothing else (docs/IMPORT.md).
///
/// Questions run side by side, each in its process: ask for the pages of a long document one after another.
///
/// Lives in one thread with an event loop, usually the window's, and never blocks it. Cancelling a future, or
/// destroying this, kills the child behind it.
class PageImport : public QObject {
    Q_OBJECT
public:
    /// `program` is the path of shouli-import. A child that has not answered after `timeout` is killed.
    explicit PageImport(QString program, std::chrono::milliseconds timeout = std::chrono::seconds(20),
                        QObject* parent = nullptr);
    ~PageImport() override;

    /// Reads a file that a person chose, off the window's thread; at most 64 MiB, checked before the first byte.
    /// Errors: ReadFailed, FileEmpty, FileTooLarge; those of importer::refusalOf() for other contents; FileMislabelled
    /// when the name is that of a program. No other name matters.
    static QFuture<base::Result<QByteArray>> readFile(const QString& path);

    /// What the bytes are, and the size of each page. Errors: FileEmpty, FileTooLarge, FileFormatRefused, FileBroken,
    /// FileFormUnseen, FileEncrypted, FileNoPages, FileTooManyPages, FileTooManyPixels, FileTimedOut, ImporterCrashed,
    /// ImporterUnconfined, ModuleMissing (the program cannot be started).
    QFuture<base::Result<DocumentProbe>> probe(const QByteArray& bytes);

    /// One page, from 0, upright, as RGB888: PDF at 300 dpi (long side at most 4961 px), pictures at their own size.
    /// With `maxLongSidePx` the page may come smaller, but not below that long side. Errors: those of probe().
    QFuture<base::Result<QImage>> page(const QByteArray& bytes, int index, int maxLongSidePx = 0);

private:
    template <typename T>
    QFuture<base::Result<T>> ask(const importer::ImportRequest& request, const QByteArray& bytes,
                                 base::Result<T> (*take)(importer::Answer&&));

    const QString m_program;
    const std::chrono::milliseconds m_timeout;
};

} // namespace shouli::capture
