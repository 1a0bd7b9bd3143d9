// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Log.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>

#include <cstdio>
#include <memory>

Q_LOGGING_CATEGORY(lcApp, "shouli.app")
Q_LOGGING_CATEGORY(lcStore, "shouli.store")
Q_LOGGING_CATEGORY(lcSync, "shouli.sync")
Q_LOGGING_CATEGORY(lcDesk, "shouli.desk")
Q_LOGGING_CATEGORY(lcCapture, "shouli.capture")
Q_LOGGING_CATEGORY(lcPrint, "shouli.print")
Q_LOGGING_CATEGORY(lcCentral, "shouli.central")

namespace shouli::base {
namespace {

constexpr qint64 kMaxBytes = 5 * 1024 * 1024;

struct LogFile {
    QMutex mutex;
    QFile file;

    void write(const QByteArray& line) {
        const QMutexLocker lock(&mutex);
        if (!file.isOpen())
            return;
        if (file.size() > kMaxBytes) {
            const QString path = file.fileName();
            file.close();
            QFile::remove(path + QStringLiteral(".1"));
            QFile::rename(path, path + QStringLiteral(".1"));
            file.setFileName(path);
            if (!file.open(QIODevice::Append))
                return;
        }
        file.write(line);
        file.flush();
    }
};

// Lives as long as the process: messages may come while statics are destroyed.
LogFile& logFile() {
    static auto* const kept = new LogFile;
    return *kept;
}

char levelOf(QtMsgType type) {
    switch (type) {
    case QtDebugMsg:
        return 'D';
    case QtInfoMsg:
        return 'I';
    case QtWarningMsg:
        return 'W';
    case QtCriticalMsg:
        return 'E';
    case QtFatalMsg:
        return 'F';
    }
    return '?';
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ' +
                            levelOf(type) + ' ' + (context.category ? context.category : "default") + ' ' +
                            message.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    logFile().write(line);
}

} // namespace

void logToFile(const QString& path) {
    LogFile& log = logFile();
    log.file.setFileName(path);
    if (!log.file.open(QIODevice::Append))
        std::fprintf(stderr, "the log file cannot be written: %s\n", qPrintable(log.file.errorString()));
    qInstallMessageHandler(handle);
}

} // namespace shouli::base
