// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/CentralFixture.h"

#include <QTest>

#include <set>
#include <thread>

using namespace shouli;
using namespace shouli::central;
using namespace shouli::test;
using domain::ClearingId;
using domain::ClearingResult;

namespace {

struct Holder {
    const char16_t* name;
    const char16_t* number;
};
constexpr Holder Free{u"孙多卡", u"449999198202280272"};
constexpr Holder BusyAtFirst{u"马重试", u"449999198609150613"};
constexpr Holder Barred{u"郭不可", u"449999198301050667"};
constexpr Holder IssuerOnly{u"朱难清", u"449999197903180632"};
constexpr Holder InProduction{u"胡制卡", u"449999199507220646"};

protocol::Claim claimOf(const Holder& holder) {
    return {domain::ApplicationId::make(), domain::FlowKind::CardClearing, domain::DocumentKind::ResidentIdCard,
            QString::fromUtf16(holder.number), QString::fromUtf16(holder.name)};
}

QStringList failedOf(const domain::ClearingAnswer& answer) {
    QStringList failed;
    for (const domain::CardOutcome& outcome : answer.outcomes)
        if (outcome.result == ClearingResult::Failed)
            failed.append(outcome.card + u':' + outcome.code);
    return failed;
}

} // namespace

class tst_Clearings : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<CentralFixture> m;

    void enrolBeside(CentralClient& other) {
        QCOMPARE(other.enrol(m->newCode()).status, 201);
        QCOMPARE(other.place.outletCode, m->client->place.outletCode);
    }
    QStringList listed(const Holder& holder) {
        const Reply reply =
            m->client->sendSigned("POST", "/v1/clearable-cards",
                                  base::compactJson(protocol::ClearableCardsRequest{claimOf(holder)}.toJson()));
        const auto answer = protocol::ClearableCardsAnswer::fromJson(reply.json());
        QStringList numbers;
        if (answer)
            for (const domain::SocialCard& card : answer->cards)
                numbers.append(card.number);
        return numbers;
    }
    QString eligibility(const Holder& holder) {
        protocol::Claim claim = claimOf(holder);
        claim.flow = domain::FlowKind::Adult;
        const protocol::EligibilityRequest question{claim, QStringLiteral("440100")};
        return m->client->sendSigned("POST", "/v1/eligibility-checks", base::compactJson(question.toJson())).code();
    }
    static Reply put(CentralClient& client, const ClearingId& id, const protocol::ClearingRequest& request) {
        return client.sendSigned("PUT", "/v1/clearings/" + id.text().toLatin1(), base::compactJson(request.toJson()));
    }
    static Reply settle(CentralClient& client, const ClearingId& id) {
        return client.sendSigned("POST", "/v1/clearings/" + id.text().toLatin1() + "/settlement", "{}");
    }
    domain::ClearingAnswer clear(const ClearingId& id, const Holder& holder, const QStringList& cards) {
        const auto reply = protocol::ClearingReply::fromJson(
            put(*m->client, id, {claimOf(holder), cards, QStringLiteral("1001")}).json());
        return reply ? reply->answer : domain::ClearingAnswer{};
    }

