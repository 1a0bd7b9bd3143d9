// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/networks/Network.h"

#include "base/DeviceCode.h"
#include "base/Log.h"
#include "capture/networks/ModelSums.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QPainter>

namespace shouli::capture::opencv {
namespace {

using base::DeviceCode;
using base::Result;

/// The hash that models/SHA256SUMS has for this file; empty when it has none.
QByteArray expectedSum(const QString& file) {
    for (const QByteArray& line : QByteArray(kModelSums).split('\n'))
        if (const qsizetype gap = line.indexOf(' '); gap > 0 && line.mid(gap).trimmed() == file.toUtf8())
            return line.left(gap);
    return {};
}

} // namespace

Result<QByteArray> readModelFile(const QString& folder, const QString& file) {
    QFile source(QDir(folder).filePath(file));
    if (!source.open(QIODevice::ReadOnly))
        return base::fail(DeviceCode::ModelMissing, file);
    QByteArray bytes = source.readAll();
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() != expectedSum(file)) {
        qCWarning(lcCapture) << "not the model that belongs to this program:" << file;
        return base::fail(DeviceCode::ModelMissing, file);
    }
    return bytes;
}

Result<Network> Network::load(const QString& folder, const QString& file) {
    SHOULI_TRY(const QByteArray bytes, readModelFile(folder, file));
    return walled([&]() -> Result<Network> {
        // The window and the camera want their cores; a network alone is quick enough.
        cv::setNumThreads(1);
        cv::dnn::Net net = cv::dnn::readNetFromONNX(bytes.constData(), size_t(bytes.size()));
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
        return Network(net);
    });
}

Result<std::vector<cv::Mat>> Network::forward(const cv::Mat& blob, const std::vector<cv::String>& outputs) {
    return walled([&]() -> Result<std::vector<cv::Mat>> {
        m_net.setInput(blob);
        std::vector<cv::Mat> results;
        m_net.forward(results, outputs.empty() ? m_net.getUnconnectedOutLayersNames() : outputs);
        for (cv::Mat& result : results)
            result = result.clone(); // the net writes its own over at the next call
        return results;
    });
}

cv::Mat toRgb(const QImage& picture) {
    QImage opaque = picture;
    if (picture.hasAlphaChannel()) {
        opaque = QImage(picture.size(), QImage::Format_RGB32);
        opaque.fill(Qt::white);
        QPainter(&opaque).drawImage(0, 0, picture);
    }
    opaque.convertTo(QImage::Format_RGB888);
    return cv::Mat(opaque.height(), opaque.width(), CV_8UC3, opaque.bits(), size_t(opaque.bytesPerLine())).clone();
}

} // namespace shouli::capture::opencv
