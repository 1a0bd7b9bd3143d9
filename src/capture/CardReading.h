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

/// One side of an identity document of the size of a card.
struct CardFace {
    domain::DocumentKind document = domain::DocumentKind::ResidentIdCard;
    bool showsPortrait = true; ///< else the other side: emblem, or the machine-read lines

    bool operator==(const CardFace&) const = default;
};

/// Whether there is a layout for it: the pages of a household register are none.
bool canBeRead(CardFace face);

enum class CardText { Name, Sex, EthnicGroup, BirthDate, Address, Number, Issuer, ValidFrom, ValidUntil };

/// What stands for the end of a card that has none, in place of a day.
inline constexpr QStringView kLongTerm = u"长期";

/// A text that was read off a card: an offer, never a fact but where it is proven.
struct ReadText {
    CardText what = CardText::Name;
    QString value;            ///< days as yyyy-MM-dd, sex 男 or 女, ethnic groups as GB/T 3304 writes them
    double confidence = 0;    ///< of its least sure character, 0 to 1
    bool isProven = false;    ///< check digits hold over it, and agree with the birth date beside it
    bool mayLackSome = false; ///< of names: a character that the network does not know may be missing or replaced
    QImage strip;             ///< the piece of the picture it was read from, upright
};

struct CardReading {
    bool wasUpsideDown = false;
    QList<ReadText> texts; ///< only what was found; each at most once

    const ReadText* find(CardText what) const;
};

/// Whether these texts tell that the picture shows this side at all: what only such a side has in these places, and
/// what agrees with itself (a number with a right check digit, a birth date, a term). Any printed page has words where
/// a card has its address.
bool isOfSide(CardFace face, const CardReading& reading);

/// Whether nobody waits for the answer any more; may be asked on any thread.
using Cancelled = std::function<bool()>;

/// Reads one card after another, on one thread. Implemented by the module shouli_reading (OpenCV and its networks).
class CardReader {
public:
    virtual ~CardReader() = default;
    /// `card`: the card alone, at best about 1011 × 638 px; a border of a twentieth of its width, a slant of two
    /// degrees and the wrong way up are put right. Half a second to a second; Cancelled soon after `cancelled` says so.
    /// NetworkFailed. A picture of something else gives no texts, never an error.
    virtual base::Result<CardReading> read(const QImage& card, CardFace face, QDate today,
                                           const Cancelled& cancelled) = 0;
};

/// Makes a reader; called on the thread that will use it. ModuleMissing, ModelMissing.
using CardReaderSource = std::function<base::Result<std::unique_ptr<CardReader>>()>;

} // namespace shouli::capture
