// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DeviceCode.h"
#include "base/Result.h"

#include <QImage>

#include <opencv2/core.hpp>
#include <opencv2/dnn/dnn.hpp>

#include <type_traits>
#include <vector>

namespace shouli::capture::opencv {

/// Runs a function that returns a Result, and converts OpenCV's exceptions to NetworkFailed. All calls of OpenCV's
/// networks go through it.
template <typename Function>
std::invoke_result_t<Function> walled(Function function) {
    try {
        return function();
    } catch (const cv::Exception& exception) {
        return base::fail(base::DeviceCode::NetworkFailed, QStringLiteral("OpenCV error %1").arg(exception.code));
    }
}

/// One of the networks of models/, with a fixed input shape. Computes on the calling thread only; use each object on
/// one thread.
class Network {
public:
    /// Reads a network. ModelMissing when the file is missing or differs from its digest in models/SHA256SUMS;
    /// NetworkFailed.
    static base::Result<Network> load(const QString& folder, const QString& file);

    /// Runs the network on a 4-dimensional blob. Returns copies of the outputs with these names, or of the only output
    /// when no name is given. NetworkFailed.
    base::Result<std::vector<cv::Mat>> forward(const cv::Mat& blob, const std::vector<cv::String>& outputs = {});

private:
    explicit Network(const cv::dnn::Net& net) // a handle
        : m_net(net) {}

    cv::dnn::Net m_net;
};

/// Reads another file of models/, checked by its digest in the same way. ModelMissing.
base::Result<QByteArray> readModelFile(const QString& folder, const QString& file);

/// A copy of the picture as CV_8UC3 in RGB order; transparency becomes white.
cv::Mat toRgb(const QImage& picture);

} // namespace shouli::capture::opencv
