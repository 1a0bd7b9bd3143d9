// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <memory>

namespace shouli::test {

/// A certificate authority made for a test, and what it signs. On elliptic curves (P-256), as quick as it gets.
class MadeAuthority {
public:
    explicit MadeAuthority(const QString& name, const QDateTime& expires = QDateTime::currentDateTimeUtc().addYears(5));
    ~MadeAuthority();

    QSslCertificate certificate() const;
    struct Server {
        QString host = QStringLiteral("localhost");
        QDateTime from = QDateTime::currentDateTimeUtc().addDays(-1);
        QDateTime until = QDateTime::currentDateTimeUtc().addDays(30);
    };
    /// A TLS server's certificate of this authority, with its key.
    QSslConfiguration server(const Server& server) const;
    /// One that nobody signed but itself.
    static QSslConfiguration selfSigned(const QString& host);

private:
    struct Impl;
    const std::unique_ptr<const Impl> m_impl;
};

} // namespace shouli::test
