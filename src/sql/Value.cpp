// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/Value.h"

namespace shouli::sql {

// Qt's drivers bind a null QString or QByteArray as NULL, so those are made empty here.
Value::Value(const QString& text)
    : m_bound(text.isNull() ? QStringLiteral("") : text) {}

Value::Value(const QByteArray& bytes)
    : m_bound(bytes.isNull() ? QByteArrayLiteral("") : bytes) {}

Value::Value(const QDateTime& moment) {
    if (moment.isValid())
        m_bound = moment.toUTC().toString(Qt::ISODateWithMs);
}

Value::Value(std::nullopt_t) {}

Value::Value(bool claim)
    : m_bound(claim) {}

} // namespace shouli::sql
