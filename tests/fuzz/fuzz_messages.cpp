// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What central answers and workstations send, as JSON.
#include "domain/ApplicationJson.h"
#include "fuzz/Fuzz.h"
#include "protocol/Messages.h"
#include "support/CaseBuilder.h"

#include <QRegularExpression>

using namespace shouli::protocol;

namespace shouli::fuzz {
namespace {

const QDateTime kMoment(QDate(2026, 11, 23), QTime(1, 2, 3, 4), Qt::UTC);

// The made ids are others in every run; the seeds must not be.
QByteArray seedOf(const QJsonObject& object) {
    static const QRegularExpression id(QStringLiteral("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    return QString::fromUtf8(base::compactJson(object))
        .replace(id, QStringLiteral("00000000-0000-4000-8000-000000000001"))
        .toUtf8();
}

ApplicationStatus status() {
    return {domain::ApplicationId::make(),
            2,
            domain::ApplicationState::Returned,
            QStringLiteral("90100000501261123A00011"),
            {},
            {{QStringLiteral("CASE-REFUSED"), QStringLiteral("原因")}},
            kMoment};
}

Submission submissionOf(const domain::Application& application) {
    return {kVersion,    QStringLiteral("90100000501261123A00011"),
            kMoment,     QStringLiteral("jing"),
            application, {{domain::PictureId::make(), QStringLiteral("card_photo"), 1234, QByteArray(32, 'd')}}};
}

template <typename Message>
base::Result<Message> parse(const QJsonObject& object) {
    if constexpr (requires { Message::fromJson(object); })
        return Message::fromJson(object);
    else
        return Message::fromJson(object, domain::shippedServices());
}

// Whatever is accepted is written and read again to the same.
template <typename Message>
void read(const QJsonObject& object) {
    const auto message = parse<Message>(object);
    if (!message)
        return;
    const QJsonObject written = message->toJson();
    const auto again = parse<Message>(written);
    require(again && base::compactJson(again->toJson()) == base::compactJson(written), "what is written can be read");
}

template <typename... Messages>
void readAs(const QJsonObject& object) {
    (read<Messages>(object), ...);
}

} // namespace

QList<QByteArray> seeds() {
    const QByteArray key("key");
    const Claim claim{domain::ApplicationId::make(), domain::FlowKind::Minor, domain::DocumentKind::TaiwanTravelPermit,
                      QStringLiteral("01234567"), QStringLiteral("许台生")};
    const QString mobile = QStringLiteral("13800000000");
    QList<QByteArray> seeds;
    for (const QJsonObject& object : {
             EnrolmentRequest{QStringLiteral("AAAA-BBBB"), key, key}.toJson(),
             EnrolmentAnswer{domain::WorkstationId::make(), QStringLiteral("901000005"), QStringLiteral("网点"),
                             QStringLiteral("440100"), 7, key, key}
                 .toJson(),
             EligibilityRequest{claim, QStringLiteral("440100")}.toJson(),
             SmsVerificationRequest{domain::ApplicationId::make(), mobile, QStringLiteral("012345")}.toJson(),
             AuthorityMessage{7, {key, "other"}, "signature"}.toJson(),
             PrecheckAnswer{domain::ApplicationId::make()}.toJson(),
             EligibilityAnswer{domain::ApplicationId::make(), QStringLiteral("440100")}.toJson(),
             FileAnswer{domain::PictureId::make(), QByteArray(32, 'd')}.toJson(),
             SmsCodeAnswer{domain::ApplicationId::make(), 300, 60}.toJson(),
             SmsVerificationAnswer{domain::ApplicationId::make(), key, kMoment}.toJson(),
             PhotoByReceiptRequest{claim, QStringLiteral("AX2202600000001")}.toJson(),
             PhotoReply{domain::ApplicationId::make(), QByteArray("\xff\xd8"), QDate(2026, 11, 1)}.toJson(),
             submissionOf(test::CaseBuilder().build()).toJson(),
             submissionOf(test::CaseBuilder().ofHongKong().mailed().build()).toJson(),
             Changes{QStringLiteral("12"), {status()}, true}.toJson(),
             ReferenceAnswer{QStringLiteral("3"), {{QStringLiteral("outlets"), QStringLiteral("1"), key}}}.toJson(),
             Problem{429, QStringLiteral("SMS-TOO-SOON"), QStringLiteral("t"), QStringLiteral("稍后"), 7}.toJson(),
             domain::toJson(test::CaseBuilder().offline().build()),
         })
        seeds.append(seedOf(object));
    return seeds;
}

QList<QByteArray> words() {
    return {"null",
            "true",
            "-1",
            "1e308",
            "9223372036854775808",
            "\"\"",
            "[]",
            "{}",
            "[",
            "{",
            "\"",
            "\\u0000",
            "\\ud800",
            "\xff",
            "\xed\xa0\x80",
            ",",
            ":",
            "0.5",
            "2147483648",
            "\"2026-02-30\"",
            "\"accepted\"",
            "\"=\"",
            "\"AAAA\""};
}

void take(const QByteArray& bytes) {
    const auto object = base::parseJsonObject(bytes);
    if (!object)
        return;
    readAs<AuthorityMessage, EnrolmentRequest, EnrolmentAnswer, Claim, PrecheckRequest, PrecheckAnswer,
           EligibilityRequest, EligibilityAnswer, FileAnswer, SmsCodeRequest, SmsCodeAnswer, SmsVerificationRequest,
           SmsVerificationAnswer, PhotoByReceiptRequest, PhotoOfPersonRequest, PhotoReply, Submission,
           ApplicationStatus, Changes, ReferenceItem, ReferenceAnswer, Problem>(*object);
    if (const auto problem = Problem::fromJson(*object))
        require(!base::textOf(problem->toError().code).isEmpty(), "a problem is an error");
    if (const auto application = domain::applicationFromJson(*object, domain::shippedServices())) {
        const auto again = domain::applicationFromJson(domain::toJson(*application), domain::shippedServices());
        require(again && *again == *application, "a case that is written can be read");
    }
}

} // namespace shouli::fuzz
