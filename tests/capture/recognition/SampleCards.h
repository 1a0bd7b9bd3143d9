// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/recognition/CardRecognition.h"

#include <QImage>
#include <QMap>
#include <QString>

namespace shouli::test {

/// A made card of an invented person, and what is printed on it in the form of capture::RecognisedText. Plainly a
/// sample: no emblem, no portrait, no guilloche of a real card, and 样本 SAMPLE across the portrait's place.
struct SampleCard {
    capture::CardFace face;
    QImage picture; ///< the card alone, 1516 × 957 px
    QMap<capture::CardText, QString> truth;
};

/// The same seed, the same person: the two sides of one card belong together. Where labels and values stand is
/// reckoned from published specimens, each value shifted by up to a third of a millimetre.
/// `name`: another name than the seed's.
SampleCard makeCard(capture::CardFace face, quint32 seed, const QString& name = {});

/// How a card comes to the desk: from a scanner, from a good document camera, from a poor one.
enum class Quality { Px1000, Px640, Px470 };
inline constexpr Quality kQualities[] = {Quality::Px1000, Quality::Px640, Quality::Px470};
const char* nameOf(Quality quality);

/// Scaled down, turned by up to 1.5 degrees on a border of up to 3 %, in uneven light with a gleam, blurred, with
/// noise, through JPEG.
QImage degraded(const QImage& card, Quality quality, quint32 seed);

} // namespace shouli::test
