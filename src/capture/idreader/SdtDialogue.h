// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "capture/idreader/SdtFrames.h"
#include "capture/idreader/SerialLine.h"

namespace shouli::capture {

/// How long to wait for a reader's answer to each command.
struct SdtPatience {
    std::chrono::milliseconds status{300};
    std::chrono::milliseconds find{1000};
    std::chrono::milliseconds select{1000};
    std::chrono::milliseconds read{4000}; ///< transmitting the bytes alone takes 112 ms
    std::chrono::milliseconds slice{40};  ///< interval at which isStopped is asked while waiting
    std::chrono::milliseconds quiet{400}; ///< silence within a reply after which the reply is given up
};

/// Asks a reader, one command at a time, on the thread that owns the line. Every function may fail with IdReaderLost,
/// with IdReaderSilent when no answer comes in time, and with Cancelled once isStopped() returns true.
class SdtDialogue {
public:
    SdtDialogue(SerialLine& line, const base::Clock& clock, const SdtPatience& patience,
                std::function<bool()> isStopped);

    /// Succeeds when a working reader answers. IdReaderFault: a reader answers, but its security module does not work.
    base::Status greet();
    /// Whether a card lies on the reader that was not read since it was placed.
    base::Result<bool> findCard();
    /// The text of the card that was just found, 256 bytes. Tries three times. IdCardMoved: the card cannot be read
    /// where it is, or is gone; IdCardGarbled: the data was damaged in transmission.
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
