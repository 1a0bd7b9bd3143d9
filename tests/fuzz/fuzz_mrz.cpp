// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Machine-read lines as they come from a picture.
#include "domain/MachineReadableZone.h"
#include "fuzz/Fuzz.h"

using namespace shouli::domain;

namespace shouli::fuzz {

QList<QByteArray> seeds() {
    return {"I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
            "CRH123456781<3301014<8506153<1<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
            "CT01234567<4<3109301<1202292<6\n<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\n<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<"};
}

QList<QByteArray> words() { return {"<", "<<", "0", "9", "A", "Z", "000000", "991231", "\n", " ", "\u0663", "\xff"}; }

void take(const QByteArray& bytes) {
    const QDate today(2026, 11, 27);
    for (const QString& text : {QString::fromUtf8(bytes), QString::fromLatin1(bytes)}) {
        const auto zone = MachineReadableZone::parse(text, today);
        if (!zone)
            continue;
        require(!zone->number().isEmpty() && !zone->number().endsWith(u'<'), "a number is something");
        require(zone->birthDate().isValid() && zone->birthDate() <= today, "nobody is born tomorrow");
        require(zone->validUntil().isValid(), "an end is a day");
        const auto again = MachineReadableZone::parse(text.toLower(), today);
        require(again && *again == *zone, "small letters are the same");
    }
}

} // namespace shouli::fuzz
