// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"

namespace shouli::crypto {

/// What trying one passphrase costs, us as well as an attacker: memory, passes over it and parallel lanes (Argon2's
/// m, t and p).
struct KdfCost {
    quint32 memoryKiB = 65536;
    quint32 passes = 3;
    quint32 lanes = 1;

    bool operator==(const KdfCost&) const = default;
};

constexpr qsizetype saltSize = 16;
constexpr int leastPassphraseLength = 10;

/// Whether a new passphrase may be chosen. PassphraseTooShort: under ten characters (Unicode code points, after NFKC).
/// PassphraseCommon: one character repeated, a run such as 1234567890 or jihgfedcba, or in the list of the commonest,
/// ignoring case. No other rules (NIST SP 800-63B, 5.1.1.2).
base::Status checkPassphrase(QStringView passphrase);

/// Argon2id (RFC 9106, version 0x13) of the passphrase's NFKC form in UTF-8; `size` bytes.
/// Takes about 0.1 s at the default cost, so do not call it on the GUI thread.
/// Malformed when the cost is out of bounds (8 KiB a lane to 1 GiB, 1 to 64 passes, 1 to 16 lanes), so that a damaged
/// file cannot stop the machine.
base::Result<base::SecretBytes> deriveFromPassphrase(QStringView passphrase, QByteArrayView salt, const KdfCost& cost,
                                                     qsizetype size);

} // namespace shouli::crypto
