// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/RowSeal.h"

#include "crypto/Mac.h"

#include <QtEndian>

#include <array>

namespace shouli::store {
namespace {

// DO NOT CHANGE: stored
constexpr char Name = 'N', Null = '0', Integer = 'I', Real = 'R', Text = 'T', Blob = 'B';
constexpr qsizetype SealBytes = 16;

QByteArray bigEndian(qint64 number) {
    std::array<char, sizeof(qint64)> bytes{};
    qToBigEndian(number, bytes.data());
    return {bytes.data(), qsizetype(bytes.size())};
}

} // namespace

RowText::RowText(const char* table) { add(Name, QByteArrayView(table)); }

void RowText::add(char type, QByteArrayView bytes) {
    m_bytes += type;
    m_bytes += bigEndian(bytes.size());
    m_bytes += bytes;
}

void RowText::add(const char* column, const QVariant& value) {
    add(Name, QByteArrayView(column));
    if (value.isNull())
        return add(Null, {});
    if (value.typeId() == QMetaType::QByteArray)
        return add(Blob, value.toByteArray());
    if (value.typeId() == QMetaType::QString)
        return add(Text, value.toString().toUtf8());
    if (value.typeId() == QMetaType::Double)
        return add(Real, QByteArray::number(value.toDouble(), 'g', 17));
    add(Integer, bigEndian(value.toLongLong()));
}

RowSeal RowText::sealed(const base::SecretBytes& key) const {
    const QByteArray mac = crypto::hmac(crypto::Suite::Sm, key, m_bytes);
    return {mac.first(SealBytes), mac.last(SealBytes)};
}

} // namespace shouli::store
