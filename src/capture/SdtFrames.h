// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

#include <optional>

namespace shouli::capture {

// What passes between a host and an ID-card reader with a security module (SDT/SAM, GA 450; docs/CAPTURE.md). Both ways
//     AA AA AA 96 69 | length, 2 bytes, big end first | body | check
// where the length counts body and check, and the check is the exclusive or of length and body. A command's body is CMD
// PARA; a reply's SW1 SW2 SW3, then data.

enum class SdtCommand : quint16 {
    SamStatus = 0x11FF,
    FindCard = 0x2001,
    SelectCard = 0x2002,
    ReadCard = 0x3001, ///< text and picture; 30 10 would give fingerprints too, which no case needs
};

QByteArray sdtFrame(SdtCommand command);

struct SdtReply {
    quint32 status = 0; ///< SW1 SW2 SW3
    QByteArray data;
    bool operator==(const SdtReply&) const = default;
};

/// The last byte tells; the first two are nought.
namespace sdt {
inline constexpr quint32 kDone = 0x90;
inline constexpr quint32 kFound = 0x9F;
inline constexpr quint32 kNoCard = 0x80;
inline constexpr quint32 kNotSelected = 0x81;
inline constexpr quint32 kNotRead = 0x41;
} // namespace sdt

/// Takes a reader's bytes in any pieces and gives the replies among them. What is no frame is passed over: a beginning
/// that leads to a wrong length or check is given up, and looked for again one byte on.
class SdtReplyReader {
public:
    /// The longest reply is that of a card with fingerprints: 2321 bytes.
    static constexpr qsizetype kLongestFrame = 2321;

    void feed(QByteArrayView bytes);
    /// The next whole reply; absent while there is none.
    std::optional<SdtReply> next();
    /// Whether a beginning was given up for its length or check since clear().
    bool sawBroken() const { return m_sawBroken; }
    void clear();

private:
    QByteArray m_bytes;
    bool m_sawBroken = false;
};

/// The text out of a reply to ReadCard: 256 bytes; picture and fingerprints are checked for their length and not kept.
/// IdCardGarbled when the lengths within do not fit the reply.
base::Result<QByteArray> cardText(const SdtReply& reply);

} // namespace shouli::capture
