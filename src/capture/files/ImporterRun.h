// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "import/ImportProtocol.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>

namespace shouli::capture {

/// One child process for one request and its answer. Deletes itself once the child has ended.
class ImporterRun : public QObject {
    Q_OBJECT
public:
    ImporterRun(const QString& program, const importer::ImportRequest& request, QByteArray file,
                std::chrono::milliseconds timeout, QObject* parent);
    /// Kills the child if it is still running; finished() is not emitted.
    ~ImporterRun() override;

    void start();
    /// Kills the child; finished() is emitted with Cancelled.
    void cancel();

Q_SIGNALS:
    /// Emitted once. Besides the errors that the child reports: FileTimedOut, ImporterCrashed (also for an answer that
    /// AnswerReader rejects), Cancelled and ModuleMissing.
    void finished(const shouli::base::Result<shouli::importer::Answer>& answer);

private:
    void giveUp(base::ErrorCode code, const QString& detail);
    void onOutput();
    void onEnded(int exitCode, QProcess::ExitStatus status);
    void onError(QProcess::ProcessError error);

    const importer::ImportRequest m_request;
    const QByteArray m_file;
    importer::AnswerReader m_reader;
    std::optional<base::Error> m_error; // why the run was given up; the first reason is kept
    QTimer m_deadline;
    QProcess m_process;
};

} // namespace shouli::capture
