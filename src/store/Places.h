// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace shouli::store {

/// Where a sealed thing belongs, "table:row": its associated data, so that it opens nowhere else.
/// The texts are part of what is sealed: // DO NOT CHANGE: stored
template <typename... Parts>
QByteArray place(const char* table, const Parts&... parts) {
    QByteArray text(table);
    ((text += ':', text += parts.toUtf8()), ...);
    return text;
}

/// Of a frozen submission, as it is sealed to central: "submission:UUID:REVISION" (docs/STORAGE.md).
inline QByteArray submissionPlace(const QString& application, int revision) {
    return place("submission", application, QString::number(revision));
}

/// Of a file of a case, as it is sealed to central: "file:UUID:PICTURE".
inline QByteArray filePlace(const QString& application, const QString& picture) {
    return place("file", application, picture);
}

} // namespace shouli::store
