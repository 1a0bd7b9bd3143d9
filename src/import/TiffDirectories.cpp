// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/TiffDirectories.h"

#include "base/DeviceCode.h"

#include <QSet>
#include <QtEndian>

#include <array>

namespace shouli::importer {
namespace {

using base::DeviceCode;

constexpr quint16 kNewSubfileType = 254;
constexpr quint16 kSubfileType = 255;
constexpr quint16 kPhotometric = 262;
constexpr quint16 kOrientation = 274;
constexpr quint16 kXResolution = 282;
constexpr quint16 kYResolution = 283;
constexpr quint16 kProfile = 34675;

constexpr quint16 kShort = 3;
constexpr quint16 kLong = 4;
constexpr quint16 kRational = 5;
constexpr qint64 kEntryBytes = 12;
// A page has at most a few copies and masks of itself; more directories than this are no document.
constexpr int kMaxDirectories = 4 * kMaxPages;

// A smaller copy of a page, or its transparency (TIFF 6.0, section 8).
bool isPage(const TiffEntries& entries) {
    constexpr quint32 kSmallerCopy = 1, kMask = 4, kOldSmallerCopy = 2;
    return (entries.number(kNewSubfileType).value_or(0) & (kSmallerCopy | kMask)) == 0 &&
           entries.number(kSubfileType).value_or(0) != kOldSmallerCopy;
}

// Neither of four inks nor of CIELab.
bool isOfRgbOrGrey(const TiffEntries& entries) {
    constexpr quint32 kRgb = 2, kPalette = 3, kYCbCr = 6; // 0 and 1: grey
    const quint32 photometric = entries.number(kPhotometric).value_or(kRgb);
    return photometric <= kPalette || photometric == kYCbCr;
}

} // namespace

quint16 TiffBytes::u16(qint64 at) const {
    if (at < 0 || at + 2 > m_bytes.size())
        return 0;
    return m_isBigEndian ? qFromBigEndian<quint16>(m_bytes.data() + at)
                         : qFromLittleEndian<quint16>(m_bytes.data() + at);
}

quint32 TiffBytes::u32(qint64 at) const {
    if (at < 0 || at + 4 > m_bytes.size())
        return 0;
    return m_isBigEndian ? qFromBigEndian<quint32>(m_bytes.data() + at)
                         : qFromLittleEndian<quint32>(m_bytes.data() + at);
}

QByteArrayView TiffBytes::part(qint64 at, qint64 size) const {
    return at >= 0 && size > 0 && at <= m_bytes.size() && size <= m_bytes.size() - at ? m_bytes.sliced(at, size)
                                                                                      : QByteArrayView();
}

TiffEntries::TiffEntries(const TiffBytes& bytes, qint64 at)
    : m_bytes(bytes)
    , m_at(at)
    , m_count(bytes.u16(at)) {}

qint64 TiffEntries::find(quint16 tag) const {
    for (int i = 0; i < m_count; ++i) {
        const qint64 entry = m_at + 2 + i * kEntryBytes;
        if (entry + kEntryBytes > m_bytes.size())
            break;
        if (m_bytes.u16(entry) == tag)
            return entry;
    }
    return -1;
}

bool TiffEntries::claimsTooMuch() const {
    // BYTE, ASCII, SHORT, LONG, RATIONAL, the signed ones, FLOAT, DOUBLE, IFD (TIFF 6.0, section 2; supplement 1).
    static constexpr std::array<int, 14> kBytes{1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    for (int i = 0; i < m_count; ++i) {
        const qint64 entry = m_at + 2 + i * kEntryBytes;
        const quint16 type = m_bytes.u16(entry + 2);
        if (type < kBytes.size() && qint64(m_bytes.u32(entry + 4)) * kBytes[type] > m_bytes.size())
            return true;
    }
    return false;
}

std::optional<quint32> TiffEntries::number(quint16 tag) const {
    const qint64 entry = find(tag);
    if (entry < 0 || m_bytes.u32(entry + 4) != 1)
        return std::nullopt;
    const quint16 type = m_bytes.u16(entry + 2);
    if (type == kShort)
        return m_bytes.u16(entry + 8);
    if (type == kLong)
        return m_bytes.u32(entry + 8);
    return std::nullopt;
}

std::optional<double> TiffEntries::ratio(quint16 tag) const {
    const qint64 entry = find(tag);
    if (entry < 0 || m_bytes.u16(entry + 2) != kRational)
        return std::nullopt;
    const qint64 at = m_bytes.u32(entry + 8);
    const quint32 divisor = m_bytes.u32(at + 4);
    if (divisor == 0)
        return std::nullopt;
    return double(m_bytes.u32(at)) / divisor;
}

QByteArrayView TiffEntries::bytesOf(quint16 tag) const {
    const qint64 entry = find(tag);
    if (entry < 0)
        return {};
    const quint32 count = m_bytes.u32(entry + 4);
    return m_bytes.part(count <= 4 ? entry + 8 : qint64(m_bytes.u32(entry + 8)), count);
}

int TiffEntries::orientation() const {
    const quint32 stated = number(kOrientation).value_or(1);
    return stated >= 1 && stated <= 8 ? int(stated) : 1;
}

Density TiffEntries::density() const { return {ratio(kXResolution).value_or(0), ratio(kYResolution).value_or(0)}; }

base::Result<QList<TiffPage>> tiffPages(const QByteArray& file) {
    const TiffBytes bytes(file);
    QList<TiffPage> pages, others;
    QSet<quint32> seen;
    for (quint32 at = bytes.u32(4); at != 0 && !seen.contains(at); /* see below */) {
        seen.insert(at);
        const TiffEntries entries(bytes, at);
        const qint64 end = at + 2 + bytes.u16(at) * kEntryBytes;
        if (bytes.u16(at) == 0 || end > bytes.size())
            return base::fail(DeviceCode::FileBroken, QStringLiteral("a TIFF directory lies outside the file"));
        if (entries.claimsTooMuch())
            return base::fail(DeviceCode::FileBroken, QStringLiteral("a TIFF entry is longer than the file"));
        TiffPage page{quint32(seen.size() - 1), at, entries.orientation(), entries.density(), {}};
        if (isOfRgbOrGrey(entries))
            page.profile = entries.bytesOf(kProfile).toByteArray();
        (isPage(entries) ? pages : others).append(page);
        if (pages.size() > kMaxPages || seen.size() > kMaxDirectories)
            return base::fail(DeviceCode::FileTooManyPages, QStringLiteral("%1 directories").arg(seen.size()));
        at = bytes.u32(end);
    }
    if (seen.isEmpty())
        return base::fail(DeviceCode::FileBroken, QStringLiteral("no TIFF directory"));
    return pages.isEmpty() ? others : pages;
}

} // namespace shouli::importer
