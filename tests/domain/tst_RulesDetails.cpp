// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CaseBuilder.h"
#include "support/RuleRow.h"

#include <QTest>

using namespace shouli::domain;
using namespace shouli::test;

class tst_RulesDetails : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void term_data() {
        QTest::addColumn<DocumentKind>("kind");
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("until");
        QTest::addColumn<bool>("longTerm");
        QTest::addColumn<QStringList>("told");
        using enum DocumentKind;
        struct Term {
            QDate birth, from, until;
            bool longTerm = false;
            DocumentKind kind = ResidentIdCard;
        };
        const auto row = [](const char* sentence, const Term& term, const QStringList& told) {
            QTest::newRow(sentence) << term.kind << term.birth << term.from << term.until << term.longTerm << told;
        };
        const QDate birth(1990, 3, 7);
        row("20 years from 28", {birth, {2018, 5, 10}, {2038, 5, 10}}, {});
        row("expires today: no error, though at 16 the usual term is 10 years", {birth, {2006, 11, 23}, {2026, 11, 23}},
            {"valid_until term_does_not_fit_age (warning)"});
        row("ended in spring", {birth, {2016, 3, 6}, {2026, 3, 6}}, {"valid_until expired"});
        row("expired yesterday", {birth, {2016, 3, 6}, {2026, 11, 22}}, {"valid_until expired"});
        row("begins today", {birth, {2026, 11, 23}, {2046, 11, 23}}, {});
        row("begins tomorrow", {birth, {2026, 11, 24}, {2046, 11, 24}}, {"valid_from date_in_future"});
        row("began before birth", {birth, {1989, 1, 1}, {2029, 1, 1}}, {"valid_from before_birth"});
        row("began at birth", {{2024, 1, 1}, {2024, 1, 1}, {2029, 1, 1}}, {});
        row("ends as it begins", {birth, {2018, 5, 10}, {2018, 5, 10}}, {"valid_until end_before_start"});
        row("no dates", {birth, {}, {}}, {"valid_from missing", "valid_until missing"});
        row("15 at the start: 5 years", {{2009, 5, 11}, {2025, 5, 10}, {2030, 5, 10}}, {});
        row("16 at the start: 10 years", {{2009, 5, 10}, {2025, 5, 10}, {2035, 5, 10}}, {});
        row("16 at the start with 5 years is odd", {{2009, 5, 10}, {2025, 5, 10}, {2030, 5, 10}},
            {"valid_until term_does_not_fit_age (warning)"});
        row("25 at the start: 10 years", {{1999, 5, 11}, {2025, 5, 10}, {2035, 5, 10}}, {});
        row("26 at the start: 20 years", {{1999, 5, 10}, {2025, 5, 10}, {2045, 5, 10}}, {});
        row("45 at the start: 20 years", {{1979, 5, 11}, {2025, 5, 10}, {2045, 5, 10}}, {});
        row("46 at the start: without end", {{1979, 5, 10}, {2025, 5, 10}, {}, true}, {});
        row("46 at the start with an end is odd", {{1979, 5, 10}, {2025, 5, 10}, {2045, 5, 10}},
            {"valid_until term_does_not_fit_age (warning)"});
        row("without end at 45 years and 364 days", {{1979, 5, 11}, {2025, 5, 10}, {}, true},
            {"long_term long_term_needs_46"});
        row("without end, born on 29 February, on 28 February at 46", {{1980, 2, 29}, {2026, 2, 28}, {}, true}, {});
        row("20 years from 29 February 2016, aged 25, are odd", {birth, {2016, 2, 29}, {2036, 2, 29}},
            {"valid_until term_does_not_fit_age (warning)"});
        // The identity card, to the day (domain rules 1.10). Today is 2026-11-23.
        row("expires today: still valid", {{1999, 5, 11}, {2016, 11, 23}, {2026, 11, 23}}, {});
        row("expires tomorrow", {{1999, 5, 11}, {2016, 11, 24}, {2026, 11, 24}}, {});
        row("expired yesterday, with a term that fits", {{1999, 5, 11}, {2016, 11, 22}, {2026, 11, 22}},
            {"valid_until expired"});
        row("a child's card that expires tomorrow", {{2015, 5, 11}, {2021, 11, 24}, {2026, 11, 24}}, {});
        row("a child's card that expired yesterday", {{2015, 5, 11}, {2021, 11, 22}, {2026, 11, 22}},
            {"valid_until expired"});
        row("a day short of the term is odd", {birth, {2018, 5, 10}, {2038, 5, 9}},
            {"valid_until term_does_not_fit_age (warning)"});
        row("a day beyond the term is odd", {birth, {2018, 5, 10}, {2038, 5, 11}},
            {"valid_until term_does_not_fit_age (warning)"});
        row("the day before the 16th birthday: 5 years", {{2010, 3, 8}, {2026, 3, 7}, {2031, 3, 7}}, {});
        row("the day before the 16th birthday: 10 years are odd", {{2010, 3, 8}, {2026, 3, 7}, {2036, 3, 7}},
            {"valid_until term_does_not_fit_age (warning)"});
        row("the 16th birthday: 10 years", {{2010, 3, 7}, {2026, 3, 7}, {2036, 3, 7}}, {});
        row("the day before the 26th birthday: 20 years are odd", {{2000, 3, 8}, {2026, 3, 7}, {2046, 3, 7}},
            {"valid_until term_does_not_fit_age (warning)"});
        row("the 26th birthday: 20 years", {{2000, 3, 7}, {2026, 3, 7}, {2046, 3, 7}}, {});
        row("the 46th birthday: without end", {{1980, 3, 7}, {2026, 3, 7}, {}, true}, {});
        row("the day before the 46th birthday: not without end", {{1980, 3, 8}, {2026, 3, 7}, {}, true},
            {"long_term long_term_needs_46"});
        row("the day before the 46th birthday: 20 years", {{1980, 3, 8}, {2026, 3, 7}, {2046, 3, 7}}, {});
        row("the day after the 46th birthday: 20 years are odd", {{1980, 3, 6}, {2026, 3, 7}, {2046, 3, 7}},
            {"valid_until term_does_not_fit_age (warning)"});
        row("born on 29 February, 46 on 28 February: the day before it is 45", {{1980, 2, 29}, {2026, 2, 27}, {}, true},
            {"long_term long_term_needs_46"});
        row("born on 29 February, 16 on 28 February of a common year", {{2008, 2, 29}, {2025, 2, 28}, {2035, 2, 28}},
            {});
        row("20 years from 29 February end on 29 February", {{1986, 3, 7}, {2016, 2, 29}, {2036, 2, 29}}, {});
        row("10 years from 29 February end on 28 February", {{1999, 3, 7}, {2020, 2, 29}, {2030, 2, 28}}, {});
        row("10 years from 29 February do not end on 1 March", {{1999, 3, 7}, {2020, 2, 29}, {2030, 3, 1}},
            {"valid_until term_does_not_fit_age (warning)"});
        row("5 years from 29 February end on 28 February", {{2015, 3, 7}, {2024, 2, 29}, {2029, 2, 28}}, {});
        row("an error at the start and one at the end are both told", {birth, {2026, 11, 24}, {2026, 11, 22}},
            {"valid_from date_in_future", "valid_until end_before_start"});
        row("an expired card is not also odd", {birth, {2010, 1, 1}, {2015, 1, 1}}, {"valid_until expired"});
        row("without end, but it begins tomorrow", {{1970, 1, 1}, {2026, 11, 24}, {}, true},
            {"valid_from date_in_future"});
        row("without end needs a start", {{1970, 1, 1}, {}, {}, true}, {"valid_from missing"});
        row("a travel permit has an end", {{1970, 1, 1}, {2020, 1, 1}, {}, true, HkMacaoTravelPermit},
            {"long_term long_term_needs_id_card"});
        row("a residence permit has an end", {{1970, 1, 1}, {2020, 1, 1}, {}, true, TaiwanResidencePermit},
            {"long_term long_term_needs_id_card"});
        row("an adult's travel permit: 10 years", {birth, {2020, 1, 1}, {2030, 1, 1}, false, HkMacaoTravelPermit}, {});
        row("an adult's travel permit of 5 years is odd",
            {birth, {2022, 1, 1}, {2027, 1, 1}, false, HkMacaoTravelPermit},
            {"valid_until term_does_not_fit_age (warning)"});
        row("a travel permit of 17 years and 364 days: 10 years are odd",
            {{2003, 5, 11}, {2021, 5, 10}, {2031, 5, 10}, false, HkMacaoTravelPermit},
            {"valid_until term_does_not_fit_age (warning)"});
        row("a travel permit of 17 years and 364 days: 5 years, or 3 once",
            {{2006, 11, 24}, {2024, 11, 23}, {2027, 11, 23}, false, HkMacaoTravelPermit}, {});
        row("a travel permit on the 18th birthday: 10 years",
            {{2003, 5, 10}, {2021, 5, 10}, {2031, 5, 10}, false, HkMacaoTravelPermit}, {});
        row("a travel permit may end the day before", {birth, {2020, 1, 2}, {2030, 1, 1}, false, HkMacaoTravelPermit},
            {});
        row("two days before is odd", {birth, {2020, 1, 3}, {2030, 1, 1}, false, HkMacaoTravelPermit},
            {"valid_until term_does_not_fit_age (warning)"});
        row("a travel permit that ends today", {birth, {2016, 11, 23}, {2026, 11, 23}, false, HkMacaoTravelPermit}, {});
        row("a travel permit that ended yesterday", {birth, {2016, 11, 22}, {2026, 11, 22}, false, HkMacaoTravelPermit},
            {"valid_until expired"});
        row("a residence permit of 10 years is odd", {birth, {2022, 1, 1}, {2032, 1, 1}, false, HkMacaoResidencePermit},
            {"valid_until term_does_not_fit_age (warning)"});
        row("a residence permit that ended yesterday",
            {birth, {2021, 11, 22}, {2026, 11, 22}, false, TaiwanResidencePermit}, {"valid_until expired"});
        row("a Taiwan permit printed with the day before",
            {birth, {2022, 9, 21}, {2027, 9, 20}, false, TaiwanTravelPermit}, {});
        row("a Taiwan permit for one entry", {birth, {2026, 10, 1}, {2027, 1, 1}, false, TaiwanTravelPermit},
            {"valid_until one_entry_permit"});
        row("a Taiwan permit of a day more is only odd",
            {birth, {2026, 10, 1}, {2027, 1, 2}, false, TaiwanTravelPermit},
            {"valid_until term_does_not_fit_age (warning)"});
        row("an expired permit for one entry is expired",
            {birth, {2026, 6, 1}, {2026, 9, 1}, false, TaiwanTravelPermit}, {"valid_until expired"});
        row("a residence permit: 5 years", {birth, {2022, 1, 1}, {2027, 1, 1}, false, HkMacaoResidencePermit}, {});
        row("a Taiwan permit: 5 years", {birth, {2022, 1, 1}, {2027, 1, 1}, false, TaiwanTravelPermit}, {});
        row("a household register is good until the day before the sixteenth birthday",
            {{2015, 6, 1}, {2015, 7, 1}, {2031, 5, 31}, false, HouseholdRegister}, {});
        row("a household register with another end",
            {{2015, 6, 1}, {2015, 7, 1}, {2031, 6, 1}, false, HouseholdRegister},
            {"valid_until term_does_not_fit_age (warning)"});
        row("a child's identity card: 5 years", {{2015, 6, 1}, {2024, 3, 1}, {2029, 3, 1}, false, ResidentIdCard}, {});
    }
    void term() {
        QFETCH(DocumentKind, kind);
        QFETCH(QDate, birth);
        QFETCH(QDate, from);
        QFETCH(QDate, until);
        QFETCH(bool, longTerm);
        QTEST(told(checkDocumentTerm(kind, birth, from, until, longTerm, today())), "told");
    }

    void details_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("told");
        const auto row = [](const char* sentence, const Change& change, const QStringList& told) {
            QTest::newRow(sentence) << change << told;
        };
        row("a right case has nothing wrong", [](Application&) {}, {});
        row("nothing typed: every field is named", [](Application& a) { a.details.reset(); },
            {"ethnic_group missing", "valid_from missing", "valid_until missing", "mobile missing",
             "occupation missing", "residence missing", "residence_address missing", "bank missing",
             "insurance_type missing"});
        row("a code no list knows", [](Application& a) { a.details->ethnicGroup = QStringLiteral("77"); },
            {"ethnic_group not_in_list"});
        row("an occupation no list knows", [](Application& a) { a.details->occupation = QStringLiteral("x"); },
            {"occupation not_in_list"});
        row("a bank no list knows", [](Application& a) { a.details->bank = QStringLiteral("00000"); },
            {"bank not_in_list"});
        row("a type of insurance no list knows", [](Application& a) { a.details->insuranceType = QStringLiteral("9"); },
            {"insurance_type not_in_list"});
        row("a city is no place to live in exactly",
            [](Application& a) { a.details->residence = QStringLiteral("440100"); }, {"residence not_in_list"});
        row("Dongguan has no counties: its towns",
            [](Application& a) { a.details->residence = QStringLiteral("441900003"); }, {});
        row("four characters are no address",
            [](Application& a) { a.details->residenceAddress = QStringLiteral(" 虚构路一 "); },
            {"residence_address too_short"});
        row("five are one", [](Application& a) { a.details->residenceAddress = QStringLiteral("虚构路一号"); }, {});
        row("five rare characters are five",
            [](Application& a) { a.details->residenceAddress = QStringLiteral("\U00020000\U00020001路一号"); }, {});
        row("101 are too many", [](Application& a) { a.details->residenceAddress = QString(101, u'路'); },
            {"residence_address too_long"});
        row("an address of two lines",
            [](Application& a) { a.details->residenceAddress = QStringLiteral("虚构路\n一号二号"); },
            {"residence_address bad_character"});
        row("an address that turns round",
            [](Application& a) { a.details->residenceAddress = QStringLiteral("虚构路\u202E一号二号"); },
            {"residence_address bad_character"});
        row("an address with a line separator",
            [](Application& a) { a.details->residenceAddress = QStringLiteral("虚构路\u2028一号二号"); },
            {"residence_address bad_character"});
        row("an address with a paragraph separator",
            [](Application& a) { a.details->residenceAddress = QStringLiteral("虚构路\u2029一号二号"); },
            {"residence_address bad_character"});
        row("no number", [](Application& a) { a.details->phone = {}; }, {"mobile missing"});
        row("a landline", [](Application& a) { a.details->phone.number = QStringLiteral("02055501234"); },
            {"mobile wrong_format"});
        row("a number not normalised",
            [](Application& a) { a.details->phone.number = QStringLiteral("+8613000000001"); },
            {"mobile wrong_format"});
        row("not verified",
            [](Application& a) {
                a.details->phone = {QStringLiteral("13000000001"), {}, {}, {}, {}};
            },
            {"sms_code not_verified"});
        row("verified without central's token",
            [](Application& a) {
                a.details->phone.token.clear();
                a.details->phone.verifiedAt = {};
            },
            {"sms_code not_verified"});
        row("changed since it was verified",
            [](Application& a) {
                Application before = a;
                a.details->phone.number = QStringLiteral("13000000002");
                clearWhatNoLongerHolds(before, a);
            },
            {"sms_code changed_since_verified"});
        row("open while the line is down",
            [](Application& a) {
                a.details->phone = {QStringLiteral("13000000001"), PhoneCheck::Open, {}, {}, {}};
            },
            {});
        row("an open number is still a number",
            [](Application& a) {
                a.details->phone = {QStringLiteral("1300000"), PhoneCheck::Open, {}, {}, {}};
            },
            {"mobile wrong_length"});
        row("of Hong Kong, approved",
            [](Application& a) {
                a.details->phone = {
                    QStringLiteral("+852 6123 4567"), PhoneCheck::ApprovedWithout, {}, {}, OperatorId::make()};
            },
            {});
        row("none at all, approved",
            [](Application& a) {
                a.details->phone = {QString(), PhoneCheck::ApprovedWithout, {}, {}, OperatorId::make()};
            },
            {});
        row("approved by nobody", [](Application& a) { a.details->phone.check = PhoneCheck::ApprovedWithout; },
            {"mobile not_verified"});
        row("approved nonsense",
            [](Application& a) {
                a.details->phone = {
                    QStringLiteral("<call me>"), PhoneCheck::ApprovedWithout, {}, {}, OperatorId::make()};
            },
            {"mobile wrong_format"});
        row("expired", [](Application& a) { a.details->validUntil = QDate(2026, 11, 22); }, {"valid_until expired"});
    }
    void details() {
        QFETCH(Change, change);
        Application application = CaseBuilder().build();
        change(application);
        QTEST(told(checkDetails(application, {today(), *shippedReference()})), "told");
    }
};

QTEST_GUILESS_MAIN(tst_RulesDetails)
#include "tst_RulesDetails.moc"
