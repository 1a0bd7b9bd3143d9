// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/photo/PhotoJudgement.h"

#include "capture/face/FaceGeometry.h"
#include "capture/photo/PreparedPhoto.h"

#include <algorithm>
#include <cmath>

namespace shouli::capture {
namespace {

// The standard gives words for most of these; the figures are ours, measured by accuracy_card_photo (docs/CAPTURE.md).
constexpr double kMaxEnlarged = 1.05;
constexpr double kMaxRollOfShot = 12; // what is levelled still looks upright
constexpr double kMaxRollFinished = 5;
constexpr double kMaxTurn = 8;
constexpr double kMaxNod = 14;
constexpr double kOpenEye = 0.18; // narrow eyes have 0.15 at times: between the two nothing is said
constexpr double kClosedEye = 0.12;
constexpr double kIris = 0.6; // an iris fills its window, lashes do not
constexpr double kNoIris = 0.45;
constexpr double kClosedMouth = 0.06;
constexpr double kOpenMouth = 0.14;
constexpr double kCovered = 0.6; // of the places looked at
constexpr double kBare = 0.5;
constexpr double kBrowContrast = 0.12;
constexpr double kMaxUnevenness = 8; // plain white 1.3, scenes above 28
constexpr double kMinLightness = 150;
constexpr double kMaxColour = 50;
constexpr double kWhite = 225;
constexpr double kWhiteColour = 20;
constexpr double kMaxBlur = 0.6; // sharp ones up to 0.54, blurred ones above 0.7
constexpr double kMinSkinLuminance = 70;
constexpr double kMaxBurntShare = 0.06;
constexpr double kMaxSideRatio = 1.45;

RuleAnswer pass(PhotoRule rule, double value) { return {rule, PhotoVerdict::Pass, {}, value}; }
RuleAnswer fail(PhotoRule rule, PhotoFault fault, double value) { return {rule, PhotoVerdict::Fail, fault, value}; }
RuleAnswer unsure(PhotoRule rule, double value) { return {rule, PhotoVerdict::CannotTell, {}, value}; }

RuleAnswer upTo(double most, PhotoRule rule, PhotoFault fault, double value) {
    return value <= most ? pass(rule, value) : fail(rule, fault, value);
}

RuleAnswer position(const PhotoFacts& facts) {
    if (facts.isCutOff)
        return fail(PhotoRule::Position, PhotoFault::CutOff, facts.onCard.faceWidth);
    if (!isInPlace(facts.onCard))
        return fail(PhotoRule::Position, PhotoFault::OffPlace, facts.onCard.faceWidth);
    return pass(PhotoRule::Position, facts.onCard.faceWidth);
}

RuleAnswer straight(const PhotoMeasures& measures) {
    if (std::abs(measures.turnDegrees) > kMaxTurn)
        return fail(PhotoRule::Straight, PhotoFault::TurnedAside, measures.turnDegrees);
    if (std::abs(measures.nodDegrees - kStraightNod) > kMaxNod)
        return fail(PhotoRule::Straight, PhotoFault::TurnedUpOrDown, measures.nodDegrees);
    return pass(PhotoRule::Straight, measures.turnDegrees);
}

RuleAnswer eyes(const PhotoMeasures& measures) {
    const double opening = std::min(measures.eyeOpening[0], measures.eyeOpening[1]);
    const double iris = std::min(measures.iris[0], measures.iris[1]);
    if (opening < kClosedEye || iris < kNoIris)
        return fail(PhotoRule::EyesOpen, PhotoFault::EyesClosed, opening);
    return opening >= kOpenEye && iris >= kIris ? pass(PhotoRule::EyesOpen, opening)
                                                : unsure(PhotoRule::EyesOpen, opening);
}

RuleAnswer mouth(const PhotoMeasures& measures) {
    if (measures.mouthOpening <= kClosedMouth)
        return pass(PhotoRule::MouthClosed, measures.mouthOpening);
    if (measures.mouthOpening >= kOpenMouth)
        return fail(PhotoRule::MouthClosed, PhotoFault::MouthOpen, measures.mouthOpening);
    return unsure(PhotoRule::MouthClosed, measures.mouthOpening);
}

RuleAnswer ears(const PhotoMeasures& measures) {
    const double skin = std::min(measures.earSkin[0], measures.earSkin[1]);
    if (std::max(measures.earDark[0], measures.earDark[1]) >= kCovered)
        return fail(PhotoRule::Ears, PhotoFault::EarsCovered, skin);
    return skin >= kBare ? pass(PhotoRule::Ears, skin) : unsure(PhotoRule::Ears, skin);
}

RuleAnswer brows(const PhotoMeasures& measures) {
    const double skin = std::min(measures.browSkin[0], measures.browSkin[1]);
    if (std::max(measures.browDark[0], measures.browDark[1]) >= kCovered)
        return fail(PhotoRule::Brows, PhotoFault::BrowsCovered, skin);
    const double contrast = std::min(measures.browContrast[0], measures.browContrast[1]);
    return skin >= kCovered && contrast >= kBrowContrast ? pass(PhotoRule::Brows, skin)
                                                         : unsure(PhotoRule::Brows, skin);
}

RuleAnswer background(const PhotoFacts& facts) {
    constexpr PhotoRule kRule = PhotoRule::Background;
    if (!facts.backdrop)
        return unsure(kRule, 0);
    const Backdrop& backdrop = *facts.backdrop;
    if (backdrop.unevenness() > kMaxUnevenness)
        return fail(kRule, PhotoFault::BackgroundUneven, backdrop.unevenness());
    if (!isPlain(backdrop))
        return fail(kRule, PhotoFault::BackgroundDark, backdrop.lightness());
    if (facts.origin == PhotoOrigin::Finished &&
        (backdrop.lightness() < kWhite || backdrop.colourfulness() > kWhiteColour))
        return fail(kRule, PhotoFault::BackgroundNotWhite, backdrop.lightness());
    return pass(kRule, backdrop.lightness());
}

RuleAnswer light(const PhotoMeasures& measures) {
    constexpr PhotoRule kRule = PhotoRule::Light;
    if (measures.burntShare > kMaxBurntShare)
        return fail(kRule, PhotoFault::Burnt, measures.burntShare);
    if (measures.skinLuminance < kMinSkinLuminance)
        return fail(kRule, PhotoFault::TooDark, measures.skinLuminance);
    return upTo(kMaxSideRatio, kRule, PhotoFault::UnevenLight, measures.sideRatio);
}

} // namespace

bool isPlain(const Backdrop& backdrop) {
    return backdrop.unevenness() <= kMaxUnevenness && backdrop.lightness() >= kMinLightness &&
           backdrop.colourfulness() <= kMaxColour;
}

std::vector<RuleAnswer> judged(const PhotoFacts& facts) {
    const double maxRoll = facts.origin == PhotoOrigin::Shot ? kMaxRollOfShot : kMaxRollFinished;
    return {pass(PhotoRule::OneFace, 1),
            position(facts),
            upTo(kMaxEnlarged, PhotoRule::Resolution, PhotoFault::TooFewPixels, facts.enlarged),
            upTo(maxRoll, PhotoRule::Level, PhotoFault::Tilted, std::abs(facts.rollDegrees)),
            straight(facts.measures),
            eyes(facts.measures),
            mouth(facts.measures),
            ears(facts.measures),
            brows(facts.measures),
            background(facts),
            upTo(kMaxBlur, PhotoRule::Sharpness, PhotoFault::Blurred, facts.measures.blur),
            light(facts.measures),
            upTo(kMaxCardPhotoBytes, PhotoRule::FileSize, PhotoFault::FileTooLarge, double(facts.fileBytes))};
}

} // namespace shouli::capture
