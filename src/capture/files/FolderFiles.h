// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QDeadlineTimer>
#include <QHash>
#include <QList>
#include <QString>

namespace shouli::capture {

/// Size and time of a file: with the same ones it is the same file.
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
/// of their names, in which "scan 2" is before "scan 10". Links are left out, for they may lead to what is not the
/// scanner's, and so are hidden files, those that a program has not given their names yet ("scan.pdf.part"), and those
/// that Windows puts into its folders.
QList<FolderFile> filesIn(const QString& folder);

/// Which files are offered: those named as what is taken, and of other names those whose bytes are of a kind that is
/// taken or that can be told why not. What a scanner's program writes beside its sheets, a log or a list, is passed
/// over. Each file is opened once as long as it looks the same, and a few in one round.
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
