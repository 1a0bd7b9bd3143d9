// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/face/opencv/OpenCvFaces.h"

#include "capture/face/FaceGeometry.h"
#include "capture/face/opencv/BlazeFace.h"

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>

namespace shouli::capture::opencv {
namespace {

using base::Result;

constexpr int kMeshSidePx = 192;
constexpr double kMeshMargin = 1.5;    // of the face's box, as MediaPipe has it
constexpr float kLeastPresence = 0.5F; // true faces are above 0.85, creases below 0.05
constexpr int kSegmentSidePx = 256;
constexpr double kRagged = 0.6;

/// The part of the picture that `toSquare` brings into a square of this side; black where it has none.
cv::Mat cut(const cv::Mat& picture, const QTransform& toSquare, int sidePx) {
    // Between four points alone a large face would come out ragged: it is made smaller first.
    if (const double scale = std::sqrt(toSquare.determinant()); scale < kRagged) {
        cv::Mat smaller;
        cv::resize(picture, smaller, {}, scale, scale, cv::INTER_AREA);
        return cut(smaller,
                   QTransform::fromScale(double(picture.cols) / smaller.cols, double(picture.rows) / smaller.rows) *
                       toSquare,
                   sidePx);
    }
    const cv::Matx23d matrix(toSquare.m11(), toSquare.m21(), toSquare.dx(), //
                             toSquare.m12(), toSquare.m22(), toSquare.dy());
    cv::Mat square;
    cv::warpAffine(picture, square, matrix, {sidePx, sidePx}, cv::INTER_LINEAR);
    return square;
}

/// What is given to the networks: (value - mean) * scale of each of red, green and blue.
cv::Mat blobOf(const cv::Mat& rgb, double mean, double scale) {
    return cv::dnn::blobFromImage(rgb, scale, {}, cv::Scalar::all(mean));
}

} // namespace

Result<std::vector<cv::Mat>> OpenCvFaces::run(std::optional<Network>& network, const char* file, const cv::Mat& blob,
                                              const std::vector<cv::String>& outputs) {
    if (!network) {
        SHOULI_TRY(Network loaded, Network::load(m_models, QString::fromLatin1(file)));
        network.emplace(std::move(loaded));
    }
    return network->forward(blob, outputs);
}

Result<std::vector<Face>> OpenCvFaces::detect(const QImage& picture) {
    if (picture.isNull())
        return std::vector<Face>();
    return walled([&]() -> Result<std::vector<Face>> {
        const cv::Mat rgb = toRgb(picture);
        const BlazeFaceSquare square(picture.size());
        cv::Mat small;
        cv::resize(rgb, small, {}, square.scale, square.scale, square.scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
        cv::Mat padded(BlazeFaceSquare::kSidePx, BlazeFaceSquare::kSidePx, CV_8UC3, cv::Scalar());
        small.copyTo(padded(cv::Rect({int(square.offset.x()), int(square.offset.y())}, small.size())));
        SHOULI_TRY(const std::vector<cv::Mat> outputs,
                   run(m_detector, "blazeface_back_256.onnx", blobOf(padded, 127.5, 1 / 127.5),
                       {"Identity", "Identity_1", "Identity_2", "Identity_3"}));
        std::vector<Face> faces;
        for (const Face& face : decodeBlazeFace(outputs, square)) {
            // Creases of cloth pass for faces up to a score of 0.7; the mesh's network knows them.
            SHOULI_TRY(const MeshAnswer answer, meshOf(rgb, face));
            if (answer.presence >= kLeastPresence)
                faces.push_back(face);
        }
        return faces;
    });
}

Result<FaceMesh> OpenCvFaces::mesh(const QImage& picture, const Face& face) {
    return walled([&]() -> Result<FaceMesh> {
        SHOULI_TRY(MeshAnswer answer, meshOf(toRgb(picture), face));
        return std::move(answer.mesh);
    });
}

Result<OpenCvFaces::MeshAnswer> OpenCvFaces::meshOf(const cv::Mat& rgb, const Face& face) {
    const QTransform toSquare = uprightSquare(face, kMeshMargin, kMeshSidePx);
    SHOULI_TRY(const std::vector<cv::Mat> outputs,
               run(m_mesh, "facemesh_192.onnx", blobOf(cut(rgb, toSquare, kMeshSidePx), 0, 1 / 255.0),
                   {"Identity_2", "Identity_1"}));
    const QTransform toPicture = toSquare.inverted();
    const double scale = std::sqrt(toPicture.determinant());
    MeshAnswer answer{.mesh = {}, .presence = outputs[1].at<float>(0)};
    answer.mesh.reserve(kMeshPoints);
    const auto* value = outputs[0].ptr<float>();
    for (int point = 0; point < kMeshPoints; ++point, value += 3) {
        const QPointF place = toPicture.map(QPointF(value[0], value[1]));
        answer.mesh.emplace_back(float(place.x()), float(place.y()), float(value[2] * scale));
    }
    return answer;
}

Result<FaceVector> OpenCvFaces::embed(const QImage& picture, const FaceMesh& mesh) {
    return walled([&]() -> Result<FaceVector> {
        // The network has its own (value - 127.5) / 128 inside.
        const cv::Mat aligned = cut(toRgb(picture), arcFaceAlignment(mesh), kArcFaceSidePx);
        SHOULI_TRY(const std::vector<cv::Mat> outputs, run(m_embedder, "mobilefacenet_sf.onnx", blobOf(aligned, 0, 1)));
        cv::Mat vector;
        cv::normalize(outputs[0].reshape(1, 1), vector);
        return FaceVector(vector.begin<float>(), vector.end<float>());
    });
}

Result<QImage> OpenCvFaces::foreground(const QImage& picture) {
    if (picture.isNull())
        return QImage();
    return walled([&]() -> Result<QImage> {
        cv::Mat square;
        cv::resize(toRgb(picture), square, {kSegmentSidePx, kSegmentSidePx}, 0, 0, cv::INTER_AREA);
        SHOULI_TRY(const std::vector<cv::Mat> outputs,
                   run(m_segmenter, "selfie_seg_256.onnx", blobOf(square, 0, 1 / 255.0)));
        const cv::Mat sureness(kSegmentSidePx, kSegmentSidePx, CV_32F, const_cast<float*>(outputs[0].ptr<float>()));
        cv::Mat bytes;
        sureness.convertTo(bytes, CV_8U, 255);
        QImage mask(picture.size(), QImage::Format_Grayscale8);
        cv::Mat target(mask.height(), mask.width(), CV_8U, mask.bits(), size_t(mask.bytesPerLine()));
        cv::resize(bytes, target, target.size(), 0, 0, cv::INTER_LINEAR);
        return mask;
    });
}

} // namespace shouli::capture::opencv

extern "C" Q_DECL_EXPORT shouli::capture::FaceNetworks* shouli_face_networks(const QString& models) {
    return new shouli::capture::opencv::OpenCvFaces(models);
}
