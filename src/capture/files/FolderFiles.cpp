// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/files/FolderFiles.h"

#include "base/DeviceCode.h"
#include "import/ForeignKind.h"
#include "import/ImportProtocol.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <chrono>

namespace shouli::capture {
namespace {

using namespace std::chrono_literals;

// On another machine each takes some milliseconds, in which files that are whole already wait.
constexpr int kMostOpened = 32;
constexpr auto kUnreadableFor = 5s;

bool isDigit(QChar character) { return character >= u'0' && character <= u'9'; }

// The run of digits that begins here, without noughts before it.
QStringView takeNumber(QStringView& text) {
    qsizetype end = 0;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    QStringView number = text.first(end);
    text = text.sliced(end);
    while (number.size() > 1 && number.front() == u'0')
        number = number.sliced(1);
    return number;
}

// Numbers by their value, all else by its characters. Negative, 0 or positive, as compare() answers.
int compareNaturally(QStringView left, QStringView right) {
    while (!left.isEmpty() && !right.isEmpty()) {
        if (isDigit(left.front()) && isDigit(right.front())) {
            const QStringView one = takeNumber(left), other = takeNumber(right);
            if (one.size() != other.size())
                return one.size() < other.size() ? -1 : 1;
            if (const int order = one.compare(other); order != 0)
                return order;
        } else {
            if (const int order = left.first(1).compare(right.first(1), Qt::CaseInsensitive); order != 0)
                return order;
            left = left.sliced(1);
            right = right.sliced(1);
        }
    }
    return int(!left.isEmpty()) - int(!right.isEmpty());
}

// The ending comes last: "scan.jpg" is before "scan (2).jpg".
bool isNamedBefore(const QString& left, const QString& right) {
    const QFileInfo one(left), other(right);
    const int order = compareNaturally(one.completeBaseName(), other.completeBaseName());
    return order != 0 ? order < 0 : left < right;
}

bool isNamedAsTaken(const QString& path) {
    static const QSet<QString> kEndings = [] {
        QSet<QString> endings;
        for (const QString& pattern : importer::namePatterns())
            endings.insert(QFileInfo(pattern).suffix());
        return endings;
    }();
    return kEndings.contains(QFileInfo(path).suffix().toLower());
}

bool isUnfinishedByName(const QFileInfo& file) {
    static const QStringList kEndings{
        QStringLiteral("part"),     QStringLiteral("partial"),    QStringLiteral("tmp"),      QStringLiteral("temp"),
        QStringLiteral("filepart"), QStringLiteral("crdownload"), QStringLiteral("download"),
    };
    return kEndings.contains(file.suffix(), Qt::CaseInsensitive);
}

bool isOfWindows(const QString& name) {
    static const QStringList kNames{QStringLiteral("thumbs.db"), QStringLiteral("ehthumbs.db"),
                                    QStringLiteral("desktop.ini")};
    return kNames.contains(name, Qt::CaseInsensitive);
}

FileLook lookOf(const QFileInfo& info) { return {info.exists() ? info.size() : -1, info.lastModified()}; }

} // namespace

FileLook lookOf(const QString& path) { return lookOf(QFileInfo(path)); }

QList<FolderFile> filesIn(const QString& folder) {
    QList<FolderFile> files;
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::NoSort)) {
        if (!isUnfinishedByName(info) && !isOfWindows(info.fileName()))
            files.append({info.filePath(), lookOf(info)});
    }
    std::sort(files.begin(), files.end(), [](const FolderFile& left, const FolderFile& right) {
        if (left.look.changedAt != right.look.changedAt)
            return left.look.changedAt < right.look.changedAt;
        return isNamedBefore(QFileInfo(left.path).fileName(), QFileInfo(right.path).fileName());
    });
    return files;
}

OfferedFiles::Answer OfferedFiles::known(const FolderFile& file) const {
    if (isNamedAsTaken(file.path))
        return Answer::Offered;
    const auto found = m_known.constFind(file.path);
    return found != m_known.cend() && found->look == file.look ? found->answer : Answer::NotKnown;
}

OfferedFiles::Answer OfferedFiles::look(const FolderFile& file) {
    if (const Answer answer = known(file); answer != Answer::NotKnown || m_opened >= kMostOpened)
        return answer;
    Known& found = m_known[file.path];
    if (found.look == file.look && !found.again.hasExpired())
        return Answer::NotKnown;
    ++m_opened;
    found = {file.look, Answer::NotKnown, QDeadlineTimer(kUnreadableFor)};
    QFile opened(file.path);
    if (!opened.open(QIODevice::ReadOnly))
        return Answer::NotKnown;
    const QByteArray begin = opened.read(importer::kKindBytes);
    if (begin.isEmpty())
        return Answer::NotKnown;
    const bool isTold =
        importer::formatOf(begin) || importer::refusalOf(begin).code != base::DeviceCode::FileFormatRefused;
    return found.answer = isTold ? Answer::Offered : Answer::PassedOver;
}

} // namespace shouli::capture
