// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/http/HttpSession.h"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <array>
#include <iterator>
#include <limits>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace shouli::central {

namespace {

constexpr std::chrono::seconds kDiscardTime{1};

QByteArray bytesOf(beast::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }
beast::string_view viewOf(const QByteArray& bytes) { return {bytes.constData(), static_cast<size_t>(bytes.size())}; }

template <typename Body>
Request headOf(const http::request<Body>& message) {
    Request request;
    request.method = bytesOf(message.method_string());
    request.target = bytesOf(message.target());
    const qsizetype question = request.target.indexOf('?');
    request.path = question < 0 ? request.target : request.target.left(question);
    request.query = question < 0 ? QByteArray() : request.target.mid(question + 1);
    for (const auto& field : message)
        request.headers.insert(bytesOf(field.name_string()).toLower(), bytesOf(field.value()));
    return request;
}

// The status of a message whose end is not told by Content-Length or by chunks alone; 0 when it is. Beast reads an
// unknown coding as no body, and what follows as the next request (RFC 9112, 6.1 and 6.3).
int framingFault(const http::request<http::empty_body>& message) {
    const auto codings = message.equal_range(http::field::transfer_encoding);
    if (codings.first == codings.second)
        return 0;
    if (std::next(codings.first) != codings.second || message.count(http::field::content_length) > 0 ||
        message.version() < 11)
        return 400;
    return beast::iequals(codings.first->value(), "chunked") ? 0 : 501;
}

} // namespace

HttpSession::HttpSession(asio::ip::tcp::socket socket, const HttpOptions& options, RequestHandler& handler)
    : m_stream(std::move(socket))
    , m_options(options)
    , m_handler(handler) {}

void HttpSession::close() {
    beast::error_code ignored;
    m_stream.socket().close(ignored);
}

asio::awaitable<void> HttpSession::run() {
    bool goesOn = true;
    while (goesOn)
        goesOn = co_await exchange();
    beast::error_code ignored;
    m_stream.socket().shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
}

asio::awaitable<bool> HttpSession::exchange() {
    std::optional<Request> request = co_await read();
    if (!request)
        co_return false;
    const Response response = co_await handled(std::move(*request));
    const bool keepAlive = m_keepAlive && !m_finishing;
    const bool written = co_await write(response, keepAlive);
    co_return written&& keepAlive;
}

asio::awaitable<std::optional<Request>> HttpSession::read() {
    beast::error_code error;
    HeadParser head;
    head.header_limit(static_cast<std::uint32_t>(m_options.largestHead));
    head.body_limit(std::numeric_limits<std::uint64_t>::max()); // none is taken for 0 by Boost 1.74
    m_idle = m_buffer.size() == 0;
    m_isHead = false;
    m_stream.expires_after(m_options.headTimeout);
    co_await http::async_read_header(m_stream, m_buffer, head, asio::redirect_error(asio::use_awaitable, error));
    m_idle = false;
    if (error == http::error::header_limit) {
        co_await refuse(431);
        co_return std::nullopt;
    }
    if (error.category() == make_error_code(http::error::bad_method).category() &&
        error != http::error::end_of_stream && error != http::error::partial_message) {
        co_await refuse(400);
        co_return std::nullopt;
    }
    if (error)
        co_return std::nullopt;

    m_isHead = head.get().method() == http::verb::head;
    if (const int fault = framingFault(head.get()); fault != 0) {
        co_await refuse(fault);
        co_return std::nullopt;
    }
    Request request = headOf(head.get());
    const auto limit = static_cast<std::uint64_t>(m_handler.bodyLimit(request));
    if (const auto length = head.content_length(); length && *length > limit) {
        co_await refuse(413);
        co_return std::nullopt;
    }
    m_stream.expires_after(m_options.bodyTimeout);
    if (beast::iequals(head.get()[http::field::expect], "100-continue")) {
        const http::response<http::empty_body> goOn(http::status::continue_, 11);
        co_await http::async_write(m_stream, goOn, asio::redirect_error(asio::use_awaitable, error));
        if (error)
            co_return std::nullopt;
    }
    Parser parser(std::move(head));
    parser.body_limit(limit);
    co_await http::async_read(m_stream, m_buffer, parser, asio::redirect_error(asio::use_awaitable, error));
    if (error == http::error::body_limit) {
        co_await refuse(413);
        co_return std::nullopt;
    }
    if (error)
        co_return std::nullopt;
    m_keepAlive = parser.get().keep_alive();
    const std::string& body = parser.get().body();
    request.body = QByteArray(body.data(), static_cast<qsizetype>(body.size()));
    co_return request;
}

// The handler answers on a thread of its own; the answer comes back to this one by post(), which cannot run before the
// timer is waited for, since there is only this thread.
asio::awaitable<Response> HttpSession::handled(Request request) {
    struct Slot {
        explicit Slot(const asio::any_io_executor& executor)
            : arrival(executor, asio::steady_timer::time_point::max()) {}
        asio::steady_timer arrival;
        Response response;
    };
    const auto slot = std::make_shared<Slot>(m_stream.get_executor());
    m_stream.expires_never();
    m_handler.handle(std::move(request), [slot](Response response) {
        asio::post(slot->arrival.get_executor(), [slot, response = std::move(response)]() mutable {
            slot->response = std::move(response);
            slot->arrival.cancel();
        });
    });
    beast::error_code cancelled;
    co_await slot->arrival.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
    co_return std::move(slot->response);
}

asio::awaitable<bool> HttpSession::write(const Response& response, bool keepAlive) {
    http::response<http::string_body> message(static_cast<http::status>(response.status), 11);
    if (!response.contentType.isEmpty())
        message.set(http::field::content_type, viewOf(response.contentType));
    for (const auto& [name, value] : response.headers)
        message.set(viewOf(name), viewOf(value));
    message.set(http::field::cache_control, "no-store");
    message.keep_alive(keepAlive);
    if (!m_isHead) // RFC 9110, 9.3.2: its length all the same
        message.body().assign(response.body.constData(), static_cast<size_t>(response.body.size()));
    if (response.status != 204)
        message.content_length(static_cast<std::uint64_t>(response.body.size()));
    beast::error_code error;
    m_stream.expires_after(m_options.writeTimeout);
    co_await http::async_write(m_stream, message, asio::redirect_error(asio::use_awaitable, error));
    co_return !error;
}

// What was not read would make the kernel reset the connection, and the answer with it: it is thrown away for a moment.
asio::awaitable<void> HttpSession::refuse(int status) {
    Response response;
    response.status = status;
    response.contentType = "application/problem+json";
    response.body = "{\"code\":\"GEN-MALFORMED\",\"status\":" + QByteArray::number(status) +
                    ",\"title\":\"refused unread\",\"type\":\"urn:shouli:problem:GEN-MALFORMED\"}";
    const bool written = co_await write(response, false);
    if (written)
        co_await discard();
}

asio::awaitable<void> HttpSession::discard() {
    beast::error_code error;
    m_stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
    m_stream.expires_after(kDiscardTime);
    std::array<char, 65536> thrownAway;
    while (!error)
        co_await m_stream.async_read_some(asio::buffer(thrownAway), asio::redirect_error(asio::use_awaitable, error));
}

} // namespace shouli::central
