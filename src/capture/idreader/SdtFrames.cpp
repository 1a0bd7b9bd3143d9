// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/idreader/SdtFrames.h"

#include "base/DeviceCode.h"

#include <algorithm>
#include <numeric>

namespace shouli::capture {
namespace {

constexpr QByteArrayView kBeginning("\xAA\xAA\xAA\x96\x69", 5);
constexpr qsizetype kLengthBytes = 2;
constexpr qsizetype kHead = 7;          // beginning and length
constexpr qsizetype kShortestReply = 4; // three status bytes and the check
constexpr qsizetype kTextBytes = 256;
constexpr qsizetype kPictureBytes = 1024;

char checkOf(QByteArrayView bytes) {
    return std::accumulate(bytes.begin(), bytes.end(), '\0', [](char a, char b) { return char(a ^ b); });
}

qsizetype numberAt(QByteArrayView bytes, qsizetype at) {
    return qsizetype(uchar(bytes.at(at))) << 8 | qsizetype(uchar(bytes.at(at + 1)));
}

} // namespace

QByteArray sdtFrame(SdtCommand command) {
    QByteArray counted("\0\x03", kLengthBytes);
    counted.append(char(quint16(command) >> 8));
    counted.append(char(quint16(command) & 0xFF));
    return kBeginning.toByteArray() + counted + checkOf(counted);
}

void SdtReplyReader::feed(QByteArrayView bytes) { m_bytes.append(bytes); }

std::optional<SdtReply> SdtReplyReader::next() {
    qsizetype at = 0;
    std::optional<SdtReply> reply;
    while (!reply) {
        const qsizetype begin = QByteArrayView(m_bytes).indexOf(kBeginning, at);
        if (begin < 0) { // the end may be the first part of a beginning
            at = std::max(at, m_bytes.size() - (kBeginning.size() - 1));
            break;
        }
        at = begin;
        if (m_bytes.size() - at < kHead)
            break;
        const qsizetype length = numberAt(m_bytes, at + kBeginning.size());
        if (length >= kShortestReply && kHead + length <= kLongestFrame) {
            if (m_bytes.size() - at < kHead + length)
                break;
            const auto counted = QByteArrayView(m_bytes).sliced(at + kBeginning.size(), kLengthBytes + length);
            if (checkOf(counted) == 0) {
                const QByteArrayView body = counted.sliced(kLengthBytes, length - 1);
                reply = SdtReply{quint32(uchar(body[0])) << 16 | quint32(uchar(body[1])) << 8 | quint32(uchar(body[2])),
                                 body.sliced(3).toByteArray()};
                at += kHead + length;
                break;
            }
        }
        ++at;
    }
    m_bytes.remove(0, std::min(at, m_bytes.size()));
    return reply;
}

base::Result<QByteArray> cardText(const SdtReply& reply) {
    const QByteArrayView data(reply.data);
    const auto garbled = [&] {
        return base::fail(base::DeviceCode::IdCardGarbled, QStringLiteral("%1 bytes of card").arg(data.size()));
    };
    constexpr qsizetype kLengths = 4; // of text and picture
    if (data.size() < kLengths)
        return garbled();
    const qsizetype text = numberAt(data, 0);
    const qsizetype picture = numberAt(data, 2);
    if (text != kTextBytes || (picture != kPictureBytes && picture != 0))
        return garbled();
    qsizetype head = kLengths;
    if (data.size() != head + text + picture) { // then it has fingerprints, or the place for them
        if (data.size() < head + kLengthBytes)
            return garbled();
        const qsizetype fingerprints = numberAt(data, head);
        head += kLengthBytes;
        const bool isLength = fingerprints == 0 || fingerprints == 512 || fingerprints == 1024;
        if (!isLength || data.size() != head + text + picture + fingerprints)
            return garbled();
    }
    return data.sliced(head, text).toByteArray();
}

} // namespace shouli::capture
