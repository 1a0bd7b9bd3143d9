// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace shouli::store {

/// The place that sealed bytes belong to, "table:row". Used as associated data, so that bytes moved to another row do
/// not open. Places of what is sealed for central: domain/CaseFile.h. The texts are part of what is sealed: // DO NOT
/// CHANGE: stored
template <typename... Parts>
QByteArray place(const char* table, const Parts&... parts) {
    QByteArray text(table);
    ((text += ':', text += parts.toUtf8()), ...);
    return text;
}

} // namespace shouli::store
