// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "domain/ApplicationJson.h"
#include "domain/Issue.h"

#include "domain/Verdict.h"
#include "support/CaseBuilder.h"

#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using shouli::test::CaseBuilder;

namespace {

base::Result<Application> readCase(const QJsonObject& object) { return applicationFromJson(object, shippedServices()); }

// The object with the member at "a/b/c" replaced; an undefined value removes it.
QJsonObject with(QJsonObject object, const QString& path, const QJsonValue& value) {
    const QString key = path.section(u'/', 0, 0);
    const QString rest = path.section(u'/', 1);
    if (!rest.isEmpty())
        object.insert(key, with(object.value(key).toObject(), rest, value));
    else if (value.isUndefined())
        object.remove(key);
    else
        object.insert(key, value);
    return object;
}

Application fullCase() {
    Application application = CaseBuilder().mailed().build();
    application.state = ApplicationState::Returned;
    application.revision = 3;
    application.returnToConfirm = true;
    application.face.outcome = FaceOutcome::ApprovedBySupervisor;
    application.face.band = FaceBand::Unsure;
    application.face.reason = QStringLiteral("摄像头故障");
    application.face.approvedBy = OperatorId::make();
    application.face.approverName = QStringLiteral("复核员乙");
    application.cardPhoto->way = CardPhotoWay::Receipt;
    application.cardPhoto->receiptNumber = QStringLiteral("AX2000000000001");
    application.refusedReceipts = {{QStringLiteral("AX2000000000002"), QStringLiteral("PHOTO-RECEIPT-UNKNOWN"),
                                    QDateTime(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC)}};
    application.cardPhoto->picture->overruled = {QStringLiteral("too_dark"), QStringLiteral("glasses")};
    application.details->phone.check = PhoneCheck::ApprovedWithout;
    application.details->phone.approvedBy = OperatorId::make();
    application.acceptanceNumber = *AcceptanceNumber::parse(u"90100000101261123A0001G");
    application.submittedAt = QDateTime(QDate(2026, 11, 23), QTime(3, 4, 5, 678), Qt::UTC);
    application.refusals = {{QStringLiteral("CASE-CARD-HELD"), QStringLiteral("已持有社会保障卡")},
                            {QStringLiteral("CASE-FROM-LATER"), QString()}};
    return application;
}

std::vector<ChipCard> cardsOfTwoPeople() {
    return {{QStringLiteral("林\uFFFD"),
             test::lin().number,
             Sex::Female,
             test::lin().birthDate,
             QStringLiteral("01"),
             QStringLiteral("虚构路一号"),
             QStringLiteral("虚构市公安局"),
             QDate(2020, 1, 2),
             {},
             true,
             {},
             0},
            {QStringLiteral("何"),
             *IdentityNumber::parse(DocumentKind::HkMacaoResidencePermit, u"810000198602030125"),
             Sex::Female,
             QDate(1986, 2, 3),
             {},
             {},
             {},
             QDate(2024, 1, 2),
             QDate(2029, 1, 1),
             false,
             QStringLiteral("H12345678"),
             2}};
}

} // namespace

