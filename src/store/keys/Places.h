// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace shouli::store {

/// The place that sealed bytes belong to, "table:row". Used as associated data, so that they do not open elsewhere.
/// The texts are part of what is sealed: // DO NOT CHANGE: stored
template <typename... Parts>
QByteArray place(const char* table, const Parts&... parts) {
    QByteArray text(table);
    ((text += ':', text += parts.toUtf8()), ...);
    return text;
}

/// The place of a frozen submission sealed for central: "submission:UUID:REVISION" (docs/STORAGE.md).
inline QByteArray submissionPlace(const QString& application, int revision) {
    return place("submission", application, QString::number(revision));
}

/// The place of a case's file sealed for central: "file:UUID:PICTURE".
inline QByteArray filePlace(const QString& application, const QString& picture) {
    return place("file", application, picture);
}

} // namespace shouli::store
