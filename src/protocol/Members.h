// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"
#include "base/TextEnum.h"

#include <limits>
#include <vector>

// Reads members of messages that are more than plain JSON values. A fault is recorded in the JsonReader. Private to
// this folder.
namespace shouli::protocol {

template <typename IdType>
IdType readId(base::JsonReader& in, QStringView key) {
    const QString text = in.text(key);
    const IdType id = IdType::fromText(text);
    if (id.isNull() || id.text() != text) // one spelling only, as ids are part of signed paths and of associated data
        in.reject(key, QStringLiteral("no id"));
    return id;
}

template <typename Enum>
Enum readEnum(base::JsonReader& in, QStringView key) {
    const auto value = base::enumFromText<Enum>(in.text(key));
    if (!value)
        in.reject(key, QStringLiteral("unknown code"));
    return value.value_or(Enum{});
}

inline int readInt(base::JsonReader& in, QStringView key, int least) {
    const qint64 value = in.integer(key);
    if (value < least || value > std::numeric_limits<int>::max())
        in.reject(key, QStringLiteral("out of range"));
    return static_cast<int>(value);
}

/// `wanted` is the one verdict that this answer has. // DO NOT CHANGE: sent
inline void requireVerdict(base::JsonReader& in, QStringView wanted) {
    if (in.text(u"verdict") != wanted)
        in.reject(u"verdict", QStringLiteral("another verdict"));
}

inline QString readNonEmpty(base::JsonReader& in, QStringView key) {
    const QString text = in.text(key);
    if (text.isEmpty())
        in.reject(key, QStringLiteral("empty"));
    return text;
}

inline QByteArray readBytes(base::JsonReader& in, QStringView key) {
    const QByteArray bytes = in.base64(key);
    if (bytes.isEmpty())
        in.reject(key, QStringLiteral("empty"));
    return bytes;
}

/// `with` is what Message::fromJson() is given besides the object.
template <typename Message, typename... With>
Message readMessage(base::JsonReader& in, QStringView key, const With&... with) {
    base::Result<Message> message = Message::fromJson(in.object(key), with...);
    if (!message)
        in.reject(key, message.error().detail);
    return message ? std::move(*message) : Message{};
}

/// An SM3 digest.
inline QByteArray readDigest(base::JsonReader& in, QStringView key) {
    constexpr qsizetype kDigestSize = 32;
    const QByteArray digest = in.base64(key);
    if (digest.size() != kDigestSize)
        in.reject(key, QStringLiteral("no digest"));
    return digest;
}

template <typename Message>
std::vector<Message> readMessages(base::JsonReader& in, QStringView key) {
    std::vector<Message> messages;
    for (const QJsonValue& item : in.array(key)) {
        base::Result<Message> message = Message::fromJson(item.toObject());
        if (!message) {
            in.reject(key, message.error().detail);
            break;
        }
        messages.push_back(std::move(*message));
    }
    return messages;
}

template <typename Message>
QJsonArray messagesToJson(const std::vector<Message>& messages) {
    QJsonArray array;
    for (const Message& message : messages)
        array.append(message.toJson());
    return array;
}

} // namespace shouli::protocol
