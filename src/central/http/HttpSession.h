// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/http/HttpServer.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <optional>

namespace shouli::central {

/// One connection, whose requests are read, handled and answered one after another. Used on the server's thread.
class HttpSession {
public:
    HttpSession(boost::asio::ip::tcp::socket socket, const HttpOptions& options, RequestHandler& handler);

    /// Ends when either side closes the connection.
    boost::asio::awaitable<void> run();

    /// The request that is being read or handled is the last one.
    void finish() { m_finishing = true; }
    bool isIdle() const { return m_idle; }
    void close();

private:
    using HeadParser = boost::beast::http::request_parser<boost::beast::http::empty_body>;
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

    boost::asio::awaitable<bool> exchange();
    /// Absent when the connection cannot be used any more.
    boost::asio::awaitable<std::optional<Request>> read();
    boost::asio::awaitable<Response> handled(Request request);
    boost::asio::awaitable<bool> write(const Response& response, bool keepAlive);
    boost::asio::awaitable<void> refuse(int status);
    boost::asio::awaitable<void> discard();

    boost::beast::tcp_stream m_stream;
    boost::beast::flat_buffer m_buffer;
    const HttpOptions& m_options;
    RequestHandler& m_handler;
    bool m_isHead = false; ///< what is answered now has no body
    bool m_keepAlive = true;
    bool m_finishing = false;
    bool m_idle = true;
};

} // namespace shouli::central
