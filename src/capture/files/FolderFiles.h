// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QDeadlineTimer>
#include <QHash>
#include <QList>
#include <QString>

namespace shouli::capture {

/// Size and time of a file: while both stay the same, the file counts as unchanged.
struct FileLook {
    qint64 bytes = -1; ///< -1: it is not there
    QDateTime changedAt;

    bool operator==(const FileLook&) const = default;
};

struct FolderFile {
    QString path;
    FileLook look;
};

FileLook lookOf(const QString& path);

/// The files of a folder that may hold sheets, whatever their names: the oldest first, those of equal time in the order
/// of their names, in which "scan 2" is before "scan 10". Left out are links, which may lead out of the scanner's
/// folder, hidden files, files that a program has not given their final names yet ("scan.pdf.part"), and those that
/// Windows puts into its folders.
QList<FolderFile> filesIn(const QString& folder);

/// Decides which files are offered: those that are named like an accepted format and, of the others, those whose bytes
/// are an accepted format or one that is refused with a reason. What a scanner's program writes beside its sheets, a
/// log or a list, is passed over. A file is opened only once while its FileLook stays the same, and only a few files in
/// one round.
class OfferedFiles {
public:
    enum class Answer { NotKnown, Offered, PassedOver };

    /// From its name, or what an earlier look() found.
    Answer known(const FolderFile& file) const;
    /// Opens the file if need be. NotKnown: it cannot be read just now, or enough were opened in this round.
    Answer look(const FolderFile& file);
    void beginRound() { m_opened = 0; }

private:
    struct Known {
        FileLook look;
        Answer answer = Answer::NotKnown;
        QDeadlineTimer again; // when it could not be read
    };
    QHash<QString, Known> m_known;
    int m_opened = 0;
};

} // namespace shouli::capture
