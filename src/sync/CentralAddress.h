// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QUrl>

namespace shouli::sync {

/// Central's base URL: https, or plain http for a central on this machine.
class CentralAddress {
public:
    /// Malformed when it is not an address; PlainHttpRefused for http to another machine (docs/PROTOCOL.md).
    static base::Result<CentralAddress> parse(const QString& typed);

    const QUrl& url() const { return m_url; }
    /// The full URL of "/v1/...?query".
    QUrl of(const QByteArray& pathWithQuery) const;

private:
    explicit CentralAddress(QUrl url)
        : m_url(std::move(url)) {}
    QUrl m_url;
};

} // namespace shouli::sync
