// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/http/HttpServer.h"

#include "base/ErrorCode.h"
#include "base/Log.h"
#include "central/http/HttpSession.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <csignal>
#include <unordered_set>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace shouli::central {

namespace {

// A connection that asks nothing when the server stops may have a request under way.
constexpr std::chrono::milliseconds kIdleGrace{500};
constexpr std::chrono::milliseconds kPauseAfterFailedAccept{50};

} // namespace

class HttpServer::Impl {
public:
    Impl(const HttpOptions& options, RequestHandler& handler)
        : m_options(options)
        , m_handler(handler) {}

    base::Status open() {
        boost::system::error_code error;
        const auto address = asio::ip::make_address(m_options.address.toStdString(), error);
        if (error)
            return base::fail(base::ErrorCode::Malformed, QStringLiteral("no address: %1").arg(m_options.address));
        const tcp::endpoint endpoint(address, m_options.port);
        m_acceptor.open(endpoint.protocol(), error);
        if (!error)
            m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
        if (!error)
            m_acceptor.bind(endpoint, error);
        if (!error)
            m_acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (error)
            return base::fail(base::ErrorCode::Conflict, QString::fromStdString(error.message()));
        m_port = m_acceptor.local_endpoint().port();
        return {};
    }

    void run() {
        m_signals.async_wait([this](boost::system::error_code error, int) {
            if (!error)
                drain();
        });
        asio::co_spawn(m_io, accept(), asio::detached);
        m_io.run();
    }

    void stop() {
        asio::post(m_io, [this] { drain(); });
    }
    quint16 port() const { return m_port; }

private:
    asio::awaitable<void> accept() {
        while (m_acceptor.is_open()) {
            boost::system::error_code error;
            tcp::socket socket(m_io);
            co_await m_acceptor.async_accept(socket, asio::redirect_error(asio::use_awaitable, error));
            if (!error) {
                begin(std::move(socket));
            } else if (m_acceptor.is_open()) { // out of descriptors, or gone before it was accepted
                asio::steady_timer pause(m_io, kPauseAfterFailedAccept);
                co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
            }
        }
    }

    void begin(tcp::socket socket) { asio::co_spawn(m_io, serve(std::move(socket)), asio::detached); }

    asio::awaitable<void> serve(tcp::socket socket) {
        HttpSession session(std::move(socket), m_options, m_handler);
        if (m_draining)
            session.finish();
        m_sessions.insert(&session);
        try {
            co_await session.run();
        } catch (const std::exception& exception) {
            qCWarning(lcCentral) << "connection ended by" << exception.what();
        }
        m_sessions.erase(&session);
        if (m_draining && m_sessions.empty())
            end();
    }

    void drain() {
        if (m_draining)
            return;
        m_draining = true;
        takeBacklog();
        boost::system::error_code ignored;
        m_acceptor.close(ignored);
        m_signals.cancel(ignored);
        for (HttpSession* session : m_sessions)
            session->finish();
        m_grace.expires_after(kIdleGrace);
        m_grace.async_wait([this](boost::system::error_code error) {
            if (!error)
                closeIdle();
        });
        m_deadline.expires_after(m_options.drainTimeout);
        m_deadline.async_wait([this](boost::system::error_code error) {
            if (!error)
                m_io.stop();
        });
        qCInfo(lcCentral) << "stopping," << m_sessions.size() << "connections open";
    }

    // Connections the kernel has taken already count as accepted.
    void takeBacklog() {
        boost::system::error_code error;
        m_acceptor.non_blocking(true, error);
        while (!error) {
            tcp::socket socket(m_io);
            m_acceptor.accept(socket, error);
            if (!error)
                begin(std::move(socket));
        }
    }

    void closeIdle() {
        for (HttpSession* session : m_sessions) {
            if (session->isIdle())
                session->close();
        }
        if (m_sessions.empty())
            end();
    }

    void end() {
        m_grace.cancel();
        m_deadline.cancel();
    }

    const HttpOptions m_options;
    RequestHandler& m_handler;
    std::unordered_set<HttpSession*> m_sessions;
    asio::io_context m_io{1};
    tcp::acceptor m_acceptor{m_io};
    asio::signal_set m_signals{m_io, SIGINT, SIGTERM};
    asio::steady_timer m_grace{m_io};
    asio::steady_timer m_deadline{m_io};
    quint16 m_port = 0;
    bool m_draining = false;
};

HttpServer::HttpServer(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}

HttpServer::~HttpServer() = default;

base::Result<std::unique_ptr<HttpServer>> HttpServer::listen(const HttpOptions& options, RequestHandler& handler) {
    auto impl = std::make_unique<Impl>(options, handler);
    SHOULI_CHECK(impl->open());
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

quint16 HttpServer::port() const { return m_impl->port(); }
void HttpServer::run() { m_impl->run(); }
void HttpServer::stop() { m_impl->stop(); }

} // namespace shouli::central
