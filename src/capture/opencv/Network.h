// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QImage>

#include <opencv2/core.hpp>
#include <opencv2/dnn/dnn.hpp>

#include <type_traits>
#include <vector>

namespace shouli::capture::opencv {

/// Runs a function that returns a Result and turns OpenCV's exceptions into NetworkFailed: the wall around it.
template <typename Function>
std::invoke_result_t<Function> walled(Function function) {
    try {
        return function();
    } catch (const cv::Exception& exception) {
        return base::fail(base::ErrorCode::NetworkFailed, QStringLiteral("OpenCV error %1").arg(exception.code));
    }
}

/// One of the networks of models/, with the fixed shape of input it was made with. Runs on the thread that calls it,
/// and no other; one thread uses one of these.
class Network {
public:
    /// Reads a file of `folder` that models/SHA256SUMS names and that is what it was then. ModelMissing, NetworkFailed.
    static base::Result<Network> load(const QString& folder, const QString& file);

    /// A 4-dimensional blob in, the named outputs (of the network's own names; none: its one) out, copies each.
    /// NetworkFailed.
    base::Result<std::vector<cv::Mat>> forward(const cv::Mat& blob, const std::vector<cv::String>& outputs = {});

private:
    explicit Network(const cv::dnn::Net& net) // a handle
        : m_net(net) {}

    cv::dnn::Net m_net;
};

/// A file that belongs to the networks, checked in the same way. ModelMissing.
base::Result<QByteArray> readModelFile(const QString& folder, const QString& file);

/// The picture as three bytes a point, red first; a copy. What is transparent is on white.
cv::Mat toRgb(const QImage& picture);

} // namespace shouli::capture::opencv
