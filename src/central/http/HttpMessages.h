// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <functional>

namespace shouli::central {

struct Request {
    QByteArray method;                     ///< "GET"
    QByteArray target;                     ///< path with query, exactly as it was sent
    QByteArray path;                       ///< without query
    QByteArray query;                      ///< what follows the '?', not decoded
    QHash<QByteArray, QByteArray> headers; ///< by name in lower case
    QByteArray body;

    QByteArray header(const char* name) const { return headers.value(QByteArray(name).toLower()); }
};

struct Response {
    int status = 200;
    QByteArray contentType; ///< empty when there is no body
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
};

/// Answers the requests of an HttpServer. Both functions are called on the server's thread and must not block.
class RequestHandler {
public:
    virtual ~RequestHandler() = default;
    /// Largest body, in bytes, for the request with this head. A larger one is not read but answered with 413.
    virtual qint64 bodyLimit(const Request& head) const = 0;
    /// Call `answer` exactly once, on any thread, and not after the server was destroyed.
    virtual void handle(Request request, std::function<void(Response)> answer) = 0;
};

} // namespace shouli::central
