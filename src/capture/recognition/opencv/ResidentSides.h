// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/recognition/CardRecognition.h"
#include "capture/recognition/opencv/FlatCard.h"
#include "capture/recognition/opencv/LineRecogniser.h"

namespace shouli::capture::opencv {

/// A card that is being read: its picture, the reader of lines, and the texts found so far.
struct CardSide {
    FlatCard& card;
    LineRecogniser& lines;
    CardFace face;
    QDate today;
    const Cancelled& cancelled;
    QList<RecognisedText>& texts;

    const RecognisedText* find(CardText what) const;
    void add(CardText what, const QString& value, double confidence, const QImage& strip, bool isProven = false);
};

/// Width of a line in square characters of its own height.
int widthInCharacters(const InkLine& line);

/// 居民身份证 and 港澳台居民居住证. The positions of lines are measured on published specimens. Cancelled,
/// NetworkFailed.
base::Status readPortraitSide(CardSide& side);
base::Status readEmblemSide(CardSide& side);

} // namespace shouli::capture::opencv
