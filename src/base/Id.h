// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace shouli::base {

/// A UUID whose type says what it identifies: an ApplicationId cannot be passed where a PictureId is expected.
template <typename Tag>
class Id {
public:
    Id() = default; ///< null
    static Id make() { return Id(QUuid::createUuid()); }
    /// Null when the text is not a UUID.
    static Id fromText(QStringView text) { return Id(QUuid::fromString(text)); }

    bool isNull() const { return m_uuid.isNull(); }
    /// 36 characters, lower case, without braces.
    QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id&, const Id&) = default;
    friend bool operator<(const Id& a, const Id& b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    explicit Id(QUuid uuid)
        : m_uuid(uuid) {}
    QUuid m_uuid;
};

} // namespace shouli::base
