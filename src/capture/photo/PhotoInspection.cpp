// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/photo/PhotoInspection.h"

#include "base/ErrorCode.h"
#include "capture/face/FaceGeometry.h"
#include "capture/photo/PreparedPhoto.h"

#include <algorithm>
#include <cmath>

namespace shouli::capture {
namespace {

using base::ErrorCode;
using base::Result;

// What is cut from the shot first: the card's photo in its largest size with room about it.
constexpr QSize kCanvasPx{620, 760};
constexpr QPointF kCanvasEyes{310, 330};
constexpr double kCanvasFaceWidthPx = 207;

constexpr double kRivalWidth = 0.5;        // of the largest face: who the photo is of is not clear any more
constexpr uchar kPerson = 128;             // of 255
constexpr double kCrownHalfWidth = 0.45;   // of the face's width: where the top of the head is looked for
constexpr int kStrayColumns = 4;           // single hairs above the head
constexpr double kMaxPersonOutside = 0.01; // of the card

// Half the card by the face's width, and what it shows above and below the eyes, in a shot.
constexpr double kHalfWidth = 0.85;
constexpr double kAbove = 0.9;
constexpr double kBelow = 1.0;
constexpr double kMaxHintedRoll = 8;
constexpr double kMaxHintedTurn = 7;
constexpr double kMaxHintedNod = 12;

/// The part of the picture that the card shows, as far as one can tell before the hair is known.
QRectF cardAbout(const HeadPlace& head) {
    return QRectF(QPointF(head.eyes.x() - kHalfWidth * head.faceWidth, head.eyes.y() - kAbove * head.faceWidth),
                  QPointF(head.eyes.x() + kHalfWidth * head.faceWidth, head.eyes.y() + kBelow * head.faceWidth));
}

struct OneFace {
    std::optional<Face> face;
    PhotoFault fault = PhotoFault::NoFace; ///< without a face
};

/// The person whom the photo is of: nobody else may be in it, nor be as near to the camera.
OneFace oneOf(const std::vector<Face>& faces) {
    if (faces.empty())
        return {};
    const Face& largest = *std::max_element(faces.begin(), faces.end(),
                                            [](const Face& a, const Face& b) { return a.box.width() < b.box.width(); });
    const QRectF card = cardAbout({(largest.leftEye + largest.rightEye) / 2, largest.box.width(), 0});
    for (const Face& face : faces)
        if (face != largest && (face.box.width() > kRivalWidth * largest.box.width() || card.intersects(face.box)))
            return {{}, PhotoFault::SeveralFaces};
    return {largest, {}};
}

/// y of the highest hair: what belongs to the person in one piece from the eyes upwards.
double topOfHead(const QImage& person, const HeadPlace& head) {
    std::vector<int> tops;
    const int from = std::max(0, int(head.eyes.x() - kCrownHalfWidth * head.faceWidth));
    const int to = std::min(person.width() - 1, int(head.eyes.x() + kCrownHalfWidth * head.faceWidth));
    for (int x = from; x <= to; ++x) {
        int y = std::clamp(int(head.eyes.y()), 0, person.height() - 1);
        while (y >= 0 && person.constScanLine(y)[x] >= kPerson)
            --y;
        tops.push_back(y + 1);
    }
    if (tops.empty())
        return head.eyes.y();
    const auto top = tops.begin() + std::min<std::ptrdiff_t>(kStrayColumns, std::ssize(tops) - 1);
    std::nth_element(tops.begin(), top, tops.end());
    return *top;
}

/// Whether much of the person on the card was never seen by the camera.
bool isCutOff(const QImage& person, const QTransform& toPicture, const QRectF& picture) {
    int outside = 0;
    for (int y = 0; y < person.height(); ++y)
        for (int x = 0; x < person.width(); ++x)
            outside += person.constScanLine(y)[x] >= kPerson && !picture.contains(toPicture.map(QPointF(x, y)));
    return outside > kMaxPersonOutside * person.width() * person.height();
}

/// A photo in the size of the card with what is known about it so far.
struct Portrait {
    PhotoFace face;
    PhotoFacts facts;
};

Result<Portrait> fromShot(FaceNetworks& networks, const QImage& picture, const FaceMesh& mesh) {
    const QTransform toCanvas = levelled(mesh, kCanvasEyes, kCanvasFaceWidthPx);
    const QTransform fromCanvas = toCanvas.inverted();
    SHOULI_TRY(const QImage person, networks.foreground(resampled(picture, fromCanvas, kCanvasPx)));
    const FaceMesh onCanvas = mapped(mesh, toCanvas);
    HeadPlace head = headPlace(onCanvas);
    head.headTop = topOfHead(person, head);
    const double pixels = std::sqrt(fromCanvas.determinant());
    const QTransform toCard = ontoCard(head, pixels);
    const QTransform fromCard = toCard.inverted() * fromCanvas;

    Portrait portrait;
    portrait.face.photo = resampled(picture, fromCard, kCardPhotoPx);
    portrait.face.person = resampled(person, toCard.inverted(), kCardPhotoPx);
    portrait.face.mesh = mapped(onCanvas, toCard);
    portrait.facts.onCard = headPlace(portrait.face.mesh);
    portrait.facts.onCard.headTop = toCard.map(QPointF(0, head.headTop)).y();
    portrait.facts.enlarged = 1 / std::sqrt(fromCard.determinant());
    const QRectF seen(QPointF(), QSizeF(picture.size()));
    portrait.facts.isCutOff = !seen.contains(fromCanvas.map(QPointF(head.eyes.x(), head.headTop - 1))) ||
                              isCutOff(portrait.face.person, fromCard, seen);
    return portrait;
}

Result<Portrait> asFinished(FaceNetworks& networks, const QImage& photo, const FaceMesh& mesh, double enlarged) {
    Portrait portrait;
    SHOULI_TRY(portrait.face.person, networks.foreground(photo));
    portrait.face.photo = photo.convertToFormat(QImage::Format_RGB32);
    portrait.face.mesh = mesh;
    portrait.facts.onCard = headPlace(mesh);
    portrait.facts.onCard.headTop = topOfHead(portrait.face.person, portrait.facts.onCard);
    portrait.facts.enlarged = enlarged;
    return portrait;
}

PhotoInspection without(PhotoFault fault) {
    return {.photo = {}, .jpeg = {}, .answers = {{PhotoRule::OneFace, PhotoVerdict::Fail, fault, 0}}};
}

} // namespace

std::vector<PhotoFault> PhotoInspection::faults() const {
    std::vector<PhotoFault> faults;
    for (const RuleAnswer& answer : answers)
        if (answer.fault)
            faults.push_back(*answer.fault);
    return faults;
}

Result<PhotoInspection> inspected(FaceNetworks& networks, const QImage& picture, PhotoOrigin origin,
                                  const IsUnwanted& isUnwanted) {
    if (picture.isNull())
        return base::fail(ErrorCode::Malformed, QStringLiteral("no picture"));
    QImage looked = picture.convertToFormat(QImage::Format_RGB32);
    PreparedPhoto prepared;
    if (origin == PhotoOrigin::Finished) {
        SHOULI_TRY(prepared, preparePhoto(picture));
        looked = QImage::fromData(prepared.jpeg, "JPEG");
    }
    SHOULI_TRY(const std::vector<Face> faces, networks.detect(looked));
    const OneFace one = oneOf(faces);
    if (!one.face) {
        PhotoInspection inspection = without(one.fault);
        if (origin == PhotoOrigin::Finished) { // what others made is shown all the same
            inspection.photo = looked;
            inspection.jpeg = prepared.jpeg;
        }
        return inspection;
    }
    if (isUnwanted())
        return base::fail(ErrorCode::Cancelled);
    SHOULI_TRY(const FaceMesh mesh, networks.mesh(looked, *one.face));
    if (isUnwanted())
        return base::fail(ErrorCode::Cancelled);
    const double enlarged =
        std::max(double(kCardPhotoPx.width()) / picture.width(), double(kCardPhotoPx.height()) / picture.height());
    SHOULI_TRY(Portrait portrait, origin == PhotoOrigin::Shot ? fromShot(networks, looked, mesh)
                                                              : asFinished(networks, looked, mesh, enlarged));
    if (isUnwanted())
        return base::fail(ErrorCode::Cancelled);

    portrait.facts.origin = origin;
    portrait.facts.rollDegrees = rollDegrees(mesh);
    portrait.facts.measures = measured(portrait.face);
    portrait.facts.backdrop = Backdrop::seen(portrait.face.photo, portrait.face.person);
    PhotoInspection inspection;
    if (origin == PhotoOrigin::Shot) {
        if (portrait.facts.backdrop && isPlain(*portrait.facts.backdrop))
            portrait.face.photo = portrait.facts.backdrop->whitened(portrait.face.photo, portrait.face.person);
        SHOULI_TRY(prepared, preparePhoto(portrait.face.photo));
    }
    inspection.jpeg = prepared.jpeg;
    inspection.photo = QImage::fromData(prepared.jpeg, "JPEG");
    portrait.facts.fileBytes = prepared.jpeg.size();
    inspection.answers = judged(portrait.facts);
    return inspection;
}

Result<PhotoHint> glimpsed(FaceNetworks& networks, const QImage& frame) {
    SHOULI_TRY(const std::vector<Face> faces, networks.detect(frame));
    const OneFace one = oneOf(faces);
    if (!one.face)
        return one.fault == PhotoFault::NoFace ? PhotoHint::NoFace : PhotoHint::SeveralFaces;
    SHOULI_TRY(const FaceMesh mesh, networks.mesh(frame, *one.face));
    const HeadPlace head = headPlace(mesh);
    if (head.faceWidth < kMinFaceWidthPx)
        return PhotoHint::ComeNearer;
    if (!QRectF(frame.rect()).contains(cardAbout(head)))
        return PhotoHint::MoveToMiddle;
    if (std::abs(rollDegrees(mesh)) > kMaxHintedRoll)
        return PhotoHint::HoldLevel;
    if (std::abs(turnDegrees(mesh)) > kMaxHintedTurn || std::abs(nodDegrees(mesh) - kStraightNod) > kMaxHintedNod)
        return PhotoHint::LookStraight;
    return PhotoHint::None;
}

} // namespace shouli::capture
