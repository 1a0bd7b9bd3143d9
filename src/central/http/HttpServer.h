// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "central/http/HttpMessages.h"

#include <chrono>
#include <memory>

namespace shouli::central {

struct HttpOptions {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;                              ///< 0: a free one
    std::chrono::milliseconds headTimeout{15'000}; ///< from the first moment a request is waited for, or idle
    std::chrono::milliseconds bodyTimeout{120'000};
    std::chrono::milliseconds writeTimeout{60'000};
    std::chrono::milliseconds drainTimeout{10'000}; ///< what was accepted has so long to be finished
    int largestHead = 16 * 1024;
};

/// HTTP/1.1 over Boost.Beast, one thread of coroutines, any number of connections. This folder is the only one that
/// sees Beast and Asio.
class HttpServer {
public:
    /// Malformed for an address that is none, Conflict when the port is taken.
    static base::Result<std::unique_ptr<HttpServer>> listen(const HttpOptions& options, RequestHandler& handler);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    quint16 port() const;
    /// Serves until stop(), SIGTERM or SIGINT; then takes no new connections, finishes what was accepted, at most for
    /// drainTimeout, and returns.
    void run();
    /// From any thread.
    void stop();

private:
    class Impl;
    explicit HttpServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace shouli::central
