// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/CentralFixture.h"
#include "support/CaseBuilder.h"

#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace shouli;
using namespace shouli::central;
using namespace shouli::test;
using domain::ApplicantKind;
using domain::DocumentKind;
using domain::FlowKind;

namespace {

using enum DocumentKind;

domain::Person known(DocumentKind document, const char16_t* number, const char16_t* name) {
    domain::Person person = test::person(ApplicantKind::Mainland, document, QString::fromUtf16(number));
    person.name = test::name(QString::fromUtf16(name));
    return person;
}

domain::Person guardian() { return known(ResidentIdCard, u"449999199003070218", u"李示范"); }
domain::Person child() { return known(HouseholdRegister, u"449999201506010225", u"李小示"); }

domain::Application caseOf(const domain::Person& child) {
    domain::Application whole = CaseBuilder().ofMinor(child).build();
    whole.guardian = domain::Guardian{guardian(), QStringLiteral("51")};
    whole.face.livePicture.reset();
    return whole;
}

} // namespace

/// What central answers about minors and their guardians.
class tst_Minors : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<CentralFixture> m;

    static protocol::Claim claimOf(const domain::Person& person, FlowKind flow = FlowKind::Minor) {
        return {domain::ApplicationId::make(), flow, person.number.kind(), person.number.text(), person.name.text()};
    }
    QString precheck(const domain::Person& person, FlowKind flow = FlowKind::Minor) {
        return m->ask("/v1/prechecks", protocol::PrecheckRequest{claimOf(person, flow)}.toJson()).code();
    }
    QString eligibility(const domain::Person& person) {
        const protocol::EligibilityRequest question{claimOf(person), QStringLiteral("440100")};
        return m->ask("/v1/eligibility-checks", question.toJson()).code();
    }
    QString numberOf(const QString& name) {
        const QJsonArray people =
            m->client->send("GET", "/demo/people").json().value(QStringLiteral("items")).toArray();
        for (const QJsonValue& person : people)
            if (person.toObject().value(QStringLiteral("name")) == name)
                return person.toObject().value(QStringLiteral("number")).toString();
        return {};
    }
    QString submit(const domain::Application& whole, const QDateTime& takenAt) {
        const protocol::Submission made = m->submissionOf(whole, takenAt);
        for (const domain::CaseFile& entry : made.files)
            m->putFile(whole.id, entry.picture, jpegOf(entry.picture));
        return QString::fromUtf8(m->putRevision(made).body);
    }

