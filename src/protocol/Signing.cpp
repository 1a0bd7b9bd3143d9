// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/Messages.h"

namespace shouli::protocol {

QByteArray signedText(const QByteArray& method, const QByteArray& pathWithQuery, const QByteArray& bodyDigestHex,
                      const QByteArray& nonce) {
    return QByteArrayList{method, pathWithQuery, bodyDigestHex, nonce}.join('\n');
}

} // namespace shouli::protocol
