// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

#include <optional>

namespace shouli::capture {

// The frames between a host and an ID-card reader with a security module (SDT/SAM, GA 450; docs/CAPTURE.md). In both
// directions:
//     AA AA AA 96 69 | length, 2 bytes, big-endian | body | check byte
// The length counts body and check byte; the check byte is the XOR of the bytes of length and body. The body of a
// command is CMD PARA, that of a reply SW1 SW2 SW3 and data.

enum class SdtCommand : quint16 {
    SamStatus = 0x11FF,
    FindCard = 0x2001,
    SelectCard = 0x2002,
    ReadCard = 0x3001, ///< text and picture; 30 10 would give fingerprints, too, which no case needs
};

QByteArray sdtFrame(SdtCommand command);

struct SdtReply {
    quint32 status = 0; ///< SW1 SW2 SW3
    QByteArray data;
    bool operator==(const SdtReply&) const = default;
};

// The statuses that are told apart: SW3, with SW1 and SW2 being 0.
namespace sdt {
inline constexpr quint32 kDone = 0x90;
inline constexpr quint32 kFound = 0x9F;
} // namespace sdt

/// Takes a reader's bytes in pieces of any size and finds the replies among them. Bytes outside of frames are skipped;
/// a frame with an impossible length or a wrong check byte is given up, and the search continues one byte further.
class SdtReplyReader {
public:
    /// The longest reply, in bytes: a card with fingerprints.
    static constexpr qsizetype kLongestFrame = 2321;

    void feed(QByteArrayView bytes);
    /// The next complete reply; absent while there is none.
    std::optional<SdtReply> next();
    /// Drops the bytes of an unfinished frame.
    void clear() { m_bytes.clear(); }

private:
    QByteArray m_bytes;
};

/// The 256 bytes of text in a reply to ReadCard; picture and fingerprints are skipped. IdCardGarbled when the lengths
/// in the reply do not add up.
base::Result<QByteArray> cardText(const SdtReply& reply);

} // namespace shouli::capture
