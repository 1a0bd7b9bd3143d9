// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CaseBuilder.h"
#include "support/RuleRow.h"

#include <QTest>

using namespace shouli::domain;
using namespace shouli::test;

class tst_RulesDelivery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pickup_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("told");
        const auto row = [](const char* sentence, const Change& change, const QStringList& told) {
            QTest::newRow(sentence) << change << told;
        };
        row("a right case has nothing wrong", [](Application&) {}, {});
        row("nothing chosen", [](Application& a) { a.delivery.reset(); }, {"delivery_way missing", "outlet missing"});
        row("no outlet", [](Application& a) { a.delivery->outlet.reset(); }, {"outlet missing"});
        row("a code that is none", [](Application& a) { a.delivery->outlet->code = QStringLiteral("95588"); },
            {"outlet wrong_length"});
        row("an outlet that was closed", [](Application& a) { a.delivery->outlet->code = QStringLiteral("999999999"); },
            {"outlet not_in_list"});
        row("an outlet of another city, chosen from all",
            [](Application& a) { a.eligibility.issuingCity = QStringLiteral("440300"); },
            {"outlet outlet_elsewhere (warning)"});
        row("an outlet of another bank, chosen from all",
            [](Application& a) { a.details->bank = QStringLiteral("95566"); }, {"outlet outlet_elsewhere (warning)"});
        row("a bureau's outlet serves every bank", [](Application& a) { a.delivery->outlet->bankCode.clear(); }, {});
        row("of Hong Kong, collected", [](Application& a) { a.applicant = chan(); }, {});
        row("pickup asks for no recipient", [](Application& a) { a.delivery->recipient = Recipient{}; }, {});
    }
    void pickup() {
        QFETCH(Change, change);
        Application application = CaseBuilder().build();
        change(application);
        QTEST(told(checkDelivery(application, {today(), *shippedReference()})), "told");
    }

    void mail_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("told");
        const auto row = [](const char* sentence, const Change& change, const QStringList& told) {
            QTest::newRow(sentence) << change << told;
        };
        row("a right case has nothing wrong", [](Application&) {}, {});
        row("1.3.6-6 Hong Kong may only collect", [](Application& a) { a.applicant = chan(); },
            {"delivery_way mail_not_for_kind"});
        row("1.3.6-7 the tips are to be confirmed", [](Application& a) { a.delivery->mailTips.reset(); },
            {"mail_tips not_agreed"});
        row("1.3.6-8 mail has an outlet too", [](Application& a) { a.delivery->outlet.reset(); }, {"outlet missing"});
        row("no recipient: every field is named", [](Application& a) { a.delivery->recipient.reset(); },
            {"recipient_name missing", "recipient_mobile missing", "recipient_division missing",
             "recipient_address missing"});
        row("a recipient of one character", [](Application& a) { a.delivery->recipient->name = QStringLiteral("林"); },
            {"recipient_name too_short"});
        row("1.3.6-9 a new number asks for a code",
            [](Application& a) {
                Application before = a;
                a.delivery->recipient->phone.number = QStringLiteral("13000000009");
                clearWhatNoLongerHolds(before, a);
            },
            {"recipient_sms_code changed_since_verified"});
        row("a number open while the line is down",
            [](Application& a) {
                a.delivery->recipient->phone = {QStringLiteral("13000000009"), PhoneCheck::Open, {}, {}, {}};
            },
            {});
        row("1.3.6-11 a province is no area",
            [](Application& a) { a.delivery->recipient->division = QStringLiteral("440000"); },
            {"recipient_division not_in_list"});
        row("mail goes outside the province too",
            [](Application& a) { a.delivery->recipient->division = QStringLiteral("110101"); }, {});
        row("1.3.6-12 an address of four characters",
            [](Application& a) { a.delivery->recipient->address = QStringLiteral("虚构路一"); },
            {"recipient_address too_short"});
    }
    void mail() {
        QFETCH(Change, change);
        Application application = CaseBuilder().mailed().build();
        change(application);
        QTEST(told(checkDelivery(application, {today(), *shippedReference()})), "told");
    }
};

QTEST_GUILESS_MAIN(tst_RulesDelivery)
#include "tst_RulesDelivery.moc"
