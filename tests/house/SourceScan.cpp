// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/SourceScan.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace shouli::house {

namespace {

struct Rule {
    QRegularExpression found;
    QStringList allowedUnder; // prefixes of paths relative to src/
    QString what;
};

// Which library may be seen where. Headers of a library are matched in the <> of an include.
const QList<Rule>& libraryRules() {
    static const QList<Rule> rules{
        {QRegularExpression(QStringLiteral("^boost/")), {"central/http/"}, "boost belongs to central/http"},
        {QRegularExpression(QStringLiteral("^botan")), {"crypto/"}, "botan belongs to crypto"},
        {QRegularExpression(QStringLiteral("^opencv")),
         {"capture/camera/opencv/", "capture/documents/opencv/", "capture/face/opencv/", "capture/networks/",
          "capture/recognition/opencv/", "capture/scanner/opencv/"},
         "opencv belongs to capture/networks and the opencv of a room"},
        {QRegularExpression(QStringLiteral("^poppler")),
         {"import/", "printing/poppler/"},
         "poppler belongs to import and printing/poppler"},
        {QRegularExpression(QStringLiteral("^(QtWidgets|QtPrintSupport|QPrint)")),
         {"desk/", "app/"},
         "widgets belong to desk and app"},
    };
    return rules;
}

const QList<Rule>& callRules() {
    static const QList<Rule> rules{
        {QRegularExpression(QStringLiteral("\\bprocessEvents\\b")), {}, "no nested event handling"},
        {QRegularExpression(QStringLiteral("\\bQEventLoop\\b")), {}, "no nested event loop"},
        {QRegularExpression(QStringLiteral("[.>]exec\\(\\)")),
         {"app/", "capture/", "central/", "import/", "sql/", "store/", "sync/"},
         "no nested event loop"},
        {QRegularExpression(QStringLiteral("\\bcurrentDateTime(Utc)?\\(|\\bQ(Date|Time)::current")),
         {"base/"},
         "the time comes from a Clock"},
        {QRegularExpression(QStringLiteral("\\bQSharedPointer\\b")), {}, "no QSharedPointer"},
        {QRegularExpression(QStringLiteral("\\bQThread::[mu]?sleep\\b|\\bsleep_for\\b")), {}, "no sleeping"},
    };
    return rules;
}

bool isUnder(const QString& path, const QStringList& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const QString& prefix) { return path.startsWith(prefix); });
}

QStringList brokenRules(const QList<Rule>& rules, const QString& path, const QString& text) {
    QStringList broken;
    for (const Rule& rule : rules)
        if (!isUnder(path, rule.allowedUnder) && rule.found.match(text).hasMatch())
            broken << rule.what;
    return broken;
}

// Qt itself says which headers are Widgets'.
bool isWidgetHeader(const QString& name) {
    static const QDir folder(QStringLiteral(SHOULI_QTWIDGETS_HEADERS));
    return folder.exists(name);
}

// Within one folder. What lies in the folder itself is a room like any other where the table has a row "folder/.";
// elsewhere it is open to all of the folder's rooms.
QStringList faultsOfRooms(QString room, QString other, const QString& folder, const Arrows& arrows) {
    const bool hasRooms = std::any_of(arrows.keyBegin(), arrows.keyEnd(),
                                      [&](const QString& key) { return key.startsWith(folder + u'/'); });
    if (const QString itself = folder + QStringLiteral("/."); arrows.contains(itself))
        for (QString* name : {&room, &other})
            if (*name == folder)
                *name = itself;
    if (!hasRooms || room == other || other == folder)
        return {};
    if (!arrows.contains(room))
        return {QStringLiteral("the room is not in the table of rooms")};
    return arrows[room].contains(other) ? QStringList()
                                        : QStringList(QStringLiteral("%1 may not include %2").arg(room, other));
}

QStringList faultsOfInclude(const QString& path, QStringView bracket, const QString& target, const Arrows& arrows) {
    if (bracket == u'<') {
        QStringList broken = brokenRules(libraryRules(), path, target);
        if (isWidgetHeader(target) && !isUnder(path, {"desk/", "app/"}))
            broken << QStringLiteral("widgets belong to desk and app");
        return broken;
    }
    const QString folder = path.section(u'/', 0, 0);
    const QString other = target.section(u'/', 0, 0);
    if (!target.contains(u'/'))
        // What the build makes beside a source: its meta object or its form.
        return target.endsWith(QLatin1StringView(".moc")) || target.startsWith(QLatin1StringView("ui_"))
                   ? QStringList()
                   : QStringList(QStringLiteral("includes name their path from src/"));
    if (!arrows.contains(folder))
        return {QStringLiteral("the folder is not in the table of arrows")};
    if (!arrows[folder].contains(other))
        return {QStringLiteral("%1 may not include %2").arg(folder, other)};
    if (folder != other)
        return {};
    return faultsOfRooms(path.section(u'/', 0, -2), target.section(u'/', 0, -2), folder, arrows);
}

} // namespace

Arrows arrowsFromCMake(const QString& text) {
    static const QRegularExpression table(QStringLiteral("set\\(SHOULI_(?:ARROWS|ROOMS)([^)]*)\\)"));
    static const QRegularExpression row(QStringLiteral("\"([\\w/.]+):([^\"]*)\""));
    Arrows arrows;
    for (auto found = table.globalMatch(text); found.hasNext();)
        for (auto match = row.globalMatch(found.next().captured(1)); match.hasNext();) {
            const auto parts = match.next();
            const QString name = parts.captured(1);
            const QString folder = name.contains(u'/') ? name.section(u'/', 0, 0) + u'/' : QString();
            arrows[name] << name;
            for (const QString& allowed : parts.captured(2).simplified().split(u' ', Qt::SkipEmptyParts))
                arrows[name] << folder + allowed;
        }
    return arrows;
}

QStringList faultsOf(const QString& path, const QString& text, const Arrows& arrows) {
    static const QRegularExpression include(QStringLiteral("(?:^\\s*#\\s*include\\s*([<\"])|<header>)([^<>\"]+)"));
    static const QRegularExpression comment(QStringLiteral("//.*$"));
    QStringList faults;
    int number = 0;
    for (QString line : text.split(u'\n')) {
        ++number;
        const auto match = include.match(line);
        const QStringList found = match.hasMatch()
                                      ? faultsOfInclude(path, match.capturedView(1), match.captured(2), arrows)
                                      : brokenRules(callRules(), path, line.remove(comment));
        for (const QString& fault : found)
            faults << QStringLiteral("%1:%2: %3").arg(path).arg(number).arg(fault);
    }
    return faults;
}

QStringList faultsUnder(const QString& folder, const Arrows& arrows) {
    QStringList faults;
    const QDir root(folder);
    QDirIterator files(folder, {"*.h", "*.cpp", "*.ui"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString path = root.relativeFilePath(file.fileName());
        if (file.open(QIODevice::ReadOnly))
            faults << faultsOf(path, QString::fromUtf8(file.readAll()), arrows);
        else
            faults << path + QStringLiteral(": cannot be read");
    }
    faults.sort();
    return faults;
}

} // namespace shouli::house
