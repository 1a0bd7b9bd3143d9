// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "protocol/Messages.h"

#include <QTest>

#include <functional>

using namespace shouli;
using namespace shouli::protocol;

namespace {

const QDateTime Moment(QDate(2026, 11, 23), QTime(1, 2, 3, 4), Qt::UTC);
const QByteArray Digest(32, 'd');

Claim claim() {
    return {domain::ApplicationId::make(), domain::FlowKind::Minor, domain::DocumentKind::TaiwanTravelPermit,
            QStringLiteral("01234567"), QStringLiteral("许台生")};
}

domain::CaseFile caseFile() { return {domain::PictureId::make(), QStringLiteral("card_photo"), 1234, Digest}; }

ApplicationStatus status() {
    return {domain::ApplicationId::make(),
            2,
            domain::ApplicationState::Returned,
            QStringLiteral("90100000501261123A00011"),
            {},
            {{QStringLiteral("CASE-REFUSED"), QStringLiteral("原因"), QStringLiteral("materials")}},
            Moment};
}

ApplicationStatus queued() {
    ApplicationStatus made = status();
    made.state = domain::ApplicationState::Queued;
    made.missingFiles = {domain::PictureId::make().text(), domain::PictureId::make().text()};
    made.refusals.clear();
    return made;
}

Submission submission() {
    Submission made;
    made.acceptanceNumber = QStringLiteral("90100000501261123A00011");
    made.submittedAt = Moment;
    made.operatorName = QStringLiteral("jing");
    made.application.id = domain::ApplicationId::make();
    made.application.owner = domain::OperatorId::make();
    made.application.ownerName = QStringLiteral("经办");
    made.application.step = QStringLiteral("confirm");
    made.application.createdAt = Moment;
    made.application.changedAt = Moment;
    made.files = {caseFile()};
    return made;
}

/// A message with what it can leave out.
struct Specimen {
    QJsonObject json;
    QStringList optional;
    std::function<base::Result<QJsonObject>(const QJsonObject&)> reread;
};

template <typename Message>
base::Result<Message> read(const QJsonObject& object) {
    if constexpr (requires { Message::fromJson(object); })
        return Message::fromJson(object);
    else
        return Message::fromJson(object, domain::shippedServices());
}

template <typename Message>
Specimen specimen(const Message& message, const QStringList& optional = {}) {
    return {message.toJson(), optional, [](const QJsonObject& object) -> base::Result<QJsonObject> {
                SHOULI_TRY(const Message reread, read<Message>(object));
                return reread.toJson();
            }};
}

std::map<QByteArray, Specimen> specimens() {
    const QByteArray key("key");
    return {
        {"an enrolment", specimen(EnrolmentRequest{QStringLiteral("AAAA-BBBB"), key, key})},
        {"an enrolment's answer",
         specimen(EnrolmentAnswer{domain::WorkstationId::make(), QStringLiteral("901000005"), QStringLiteral("网点"),
                                  QStringLiteral("440100"), 7, key, key})},
        {"an authority", specimen(AuthorityMessage{7, {key, "other"}, "signature"})},
        {"an enrolment's answer with an authority",
         specimen(EnrolmentAnswer{domain::WorkstationId::make(), QStringLiteral("901000005"), QStringLiteral("网点"),
                                  QStringLiteral("440100"), 7, key, key, AuthorityMessage{7, {key}, "signature"}},
                  {QStringLiteral("authority")})},
        {"a claim", specimen(claim())},
        {"a precheck", specimen(PrecheckRequest{claim()})},
        {"an eligibility check", specimen(EligibilityRequest{claim(), QStringLiteral("440100")})},
        {"a precheck's answer", specimen(PrecheckAnswer{domain::ApplicationId::make()})},
        {"an eligibility check's answer",
         specimen(EligibilityAnswer{domain::ApplicationId::make(), QStringLiteral("440100")})},
        {"a file's answer", specimen(FileAnswer{domain::PictureId::make(), Digest})},
        {"a status that wants files", specimen(queued(), {QStringLiteral("decidedAt")})},
        {"an SMS code", specimen(SmsCodeRequest{domain::ApplicationId::make(), QStringLiteral("13800000000")})},
        {"an SMS code's answer", specimen(SmsCodeAnswer{domain::ApplicationId::make(), 300, 60})},
        {"an SMS verification",
         specimen(SmsVerificationRequest{domain::ApplicationId::make(), QStringLiteral("13800000000"),
                                         QStringLiteral("012345")})},
        {"an SMS verification's answer", specimen(SmsVerificationAnswer{domain::ApplicationId::make(), key, Moment})},
        {"a photo by receipt", specimen(PhotoByReceiptRequest{claim(), QStringLiteral("AX2202600000001")})},
        {"a photo of a person", specimen(PhotoOfPersonRequest{claim()})},
        {"a photo", specimen(PhotoReply{domain::ApplicationId::make(), QByteArray("\xff\xd8"), QDate(2026, 11, 1)})},
        {"clearable cards", specimen(ClearableCardsRequest{claim()})},
        {"clearable cards' answer",
         specimen(ClearableCardsAnswer{domain::ApplicationId::make(),
                                       {{QStringLiteral("A1"), QStringLiteral("440100"), QStringLiteral("95588"),
                                         QStringLiteral("1"), QStringLiteral("6")}}})},
        {"a clearing", specimen(ClearingRequest{claim(), {QStringLiteral("A1")}, QStringLiteral("jing")})},
        {"a clearing's answer",
         specimen(ClearingReply{{domain::ClearingId::make(),
                                 true,
                                 {{QStringLiteral("A1"), domain::ClearingResult::Cleared, {}, {}},
                                  {QStringLiteral("B2"), domain::ClearingResult::Failed,
                                   QStringLiteral("CLEAR-BANK-BUSY"), QStringLiteral("忙")}}},
                                Moment})},
        {"a clearing that was not carried out",
         specimen(ClearingReply{{domain::ClearingId::make(), false, {}}, Moment})},
        {"a submission", specimen(submission())},
        {"a status", specimen(status(), {QStringLiteral("decidedAt")})},
        {"changes", specimen(Changes{QStringLiteral("12"), {status()}, true})},
        {"a list", specimen(ReferenceItem{QStringLiteral("outlets"), QStringLiteral("1"), key})},
        {"lists",
         specimen(ReferenceAnswer{QStringLiteral("3"), {{QStringLiteral("outlets"), QStringLiteral("1"), key}}})},
        {"a problem",
         specimen(Problem{429, QStringLiteral("SMS-TOO-SOON"), QStringLiteral("t"), QStringLiteral("稍后"), 7},
                  {QStringLiteral("type"), QStringLiteral("detail"), QStringLiteral("retryAfterSeconds")})},
    };
}

} // namespace

