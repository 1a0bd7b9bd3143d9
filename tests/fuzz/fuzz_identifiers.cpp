// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and names as they are typed, pasted, or read by a device.
#include "domain/IdentityNumber.h"
#include "domain/Identifiers.h"
#include "fuzz/Fuzz.h"

using namespace shouli::domain;

namespace shouli::fuzz {
namespace {

// What is right once is right as it is kept, and is kept in one form.
template <typename Parse>
void readAgain(const Parse& parse, const QString& typed) {
    const auto value = parse(typed);
    if (!value)
        return;
    const auto again = parse(value->text());
    require(again && *again == *value, "what is kept is right");
    require(!value->text().isEmpty(), "what is kept is something");
}

} // namespace

QList<QByteArray> seeds() {
    QList<QByteArray> seeds;
    for (const char* typed :
         {"440102198001010021", "１１０１０１１９９００３０７８９７", "810000199408230021", "H12345678", "M1234567800",
          "12345678", "1234567890", "13812345678", "+86 138 1234 5678", "AX2202600000001", "440106001",
          "90100000501261123A0001K", "欧阳晓雯", "阿依古丽·买买提", "Anna Maria", "㐀𠀀𫝀"})
        seeds.append(typed);
    return seeds;
}

QList<QByteArray> words() {
    return {"x",
            "X",
            "·",
            "•",
            "‧",
            "．",
            "・",
            " ",
            "　",
            "\t",
            "０",
            "９",
            "H",
            "M",
            "HA",
            "MA",
            "81",
            "82",
            "83",
            "19000101",
            "20240229",
            "20230229",
            "\u202e",
            "\u200b",
            "\xf0\xa0\x80\x80",
            "\xed\xa0\x80",
            "e\u0301",
            "+86",
            "-",
            "٣",
            "Ⅷ"};
}

void take(const QByteArray& bytes) {
    for (const QString& typed : {QString::fromUtf8(bytes), QString::fromLatin1(bytes),
                                 QString(reinterpret_cast<const QChar*>(bytes.constData()), bytes.size() / 2)}) {
        for (const DocumentKind kind : {DocumentKind::ResidentIdCard, DocumentKind::HkMacaoTravelPermit,
                                        DocumentKind::TaiwanTravelPermit, DocumentKind::HouseholdRegister,
                                        DocumentKind::HkMacaoResidencePermit, DocumentKind::TaiwanResidencePermit})
            readAgain([kind](QStringView text) { return IdentityNumber::parse(kind, text); }, typed);
        readAgain(&CitizenNumber::parse, typed);
        readAgain(&PersonName::parse, typed);
        readAgain(&MobileNumber::parse, typed);
        readAgain(&PhotoReceiptNumber::parse, typed);
        readAgain(&OutletCode::parse, typed);
        readAgain(&AcceptanceNumber::parse, typed);
        require(maskedNumber(typed).size() <= std::max<qsizetype>(typed.size(), 64), "a mask is no longer");
        maskedMobile(typed);
        const QString normal = normalisedNumber(typed);
        require(normalisedNumber(normal) == normal, "normalising twice changes nothing");
    }
}

} // namespace shouli::fuzz
