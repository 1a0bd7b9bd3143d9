// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/SecretBytes.h"

#include <QByteArray>
#include <QVariant>

namespace shouli::store {

/// HMAC-SM3 over a row, in two halves of 16 bytes.
struct RowSeal {
    QByteArray seal;  ///< stored in the row
    QByteArray share; ///< never stored: the row's part in the table's head (StoreTotals)
};

/// The bytes that a row's seal is made of: the table's name and each bound column's name, type and value, so that no
/// two rows of any two tables have the same. docs/CRYPTO.md has the layout. // DO NOT CHANGE: stored
class RowText {
public:
    explicit RowText(const char* table);
    /// The value as Rows::value() gives it.
    void add(const char* column, const QVariant& value);
    RowSeal sealed(const base::SecretBytes& key) const;

private:
    void add(char type, QByteArrayView bytes);
    QByteArray m_bytes;
};

} // namespace shouli::store
