// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/TextEnum.h"

#include <QString>

#include <optional>

namespace shouli::capture {

// clang-format off
/// The rules for the photo of a card (社会保障卡制证用数字相片技术要求), in the order in which they are shown.
#define SHOULI_PHOTO_RULES(X)                                                                                          \
    X(OneFace, "one_face") X(Position, "position") X(Resolution, "resolution") X(Level, "level")                       \
    X(Straight, "straight") X(EyesOpen, "eyes_open") X(MouthClosed, "mouth_closed") X(Ears, "ears")                    \
    X(Brows, "brows") X(Background, "background") X(Sharpness, "sharpness") X(Light, "light")                          \
    X(FileSize, "file_size")

SHOULI_TEXT_ENUM(PhotoRule, SHOULI_PHOTO_RULES)

/// Why a photo fails a rule. The texts are stored when the operator uses the photo nevertheless:
/// // DO NOT CHANGE: stored
#define SHOULI_PHOTO_FAULTS(X)                                                                                         \
    X(NoFace, "no_face") X(SeveralFaces, "several_faces") X(CutOff, "cut_off") X(OffPlace, "off_place")                \
    X(TooFewPixels, "too_few_pixels") X(Tilted, "tilted") X(TurnedAside, "turned_aside")                               \
    X(TurnedUpOrDown, "turned_up_or_down") X(EyesClosed, "eyes_closed") X(MouthOpen, "mouth_open")                     \
    X(EarsCovered, "ears_covered") X(BrowsCovered, "brows_covered")                                                    \
    X(BackgroundUneven, "background_uneven") X(BackgroundDark, "background_dark")                                      \
    X(BackgroundNotWhite, "background_not_white") X(Blurred, "blurred") X(TooDark, "face_too_dark")                    \
    X(Burnt, "face_burnt") X(UnevenLight, "uneven_light") X(FileTooLarge, "file_too_large")

SHOULI_TEXT_ENUM(PhotoFault, SHOULI_PHOTO_FAULTS)
// clang-format on

enum class PhotoVerdict { Pass, Fail, CannotTell };

struct RuleAnswer {
    PhotoRule rule = PhotoRule::OneFace;
    PhotoVerdict verdict = PhotoVerdict::CannotTell;
    std::optional<PhotoFault> fault; ///< only when the verdict is Fail
    double value = 0;                ///< what was measured, in the unit of the rule: see PhotoMeasures.h

    bool operator==(const RuleAnswer&) const = default;
};

} // namespace shouli::capture
