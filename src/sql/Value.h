// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVariant>

#include <concepts>
#include <optional>

namespace shouli::sql {

/// A value to be bound to a `?` of a statement. Only std::nullopt, an empty optional and an invalid moment are NULL: a
/// null QString is an empty text and a null QByteArray an empty blob.
class Value {
public:
    Value(const QString& text);
    Value(const QByteArray& bytes);
    /// Stored as ISO 8601 in UTC with milliseconds, "2026-11-23T04:49:49.123Z", so that texts sort like moments.
    Value(const QDateTime& moment);
    Value(std::nullopt_t);
    template <std::integral T>
    Value(T number)
        : m_bound(QVariant::fromValue<qint64>(number)) {}
    Value(bool claim);
    template <typename T>
    Value(const std::optional<T>& value)
        : Value(value ? Value(*value) : Value(std::nullopt)) {}
    /// Deleted because a literal could mean text or bytes: pass a QString or a QByteArray.
    Value(const char*) = delete;

    const QVariant& bound() const { return m_bound; }

private:
    QVariant m_bound;
};

} // namespace shouli::sql
