// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/Problems.h"
#include "central/handlers/Handlers.h"

namespace shouli::central {

namespace {

constexpr int kAtOnce = 16;

} // namespace

base::Result<Response> issueNonces(const Call& call) {
    QJsonArray nonces;
    for (int i = 0; i < kAtOnce; ++i)
        nonces.append(QString::fromLatin1(call.services.nonces.issue()));
    return jsonResponse({{QStringLiteral("nonces"), nonces}});
}

} // namespace shouli::central
