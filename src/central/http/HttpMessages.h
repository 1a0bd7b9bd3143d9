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
    QByteArray target;                     ///< path with query, as it was sent
    QByteArray path;                       ///< without query
    QByteArray query;                      ///< behind the '?', undecoded
    QHash<QByteArray, QByteArray> headers; ///< by their names in lower case
    QByteArray body;

    QByteArray header(const char* name) const { return headers.value(QByteArray(name).toLower()); }
};

struct Response {
    int status = 200;
    QByteArray contentType; ///< empty: without body
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
};

/// What answers the requests of an HttpServer. Both are called on the server's thread and must not block it.
class RequestHandler {
public:
    virtual ~RequestHandler() = default;
    /// How large a body may be of a request of which only the head is known; a larger one is 413, unread.
    virtual qint64 bodyLimit(const Request& head) const = 0;
    /// `answer` is called once, from any thread, and not kept beyond the server.
    virtual void handle(Request request, std::function<void(Response)> answer) = 0;
};

} // namespace shouli::central
