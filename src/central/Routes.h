// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "central/EnrolmentTable.h"
#include "central/Services.h"
#include "central/http/HttpMessages.h"

#include <optional>
#include <span>
#include <vector>

namespace shouli::central {

/// One request, as a handler gets it.
struct Call {
    const Request& request;
    QHash<QString, QString> parts; ///< parts of the path by their names in the route's pattern
    Workstation workstation;       ///< the sender; only for Access::Signed
    const Services& services;
    sql::Database& database;
};

enum class Access {
    Open,   ///< anybody
    Signed, ///< an enrolled workstation, by its signature over the request
    Demo,   ///< anybody, but only if central runs as a demo
};

/// Answers a request. An error is sent as a problem (Problems.h).
using Handler = base::Result<Response> (*)(const Call& call);

struct Route {
    const char* method;
    const char* pattern; ///< "/v1/applications/{application}"
    Access access;
    qint64 largestBody; ///< bytes
    Handler handler;
};

/// largestBody of a route that takes JSON.
inline constexpr qint64 kJsonBody = 256 * 1024;

/// THE table of routes, followed by those of each service; docs/central-api.yaml describes each row.
std::vector<Route> routes(const ServicesAtCentral& services);

struct FoundRoute {
    std::optional<Route> route = {}; ///< absent: nothing of this method and path
    QHash<QString, QString> parts = {};
    bool isPathKnown = false; ///< the path exists, with another method
};
FoundRoute findRoute(const QByteArray& method, const QByteArray& path, const ServicesAtCentral& services);

} // namespace shouli::central
