// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SingleInstance.h"

#include "base/Log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace shouli::app {

SingleInstance::SingleInstance(const QString& dataFolder, QObject* parent)
    : QObject(parent)
    , m_name(QStringLiteral("shouli-") +
             QString::fromLatin1(QCryptographicHash::hash(QDir::cleanPath(QDir(dataFolder).absolutePath()).toUtf8(),
                                                          QCryptographicHash::Sha256)
                                     .toHex()
                                     .left(24))) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* second = m_server.nextPendingConnection())
            second->deleteLater();
        Q_EMIT shown();
    });
}

bool SingleInstance::claim() {
    QLocalSocket first;
    first.connectToServer(m_name);
    if (first.waitForConnected(1000) || first.error() == QLocalSocket::SocketTimeoutError)
        return false;                   // busy, but there
    QLocalServer::removeServer(m_name); // of one that was killed
    // Without a server the program still works: the store's own lock keeps a second one out.
    if (!m_server.listen(m_name))
        qCWarning(lcApp) << "no single instance:" << m_server.serverError();
    return true;
}

} // namespace shouli::app