class tst_Messages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundTrips_data() {
        QTest::addColumn<QByteArray>("name");
        for (const auto& [name, specimen] : specimens())
            QTest::newRow(QByteArray(name + " is read as it was written").constData()) << name;
    }
    void roundTrips() {
        QFETCH(QByteArray, name);
        const Specimen specimen = specimens().at(name);
        const auto again = specimen.reread(specimen.json);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(base::compactJson(*again), base::compactJson(specimen.json));
    }

    void refusesWhatIsMissingOrWrong_data() { roundTrips_data(); }
    void refusesWhatIsMissingOrWrong() {
        QFETCH(QByteArray, name);
        const Specimen specimen = specimens().at(name);
        for (const QString& key : specimen.json.keys()) {
            if (specimen.optional.contains(key))
                continue;
            QJsonObject without = specimen.json;
            without.remove(key);
            const auto missing = specimen.reread(without);
            QVERIFY2(!missing && missing.error().code == base::ErrorCode::Malformed, qPrintable(key));
            QJsonObject wrong = specimen.json;
            wrong.insert(key, QJsonObject{{QStringLiteral("no"), 1}}); // no member of any message is this object
            const auto mistyped = specimen.reread(wrong);
            QVERIFY2(!mistyped && mistyped.error().code == base::ErrorCode::Malformed, qPrintable(key));
        }
    }

    void refusesAnIdInAnotherForm() {
        QJsonObject object = claim().toJson();
        const QString key = QStringLiteral("application");
        object.insert(key, object.value(key).toString().toUpper());
        QVERIFY(!read<Claim>(object));
    }

    void refusesAServiceThatItDoesNotKnow() {
        QJsonObject object = claim().toJson();
        QVERIFY(read<Claim>(object));
        object.insert(QStringLiteral("flow"), QStringLiteral("lost_card"));
        const auto unknown = read<Claim>(object);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, base::ErrorCode::Malformed);
        QVERIFY(unknown.error().detail.contains(QStringLiteral("unknown service")));
    }

    void refusesNumbersOutOfRange() {
        QJsonObject object = EnrolmentAnswer{domain::WorkstationId::make(),
                                             QStringLiteral("901000005"),
                                             QStringLiteral("网点"),
                                             QStringLiteral("440100"),
                                             99,
                                             "k",
                                             "k"}
                                 .toJson();
        QVERIFY(EnrolmentAnswer::fromJson(object));
        object.insert(QStringLiteral("workstationNumber"), 100);
        QVERIFY(!EnrolmentAnswer::fromJson(object));
    }

    void aFileThatCannotBeIsRefused_data() {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no picture") << "picture" << QJsonValue(QString());
        QTest::newRow("no role") << "role" << QJsonValue(QString());
        QTest::newRow("of no bytes") << "bytes" << QJsonValue(0);
        QTest::newRow("a digest too short") << "digest" << QJsonValue(QStringLiteral("AAAA"));
        QTest::newRow("a member is missing") << "digest" << QJsonValue(QJsonValue::Undefined);
    }
    void aFileThatCannotBeIsRefused() {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        const Submission whole = submission();
        QJsonObject object = whole.toJson();
        QCOMPARE(read<Submission>(object)->files, whole.files);
        QJsonObject file = object.value(QStringLiteral("files")).toArray().first().toObject();
        if (value.isUndefined())
            file.remove(member);
        else
            file.insert(member, value);
        object.insert(QStringLiteral("files"), QJsonArray{file});
        QVERIFY(!read<Submission>(object));
    }

    // A yes has one word, and it is no other answer's.
    void anotherVerdictIsNone_data() {
        QTest::addColumn<QByteArray>("name");
        for (const auto& [name, specimen] : specimens())
            if (specimen.json.contains(QStringLiteral("verdict")))
                QTest::newRow(QByteArray(name + " says its own verdict").constData()) << name;
    }
    void anotherVerdictIsNone() {
        QFETCH(QByteArray, name);
        const Specimen specimen = specimens().at(name);
        const QString own = specimen.json.value(QStringLiteral("verdict")).toString();
        for (const char* verdict :
             {"may", "eligible", "sent", "verified", "found", "listed", "held", "ok", "", "MAY"}) {
            QJsonObject object = specimen.json;
            object.insert(QStringLiteral("verdict"), QString::fromLatin1(verdict));
            QCOMPARE(bool(specimen.reread(object)), own == QLatin1String(verdict));
        }
        QJsonObject isTrue = specimen.json;
        isTrue.insert(QStringLiteral("verdict"), true);
        QVERIFY(!specimen.reread(isTrue));
    }

    void aStatusThatContradictsItselfDecidesNothing_data() {
        QTest::addColumn<ApplicationStatus>("status");
        QTest::addColumn<bool>("isRead");
        const auto row = [](const char* sentence, bool isRead, const std::function<void(ApplicationStatus&)>& change) {
            ApplicationStatus changed = status();
            change(changed);
            QTest::newRow(sentence) << changed << isRead;
        };
        using State = domain::ApplicationState;
        const auto missing = queued().missingFiles;
        row("returned with refusals is read", true, [](ApplicationStatus&) {});
        row("returned without is not", false, [](ApplicationStatus& s) { s.refusals.clear(); });
        row("returned with missing files is not", false, [&](ApplicationStatus& s) { s.missingFiles = missing; });
        row("accepted is read", true,
            [](ApplicationStatus& s) { s = {s.application, 1, State::Accepted, "1", {}, {}, {}}; });
        row("accepted with refusals is not", false, [](ApplicationStatus& s) { s.state = State::Accepted; });
        row("accepted without a number is not", false,
            [](ApplicationStatus& s) { s = {s.application, 1, State::Accepted, {}, {}, {}, {}}; });
        row("queued with missing files is read", true, [](ApplicationStatus& s) { s = queued(); });
        row("queued without is not", false,
            [](ApplicationStatus& s) { s = {s.application, 1, State::Queued, "1", {}, {}, {}}; });
        row("a file that is no id is not", false, [](ApplicationStatus& s) {
            s = queued();
            s.missingFiles.append(QStringLiteral("a"));
        });
        row("a state that only the counter has is not", false,
            [](ApplicationStatus& s) { s = {s.application, 1, State::Draft, "1", {}, {}, {}}; });
    }
    void aStatusThatContradictsItselfDecidesNothing() {
        QFETCH(ApplicationStatus, status);
        QFETCH(bool, isRead);
        QCOMPARE(bool(ApplicationStatus::fromJson(status.toJson())), isRead);
    }

    void anUnknownProblemIsNotCentrals() {
        const Problem known{422, QStringLiteral("CASE-CARD-HELD"), {}, {}, 0};
        QCOMPARE(known.toError().code, base::ErrorCode::CardHeld);
        const Problem unknown{502, QStringLiteral("BAD-GATEWAY"), {}, {}, 0};
        QCOMPARE(unknown.toError().code, base::ErrorCode::NetNotCentral);
        QVERIFY(!Problem::fromJson({{QStringLiteral("status"), 200},
                                    {QStringLiteral("code"), QStringLiteral("CASE-CARD-HELD")},
                                    {QStringLiteral("title"), QString()}}));
    }

    void whatIsSignedHasFourLines() {
        QCOMPARE(signedText("PUT", "/v1/changes?cursor=1", "ab", "n"), QByteArray("PUT\n/v1/changes?cursor=1\nab\nn"));
    }
};

QTEST_GUILESS_MAIN(tst_Messages)
#include "tst_Messages.moc"
