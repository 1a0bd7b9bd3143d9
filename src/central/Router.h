// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/Routes.h"
#include "central/Workers.h"

namespace shouli::central {

/// Authenticates requests and passes them from the HTTP server to their handlers, on the workers' threads.
class Router final : public RequestHandler {
public:
    Router(const Services& services, Workers& workers);

    qint64 bodyLimit(const Request& head) const override;
    void handle(Request request, std::function<void(Response)> answer) override;

private:
    Response answer(const Request& request, sql::Database& database) const;
    base::Result<Response> dispatched(const Request& request, sql::Database& database) const;
    /// NotAllowed: the nonce is not valid (any more); the client signs again with a nonce of the answer.
    /// EnrolmentRevoked: the workstation is unknown or revoked, or the signature is not its.
    base::Result<Workstation> authenticated(const Request& request, sql::Database& database) const;
    void giveNonce(Response& response) const;

    const Services& m_services;
    Workers& m_workers;
};

} // namespace shouli::central