private Q_SLOTS:
    void init() {
        m = std::make_unique<CentralFixture>();
        QCOMPARE(m->begin(), QString());
    }
    void cleanup() { m.reset(); }

    // The guardian's own card and application do not matter: the child is asked about with the eligibility.
    void theGuardianHasToBeKnownAndAlive() {
        QCOMPARE(precheck(guardian()), QString());
        QCOMPARE(precheck(known(ResidentIdCard, u"449999199105250383", u"周持卡")), QString());
        const domain::Person applying = known(ResidentIdCard, u"449999198707040151", u"赵在办");
        QCOMPARE(precheck(applying), QString());
        QCOMPARE(precheck(applying, FlowKind::Adult), QStringLiteral("CASE-APPLICATION-RUNNING"));
        QCOMPARE(precheck(known(ResidentIdCard, u"449999194001010163", u"钱已故")),
                 QStringLiteral("CASE-PERSON-DECEASED"));
        QCOMPARE(precheck(known(ResidentIdCard, u"449999199003070023", u"李示范")),
                 QStringLiteral("CASE-PERSON-NOT-FOUND"));
    }

    void answersAboutChildren_data() {
        QTest::addColumn<domain::Person>("person");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char* tag, const domain::Person& person, const char* answer) {
            QTest::newRow(tag) << person << QString::fromLatin1(answer);
        };
        row("with the register", child(), "");
        row("the same child with its identity card", known(ResidentIdCard, u"449999201506010225", u"李小示"), "");
        row("with an identity card", known(ResidentIdCard, u"449999201203150132", u"王小例"), "");
        row("with the name of another", known(HouseholdRegister, u"449999201506010225", u"王小例"),
            "CASE-PERSON-NOT-FOUND");
        row("a running application", known(ResidentIdCard, u"449999201309100715", u"赵小办"),
            "CASE-APPLICATION-RUNNING");
        row("a valid card", known(HouseholdRegister, u"449999201405050738", u"胡小持"), "CASE-CARD-HELD");
        row("several cards", known(HouseholdRegister, u"449999201704200687", u"黄小多"), "CASE-SEVERAL-CARDS");
        row("several cards, by the identity card", known(ResidentIdCard, u"449999201704200687", u"黄小多"),
            "CASE-SEVERAL-CARDS");
    }
    void answersAboutChildren() {
        QFETCH(domain::Person, person);
        QFETCH(QString, answer);
        QCOMPARE(eligibility(person), answer);
    }

    void aReceiptIsTheChildsWithEitherDocument() {
        for (const DocumentKind document : {HouseholdRegister, ResidentIdCard}) {
            const protocol::PhotoByReceiptRequest asked{claimOf(known(document, u"449999201506010225", u"李小示")),
                                                        QStringLiteral("AX2202600000005")};
            QCOMPARE(m->ask("/v1/photos/by-receipt", asked.toJson()).status, 200);
        }
        const protocol::PhotoByReceiptRequest guardians{claimOf(guardian()), QStringLiteral("AX2202600000005")};
        QCOMPARE(m->ask("/v1/photos/by-receipt", guardians.toJson()).code(),
                 QStringLiteral("PHOTO-RECEIPT-OTHER-PERSON"));
    }

    void someAreOfAnAgeOnEveryDay() {
        QCOMPARE(numberOf(QStringLiteral("李小示")), QStringLiteral("449999201506010225"));
        QCOMPARE(numberOf(QStringLiteral("吴满前")).mid(6, 8), QStringLiteral("20101124")); // 16 tomorrow
        QCOMPARE(numberOf(QStringLiteral("吴满日")).mid(6, 8), QStringLiteral("20101123"));
        QCOMPARE(numberOf(QStringLiteral("郑成前")).mid(6, 8), QStringLiteral("20081124"));
        QCOMPARE(numberOf(QStringLiteral("郑七前")).mid(6, 8), QStringLiteral("20191124"));
    }

    void takesMinorsCases_data() {
        QTest::addColumn<domain::Application>("whole");
        QTest::addColumn<QString>("answer"); ///< "accepted", or what the refusal says
        using Change = std::function<void(domain::Application&)>;
        const auto row = [](const char* sentence, const char16_t* answer, const Change& change) {
            domain::Application whole = caseOf(child());
            change(whole);
            QTest::newRow(sentence) << whole << QString::fromUtf16(answer);
        };
        row("with the register", u"accepted", [](domain::Application&) {});
        QTest::newRow("with an identity card")
            << caseOf(known(ResidentIdCard, u"449999201203150132", u"王小例")) << QStringLiteral("accepted");
        domain::Application withoutPhoto = caseOf(known(HouseholdRegister, u"449999202108080249", u"陈幼样"));
        withoutPhoto.cardPhoto = domain::CardPhoto{domain::CardPhotoWay::LeftOut, {}, {}};
        QTest::newRow("under seven, without a photo") << withoutPhoto << QStringLiteral("accepted");
        row("a guardian who holds a card", u"accepted", [](domain::Application& a) {
            a.guardian =
                domain::Guardian{known(ResidentIdCard, u"449999199105250383", u"周持卡"), QStringLiteral("52")};
        });
        row("no guardian", u"「姓名」不符合要求", [](domain::Application& a) { a.guardian.reset(); });
        row("a guardian who is dead", u"CASE-PERSON-DECEASED", [](domain::Application& a) {
            a.guardian->person = known(ResidentIdCard, u"449999194001010163", u"钱已故");
        });
        row("a guardian under age", u"guardian_under_18", [](domain::Application& a) {
            a.guardian->person = known(ResidentIdCard, u"449999201203150132", u"王小例");
        });
        row("no relation", u"法定监护人与申领人关系", [](domain::Application& a) { a.guardian->relation.clear(); });
        row("a photo left out at eleven", u"photo_due_at_7", [](domain::Application& a) {
            a.cardPhoto = domain::CardPhoto{domain::CardPhotoWay::LeftOut, {}, {}};
        });
        row("a page of the register that is missing", u"上传材料",
            [](domain::Application& a) { a.materials.erase(domain::MaterialSlot::RegisterHead); });
        row("the register from 16 on", u"register_at_16",
            [](domain::Application& a) { a.applicant = known(HouseholdRegister, u"449999201011230015", u"吴满日"); });
        row("an adult's flow under 16", u"under_16_needs_guardian",
            [](domain::Application& a) { a.flow = FlowKind::Adult; });
    }
    void takesMinorsCases() {
        QFETCH(domain::Application, whole);
        QFETCH(QString, answer);
        const QString body = submit(whole, m->clock.now());
        const bool isRefusal = answer != QLatin1String("accepted");
        QVERIFY2(body.contains(isRefusal ? QStringLiteral("\"state\":\"returned\"")
                                         : QStringLiteral("\"state\":\"accepted\"")),
                 qPrintable(body));
        QVERIFY2(!isRefusal || body.contains(answer), qPrintable(body));
    }

    // Taken on the last day with the register, sent when the child is sixteen already.
    void aCaseIsJudgedByTheDayItWasTaken() {
        const auto number = numberOf(QStringLiteral("吴满前"));
        const domain::Application whole = caseOf(known(HouseholdRegister, number.toStdU16String().c_str(), u"吴满前"));
        const QDateTime takenAt = m->clock.now();
        m->clock.advance(std::chrono::hours(48));
        QVERIFY(submit(caseOf(*whole.applicant), m->clock.now()).contains(QStringLiteral("register_at_16")));
        const QString body = submit(whole, takenAt);
        QVERIFY2(body.contains(QStringLiteral("\"state\":\"accepted\"")), qPrintable(body));
    }

    void theClearingIsTheChilds() {
        const domain::Person several = known(HouseholdRegister, u"449999201704200687", u"黄小多");
        const protocol::ClearableCardsRequest asked{claimOf(several, FlowKind::CardClearing)};
        const auto cards =
            protocol::ClearableCardsAnswer::fromJson(m->ask("/v1/clearable-cards", asked.toJson()).json());
        QVERIFY(cards);
        QCOMPARE(cards->cards.size(), size_t(2));
        const auto id = domain::ClearingId::make();
        const protocol::ClearingRequest order{claimOf(several, FlowKind::CardClearing),
                                              {cards->cards[0].number, cards->cards[1].number},
                                              QStringLiteral("1001")};
        QCOMPARE(
            m->client->sendSigned("PUT", "/v1/clearings/" + id.text().toLatin1(), base::compactJson(order.toJson()))
                .status,
            200);
        QCOMPARE(eligibility(several), QString());
    }
};

QTEST_GUILESS_MAIN(tst_Minors)
#include "tst_Minors.moc"
