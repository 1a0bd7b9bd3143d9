// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ErrorCode.h"
#include "base/Result.h"
#include "crypto/Suite.h"

#include <QByteArrayView>

namespace shouli::crypto {

// The three bytes that every sealed format starts with: magic (which format it is), version, suite. Private to this
// folder.

enum class Format : quint8 {
    Envelope = 0xE1,       // DO NOT CHANGE: stored
    PassphraseSlot = 0xE2, // DO NOT CHANGE: stored
    Message = 0xE3,        // DO NOT CHANGE: stored
};
constexpr quint8 formatVersion = 1; // DO NOT CHANGE: stored
constexpr qsizetype formatSuiteAt = 2;
constexpr qsizetype formatHeadSize = 3;

inline QByteArray formatHead(Format format, Suite suite) {
    const char head[] = {static_cast<char>(format), static_cast<char>(formatVersion), static_cast<char>(suite)};
    return QByteArray(head, sizeof head);
}

/// The suite named in the head. SealBroken when it is another format, SealUnknownVersion for a newer version or suite.
inline base::Result<Suite> checkFormatHead(Format format, QByteArrayView bytes) {
    if (bytes.size() < formatHeadSize || quint8(bytes[0]) != quint8(format))
        return base::fail(base::ErrorCode::SealBroken, QStringLiteral("not of format %1").arg(quint8(format), 0, 16));
    const auto suite = suiteFromId(quint8(bytes[formatSuiteAt]));
    if (quint8(bytes[1]) != formatVersion || !suite)
        return base::fail(
            base::ErrorCode::SealUnknownVersion,
            QStringLiteral("version %1, suite %2").arg(quint8(bytes[1])).arg(quint8(bytes[formatSuiteAt])));
    return *suite;
}

} // namespace shouli::crypto
