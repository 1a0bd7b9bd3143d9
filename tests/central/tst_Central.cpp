// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "central/Central.h"

#include "central/CaseTable.h"
#include "central/CentralFixture.h"
#include "central/CentralKeys.h"
#include "central/Routes.h"
#include "crypto/SealedMessage.h"
#include "crypto/Sealer.h"
#include "support/CaseBuilder.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace shouli;
using namespace shouli::central;
using namespace shouli::test;

namespace {

const QString Eligible = QStringLiteral("449999199003070218");
const QString EligibleName = QStringLiteral("李示范");

protocol::Claim claimOf(const QString& number, const QString& name) {
    return {domain::ApplicationId::make(), domain::FlowKind::Adult, domain::DocumentKind::ResidentIdCard, number, name};
}

} // namespace

class tst_Central : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<CentralFixture> m;

    // A case of the eligible person, whole and right, with a phone verified by central.
    protocol::Submission submissionOf(const QString& number = Eligible, const QString& name = EligibleName) {
        domain::Person applicant =
            test::person(domain::ApplicantKind::Mainland, domain::DocumentKind::ResidentIdCard, number);
        applicant.name = test::name(name);
        return m->submissionOf(CaseBuilder().of(applicant).build());
    }
    void putFilesOf(const protocol::Submission& submission) {
        for (const domain::CaseFile& entry : submission.files)
            QCOMPARE(heldOf(m->putFile(submission.application.id, entry.picture, jpegOf(entry.picture))), entry.digest);
    }
    // What central has of a case's first revision, from its disk: stops it.
    base::Result<protocol::Submission> stored(const domain::ApplicationId& application) {
        m->stop();
        sql::SqliteOptions sqlite;
        sqlite.path = m->options.databasePath;
        sqlite.applicationId = 0x53684c43;
        SHOULI_TRY(const auto database, sql::Database::open(sqlite));
        SHOULI_TRY(const auto keys, CentralKeys::inFolder(m->folder.path(), CentralKeys::Recovery::MadeHere));
        SHOULI_TRY(const auto row, CaseTable(*database).revision({m->client->place.outletCode, application}, 1));
        if (!row)
            return base::fail(base::ErrorCode::NotFound);
        SHOULI_TRY(const auto frozen, crypto::open(keys.seal(), row->payload,
                                                   QStringLiteral("payload:%1:1").arg(application.text()).toUtf8()));
        SHOULI_TRY(const QJsonObject object, base::parseJsonObject(frozen.toByteArray()));
        return protocol::Submission::fromJson(object, domain::shippedServices());
    }
    // The digest that central says it holds.
    static QByteArray heldOf(const Reply& reply) {
        const auto answer = protocol::FileAnswer::fromJson(reply.json());
        return reply.status == 200 && answer ? answer->digest : QByteArray();
    }
    static QString stateOf(const Reply& reply) { return reply.json().value(QStringLiteral("state")).toString(); }

