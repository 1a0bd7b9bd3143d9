// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "capture/scanner/driver/SaneDriver.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstring>

namespace shouli::capture::sane {
namespace {

using base::DeviceCode;
using base::ErrorCode;
using base::Result;
using base::Status;

constexpr qint64 kMaxPixels = 100'000'000; // as shouli-import takes
constexpr size_t kReadBytes = 64 * 1024;
constexpr int kLinesWhenUnknown = 3508; // an A4 sheet at 300 dpi

std::atomic<bool> isTaken = false; // by the one driver

// Back ends that read on a thread of their own end with SIGPIPE as the system has it (sanei_thread.c), also where it
// was ignored: whoever writes into a pipe that was closed ends the program then.
void ignoreBrokenPipes() { std::signal(SIGPIPE, SIG_IGN); }

// The rows of a sheet as they come, of a length that is known or not.
class Rows {
public:
    static Result<Rows> begin(const SANE_Parameters& parameters) {
        const bool isGrey = parameters.format == SANE_FRAME_GRAY;
        if ((!isGrey && parameters.format != SANE_FRAME_RGB) || !parameters.last_frame)
            return base::fail(DeviceCode::ScannerFailed, QStringLiteral("colours one after another"));
        const int depth = parameters.depth;
        const int samples = parameters.pixels_per_line * (isGrey ? 1 : 3);
        const int needed = depth == 1 ? (samples + 7) / 8 : samples * depth / 8;
        if ((depth != 8 && depth != 16 && !(depth == 1 && isGrey)) || parameters.pixels_per_line <= 0 ||
            parameters.bytes_per_line < needed)
            return base::fail(DeviceCode::ScannerFailed, QStringLiteral("%1 bits, %2 pixels in %3 bytes")
                                                             .arg(depth)
                                                             .arg(parameters.pixels_per_line)
                                                             .arg(parameters.bytes_per_line));
        Rows rows;
        rows.m_depth = depth;
        rows.m_samples = samples;
        rows.m_lines = parameters.lines;
        rows.m_line.resize(parameters.bytes_per_line);
        rows.m_format = isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB888;
        const int lines = parameters.lines > 0 ? parameters.lines : kLinesWhenUnknown;
        SHOULI_CHECK(rows.makeRoom(parameters.pixels_per_line, lines));
        return rows;
    }

    Status feed(const SANE_Byte* bytes, size_t count) {
        while (count > 0) {
            const size_t taken = std::min(count, size_t(m_line.size() - m_filled));
            std::memcpy(m_line.data() + m_filled, bytes, taken);
            m_filled += qsizetype(taken);
            bytes += taken;
            count -= taken;
            if (m_filled == m_line.size())
                SHOULI_CHECK(endLine());
        }
        return {};
    }
    int percent() const { return m_lines > 0 ? int(std::min<qint64>(100, qint64(m_row) * 100 / m_lines)) : 0; }
    /// As far as rows came.
    QImage take() {
        return m_row == m_image.height() ? std::move(m_image) : m_image.copy(0, 0, m_image.width(), m_row);
    }
    bool isEmpty() const { return m_row == 0; }

private:
    Status makeRoom(int width, int height) {
        if (qint64(width) * height > kMaxPixels)
            return base::fail(DeviceCode::FileTooManyPixels, QStringLiteral("%1 x %2").arg(width).arg(height));
        QImage image(width, height, m_format);
        if (image.isNull())
            return base::fail(DeviceCode::ScannerFailed, QStringLiteral("no memory for a page"));
        for (int row = 0; row < m_row; ++row)
            std::memcpy(image.scanLine(row), m_image.constScanLine(row), size_t(image.bytesPerLine()));
        m_image = std::move(image);
        return {};
    }
    Status endLine() {
        m_filled = 0;
        if (m_row == m_image.height())
            SHOULI_CHECK(makeRoom(m_image.width(), m_image.height() * 3 / 2));
        uchar* to = m_image.scanLine(m_row++);
        const auto* from = reinterpret_cast<const uchar*>(m_line.constData());
        for (int sample = 0; sample < m_samples; ++sample) {
            if (m_depth == 8) {
                std::memcpy(to, from, size_t(m_samples));
                break;
            }
            if (m_depth == 1) // a set bit is black (SANE Standard 1.06, 3.2.1)
                to[sample] = (from[sample / 8] >> (7 - sample % 8)) & 1 ? 0 : 255;
            else // in the machine's order, of which Debian's amd64 and arm64 put the high byte behind
                to[sample] = from[sample * 2 + (Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? 1 : 0)];
        }
        return {};
    }

