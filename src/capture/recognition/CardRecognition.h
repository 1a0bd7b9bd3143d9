// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Kinds.h"

#include <QDate>
#include <QImage>
#include <QList>

#include <functional>
#include <memory>

namespace shouli::capture {

/// One side of an identity document that has the size of a card.
struct CardFace {
    domain::DocumentKind document = domain::DocumentKind::ResidentIdCard;
    bool showsPortrait = true; ///< else the other side, with the emblem or the machine-readable lines

    bool operator==(const CardFace&) const = default;
};

/// Whether there is a layout for reading this side; there is none for household registers.
bool canBeRecognised(CardFace face);

enum class CardText { Name, Sex, EthnicGroup, BirthDate, Address, Number, Issuer, ValidFrom, ValidUntil };

/// The value of ValidUntil for a card without expiry.
inline constexpr QStringView kLongTerm = u"长期";

/// A text that was read from the picture of a card: a suggestion for the operator, not a fact unless it is proven.
struct RecognisedText {
    CardText what = CardText::Name;
    QString value;            ///< dates as yyyy-MM-dd, sex as 男 or 女, ethnic groups as in GB/T 3304
    double confidence = 0;    ///< of the least certain character, 0 to 1
    bool isProven = false;    ///< its check digits are right, and it agrees with the birth date beside it
    bool mayLackSome = false; ///< of a name: a character unknown to the network may be missing or replaced
    QImage strip;             ///< the part of the picture that it was read from, upright
};

struct CardRecognition {
    bool wasUpsideDown = false;
    QList<RecognisedText> texts; ///< only what was found; each CardText at most once

    const RecognisedText* find(CardText what) const;
};

/// Whether the texts show that the picture really is of this side. Only texts count that are typical of it and
/// consistent in themselves (a number with a right check digit, a birth date, a term); words where a card has its
/// address prove nothing, as any printed page has those.
bool isOfSide(CardFace face, const CardRecognition& recognition);

/// Returns whether the answer is not wanted any more. Thread-safe.
using Cancelled = std::function<bool()>;

/// Reads cards, one at a time, on one thread. Implemented by the module shouli_recognition (OpenCV and networks).
class CardRecogniser {
public:
    virtual ~CardRecogniser() = default;
    /// `card`: the card alone, best with about 1011 × 638 px. A margin of up to a twentieth of the width, a slant of up
    /// to two degrees and a card upside down are corrected. Takes half a second to a second. Cancelled soon after
    /// `cancelled` returned true; NetworkFailed. A picture of something else gives no texts, not an error.
    virtual base::Result<CardRecognition> recognise(const QImage& card, CardFace face, QDate today,
                                                    const Cancelled& cancelled) = 0;
};

/// Makes a recogniser; called on the thread that will use it. ModuleMissing, ModelMissing.
using CardRecogniserSource = std::function<base::Result<std::unique_ptr<CardRecogniser>>()>;

} // namespace shouli::capture
