// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/opencv/OpenCvGrabber.h"

#include <QFileInfo>

#include <opencv2/imgproc.hpp>

namespace shouli::capture::opencv {
namespace {

using base::ErrorCode;
using base::Status;

constexpr int kStreamTimeoutMs = 2000; // within which stop() wants a waiting stream back
constexpr double kDefaultFilmRate = 25;

// Left the choice, OpenCV asks all it has one after another: GStreamer, which ignores the size and the time-outs that
// are asked for, and libgphoto2, which looks through the whole USB and leaks.
#ifdef Q_OS_LINUX
constexpr int kDeviceDriver = cv::CAP_V4L2;
constexpr int kFilmDriver = cv::CAP_FFMPEG;
#else
constexpr int kDeviceDriver = cv::CAP_DSHOW;
constexpr int kFilmDriver = cv::CAP_ANY;
#endif

// OpenCV does not say why a device did not open; where the system shows devices as files, their absence does.
Status notOpened(const CameraSource& source) {
#ifdef Q_OS_LINUX
    if (source.kind == CameraSource::Kind::Device &&
        QFileInfo::exists(QStringLiteral("/dev/video%1").arg(source.device)))
        return base::fail(ErrorCode::CameraBusy, QStringLiteral("device %1").arg(source.device));
#endif
    return base::fail(ErrorCode::CameraMissing, source.kind == CameraSource::Kind::Device
                                                    ? QStringLiteral("device %1").arg(source.device)
                                                    : QStringLiteral("cannot be opened"));
}

} // namespace

Status OpenCvGrabber::open(const CameraSource& source) {
    m_source = source;
    try {
        return openNow();
    } catch (const cv::Exception& exception) {
        return base::fail(ErrorCode::CameraMissing, QStringLiteral("OpenCV error %1").arg(exception.code));
    }
}

Status OpenCvGrabber::openNow() {
    const std::string location = m_source.location.toStdString();
    switch (m_source.kind) {
    case CameraSource::Kind::Device:
        if (!m_capture.open(m_source.device, kDeviceDriver))
            return notOpened(m_source);
        // Document cameras show their full size over USB only as motion JPEG; the driver takes the nearest it has.
        m_capture.set(cv::CAP_PROP_FOURCC, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'));
        m_capture.set(cv::CAP_PROP_FRAME_WIDTH, 3840);
        m_capture.set(cv::CAP_PROP_FRAME_HEIGHT, 2160);
        m_capture.set(cv::CAP_PROP_BUFFERSIZE, 1);
        return {};
    case CameraSource::Kind::File: {
        if (!QFileInfo(m_source.location).isFile() || !m_capture.open(location, kFilmDriver))
            return notOpened(m_source);
        const double rate = m_capture.get(cv::CAP_PROP_FPS);
        m_interval = std::chrono::milliseconds(int(1000 / (rate >= 1 && rate <= 240 ? rate : kDefaultFilmRate)));
        return {};
    }
    case CameraSource::Kind::Url:
        if (!m_capture.open(
                location, kFilmDriver,
                {cv::CAP_PROP_OPEN_TIMEOUT_MSEC, kStreamTimeoutMs, cv::CAP_PROP_READ_TIMEOUT_MSEC, kStreamTimeoutMs}))
            return notOpened(m_source);
        return {};
    }
    Q_UNREACHABLE();
}

bool OpenCvGrabber::readNext() { return m_capture.read(m_frame) && !m_frame.empty(); }

Status OpenCvGrabber::advance() {
    try {
        if (readNext())
            return {};
        if (m_source.kind == CameraSource::Kind::File) {
            m_capture.release(); // a film at its end begins anew
            if (openNow() && readNext())
                return {};
        }
    } catch (const cv::Exception& exception) {
        return base::fail(ErrorCode::CameraLost, QStringLiteral("OpenCV error %1").arg(exception.code));
    }
    return base::fail(ErrorCode::CameraLost, QStringLiteral("no further frame"));
}

QImage OpenCvGrabber::frame(int maxLongSidePx) const {
    try {
        cv::Mat scaled = m_frame;
        const int longSide = std::max(m_frame.cols, m_frame.rows);
        if (maxLongSidePx > 0 && longSide > maxLongSidePx) {
            const double scale = double(maxLongSidePx) / longSide;
            cv::resize(m_frame, scaled, {}, scale, scale, cv::INTER_AREA);
        }
        QImage image(scaled.cols, scaled.rows, QImage::Format_RGB32);
        cv::Mat target(scaled.rows, scaled.cols, CV_8UC4, image.bits(), size_t(image.bytesPerLine()));
        cv::cvtColor(scaled, target, scaled.channels() == 1 ? cv::COLOR_GRAY2BGRA : cv::COLOR_BGR2BGRA);
        return image;
    } catch (const cv::Exception&) {
        return {};
    }
}

} // namespace shouli::capture::opencv

extern "C" Q_DECL_EXPORT shouli::capture::FrameGrabber* shouli_frame_grabber() {
    return new shouli::capture::opencv::OpenCvGrabber;
}
