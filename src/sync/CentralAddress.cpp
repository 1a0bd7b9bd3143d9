// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/CentralAddress.h"

#include "base/ErrorCode.h"

#include <QHostAddress>

namespace shouli::sync {

using base::ErrorCode;

base::Result<CentralAddress> CentralAddress::parse(const QString& typed) {
    QUrl url(typed.trimmed(), QUrl::StrictMode);
    const bool isHttp = url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.host().isEmpty() || (!isHttp && url.scheme() != QLatin1String("https")) ||
        url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty())
        return base::fail(ErrorCode::Malformed, QStringLiteral("central's address"));
    if (isHttp && url.host() != QLatin1String("localhost") && !QHostAddress(url.host()).isLoopback())
        return base::fail(ErrorCode::PlainHttpRefused);
    url.setPath(QString()); // what is asked for begins at the root
    return CentralAddress(url);
}

QUrl CentralAddress::of(const QByteArray& pathWithQuery) const {
    return QUrl::fromEncoded(m_url.toEncoded() + pathWithQuery, QUrl::StrictMode);
}

} // namespace shouli::sync
