// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/face/FaceNetworks.h"
#include "capture/networks/Network.h"

#include <optional>

namespace shouli::capture::opencv {

/// MediaPipe's face detector, face mesh and selfie segmentation, and MobileFaceNet, run by OpenCV's dnn.
class OpenCvFaces final : public FaceNetworks {
public:
    explicit OpenCvFaces(QString models)
        : m_models(std::move(models)) {}

    base::Result<std::vector<Face>> detect(const QImage& picture) override;
    base::Result<FaceMesh> mesh(const QImage& picture, const Face& face) override;
    base::Result<FaceVector> embed(const QImage& picture, const FaceMesh& mesh) override;
    base::Result<QImage> foreground(const QImage& picture) override;

private:
    struct MeshAnswer {
        FaceMesh mesh;
        float presence = 0; ///< how certainly there is a face at all
    };

    base::Result<MeshAnswer> meshOf(const cv::Mat& rgb, const Face& face);
    /// Network::forward() of the network in this file, which is loaded into `network` when first needed.
    base::Result<std::vector<cv::Mat>> run(std::optional<Network>& network, const char* file, const cv::Mat& blob,
                                           const std::vector<cv::String>& outputs = {});

    const QString m_models;
    std::optional<Network> m_detector;
    std::optional<Network> m_mesh;
    std::optional<Network> m_embedder;
    std::optional<Network> m_segmenter;
};

} // namespace shouli::capture::opencv
