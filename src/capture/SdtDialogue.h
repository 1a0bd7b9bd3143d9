// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "capture/SdtFrames.h"
#include "capture/SerialLine.h"

namespace shouli::capture {

/// How long a reader may take.
struct SdtPatience {
    std::chrono::milliseconds status{300};
    std::chrono::milliseconds find{1000};
    std::chrono::milliseconds select{1000};
    std::chrono::milliseconds read{4000}; ///< the bytes alone take 112 ms
    std::chrono::milliseconds slice{40};  ///< of waiting: how soon a stop is heeded
    std::chrono::milliseconds quiet{400}; ///< after which a reply that has begun is given up
};

/// Asks a reader, one question at a time, on the thread that owns the line. Every question may fail with IdReaderLost,
/// with IdReaderSilent when nothing came in time, and with Cancelled once isStopped().
class SdtDialogue {
public:
    SdtDialogue(SerialLine& line, const base::Clock& clock, const SdtPatience& patience,
                std::function<bool()> isStopped);

    /// Whether a reader is there and in order. IdReaderFault: it is one, and its security module is not.
    base::Status greet();
    /// Whether a card lies there that was not read since it was placed.
    base::Result<bool> findCard();
    /// The text of the card that was just found: 256 bytes. Tries thrice. IdCardMoved: the card is not, or no longer,
    /// where it can be read; IdCardGarbled: what came was damaged on its way.
    base::Result<QByteArray> readCard();

private:
    base::Result<SdtReply> ask(SdtCommand command, std::chrono::milliseconds patience);
    base::Status selectCard();
    base::Result<QByteArray> readText();

    SerialLine& m_line;
    const base::Clock& m_clock;
    const SdtPatience m_patience;
    const std::function<bool()> m_isStopped;
    SdtReplyReader m_replies;
};

} // namespace shouli::capture