class tst_ApplicationJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsBackWhatItWrote_data() {
        QTest::addColumn<Application>("application");
        QTest::newRow("a draft just begun") << CaseBuilder().begun().build();
        QTest::newRow("a whole case") << CaseBuilder().build();
        QTest::newRow("a case taken offline") << CaseBuilder().offline().build();
        QTest::newRow("a case of Hong Kong") << CaseBuilder().ofHongKong().build();
        QTest::newRow("a minor's case") << CaseBuilder().ofMinor().build();
        Application refused = CaseBuilder().build();
        refused.eligibility.precheck = CheckOutcome::Refused;
        refused.eligibility.precheckRefusal = QStringLiteral("CASE-PERSON-DECEASED");
        refused.eligibility.outcome = CheckOutcome::Refused;
        refused.eligibility.refusal = QStringLiteral("CASE-CARD-HELD");
        QTest::newRow("a case that central refused") << refused;
        Application fromAdultGuide = CaseBuilder().ofGuardian().build();
        fromAdultGuide.guideAfterCheck = true;
        Application renumbered = CaseBuilder().build();
        renumbered.formerNumbers = {*AcceptanceNumber::parse(u"90100000101261123A0001G")};
        QTest::newRow("a case whose first number central found taken") << renumbered;
        QTest::newRow("a guardian's, from the adult guide") << fromAdultGuide;
        Application rare = CaseBuilder().mailed().build();
        rare.applicant->name = test::name(QStringLiteral("刘䶮𠮷𪜀𫠠𬺰𰻝\U0002EBF0"));
        rare.delivery->recipient->name = rare.applicant->name.text();
        Application read = CaseBuilder().ofMinor().build();
        read.chipCards = cardsOfTwoPeople();
        QTest::newRow("cards that were read") << read;
        QTest::newRow("a name with rare characters") << rare;
        QTest::newRow("every member set") << fullCase();
        Application clearing = CaseBuilder().ofClearing().build();
        QTest::newRow("a clearing before its order") << clearing;
        clearing.clearing->order = ClearingId::make();
        clearing.clearing->ordered = clearing.clearing->toClear();
        clearing.clearing->outcomes = {{QStringLiteral("A10000001"), ClearingResult::Cleared, {}, {}},
                                       {QStringLiteral("B20000002"), ClearingResult::Failed,
                                        QStringLiteral("CLEAR-BANK-BUSY"), QStringLiteral("忙")}};
        QTest::newRow("a clearing with its outcome") << clearing;
        Application longTerm = CaseBuilder().build();
        longTerm.details->longTerm = true;
        longTerm.details->validUntil = {};
        QTest::newRow("a document without end") << longTerm;
        Application unfinished = CaseBuilder().build();
        unfinished.details->phone = {};
        unfinished.details->validFrom = {};
        unfinished.delivery->outlet.reset();
        QTest::newRow("a draft left half filled") << unfinished;
    }
    void readsBackWhatItWrote() {
        QFETCH(Application, application);
        const QByteArray bytes = base::compactJson(toJson(application));
        const auto read = readCase(*base::parseJsonObject(bytes));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QVERIFY(*read == application);
        QCOMPARE(base::compactJson(toJson(*read)), bytes);
    }

    void refusesWhatItDoesNotKnow_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char* sentence, const char* path, const QJsonValue& value) {
            QTest::newRow(sentence) << QString::fromLatin1(path) << value;
        };
        row("a later version", "v", 2);
        row("no id", "id", QJsonValue(QJsonValue::Undefined));
        row("an id that is none", "id", "7");
        row("a flow of a later version", "flow", "replacement");
        row("a state of a later version", "state", "archived");
        row("revision zero", "revision", 0);
        row("half a revision", "revision", 1.5);
        row("an owner that is no id", "owner", "somebody");
        row("a moment that is none", "createdAt", "yesterday");
        row("an applicant of an unknown kind", "applicant/kind", "martian");
        row("an applicant without name", "applicant/name", QJsonValue(QJsonValue::Undefined));
        row("a name with a control character", "applicant/name", QStringLiteral("林\u202E晓"));
        row("a name that is not normalised", "applicant/name", QStringLiteral("阿依・买买提"));
        row("a number with a wrong check digit", "applicant/number", "449999199003070021");
        row("a number of another document", "applicant/document", "taiwan_travel_permit");
        row("a number that is not normalised", "applicant/number", " 449999199003070023");
        row("a birth date that is none", "applicant/birthDate", "1990-02-30");
        row("an unknown sex", "applicant/sex", "x");
        row("an unknown face outcome", "face/outcome", "probably");
        row("no face section", "face", QJsonValue(QJsonValue::Undefined));
        row("an unknown check outcome", "eligibility/precheck", "maybe");
        row("a material of an unknown slot", "materials/passport", QJsonObject());
        row("a material without id", "materials/id_card_emblem/id", QJsonValue(QJsonValue::Undefined));
        row("a material that is no object", "materials/id_card_emblem", 1);
        row("a picture of an unknown source", "cardPhoto/picture/source", "fax");
        row("a picture with a broken digest", "cardPhoto/picture/digest", "***");
        row("a refused receipt without its time", "refusedReceipts",
            QJsonArray{QJsonObject{{QStringLiteral("number"), QStringLiteral("AX2000000000002")},
                                   {QStringLiteral("refusal"), QStringLiteral("PHOTO-RECEIPT-UNKNOWN")}}});
        row("details without a phone", "details/phone", QJsonValue(QJsonValue::Undefined));
        row("an unknown phone check", "details/phone/check", "sure");
        row("a bank that is no text", "details/bank", 95588);
        row("an unknown way of delivery", "delivery/way", "drone");
        row("an outlet without name", "delivery/outlet/name", QJsonValue(QJsonValue::Undefined));
        row("a section that is null", "details", QJsonValue());
        row("an acceptance number with a wrong check character", "acceptanceNumber", "90100000101261123A0001H");
        row("a former number with a wrong check character", "formerNumbers", QJsonArray{"90100000101261123A0001H"});
        row("refusals that are no list", "refusals", "none");
        row("a refusal that is no object", "refusals", QJsonArray{1});
    }
    void refusesWhatItDoesNotKnow() {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        const QJsonObject right = toJson(fullCase());
        QVERIFY(readCase(right));
        const auto read = readCase(with(right, path, value));
        QVERIFY(!read);
        QCOMPARE(read.error().code, base::ErrorCode::Malformed);
    }

    void refusesAChipCardThatIsNone_data() {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        for (const char* member : {"name", "document", "number", "sex", "birthDate", "ethnicGroup", "address", "issuer",
                                   "validFrom", "validUntil", "longTerm", "permitNumber", "issueCount"})
            QTest::addRow("%s is a list", member) << QString::fromLatin1(member) << QJsonValue(QJsonArray());
        QTest::newRow("no name") << u"name"_qs << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("a number with a wrong check digit") << u"number"_qs << QJsonValue(u"449999199003070021"_qs);
        QTest::newRow("a number that is not normalised") << u"number"_qs << QJsonValue(u" 449999199003070023"_qs);
        QTest::newRow("half an issue") << u"issueCount"_qs << QJsonValue(1.5);
    }
    void refusesAChipCardThatIsNone() {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        Application application = CaseBuilder().build();
        application.chipCards = cardsOfTwoPeople();
        QJsonObject object = toJson(application);
        QJsonArray cards = object.value(u"readCards").toArray();
        QVERIFY(cards.first().toObject().contains(member));
        cards[0] = with(cards.first().toObject(), member, value);
        object.insert(u"readCards"_qs, cards);
        const auto read = readCase(object);
        QVERIFY(!read);
        QCOMPARE(read.error().code, base::ErrorCode::Malformed);
    }

    void everyMemberOfTheTopIsNeededOrOptionalAsDocumented() {
        const QJsonObject right = toJson(fullCase());
        QStringList optional;
        for (const QString& key : right.keys()) {
            if (readCase(with(right, key, QJsonValue(QJsonValue::Undefined))))
                optional.append(key);
        }
        QCOMPARE(optional,
                 QStringList({"acceptanceNumber", "applicant", "cardPhoto", "changedAt", "consent", "createdAt",
                              "delivery", "details", "owner", "refusedReceipts", "submittedAt"}));
    }

    void faultsNameTheirMember() {
        Application clearing = CaseBuilder().ofClearing().build();
        clearing.clearing->outcomes = {{QString(), ClearingResult::Cleared, {}, {}}};
        const auto read = readCase(toJson(clearing));
        QVERIFY(!read);
        QVERIFY2(read.error().detail.contains(QLatin1String("card: empty")), qPrintable(read.error().detail));
    }

    void faultsNameNobody() {
        QJsonObject object =
            with(toJson(fullCase()), QStringLiteral("applicant/number"), QStringLiteral("449999199003070021"));
        const auto read = readCase(object);
        QVERIFY(!read.error().detail.contains(QLatin1String("4499")));
        QVERIFY(!read.error().detail.contains(QStringLiteral("林")));
    }

    void derivesWhatIsOpen() {
        QVERIFY(CaseBuilder().build().openQuestions().empty());
        const std::set expected{OpenQuestion::Precheck,       OpenQuestion::Eligibility,  OpenQuestion::Phone,
                                OpenQuestion::RecipientPhone, OpenQuestion::PhotoReceipt, OpenQuestion::FaceReview};
        Application open = CaseBuilder().offline().mailed().build();
        open.face.outcome = FaceOutcome::AwaitingReview;
        QVERIFY(open.openQuestions() == expected);
        open.delivery->way = DeliveryWay::OutletPickup;
        QVERIFY(!open.openQuestions().contains(OpenQuestion::RecipientPhone));
        open.cardPhoto->picture = test::picture();
        QVERIFY(!open.openQuestions().contains(OpenQuestion::PhotoReceipt));
    }

    void centralsVerdictAnswersWhatWaitedForIt_data() {
        QTest::addColumn<ApplicationState>("state");
        QTest::addColumn<bool>("isTakenOffline");
        QTest::newRow("being taken") << ApplicationState::Draft << true;
        QTest::newRow("waiting for central") << ApplicationState::Queued << true;
        QTest::newRow("accepted") << ApplicationState::Accepted << false;
        QTest::newRow("returned") << ApplicationState::Returned << false;
        QTest::newRow("voided") << ApplicationState::Voided << false;
    }
    void centralsVerdictAnswersWhatWaitedForIt() {
        QFETCH(ApplicationState, state);
        QFETCH(bool, isTakenOffline);
        Application application = CaseBuilder().offline().build();
        application.state = state;
        QCOMPARE(application.isTakenOffline(), isTakenOffline);
        QCOMPARE(application.openQuestions().contains(OpenQuestion::Eligibility), isTakenOffline);
        QCOMPARE(application.openQuestions().contains(OpenQuestion::PhotoReceipt), isTakenOffline);
        QVERIFY(!application.isReviewDue());
    }

    void aReviewThatIsDueIsNotOffline() {
        Application application = CaseBuilder().build();
        application.face.outcome = FaceOutcome::AwaitingReview;
        for (const auto state : {ApplicationState::Draft, ApplicationState::Queued, ApplicationState::Accepted}) {
            application.state = state;
            QVERIFY(application.isReviewDue() && !application.isTakenOffline());
        }
    }

    void whyItWasVoidedRoundTrips() {
        Application application = CaseBuilder().build();
        application.state = ApplicationState::Voided;
        application.voiding = Voiding{QStringLiteral("重复受理"), OperatorId::make(),       QStringLiteral("陈经办"),
                                      OperatorId::make(),         QStringLiteral("林复核"), application.createdAt};
        application.cardPhoto->isReceiptKnown = true;
        application.refusals = {{QStringLiteral("CASE-REFUSED"), QStringLiteral("b"), QStringLiteral("materials")}};
        QCOMPARE(*readCase(toJson(application)), application);
    }

    void aRefusalIsAboutAField_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("about");
        QTest::newRow("as central names it") << "CASE-REFUSED"
                                             << "valid_until"
                                             << "valid_until";
        QTest::newRow("by its code") << "CASE-CARD-HELD"
                                     << ""
                                     << "eligibility";
        QTest::newRow("of the photo's receipt") << "PHOTO-RECEIPT-UNKNOWN"
                                                << ""
                                                << "photo_receipt";
        QTest::newRow("a code of later") << "CASE-OF-LATER"
                                         << ""
                                         << "";
        QTest::newRow("a field of later") << "CASE-REFUSED"
                                          << "shoe_size"
                                          << "";
    }
    void aRefusalIsAboutAField() {
        QFETCH(QString, code);
        QFETCH(QString, field);
        QFETCH(QString, about);
        const auto found = fieldOf({code, {}, field});
        QCOMPARE(found ? QString(textOf(*found)) : QString(), about);
    }

    void aVerdictSettlesWhatItFoundNothingAgainst_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isEligible");
        QTest::addColumn<bool>("isReceiptKnown");
        QTest::newRow("a card is held") << "CASE-CARD-HELD" << false << true;
        QTest::newRow("the receipt is not known") << "PHOTO-RECEIPT-UNKNOWN" << true << false;
        QTest::newRow("something else") << "CASE-NUMBER-TAKEN" << true << true;
    }
    void aVerdictSettlesWhatItFoundNothingAgainst() {
        QFETCH(QString, code);
        QFETCH(bool, isEligible);
        QFETCH(bool, isReceiptKnown);
        Application returned = CaseBuilder().offline().build();
        returned.state = ApplicationState::Returned;
        returned.refusals = {{code, QStringLiteral("b"), {}}};
        settleByVerdict(returned, returned.createdAt);
        returned.state = ApplicationState::Draft;
        QCOMPARE(returned.openQuestions().contains(OpenQuestion::Eligibility), !isEligible);
        QCOMPARE(returned.openQuestions().contains(OpenQuestion::Precheck), !isEligible);
        QCOMPARE(returned.openQuestions().contains(OpenQuestion::PhotoReceipt), !isReceiptKnown);
        QVERIFY(returned.openQuestions().contains(OpenQuestion::Phone)); // verified at pickup
    }

    void tellsTheSocialSecurityNumber() {
        Application application = CaseBuilder().begun().build();
        QCOMPARE(application.socialSecurityNumber(), QString());
        application.applicant = test::lin();
        QCOMPARE(application.socialSecurityNumber(), QStringLiteral("449999199003070023"));
        application.applicant = test::chan();
        QCOMPARE(application.socialSecurityNumber(), QString());
        application.applicant = test::person(ApplicantKind::HongKong, DocumentKind::HkMacaoResidencePermit,
                                             QStringLiteral("810000198506150127"));
        QCOMPARE(application.socialSecurityNumber(), QStringLiteral("810000198506150127"));
    }
};

QTEST_GUILESS_MAIN(tst_ApplicationJson)
#include "tst_ApplicationJson.moc"
