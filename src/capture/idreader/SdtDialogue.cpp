// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/idreader/SdtDialogue.h"

#include "base/DeviceCode.h"
#include "base/ErrorCode.h"

#include <algorithm>

namespace shouli::capture {

using base::DeviceCode;
using base::ErrorCode;
using base::Result;
using base::Status;
using std::chrono::milliseconds;

namespace {

constexpr int kTries = 3;

QString shown(quint32 status) { return QStringLiteral("status %1").arg(status, 6, 16, QLatin1Char('0')); }

} // namespace

SdtDialogue::SdtDialogue(SerialLine& line, const base::Clock& clock, const SdtPatience& patience,
                         std::function<bool()> isStopped)
    : m_line(line)
    , m_clock(clock)
    , m_patience(patience)
    , m_isStopped(std::move(isStopped)) {}

Result<SdtReply> SdtDialogue::ask(SdtCommand command, milliseconds patience) {
    m_replies.clear();
    SHOULI_CHECK(
        m_line.read(milliseconds(0)).map([](const QByteArray&) {})); // what came too late for the question before
    SHOULI_CHECK(m_line.write(sdtFrame(command)));
    const milliseconds ends = m_clock.monotonic() + patience;
    milliseconds lastByte = m_clock.monotonic();
    bool hasBegun = false;
    for (;;) {
        if (m_isStopped())
            return base::fail(ErrorCode::Cancelled);
        SHOULI_TRY(const QByteArray bytes, m_line.read(m_patience.slice));
        m_replies.feed(bytes);
        if (auto reply = m_replies.next())
            return *reply;
        const milliseconds now = m_clock.monotonic();
        if (!bytes.isEmpty()) {
            hasBegun = true;
            lastByte = now;
        }
        if (hasBegun && now - lastByte >= m_patience.quiet)
            return base::fail(DeviceCode::IdCardGarbled, QStringLiteral("no whole reply"));
        if (now >= ends)
            return base::fail(hasBegun ? DeviceCode::IdCardGarbled : DeviceCode::IdReaderSilent);
    }
}

Status SdtDialogue::greet() {
    const auto reply = ask(SdtCommand::SamStatus, m_patience.status);
    if (!reply && reply.error().code == DeviceCode::IdCardGarbled) // some other device talks there
        return base::fail(DeviceCode::IdReaderSilent, reply.error().detail);
    SHOULI_CHECK(reply.map([](const SdtReply&) {}));
    if (reply->status != sdt::kDone)
        return base::fail(DeviceCode::IdReaderFault, shown(reply->status));
    return {};
}

Result<bool> SdtDialogue::findCard() {
    SHOULI_TRY(const SdtReply reply, ask(SdtCommand::FindCard, m_patience.find));
    return reply.status == sdt::kFound;
}

Result<QByteArray> SdtDialogue::readCard() {
    Result<QByteArray> text = base::fail(DeviceCode::IdCardMoved);
    for (int tried = 0; tried < kTries; ++tried) {
        if (tried > 0) {
            SHOULI_TRY(const bool isThere, findCard());
            if (!isThere)
                return text;
        }
        if (const Status selected = selectCard(); !selected)
            text = base::fail(selected.error());
        else
            text = readText();
        if (text || (text.error().code != DeviceCode::IdCardMoved && text.error().code != DeviceCode::IdCardGarbled))
            return text;
    }
    return text;
}

Status SdtDialogue::selectCard() {
    SHOULI_TRY(const SdtReply reply, ask(SdtCommand::SelectCard, m_patience.select));
    return reply.status == sdt::kDone ? Status() : base::fail(DeviceCode::IdCardMoved, shown(reply.status));
}

// A damaged reply is asked for again at once: the card is still selected, and a reader that has given it does not find
// it a second time.
Result<QByteArray> SdtDialogue::readText() {
    Result<QByteArray> text = base::fail(DeviceCode::IdCardGarbled);
    for (int tried = 0; tried < kTries; ++tried) {
        const auto reply = ask(SdtCommand::ReadCard, m_patience.read);
        if (!reply)
            text = base::fail(reply.error());
        else if (reply->status != sdt::kDone)
            text = base::fail(DeviceCode::IdCardMoved, shown(reply->status));
        else
            text = cardText(*reply);
        if (text || text.error().code != DeviceCode::IdCardGarbled)
            return text;
    }
    return text;
}

} // namespace shouli::capture