private Q_SLOTS:
    void init() {
        m = std::make_unique<CentralFixture>();
        QCOMPARE(m->begin(), QString());
    }
    void cleanup() { m.reset(); }

    void listsAllThatCanBeCleared() {
        QCOMPARE(listed(Free), (QStringList{"A10000011", "B20000012", "C30000013"}));
        QCOMPARE(listed(InProduction), (QStringList{"A10000041", "B20000042"}));
        QCOMPARE(listed(Barred), QStringList());
        const Holder nobody{u"孙少卡", u"449999198202280272"};
        const Reply reply =
            m->client->sendSigned("POST", "/v1/clearable-cards",
                                  base::compactJson(protocol::ClearableCardsRequest{claimOf(nobody)}.toJson()));
        QCOMPARE(reply.code(), "CASE-PERSON-NOT-FOUND");
    }

    void clearedCardsLeadToEligibility() {
        QCOMPARE(eligibility(Free), "CASE-SEVERAL-CARDS");
        const auto id = ClearingId::make();
        const auto answer = clear(id, Free, listed(Free));
        QVERIFY(answer.isCarriedOut);
        QCOMPARE(answer.order, id);
        QCOMPARE(failedOf(answer), QStringList());
        QCOMPARE(listed(Free), QStringList());
        QCOMPARE(eligibility(Free), "");
    }

    void oneCardLeftIsACardHeld() {
        const auto answer = clear(ClearingId::make(), IssuerOnly, listed(IssuerOnly));
        QCOMPARE(failedOf(answer), QStringList{"C30000033:CLEAR-ISSUER-ONLY"});
        QVERIFY(!answer.outcomes.back().reason.isEmpty());
        QCOMPARE(failedOf(clear(ClearingId::make(), IssuerOnly, {"C30000033"})).size(), 1); // for good
        QCOMPARE(eligibility(IssuerOnly), "CASE-CARD-HELD");
    }

    void aRetryIsAboutTheFailedCardAlone() {
        const auto first = clear(ClearingId::make(), BusyAtFirst, listed(BusyAtFirst));
        QCOMPARE(failedOf(first), QStringList{"B20000022:CLEAR-BANK-BUSY"});
        QCOMPARE(listed(BusyAtFirst), QStringList{"B20000022"});
        const auto second = clear(ClearingId::make(), BusyAtFirst, {"B20000022"});
        QCOMPARE(failedOf(second), QStringList());
        QCOMPARE(eligibility(BusyAtFirst), "");
    }

    void theSameOrderAgainIsAnsweredAsBefore() {
        const auto id = ClearingId::make();
        const protocol::ClearingRequest request{claimOf(BusyAtFirst), listed(BusyAtFirst), QStringLiteral("1001")};
        const Reply first = put(*m->client, id, request);
        QCOMPARE(first.status, 200);
        m->clock.advance(std::chrono::hours(1));
        // The failed card would succeed by now: it was not tried again.
        QCOMPARE(put(*m->client, id, request).body, first.body);
        QCOMPARE(settle(*m->client, id).body, first.body);
        QCOMPARE(listed(BusyAtFirst), QStringList{"B20000022"});
        m->stop();
        QCOMPARE(m->start(), QString());
        CentralClient after(m->port());
        after.place = m->client->place;
        after.key = std::move(m->client->key);
        QCOMPARE(put(after, id, request).body, first.body);
    }

    void anotherOrderUnderTheSameIdIsRefused() {
        const auto id = ClearingId::make();
        const protocol::Claim claim = claimOf(Free);
        QCOMPARE(put(*m->client, id, {claim, {"A10000011"}, QStringLiteral("1001")}).status, 200);
        const Reply other = put(*m->client, id, {claim, {"B20000012"}, QStringLiteral("1001")});
        QCOMPARE(other.status, 409);
        QCOMPARE(listed(Free), (QStringList{"B20000012", "C30000013"}));
    }

    void twoAtOnceClearACardOnce() {
        const QStringList cards = listed(Free);
        CentralClient other(m->port()); // another workstation of the outlet
        enrolBeside(other);
        std::vector<domain::ClearingAnswer> answers(2);
        const auto ask = [&](CentralClient& client, size_t index) {
            const auto reply = protocol::ClearingReply::fromJson(
                put(client, ClearingId::make(), {claimOf(Free), cards, QStringLiteral("1001")}).json());
            if (reply)
                answers[index] = reply->answer;
        };
        std::thread beside([&] { ask(other, 1); });
        ask(*m->client, 0);
        beside.join();
        for (qsizetype card = 0; card < cards.size(); ++card) {
            std::multiset<ClearingResult> results;
            for (const auto& answer : answers)
                results.insert(answer.outcomes.at(size_t(card)).result);
            QCOMPARE(results, (std::multiset{ClearingResult::Cleared, ClearingResult::ClearedBefore}));
        }
    }

    void theSameOrderTwiceAtOnceIsOne() {
        const auto id = ClearingId::make();
        const protocol::ClearingRequest request{claimOf(BusyAtFirst), listed(BusyAtFirst), QStringLiteral("1001")};
        CentralClient other(m->port()); // another workstation of the outlet
        enrolBeside(other);
        Reply second;
        std::thread beside([&] { second = put(other, id, request); });
        const Reply first = put(*m->client, id, request);
        beside.join();
        QCOMPARE(first.status, 200);
        QCOMPARE(second.body, first.body);
        QCOMPARE(listed(BusyAtFirst), QStringList{"B20000022"}); // it was tried once
    }

    void aSettledOrderIsNeverCarriedOut() {
        const auto id = ClearingId::make();
        const auto settled = protocol::ClearingReply::fromJson(settle(*m->client, id).json());
        QVERIFY(settled);
        QVERIFY(!settled->answer.isCarriedOut);
        QVERIFY(settled->answer.outcomes.empty());
        const auto late = clear(id, Free, listed(Free)); // it arrives after all
        QVERIFY(!late.isCarriedOut);
        QCOMPARE(listed(Free).size(), 3);
        QCOMPARE(eligibility(Free), "CASE-SEVERAL-CARDS");
    }

    void anotherOutletNeitherReadsNorTouchesIt() {
        Options elsewhere = m->options;
        elsewhere.issueCodeFor = EnrolmentPlace{QStringLiteral("901000006"), 1};
        const auto code = Central::issueCode(elsewhere, m->clock);
        QVERIFY2(code, code ? "" : qPrintable(code.error().detail));
        CentralClient other(m->port());
        QCOMPARE(other.enrol(*code).status, 201);
        QVERIFY(other.place.outletCode != m->client->place.outletCode);
        const auto id = ClearingId::make();
        const protocol::ClearingRequest request{claimOf(Free), {"A10000011"}, QStringLiteral("1001")};
        QCOMPARE(put(*m->client, id, request).status, 200);
        // Under the same id it has an order of its own, which it closes; the other order's answer is not told.
        const auto theirs = protocol::ClearingReply::fromJson(settle(other, id).json());
        QVERIFY(theirs);
        QVERIFY(!theirs->answer.isCarriedOut);
        const auto ours = protocol::ClearingReply::fromJson(settle(*m->client, id).json());
        QVERIFY(ours);
        QVERIFY(ours->answer.isCarriedOut);
    }

    void onlyTheOwnCardsAreCleared() {
        const auto answer = clear(ClearingId::make(), BusyAtFirst, {"A10000011"});
        QCOMPARE(failedOf(answer), QStringList{"A10000011:CLEAR-CARD-UNKNOWN"});
        QCOMPARE(failedOf(clear(ClearingId::make(), Barred, {"A10000051"})),
                 QStringList{"A10000051:CLEAR-CARD-BARRED"});
        QCOMPARE(failedOf(clear(ClearingId::make(), {u"孙少卡", u"449999198202280272"}, {"A10000011"})),
                 QStringList{"A10000011:CASE-PERSON-NOT-FOUND"});
        QCOMPARE(listed(Free).size(), 3);
    }

    void everyCardIsInTheAudit() {
        const auto id = ClearingId::make();
        clear(id, IssuerOnly, listed(IssuerOnly));
        const auto never = ClearingId::make();
        settle(*m->client, never);
        m->stop();
        sql::SqliteOptions sqlite;
        sqlite.path = m->options.databasePath;
        sqlite.applicationId = 0x53684c43;
        const auto database = sql::Database::open(sqlite);
        QVERIFY(database);
        auto rows = (*database)->query(QStringLiteral(
            "SELECT clearing, outlet, operator, result, card IS NULL FROM clearing_audit ORDER BY sequence"));
        QStringList found;
        while (rows->next())
            found.append(QStringLiteral("%1 %2 %3 %4 %5")
                             .arg(rows->text(0) == id.text() ? u"it" : u"never", rows->text(1), rows->text(2),
                                  rows->text(3), QString::number(rows->integer(4))));
        const QString outlet = m->client->place.outletCode;
        QCOMPARE(found, (QStringList{"it " + outlet + " 1001 cleared 0", "it " + outlet + " 1001 cleared 0",
                                     "it " + outlet + " 1001 CLEAR-ISSUER-ONLY 0",
                                     "never " + outlet + "  not_carried_out 1"}));
    }
};

QTEST_GUILESS_MAIN(tst_Clearings)
#include "tst_Clearings.moc"
