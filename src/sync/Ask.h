// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ErrorCode.h"
#include "sync/ApiClient.h"

#include <functional>
#include <memory>
#include <optional>

namespace shouli::sync {

/// Sends a request whose answer is a Message about what was asked, as `isAboutIt` tells. Any other answer was not given
/// by central: NetNotCentral. The other errors are ApiClient::send()'s.
template <typename Message>
QFuture<base::Result<Message>> ask(ApiClient& client, ApiRequest request,
                                   std::function<bool(const Message&)> isAboutIt) {
    const auto read = std::make_shared<std::optional<Message>>();
    request.understand = [read, isAboutIt = std::move(isAboutIt)](const QJsonObject& object) -> base::Status {
        SHOULI_TRY(auto message, Message::fromJson(object));
        if (!isAboutIt(message))
            return base::fail(base::ErrorCode::Malformed, QStringLiteral("an answer about something else"));
        *read = std::move(message);
        return {};
    };
    return client.send(std::move(request)).then([read](const base::Status& answer) -> base::Result<Message> {
        if (!answer)
            return base::fail(answer.error());
        return std::move(**read);
    });
}

/// For a Message that tells by itself, as what a GET brings.
template <typename Message>
QFuture<base::Result<Message>> ask(ApiClient& client, ApiRequest request) {
    return ask<Message>(client, std::move(request), [](const Message&) { return true; });
}

} // namespace shouli::sync
