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
    quint16 port = 0;                              ///< 0 for any free one
    std::chrono::milliseconds headTimeout{15'000}; ///< for idling and receiving the head together
    std::chrono::milliseconds bodyTimeout{120'000};
    std::chrono::milliseconds writeTimeout{60'000};
    std::chrono::milliseconds drainTimeout{10'000}; ///< for run() to finish accepted requests after stop()
    int largestHead = 16 * 1024;                    ///< bytes
};

/// HTTP/1.1 by Boost.Beast: coroutines on one thread, any number of connections. Only this folder uses Beast and Asio.
class HttpServer {
public:
    /// Malformed when the address is not one, Conflict when the port is taken.
    static base::Result<std::unique_ptr<HttpServer>> listen(const HttpOptions& options, RequestHandler& handler);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    quint16 port() const;
    /// Serves until stop(), SIGTERM or SIGINT. Then takes no new connections, finishes the accepted requests, for at
    /// most drainTimeout, and returns.
    void run();
    /// Thread-safe.
    void stop();

private:
    class Impl;
    explicit HttpServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace shouli::central
