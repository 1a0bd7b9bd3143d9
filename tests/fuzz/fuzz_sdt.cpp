// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an ID-card reader sends: the frames, and the text of the chip within.
#include "capture/idreader/IdCardRecord.h"
#include "capture/idreader/MadeCards.h"
#include "capture/idreader/SdtFrames.h"
#include "domain/SectionJson.h"
#include "fuzz/Fuzz.h"

#include <algorithm>

using namespace shouli::capture;

namespace shouli::fuzz {
namespace {

// What is taken from a chip is kept with the case, so it has to come back from there as it was.
void takeText(const QByteArray& text) {
    const auto card = parseIdCardRecord(text);
    if (!card)
        return require(!card.error().detail.contains(QLatin1String("4499")), "no number goes into the log");
    const auto again = domain::sectionFromJson<domain::ChipCard>(
        *base::parseJsonObject(base::compactJson(domain::sectionToJson(*card))));
    require(again && *again == *card, "a card is read back from the case as it was");
    const auto name = card->wholeName();
    require(!name || card->mayBe(*name), "a whole name is the card's");
}

} // namespace

QList<QByteArray> seeds() {
    test::MadeCard card;
    const QByteArray permit = card.permitText(QStringLiteral("H12345678"), QStringLiteral("02"));
    card.name = QString(QStringLiteral("刘") + QChar(0xE863) + QChar(0xD842));
    return {test::sdtReply('\x90') + test::sdtReply('\x9F', QByteArray(4, '\0')),
            "noise" + test::cardReply(test::MadeCard().text()),
            test::cardReplyWithFingerprints(permit, 512),
            test::cardReply(test::foreignersText2017()) + test::cardReply(test::foreignersText2023()),
            card.text(),
            permit};
}

QList<QByteArray> words() {
    return {QByteArray::fromHex("AAAAAA9669"),
            QByteArray::fromHex("0508"),
            QByteArray::fromHex("000090"),
            QByteArray::fromHex("01000400"),
            test::chipField(QStringLiteral("长期"), 2),
            test::chipField(QStringLiteral("449999199003070218"), 18)};
}

void take(const QByteArray& bytes) {
    if (bytes.size() == 256)
        takeText(bytes);
    // In pieces of a size that the bytes say, as a line gives them.
    SdtReplyReader reader;
    const qsizetype piece = bytes.isEmpty() ? 1 : 1 + uchar(bytes.back());
    qsizetype given = 0;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
        while (const auto reply = reader.next()) {
            given += 11 + reply->data.size();
            if (const auto text = cardText(*reply))
                takeText(*text);
        }
    }
    require(given <= bytes.size(), "no byte is given twice");
    // Whatever came, what comes whole afterwards is understood, once what was begun cannot be finished any more.
    reader.feed(QByteArray(SdtReplyReader::kLongestFrame, '\0').append(test::sdtReply('\x80')));
    bool isUnderstood = false;
    while (const auto reply = reader.next())
        isUnderstood = isUnderstood || *reply == SdtReply{0x80, {}};
    require(isUnderstood, "a reply after garbage is understood");
}

} // namespace shouli::fuzz
