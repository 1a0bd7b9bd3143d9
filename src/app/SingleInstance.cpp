// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SingleInstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace shouli::app {

SingleInstance::SingleInstance(const QString& dataFolder, QObject* parent)
    : QObject(parent)
    , m_name(QStringLiteral("shouli-") +
             QString::fromLatin1(
                 QCryptographicHash::hash(QDir(dataFolder).absolutePath().toUtf8(), QCryptographicHash::Sha256)
                     .toHex()
                     .left(24))) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        m_server.nextPendingConnection()->deleteLater();
        Q_EMIT shown();
    });
}

bool SingleInstance::claim() {
    QLocalSocket first;
    first.connectToServer(m_name);
    if (first.waitForConnected(1000))
        return false;
    QLocalServer::removeServer(m_name); // of one that was killed
    return m_server.listen(m_name);
}

} // namespace shouli::app
