// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Key.h"

#include <QChar>

#include <optional>

namespace shouli::store {

/// How far the store had come, kept outside it (OsKeyStore): a file that is behind it is an older copy.
struct SealMark {
    qint64 generation = 0; ///< StoreTotals::generation was this or more; 0: the store is about to be bound
    QChar epoch;           ///< the latest letter in acceptance numbers; null before the first

    bool operator==(const SealMark&) const = default;

    /// "1 GENERATION EPOCH MAC"; epoch "-" for none.  // DO NOT CHANGE: stored
    QByteArray toText(const crypto::Key& key) const;
    /// Absent when it was not written by toText() with this key.
    static std::optional<SealMark> fromText(const crypto::Key& key, const QByteArray& text);
};

} // namespace shouli::store
