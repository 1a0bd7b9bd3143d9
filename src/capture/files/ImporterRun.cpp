// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/files/ImporterRun.h"

#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "base/Log.h"

namespace shouli::capture {

using base::DeviceCode;
using base::ErrorCode;

ImporterRun::ImporterRun(const QString& program, const importer::ImportRequest& request, QByteArray file,
                         std::chrono::milliseconds timeout, QObject* parent)
    : QObject(parent)
    , m_request(request)
    , m_file(std::move(file))
    , m_reader(request.maxPixels) {
    m_process.setProgram(program);
    // What libraries say about a file may quote it.
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ImporterRun::onOutput);
    connect(&m_process, &QProcess::finished, this, &ImporterRun::onEnded);
    connect(&m_process, &QProcess::errorOccurred, this, &ImporterRun::onError);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(timeout);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { giveUp(DeviceCode::FileTimedOut, QStringLiteral("%1 ms").arg(m_deadline.interval())); });
}

ImporterRun::~ImporterRun() {
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(1000); // a killed process is gone in a moment
}

void ImporterRun::start() {
    m_deadline.start();
    m_process.start();
    m_process.write(importer::encodeRequest(m_request));
    m_process.write(m_file);
    m_process.closeWriteChannel();
}

void ImporterRun::cancel() { giveUp(ErrorCode::Cancelled, {}); }

void ImporterRun::giveUp(ErrorCode code, const QString& detail) {
    if (!m_error)
        m_error = base::Error{code, detail};
    m_process.kill();
}

void ImporterRun::onOutput() {
    if (!m_error && !m_reader.feed(m_process.readAllStandardOutput()))
        giveUp(DeviceCode::ImporterCrashed, QStringLiteral("answer out of form"));
}

void ImporterRun::onEnded(int exitCode, QProcess::ExitStatus status) {
    m_deadline.stop();
    onOutput();
    auto answer = m_reader.take();
    if (!m_error && (status != QProcess::NormalExit || exitCode != 0 || !answer))
        m_error = base::Error{DeviceCode::ImporterCrashed, QStringLiteral("ended with %1").arg(exitCode)};
    deleteLater();
    if (m_error) {
        qCInfo(lcCapture) << "import:" << base::textOf(m_error->code) << m_error->detail << m_file.size() << "bytes";
        Q_EMIT finished(base::fail(*m_error));
    } else {
        Q_EMIT finished(std::move(*answer));
    }
}

void ImporterRun::onError(QProcess::ProcessError error) {
    // A child that ends before it has read everything is judged by how it ends.
    if (error != QProcess::FailedToStart)
        return;
    m_deadline.stop();
    deleteLater();
    Q_EMIT finished(base::fail(DeviceCode::ModuleMissing, QStringLiteral("shouli-import cannot be started")));
}

} // namespace shouli::capture
