// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/camera/opencv/OpenCvGrabber.h"

#include "base/DeviceCode.h"
#include "capture/camera/CameraList.h"

#include <QFileInfo>

#include <opencv2/imgproc.hpp>

namespace shouli::capture::opencv {
namespace {

using base::DeviceCode;
using base::Status;

constexpr int kStreamTimeoutMs = 2000; // within which stop() wants a waiting stream back
constexpr double kDefaultFilmRate = 25;
constexpr QSize kUsualSize(3840, 2160); // asked for when a camera does not say what it gives

// Left the choice, OpenCV asks all it has one after another: GStreamer, which ignores the size and the time-outs that
// are asked for, and libgphoto2, which looks through the whole USB and leaks.
#ifdef Q_OS_LINUX
constexpr int kDeviceDriver = cv::CAP_V4L2;
constexpr int kFilmDriver = cv::CAP_FFMPEG;
#else
constexpr int kDeviceDriver = cv::CAP_DSHOW;
constexpr int kFilmDriver = cv::CAP_ANY;
#endif

// OpenCV does not say why a device did not open; the system does.
Status notOpened(int device) {
    const QString detail = QStringLiteral("device %1").arg(device);
    switch (obstacleOf(device)) {
    case CameraObstacle::Missing:
        return base::fail(DeviceCode::CameraMissing, detail);
    case CameraObstacle::Busy:
        return base::fail(DeviceCode::CameraBusy, detail);
    case CameraObstacle::Refused:
        return base::fail(DeviceCode::CameraRefused, detail);
    }
    Q_UNREACHABLE();
}

Status cannotBeOpened() { return base::fail(DeviceCode::CameraMissing, QStringLiteral("cannot be opened")); }

// The camera as it is plugged in now; by its number where it was chosen by that.
base::Result<CameraInfo> deviceOf(const CameraSource& source) {
    for (const CameraInfo& camera : camerasOfThisMachine())
        if (source.location.isEmpty() ? camera.device == source.device : camera.id == source.location)
            return camera;
    if (source.location.isEmpty())
        return CameraInfo{{}, {}, source.device, {}};
    return base::fail(DeviceCode::CameraMissing, QStringLiteral("the chosen device is not plugged in"));
}

} // namespace

Status OpenCvGrabber::open(const CameraSource& source) {
    m_source = source;
    try {
        return openNow();
    } catch (const cv::Exception& exception) {
        return base::fail(DeviceCode::CameraMissing, QStringLiteral("OpenCV error %1").arg(exception.code));
    }
}

Status OpenCvGrabber::openNow() {
    const std::string location = m_source.location.toStdString();
    switch (m_source.kind) {
    case CameraSource::Kind::Device: {
        SHOULI_TRY(const CameraInfo camera, deviceOf(m_source));
        if (!m_capture.open(camera.device, kDeviceDriver))
            return notOpened(camera.device);
        // Document cameras show their full size over USB only as motion JPEG; the driver takes the nearest it has.
        const QSize size = camera.largest.isEmpty() ? kUsualSize : camera.largest;
        m_capture.set(cv::CAP_PROP_FOURCC, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'));
        m_capture.set(cv::CAP_PROP_FRAME_WIDTH, size.width());
        m_capture.set(cv::CAP_PROP_FRAME_HEIGHT, size.height());
        m_capture.set(cv::CAP_PROP_BUFFERSIZE, 1);
        return {};
    }
    case CameraSource::Kind::File: {
        if (!QFileInfo(m_source.location).isFile() || !m_capture.open(location, kFilmDriver))
            return cannotBeOpened();
        const double rate = m_capture.get(cv::CAP_PROP_FPS);
        m_interval = std::chrono::milliseconds(int(1000 / (rate >= 1 && rate <= 240 ? rate : kDefaultFilmRate)));
        return {};
    }
    case CameraSource::Kind::Url:
        if (!m_capture.open(
                location, kFilmDriver,
                {cv::CAP_PROP_OPEN_TIMEOUT_MSEC, kStreamTimeoutMs, cv::CAP_PROP_READ_TIMEOUT_MSEC, kStreamTimeoutMs}))
            return cannotBeOpened();
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
        return base::fail(DeviceCode::CameraLost, QStringLiteral("OpenCV error %1").arg(exception.code));
    }
    return base::fail(DeviceCode::CameraLost, QStringLiteral("no further frame"));
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
