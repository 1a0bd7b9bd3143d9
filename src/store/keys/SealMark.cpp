// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/SealMark.h"

#include "crypto/Mac.h"

#include <QList>

namespace shouli::store {
namespace {

// DO NOT CHANGE: stored
constexpr char MarkLabel[] = "shouli seal mark";
constexpr char Version[] = "1";
constexpr char NoEpoch = '-';

} // namespace

QByteArray SealMark::toText(const crypto::Key& key) const {
    const char letter = epoch.isNull() ? NoEpoch : epoch.toLatin1();
    const QByteArray text = QByteArray(Version) + ' ' + QByteArray::number(generation) + ' ' + letter;
    return text + ' ' + crypto::hmac(key.suite(), key.derive(MarkLabel), text).toHex();
}

std::optional<SealMark> SealMark::fromText(const crypto::Key& key, const QByteArray& text) {
    const QList<QByteArray> parts = text.split(' ');
    if (parts.size() != 4 || parts.at(2).size() != 1)
        return std::nullopt;
    const char letter = parts.at(2).at(0);
    const SealMark mark{parts.at(1).toLongLong(), letter == NoEpoch ? QChar() : QChar::fromLatin1(letter)};
    if (!crypto::equalInConstantTime(mark.toText(key), text))
        return std::nullopt;
    return mark;
}

} // namespace shouli::store