private Q_SLOTS:
    void init() {
        m = std::make_unique<CentralFixture>();
        QCOMPARE(m->begin(), QString());
    }
    void cleanup() { m.reset(); }

    void aCodeEnrolsOnce() {
        QCOMPARE(m->client->place.outletCode, QStringLiteral("901000005"));
        QCOMPARE(m->client->place.outletCity, QStringLiteral("440100"));
        const Reply again = CentralClient(m->port()).enrol(m->central->enrolmentCode());
        QCOMPARE(again.status, 403);
        QCOMPARE(again.code(), QStringLiteral("NET-ENROLMENT-CODE"));
    }
    void aCodeExpires() {
        const QString code = m->newCode();
        m->clock.advance(std::chrono::hours(25));
        QCOMPARE(CentralClient(m->port()).enrol(code).code(), QStringLiteral("NET-ENROLMENT-CODE"));
    }
    void keysAreTheOwnersAlone() {
        const QFile key(m->folder.filePath(QStringLiteral("central-private.der")));
        QVERIFY(key.exists());
        QVERIFY(!(key.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void databaseAndFilesAreTheOwnersAlone() {
        putFilesOf(submissionOf());
        QDirIterator files(m->options.blobFolder, QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(files.hasNext());
        while (files.hasNext())
            QVERIFY(!(QFileInfo(files.next()).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(!(QFileInfo(m->options.databasePath).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void aNonceSignsOneRequest() {
        const QByteArray nonce = m->client->nonce();
        const auto headers = m->client->signature("GET", "/v1/changes", {}, nonce);
        QCOMPARE(m->client->send("GET", "/v1/changes", {}, headers).status, 200);
        const Reply replayed = m->client->send("GET", "/v1/changes", {}, headers);
        QCOMPARE(replayed.status, 401);
        const QByteArray fresh = replayed.headers.value("shouli-nonce");
        QCOMPARE(
            m->client->send("GET", "/v1/changes", {}, m->client->signature("GET", "/v1/changes", {}, fresh)).status,
            200);
    }
    void aNonceExpires() {
        const QByteArray nonce = m->client->nonce();
        m->clock.advance(std::chrono::minutes(11));
        QCOMPARE(
            m->client->send("GET", "/v1/changes", {}, m->client->signature("GET", "/v1/changes", {}, nonce)).status,
            401);
    }
    void aSignatureOfAnotherRequestIsRefused() {
        const auto headers = m->client->signature("GET", "/v1/changes", {}, m->client->nonce());
        const Reply reply = m->client->send("GET", "/v1/reference", {}, headers);
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.code(), QStringLiteral("NET-ENROLMENT-REVOKED"));
    }
    void whoDoesNotSignIsAnsweredNothing() {
        for (const Route& route : routes(shippedServicesAtCentral())) {
            if (route.access != Access::Signed)
                continue;
            const QByteArray path = QByteArray(route.pattern).replace('{', "").replace('}', "");
            QCOMPARE(m->client->send(route.method, path, route.largestBody > 0 ? "{}" : "").status, 401);
        }
    }
    void anUnknownWorkstationIsRefused() {
        m->client->place.workstation = domain::WorkstationId::make();
        QCOMPARE(m->client->sendSigned("GET", "/v1/changes").code(), QStringLiteral("NET-ENROLMENT-REVOKED"));
    }

    void answersAboutPeople_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("name");
        QTest::addColumn<domain::DocumentKind>("document");
        QTest::addColumn<QString>("precheck");
        QTest::addColumn<QString>("eligibility");
        using enum domain::DocumentKind;
        const auto row = [](const char* tag, const char16_t* number, const char16_t* name, const char* precheck,
                            const char* eligibility, domain::DocumentKind document = ResidentIdCard) {
            QTest::newRow(tag) << QString::fromUtf16(number) << QString::fromUtf16(name) << document
                               << QString::fromLatin1(precheck) << QString::fromLatin1(eligibility);
        };
        row("an eligible person", u"449999199003070218", u"李示范", "", "");
        row("a name with rare characters", u"449999199411200616", u"刘䶮𠮷", "", "");
        row("a name with another rare character", u"449999199411200616", u"刘䶮𠮶", "CASE-PERSON-NOT-FOUND",
            "CASE-PERSON-NOT-FOUND");
        row("a number nobody has", u"449999199003070023", u"李示范", "CASE-PERSON-NOT-FOUND", "CASE-PERSON-NOT-FOUND");
        row("the name of another", u"449999199003070218", u"王示例", "CASE-PERSON-NOT-FOUND", "CASE-PERSON-NOT-FOUND");
        row("a running application", u"449999198707040151", u"赵在办", "CASE-APPLICATION-RUNNING",
            "CASE-APPLICATION-RUNNING");
        row("a deceased person", u"449999194001010163", u"钱已故", "CASE-PERSON-DECEASED", "CASE-PERSON-DECEASED");
        row("several cards", u"449999198202280272", u"孙多卡", "", "CASE-SEVERAL-CARDS");
        row("a valid card", u"449999199105250383", u"周持卡", "", "CASE-CARD-HELD");
        row("no tie to the province", u"449999199510300495", u"吴省外", "", "CASE-NO-TIE-PROVINCE");
        row("no tie to the city", u"449999198904160515", u"郑他市", "", "CASE-NO-TIE-CITY");
        row("a wrong check digit", u"449999199003070219", u"李示范", "GEN-MALFORMED", "GEN-MALFORMED");
        row("a birth date in the future", u"44999920990307021X", u"李示范", "GEN-MALFORMED", "GEN-MALFORMED");
        row("a radical in the name", u"449999199003070218", u"\u2FBC示范", "GEN-MALFORMED", "GEN-MALFORMED");
        row("a doubled separator in the name", u"449999199003070218", u"买买提··艾力", "GEN-MALFORMED",
            "GEN-MALFORMED");
        row("Hong Kong's travel permit", u"H12345678", u"黄港生", "", "", HkMacaoTravelPermit);
        row("the old form of it", u"H1234567802", u"黄港生", "", "", HkMacaoTravelPermit);
        row("its number under another document", u"H12345678", u"黄港生", "GEN-MALFORMED", "GEN-MALFORMED",
            TaiwanTravelPermit);
        row("Hong Kong's residence permit", u"810000198602030125", u"何港居", "", "", HkMacaoResidencePermit);
        row("a permit of no citizen", u"HA1234567", u"黄港生", "CASE-NOT-CITIZEN", "CASE-NOT-CITIZEN",
            HkMacaoTravelPermit);
        row("Macao's permits, tied to another city", u"M87654321", u"梁澳生", "", "CASE-NO-TIE-CITY",
            HkMacaoTravelPermit);
        row("a Taiwan number that begins with nought, tied to another city", u"01234567", u"许台生", "",
            "CASE-NO-TIE-CITY", TaiwanTravelPermit);
        row("a travel permit with a running application", u"H23456781", u"杜港办", "CASE-APPLICATION-RUNNING",
            "CASE-APPLICATION-RUNNING", HkMacaoTravelPermit);
        row("a travel permit with a valid card", u"M23456782", u"罗澳卡", "", "CASE-CARD-HELD", HkMacaoTravelPermit);
        row("a Taiwan travel permit with several cards", u"02345678", u"高台多", "", "CASE-SEVERAL-CARDS",
            TaiwanTravelPermit);
        row("a residence permit without a tie", u"810000197908170134", u"唐港外", "", "CASE-NO-TIE-PROVINCE",
            HkMacaoResidencePermit);
        row("a residence permit of a deceased person", u"820000194501060265", u"曹澳故", "CASE-PERSON-DECEASED",
            "CASE-PERSON-DECEASED", HkMacaoResidencePermit);
        row("a Taiwan residence permit tied to another city", u"830000199107290331", u"邓台市", "", "CASE-NO-TIE-CITY",
            TaiwanResidencePermit);
    }
    void answersAboutPeople() {
        QFETCH(QString, number);
        QFETCH(QString, name);
        QFETCH(domain::DocumentKind, document);
        QFETCH(QString, precheck);
        QFETCH(QString, eligibility);
        protocol::Claim claim = claimOf(number, name);
        claim.document = document;
        const Reply may = m->ask("/v1/prechecks", protocol::PrecheckRequest{claim}.toJson());
        QCOMPARE(may.code(), precheck);
        QCOMPARE(bool(protocol::PrecheckAnswer::fromJson(may.json())), precheck.isEmpty());
        const protocol::EligibilityRequest question{claim, QStringLiteral("440100")};
        const Reply eligible = m->ask("/v1/eligibility-checks", question.toJson());
        QCOMPARE(eligible.code(), eligibility);
        QCOMPARE(bool(protocol::EligibilityAnswer::fromJson(eligible.json())), eligibility.isEmpty());
    }
    void photosByReceipt() {
        const auto answer = [this](const QString& number, const QString& name, const QString& receipt) {
            return m->ask("/v1/photos/by-receipt",
                          protocol::PhotoByReceiptRequest{claimOf(number, name), receipt}.toJson());
        };
        const Reply good = answer(Eligible, EligibleName, QStringLiteral("AX2202600000001"));
        const auto photo = protocol::PhotoReply::fromJson(good.json());
        QVERIFY(photo);
        QVERIFY(photo->jpeg.startsWith("\xff\xd8"));
        QCOMPARE(answer(Eligible, EligibleName, QStringLiteral("AX2202600000002")).code(),
                 QStringLiteral("PHOTO-RECEIPT-OTHER-PERSON"));
        QCOMPARE(answer(Eligible, EligibleName, QStringLiteral("AX2202699999999")).code(),
                 QStringLiteral("PHOTO-RECEIPT-UNKNOWN"));
        QCOMPARE(
            answer(QStringLiteral("44999919880818017X"), QStringLiteral("张回执"), QStringLiteral("AX2202600000003"))
                .code(),
            QStringLiteral("PHOTO-RECEIPT-EXPIRED"));
    }

    void smsCodesKeepTheirRules() {
        const auto application = domain::ApplicationId::make();
        const QString mobile = QStringLiteral("13800000001");
        const QJsonObject asking = protocol::SmsCodeRequest{application, mobile}.toJson();
        const auto tryCode = [&](const QString& code) {
            return m->ask("/v1/sms-verifications", protocol::SmsVerificationRequest{application, mobile, code}.toJson())
                .code();
        };
        QCOMPARE(m->ask("/v1/sms-codes", asking).status, 200);
        const Reply soon = m->ask("/v1/sms-codes", asking);
        QCOMPARE(soon.code(), QStringLiteral("SMS-TOO-SOON"));
        QCOMPARE(soon.headers.value("retry-after"), QByteArray("60"));
        const QString code = m->lastSmsCode();
        const QString wrong = code == QLatin1String("000000") ? QStringLiteral("000001") : QStringLiteral("000000");
        for (int i = 0; i < 4; ++i)
            QCOMPARE(tryCode(wrong), QStringLiteral("SMS-CODE-WRONG"));
        QCOMPARE(tryCode(wrong), QStringLiteral("SMS-TOO-MANY-TRIES"));
        QCOMPARE(tryCode(code), QStringLiteral("SMS-TOO-MANY-TRIES"));
        m->clock.advance(std::chrono::seconds(60));
        QCOMPARE(m->ask("/v1/sms-codes", asking).status, 200);
        m->clock.advance(std::chrono::seconds(300));
        QCOMPARE(tryCode(m->lastSmsCode()), QStringLiteral("SMS-CODE-EXPIRED"));
        QCOMPARE(m->ask("/v1/sms-codes", asking).status, 200);
        QCOMPARE(tryCode(m->lastSmsCode()), QString());
        QCOMPARE(tryCode(m->lastSmsCode()), QStringLiteral("SMS-CODE-EXPIRED")); // used up
    }

    // A mistyped number costs no minute; to five numbers an hour a case may send.
    void theWaitForACodeIsTheNumbers() {
        const auto application = domain::ApplicationId::make();
        const auto send = [&](int number) {
            const QString mobile = QStringLiteral("1380000000%1").arg(number);
            return m->ask("/v1/sms-codes", protocol::SmsCodeRequest{application, mobile}.toJson());
        };
        for (int number = 1; number <= 5; ++number) {
            QCOMPARE(send(number).status, 200);
            m->clock.advance(std::chrono::seconds(1));
        }
        const Reply sixth = send(6);
        QCOMPARE(sixth.code(), QStringLiteral("SMS-TOO-SOON"));
        QCOMPARE(sixth.headers.value("retry-after"), QByteArray("3595"));
        QCOMPARE(send(5).code(), QStringLiteral("SMS-TOO-SOON"));
        m->clock.advance(std::chrono::seconds(60));
        QCOMPARE(send(5).status, 200); // one of the five, again
        m->clock.advance(std::chrono::hours(1));
        QCOMPARE(send(6).status, 200);
    }

    // By it a workstation notices that its own clock is wrong.
    void everyAnswerSaysWhatTimeItIs() {
        m->clock.setNow(QDateTime(QDate(2026, 11, 3), QTime(4, 5, 6), Qt::UTC));
        QCOMPARE(m->ask("/v1/sms-codes", {}).headers.value("date"), QByteArray("Tue, 03 Nov 2026 04:05:06 GMT"));
    }

    void aCaseIsTakenOnceItsFilesAreThere() {
        const protocol::Submission submission = submissionOf();
        const Reply early = m->putRevision(submission);
        QCOMPARE(stateOf(early), QStringLiteral("queued"));
        QCOMPARE(early.json().value(QStringLiteral("missingFiles")).toArray().size(), int(submission.files.size()));
        putFilesOf(submission);
        const Reply accepted = m->putRevision(submission);
        QVERIFY2(stateOf(accepted) == QLatin1String("accepted"), accepted.body.constData());
        QCOMPARE(m->putRevision(submission).body, accepted.body); // the same bytes, the same answer
        const Reply asked =
            m->client->sendSigned("GET", "/v1/applications/" + submission.application.id.text().toLatin1());
        QCOMPARE(asked.body, accepted.body);
        const auto changes = protocol::Changes::fromJson(m->client->sendSigned("GET", "/v1/changes").json());
        QVERIFY(changes);
        QCOMPARE(int(changes->items.size()), 1);
        QCOMPARE(m->client->sendSigned("GET", "/v1/changes?cursor=" + changes->cursor.toLatin1())
                     .json()
                     .value(QStringLiteral("items"))
                     .toArray()
                     .size(),
                 0);

        protocol::Submission other = submission;
        other.operatorName = QStringLiteral("other");
        QCOMPARE(m->putRevision(other).code(), QStringLiteral("CASE-REVISION-CONFLICT"));
        const domain::CaseFile& file = submission.files.front();
        QCOMPARE(heldOf(m->putFile(submission.application.id, file.picture, jpegOf(file.picture))), file.digest);
        QCOMPARE(m->putFile(submission.application.id, file.picture, "other bytes").status, 409);
    }

    void aRareNameArrivesWhole() {
        const protocol::Submission submission =
            submissionOf(QStringLiteral("449999199411200616"), QStringLiteral("刘䶮𠮷"));
        putFilesOf(submission);
        const Reply accepted = m->putRevision(submission);
        QVERIFY2(stateOf(accepted) == QLatin1String("accepted"), accepted.body.constData());
        const auto arrived = stored(submission.application.id);
        QVERIFY2(arrived, qPrintable(arrived ? QString() : arrived.error().detail));
        QCOMPARE(arrived->application.applicant->name.text(), QStringLiteral("刘䶮𠮷"));
        QCOMPARE(arrived->toJson(), submission.toJson());
    }
    void takesEveryDocument_data() {
        QTest::addColumn<domain::Application>("whole");
        QTest::addColumn<QString>("answer"); ///< "accepted", or what the refusal says
        using enum domain::ApplicantKind;
        using enum domain::DocumentKind;
        using Change = std::function<void(domain::Application&)>;
        const auto row = [](
                             const char* sentence, domain::ApplicantKind kind, domain::DocumentKind document,
                             const char16_t* number, const char16_t* name, const char16_t* answer,
                             const Change& change = [](domain::Application&) {}) {
            domain::Person applicant = test::person(kind, document, QString::fromUtf16(number));
            applicant.name = test::name(QString::fromUtf16(name));
            domain::Application whole = CaseBuilder().of(applicant).build();
            change(whole);
            QTest::newRow(sentence) << whole << QString::fromUtf16(answer);
        };
        const Change toZhuhai = [](domain::Application& a) { a.eligibility.issuingCity = QStringLiteral("440400"); };
        const Change toDongguan = [](domain::Application& a) { a.eligibility.issuingCity = QStringLiteral("441900"); };
        row("Hong Kong's travel permit", HongKong, HkMacaoTravelPermit, u"H12345678", u"黄港生", u"accepted");
        row("Hong Kong's residence permit", HongKong, HkMacaoResidencePermit, u"810000198602030125", u"何港居",
            u"accepted");
        row("Macao's travel permit", Macao, HkMacaoTravelPermit, u"M87654321", u"梁澳生", u"accepted", toZhuhai);
        row("Macao's residence permit", Macao, HkMacaoResidencePermit, u"820000199209090259", u"冯澳居", u"accepted",
            toZhuhai);
        row("Taiwan's travel permit", Taiwan, TaiwanTravelPermit, u"01234567", u"许台生", u"accepted", toDongguan);
        row("Taiwan's residence permit", Taiwan, TaiwanResidencePermit, u"830000198405150316", u"蔡台居", u"accepted",
            toDongguan);
        row("no card is mailed to Hong Kong's residents", HongKong, HkMacaoTravelPermit, u"H12345678", u"黄港生",
            u"领卡方式", [](domain::Application& a) { a.delivery->way = domain::DeliveryWay::Mail; });
        row("a permit's holder under 16 by the birth date typed", HongKong, HkMacaoTravelPermit, u"H12345678",
            u"黄港生", u"出生日期", [](domain::Application& a) { a.applicant->birthDate = QDate(2012, 1, 1); });
        row("a permit's side that is missing", HongKong, HkMacaoTravelPermit, u"H12345678", u"黄港生", u"上传材料",
            [](domain::Application& a) { a.materials.erase(domain::MaterialSlot::TravelPermitBack); });
        row("a permit without end", HongKong, HkMacaoTravelPermit, u"H12345678", u"黄港生", u"证件有效期是否为长期",
            [](domain::Application& a) { a.details->longTerm = true; });
        row("a permit that expired", Taiwan, TaiwanResidencePermit, u"830000198405150316", u"蔡台居",
            u"证件有效截止日期", [](domain::Application& a) { a.details->validUntil = QDate(2026, 11, 22); });
    }
    void takesEveryDocument() {
        QFETCH(domain::Application, whole);
        QFETCH(QString, answer);
        const protocol::Submission submission = m->submissionOf(whole);
        putFilesOf(submission);
        const Reply reply = m->putRevision(submission);
        const bool isRefusal = answer != QLatin1String("accepted");
        QVERIFY2(stateOf(reply) == (isRefusal ? QStringLiteral("returned") : answer), reply.body.constData());
        QVERIFY2(!isRefusal || QString::fromUtf8(reply.body).contains(u'「' + answer + u'」'), reply.body.constData());
    }

    void aSecondCaseOfThePersonIsReturned() {
        const protocol::Submission first = submissionOf();
        putFilesOf(first);
        QCOMPARE(stateOf(m->putRevision(first)), QStringLiteral("accepted"));
        const protocol::Submission second = submissionOf();
        putFilesOf(second);
        const Reply returned = m->putRevision(second);
        QCOMPARE(stateOf(returned), QStringLiteral("returned"));
        QVERIFY(returned.body.contains("CASE-APPLICATION-RUNNING"));
    }

    void aReturnedCaseComesAgainCorrected() {
        protocol::Submission submission = submissionOf();
        const QByteArray token = submission.application.details->phone.token;
        submission.application.details->phone.token = "made up";
        putFilesOf(submission);
        const Reply returned = m->putRevision(submission);
        QCOMPARE(stateOf(returned), QStringLiteral("returned"));
        QVERIFY(returned.body.contains("手机号码"));
        submission.application.details->phone.token = token;
        submission.application.revision = 2;
        QCOMPARE(stateOf(m->putRevision(submission)), QStringLiteral("accepted"));
    }

    void whatWasOpenIsSettled() {
        protocol::Submission submission = submissionOf(QStringLiteral("449999199105250383"), QStringLiteral("周持卡"));
        submission.application.eligibility.precheck = domain::CheckOutcome::Open;
        submission.application.eligibility.outcome = domain::CheckOutcome::Open;
        putFilesOf(submission);
        const Reply returned = m->putRevision(submission);
        QCOMPARE(stateOf(returned), QStringLiteral("returned"));
        QVERIFY(returned.body.contains("CASE-CARD-HELD"));
    }

    void aCaseSignedByAnotherKeyIsRefused() {
        const protocol::Submission submission = submissionOf();
        const QByteArray frozen = base::compactJson(submission.toJson());
        const QByteArray sealed = crypto::sealTo(m->centralKey(), crypto::Suite::Sm, frozen,
                                                 domain::submissionPlace(submission.application.id, 1));
        const QByteArray signature = crypto::Sm2KeyPair::generate().sign(frozen).toBase64();
        const Reply reply = m->client->sendSigned(
            "PUT", "/v1/applications/" + submission.application.id.text().toLatin1() + "/revisions/1", sealed,
            {{protocol::kSubmissionSignatureHeader, signature}});
        QCOMPARE(reply.code(), QStringLiteral("SEAL-SIGNATURE-WRONG"));
    }

    void anUndescribedPathIsNotFound() {
        QCOMPARE(m->client->send("GET", "/v1/nothing").status, 404);
        QCOMPARE(m->client->send("GET", "/v1/nonces").status, 405);
        QCOMPARE(m->client->sendSigned("POST", "/v1/prechecks", "no json").status, 400);
    }

    void publishesReferenceOnce() {
        const auto all = protocol::ReferenceAnswer::fromJson(m->client->sendSigned("GET", "/v1/reference").json());
        QVERIFY(all);
        QVERIFY(all->items.size() > 15);
        const Reply none = m->client->sendSigned("GET", "/v1/reference?cursor=" + all->cursor.toLatin1());
        QCOMPARE(none.json().value(QStringLiteral("items")).toArray().size(), 0);
        QCOMPARE(m->client->sendSigned("GET", "/v1/reference?cursor=-1").status, 400);
    }

    void nobodyStandsInTheClearOnTheDisk() {
        const protocol::Submission submission = submissionOf();
        putFilesOf(submission);
        QCOMPARE(stateOf(m->putRevision(submission)), QStringLiteral("accepted"));
        QDirIterator files(m->folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(Eligible.toUtf8()) && !bytes.contains(EligibleName.toUtf8()) &&
                         !bytes.contains("jpeg of "),
                     qPrintable(file.fileName()));
        }
    }
};

QTEST_GUILESS_MAIN(tst_Central)
#include "tst_Central.moc"
