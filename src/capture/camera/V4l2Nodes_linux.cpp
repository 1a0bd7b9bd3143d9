// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/camera/V4l2Nodes.h"

#include <QDir>
#include <QFile>

#include <linux/videodev2.h>

#include <algorithm>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace shouli::capture {
namespace {

QString lineOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine(256)).trimmed() : QString();
}

// The link that udev made for this node; its target is "../../video0".
QString idOf(const QString& node, const QDir& byId) {
    for (const QFileInfo& link : byId.entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot, QDir::Name))
        if (QFileInfo(link.symLinkTarget()).fileName() == node)
            return link.fileName();
    return {};
}

QSize largestOf(int handle, quint32 format) {
    QSize largest;
    v4l2_frmsizeenum size{};
    size.pixel_format = format;
    for (; ioctl(handle, VIDIOC_ENUM_FRAMESIZES, &size) == 0; ++size.index) {
        const QSize here = size.type == V4L2_FRMSIZE_TYPE_DISCRETE
                               ? QSize(int(size.discrete.width), int(size.discrete.height))
                               : QSize(int(size.stepwise.max_width), int(size.stepwise.max_height));
        if (qint64(here.width()) * here.height() > qint64(largest.width()) * largest.height())
            largest = here;
    }
    return largest;
}

} // namespace

std::optional<V4l2Answer> askNode(const QString& path) {
    const int handle = open(QFile::encodeName(path).constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (handle < 0)
        return std::nullopt;
    V4l2Answer answer;
    v4l2_capability capability{};
    if (ioctl(handle, VIDIOC_QUERYCAP, &capability) == 0) {
        const quint32 can =
            capability.capabilities & V4L2_CAP_DEVICE_CAPS ? capability.device_caps : capability.capabilities;
        answer.isCapture = can & (V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_VIDEO_CAPTURE_MPLANE);
        // Motion JPEG as the grabber asks for it; where there is none, the driver's own first format.
        answer.largest = largestOf(handle, V4L2_PIX_FMT_MJPEG);
        if (answer.largest.isEmpty())
            answer.largest = largestOf(handle, V4L2_PIX_FMT_YUYV);
    }
    close(handle);
    return answer;
}

QList<CameraInfo> camerasIn(const V4l2Folders& folders,
                            const std::function<std::optional<V4l2Answer>(const QString& path)>& ask) {
    QList<CameraInfo> cameras;
    const QDir classes(folders.classes);
    for (const QString& node : classes.entryList({QStringLiteral("video*")}, QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        const int device = QStringView(node).mid(5).toInt(&isNumber);
        if (!isNumber)
            continue;
        const auto answer = ask(folders.devices + QLatin1Char('/') + node);
        const bool isFirst = lineOf(classes.filePath(node + QStringLiteral("/index"))) == QLatin1String("0");
        if (answer ? !answer->isCapture : !isFirst)
            continue;
        CameraInfo camera{lineOf(classes.filePath(node + QStringLiteral("/name"))), idOf(node, QDir(folders.byId)),
                          device, answer ? answer->largest : QSize()};
        if (camera.name.isEmpty())
            camera.name = node;
        if (camera.id.isEmpty()) // built in, not by USB: its number is all there is
            camera.id = node;
        cameras.append(camera);
    }
    std::sort(cameras.begin(), cameras.end(),
              [](const CameraInfo& a, const CameraInfo& b) { return a.device < b.device; });
    return cameras;
}

} // namespace shouli::capture