    QImage m_image;
    QImage::Format m_format = QImage::Format_RGB888;
    QByteArray m_line;
    qsizetype m_filled = 0;
    int m_depth = 8;
    int m_samples = 0;
    int m_lines = 0; // 0 or less: unknown
    int m_row = 0;
};

} // namespace

SaneDriver::SaneDriver() { sane_init(nullptr, nullptr); }

SaneDriver::~SaneDriver() {
    close();
    sane_exit();
    isTaken = false;
}

void SaneDriver::close() {
    if (m_handle)
        sane_close(m_handle);
    m_handle = nullptr;
}

Result<QList<ScannerDevice>> SaneDriver::devices() {
    const SANE_Device** found = nullptr;
    SHOULI_CHECK(statusOf(sane_get_devices(&found, SANE_FALSE), "devices"));
    QList<ScannerDevice> devices;
    for (; *found; ++found) {
        const SANE_Device& device = **found;
        devices.append(
            {QString::fromUtf8(device.name),
             QString(QString::fromUtf8(device.vendor) + u' ' + QString::fromUtf8(device.model)).simplified()});
    }
    return devices;
}

Result<QList<ScanSource>> SaneDriver::open(const QString& id) {
    close();
    const SANE_Status status = sane_open(id.toUtf8().constData(), &m_handle);
    if (status != SANE_STATUS_GOOD)
        m_handle = nullptr;
    if (status == SANE_STATUS_INVAL || status == SANE_STATUS_IO_ERROR) // no such device; not at its place any more
        return base::fail(DeviceCode::ScannerMissing, QString::fromUtf8(sane_strstatus(status)));
    SHOULI_CHECK(statusOf(status, "open"));
    return SaneOptions(m_handle).sources();
}

Status SaneDriver::begin(const ScanSettings& settings) {
    if (!m_handle)
        return base::fail(DeviceCode::ScannerMissing, QStringLiteral("no device is open"));
    ignoreBrokenPipes();
    m_settings = settings;
    m_sheets = 0;
    return SaneOptions(m_handle).choose(settings);
}

Result<std::optional<QImage>> SaneDriver::nextSheet(const Progress& progress) {
    if (m_settings.source == ScanSource::Flatbed && m_sheets > 0)
        return std::nullopt;
    // It waits for the lamp and the paper; no back end is asked from another thread to stop that (docs/CAPTURE.md).
    const SANE_Status started = sane_start(m_handle);
    if (started == SANE_STATUS_NO_DOCS && m_sheets > 0)
        return std::nullopt;
    SHOULI_CHECK(statusOf(started, "start"));
    SHOULI_TRY(QImage sheet, readSheet(progress));
    ++m_sheets;
    const int dotsPerMeter = qRound(SaneOptions(m_handle).dpi() / 0.0254);
    if (dotsPerMeter > 0) {
        sheet.setDotsPerMeterX(dotsPerMeter);
        sheet.setDotsPerMeterY(dotsPerMeter);
    }
    return sheet;
}

Result<QImage> SaneDriver::readSheet(const Progress& progress) {
    SANE_Parameters parameters{};
    SHOULI_CHECK(statusOf(sane_get_parameters(m_handle, &parameters), "parameters"));
    SHOULI_TRY(Rows rows, Rows::begin(parameters));
    std::array<SANE_Byte, kReadBytes> buffer{};
    while (true) {
        if (!progress(rows.percent()))
            return base::fail(ErrorCode::Cancelled);
        SANE_Int count = 0;
        const SANE_Status status = sane_read(m_handle, buffer.data(), SANE_Int(buffer.size()), &count);
        if (status != SANE_STATUS_GOOD)
            ignoreBrokenPipes();
        SHOULI_CHECK(statusOf(status, "read"));
        SHOULI_CHECK(rows.feed(buffer.data(), size_t(std::max(0, count))));
        if (status == SANE_STATUS_EOF)
            break;
    }
    if (rows.isEmpty())
        return base::fail(DeviceCode::ScannerFailed, QStringLiteral("a page without rows"));
    return rows.take();
}

void SaneDriver::end() {
    if (m_handle)
        sane_cancel(m_handle);
    ignoreBrokenPipes();
}

} // namespace shouli::capture::sane

extern "C" Q_DECL_EXPORT shouli::capture::ScannerDriver* shouli_scanner_driver() {
    if (shouli::capture::sane::isTaken.exchange(true))
        return nullptr;
    return new shouli::capture::sane::SaneDriver;
}
