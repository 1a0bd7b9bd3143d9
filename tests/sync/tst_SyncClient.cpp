// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Digest.h"
#include "protocol/Messages.h"
#include "support/CaseBuilder.h"
#include "support/FakeCentral.h"
#include "support/TestClock.h"
#include "sync/Enrolment.h"
#include "sync/HttpCentralQuestions.h"
#include "sync/RetryPolicy.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::sync;
using shouli::test::FakeAnswer;
using shouli::test::FakeRequest;
using Line = FakeAnswer::Line;

namespace {

template <typename T>
QString outcome(const base::Result<T>& result) {
    return result ? QStringLiteral("OK") : QString(base::textOf(result.error().code));
}

ApiRequest request(const char* method, const char* path, const QByteArray& body = {}) {
    ApiRequest made;
    made.method = method;
    made.pathWithQuery = path;
    made.body = body;
    made.understand = [](const QJsonObject&) { return base::Status(); }; // any object, for what all requests share
    return made;
}

} // namespace

class tst_SyncClient : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_central = std::make_unique<test::FakeCentral>();
        m_client = std::make_unique<ApiClient>(*CentralAddress::parse(m_central->url()), m_identity);
    }

    void address_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("https is taken") << "https://central.example"
                                        << "OK";
        QTest::newRow("https with a port and spaces around is taken") << " https://central.example:8443 "
                                                                      << "OK";
        QTest::newRow("http to this machine is taken") << "http://127.0.0.1:8080"
                                                       << "OK";
        QTest::newRow("http to localhost is taken") << "http://localhost:8080"
                                                    << "OK";
        QTest::newRow("http to this machine by IPv6 is taken") << "http://[::1]:8080"
                                                               << "OK";
        QTest::newRow("http elsewhere is refused") << "http://central.example"
                                                   << "NET-PLAIN-HTTP";
        QTest::newRow("http to a name that begins like loopback is refused") << "http://127.0.0.1.example.com"
                                                                             << "NET-PLAIN-HTTP";
        QTest::newRow("a user in it is refused") << "https://a:b@central.example"
                                                 << "GEN-MALFORMED";
        QTest::newRow("a query is refused") << "https://central.example/?a=b"
                                            << "GEN-MALFORMED";
        QTest::newRow("a fragment is refused") << "https://central.example/#a"
                                               << "GEN-MALFORMED";
        QTest::newRow("another scheme is refused") << "ftp://central.example"
                                                   << "GEN-MALFORMED";
        QTest::newRow("a bare name is refused") << "central.example"
                                                << "GEN-MALFORMED";
        QTest::newRow("nothing is refused") << ""
                                            << "GEN-MALFORMED";
    }
    void address() {
        QFETCH(QString, typed);
        QTEST(outcome(CentralAddress::parse(typed)), "said");
    }

    void waitsGrowAndNeverEnd() {
        QCOMPARE(waitAfter(0).count(), 2);
        QCOMPARE(waitAfter(1).count(), 2);
        QCOMPARE(waitAfter(2).count(), 5);
        QCOMPARE(waitAfter(7).count(), 300);
        QCOMPARE(waitAfter(100'000).count(), 300);
        const QDateTime now(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC);
        QVERIFY(isDue(now, now));
        QVERIFY(!isDue(now.addSecs(300), now));
        QVERIFY(isDue(now.addYears(1), now)); // the clock stood wrong
    }

    void signsOverNoncesItFetchesAndThenReuses() {
        m_central->answer = [this](const FakeRequest&) {
            FakeAnswer answer;
            answer.headers = {{"Shouli-Nonce", "given" + QByteArray::number(m_central->requests.size())}};
            return answer;
        };
        QCOMPARE(ask(request("POST", "/v1/x?a=b", "{\"a\":1}")), "OK");
        QCOMPARE(ask(request("GET", "/v1/y")), "OK");
        QCOMPARE(m_central->noncesAsked, 1);
        QCOMPARE(m_central->requests[1].headers["shouli-nonce"], "given1");
        for (const FakeRequest& asked : m_central->requests) {
            const auto header = [&asked](const char* name) { return asked.headers.at(QByteArray(name).toLower()); };
            QCOMPARE(header(protocol::kWorkstationHeader), m_identity->id.text().toLatin1());
            const QByteArray text = protocol::signedText(
                asked.method, asked.path, crypto::Digest::sm3(asked.body).toHex(), header(protocol::kNonceHeader));
            QVERIFY(
                m_identity->key->publicKey().verify(text, QByteArray::fromBase64(header(protocol::kSignatureHeader))));
        }
    }

    void keepsThirtyTwoOfTheNoncesItIsGiven() {
        QByteArrayList given;
        for (int i = 0; i < 40; ++i)
            given.append("given" + QByteArray::number(i));
        m_central->answer = [&](const FakeRequest&) {
            FakeAnswer answer;
            if (m_central->requests.size() == 1)
                answer.headers = {{"Shouli-Nonce", given.join(',')}};
            return answer;
        };
        for (int i = 0; i < 33; ++i)
            QCOMPARE(ask(request("GET", "/v1/x")), "OK");
        QCOMPARE(m_central->noncesAsked, 1); // for the first
        QCOMPARE(ask(request("GET", "/v1/x")), "OK");
        QCOMPARE(m_central->noncesAsked, 2);
    }

    // Nobody waits eight seconds for a line that says at once that nobody is there.
    void aRefusedConnectionIsAnsweredAtOnce() {
        m_central->goDown();
        const auto answer = m_client->send(request("GET", "/v1/x"));
        QVERIFY(QTest::qWaitFor([&] { return answer.isFinished(); }, 2'000));
        QCOMPARE(outcome(answer.result()), "NET-OFFLINE");
    }

    void hearsCentralsTime_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QDateTime>("heard");
        const QDateTime time(QDate(2026, 11, 30), QTime(9, 12, 44), Qt::UTC);
        QTest::newRow("with a yes") << 200 << QByteArray("Mon, 30 Nov 2026 09:12:44 GMT") << time;
        QTest::newRow("with central's no") << 409 << QByteArray("Mon, 30 Nov 2026 09:12:44 GMT") << time;
        QTest::newRow("not from a gateway") << 503 << QByteArray("Mon, 30 Nov 2026 09:12:44 GMT") << QDateTime();
        QTest::newRow("not what is no date") << 200 << QByteArray("yesterday") << QDateTime();
    }
    void hearsCentralsTime() {
        QFETCH(int, status);
        QFETCH(QByteArray, date);
        m_central->answer = [&](const FakeRequest&) {
            FakeAnswer answer = status == 409   ? FakeAnswer::problem(409, QStringLiteral("CASE-CARD-HELD"))
                                : status == 503 ? FakeAnswer{503, "text/html", "<html>", {}}
                                                : FakeAnswer();
            answer.headers.emplace_back("Date", date);
            return answer;
        };
        QDateTime heard;
        connect(m_client.get(), &ApiClient::heardTime, this, [&heard](const QDateTime& now) { heard = now; });
        ask(request("GET", "/v1/x"));
        QTEST(heard, "heard");
    }

    // The machine slept, or its clock was set, between the question and the answer.
    void aTimeThatCameLateIsNotBelieved_data() {
        QTest::addColumn<int>("waitedSeconds");
        QTest::addColumn<bool>("isHeard");
        QTest::newRow("at once") << 0 << true;
        QTest::newRow("within the minute") << 59 << true;
        QTest::newRow("after a minute") << 60 << false;
        QTest::newRow("after a night") << 9 * 3600 << false;
        QTest::newRow("before it was asked") << -1 << false;
    }
    void aTimeThatCameLateIsNotBelieved() {
        QFETCH(int, waitedSeconds);
        QFETCH(bool, isHeard);
        test::TestClock machine;
        ApiClient client(*CentralAddress::parse(m_central->url()), nullptr, nullptr, machine);
        m_central->answer = [&](const FakeRequest&) {
            machine.setNow(machine.now().addSecs(waitedSeconds));
            FakeAnswer answer;
            answer.headers.emplace_back("Date", "Mon, 30 Nov 2026 09:12:44 GMT");
            return answer;
        };
        QSignalSpy heard(&client, &ApiClient::heardTime);
        const auto answer = client.send(request("GET", "/v1/x"));
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(outcome(answer.result()), "OK");
        QCOMPARE(heard.count(), isHeard ? 1 : 0);
    }

    void agedNonceIsTriedOnceMore() {
        m_central->answer = [this](const FakeRequest&) {
            return m_central->requests.size() == 1 ? FakeAnswer::problem(401, "GEN-NOT-ALLOWED") : FakeAnswer();
        };
        QCOMPARE(ask(request("GET", "/v1/x")), "OK");
        QCOMPARE(m_central->requests.size(), size_t(2));
        QVERIFY(m_central->requests[0].headers["shouli-nonce"] != m_central->requests[1].headers["shouli-nonce"]);
        m_central->answer = [](const FakeRequest&) { return FakeAnswer::problem(401, "GEN-NOT-ALLOWED"); };
        QCOMPARE(ask(request("GET", "/v1/x")), "GEN-NOT-ALLOWED");
        QCOMPARE(m_central->requests.size(), size_t(4));
    }

    void answers_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("said");
        const QByteArray json("application/json");
        const QByteArray problem("application/problem+json");
        QTest::newRow("JSON is central's") << 200 << json + "; charset=utf-8" << QByteArray("{\"a\":1}") << "OK";
        QTest::newRow("204 says nothing") << 204 << QByteArray() << QByteArray() << "NET-NOT-CENTRAL";
        QTest::newRow("the page of a captive portal is not")
            << 200 << QByteArray("text/html") << QByteArray("<html>") << "NET-NOT-CENTRAL";
        QTest::newRow("an empty 200 is not") << 200 << json << QByteArray() << "NET-NOT-CENTRAL";
        QTest::newRow("JSON named text is not")
            << 200 << QByteArray("text/plain") << QByteArray("{}") << "NET-NOT-CENTRAL";
        QTest::newRow("a redirect is not") << 302 << json << QByteArray("{}") << "NET-NOT-CENTRAL";
        QTest::newRow("503 is busy") << 503 << QByteArray("text/html") << QByteArray("<html>") << "NET-BUSY";
        QTest::newRow("a gateway without central is busy")
            << 502 << QByteArray("text/html") << QByteArray() << "NET-BUSY";
        QTest::newRow("so is one whose central is late")
            << 504 << QByteArray("text/html") << QByteArray() << "NET-BUSY";
        QTest::newRow("so is who asks for patience") << 429 << QByteArray("text/html") << QByteArray() << "NET-BUSY";
        for (const int status : {400, 428, 500, 501, 505})
            QTest::addRow("a page of status %d is not central's", status)
                << status << QByteArray("text/html") << QByteArray("<html>") << "NET-NOT-CENTRAL";
        for (const int status : {201, 202, 203, 206})
            QTest::addRow("JSON of status %d is not", status)
                << status << json << QByteArray("{}") << "NET-NOT-CENTRAL";
        QTest::newRow("a problem has its code")
            << 409 << problem << FakeAnswer::problem(409, "CASE-CARD-HELD").body << "CASE-CARD-HELD";
        QTest::newRow("an unknown code is not central's")
            << 409 << problem << FakeAnswer::problem(409, "X-NEW").body << "NET-NOT-CENTRAL";
        QTest::newRow("a problem of another status is not central's")
            << 200 << problem << FakeAnswer::problem(409, "CASE-CARD-HELD").body << "NET-NOT-CENTRAL";
        QTest::newRow("nine megabytes are too much") << 200 << json << "{\"a\":\"" + QByteArray(9 << 20, 'a') + "\"}"
                                                     << "NET-NOT-CENTRAL";
    }
    void answers() {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        m_central->answer = [&](const FakeRequest&) {
            return FakeAnswer{status, type, body, {{"Location", "http://127.0.0.1:1/"}}};
        };
        QTEST(ask(request("GET", "/v1/x")), "said");
    }

    // A request that cannot read its answer believes none.
    void withoutAReaderNothingIsBelieved() {
        ApiRequest unread = request("GET", "/v1/x");
        unread.understand = {};
        QCOMPARE(ask(unread), "NET-NOT-CENTRAL");
    }

    void linesThatBreak() {
        m_central->answer = [](const FakeRequest&) { return FakeAnswer::broken(Line::CutWithin); };
        QCOMPARE(ask(request("GET", "/v1/x")), "NET-OFFLINE");
        m_central->answer = [](const FakeRequest&) { return FakeAnswer::broken(Line::CutBefore); };
        QCOMPARE(ask(request("GET", "/v1/x")), "NET-OFFLINE");
        m_central->answer = [](const FakeRequest&) { return FakeAnswer::broken(Line::Silent); };
        ApiRequest slow = request("GET", "/v1/x");
        slow.silence = std::chrono::seconds(60); // the other would end it, too
        slow.limit = std::chrono::milliseconds(200);
        QCOMPARE(ask(slow), "NET-TIMED-OUT");
        slow.silence = std::chrono::milliseconds(200);
        slow.limit = std::chrono::seconds(60);
        QCOMPARE(ask(slow), "NET-TIMED-OUT");
        m_central->goDown();
        QCOMPARE(ask(request("GET", "/v1/x")), "NET-OFFLINE");
    }

    void withoutNoncesItIsNotCentral() {
        m_central->givesNonces = false;
        QCOMPARE(ask(request("GET", "/v1/x")), "NET-NOT-CENTRAL");
    }

    void whatIsUnderWayEndsWithTheClient() {
        m_central->isHolding = true;
        const auto cancelled = m_client->send(request("GET", "/v1/x"));
        QTRY_COMPARE(m_central->held(), 1);
        m_client->cancelAll();
        QCOMPARE(outcome(cancelled.result()), "GEN-CANCELLED");
        const auto dropped = m_client->send(request("GET", "/v1/y"));
        m_client.reset();
        QVERIFY(dropped.isFinished());
        QVERIFY(dropped.isCanceled());
    }

    void enrolsWithoutASignature() {
        ApiClient client(*CentralAddress::parse(m_central->url()), nullptr);
        const protocol::EnrolmentAnswer given{domain::WorkstationId::make(), "440106001", "点", "440100", 7, "c", "r"};
        m_central->answer = [&](const FakeRequest&) {
            FakeAnswer answer = FakeAnswer::json(given.toJson());
            answer.status = 201;
            return answer;
        };
        const auto& key = m_identity->key->publicKey();
        auto enrolled = enrol(client, "CODE-1", key, key);
        QTRY_VERIFY(enrolled.isFinished());
        QCOMPARE(enrolled.result()->workstation, given.workstation);
        QCOMPARE(m_central->noncesAsked, 0);
        QCOMPARE(m_central->requests[0].path, "/v1/enrolments");
        QVERIFY(!m_central->requests[0].headers.contains("shouli-signature"));
        const auto sent =
            protocol::EnrolmentRequest::fromJson(QJsonDocument::fromJson(m_central->requests[0].body).object());
        QCOMPARE(sent->code, "CODE-1");
        m_central->answer = [](const FakeRequest&) { return FakeAnswer(); };
        enrolled = enrol(client, "CODE-1", key, key);
        QTRY_VERIFY(enrolled.isFinished());
        QCOMPARE(outcome(enrolled.result()), "NET-NOT-CENTRAL");
    }

    void liveQuestionsAskWhatTheyAre() {
        HttpCentralQuestions questions;
        const auto id = domain::ApplicationId::make();
        auto early = questions.precheck(id, domain::FlowKind::Adult, test::lin());
        QCOMPARE(outcome(early.result()), "NET-NOT-ENROLLED");
        questions.setClient(*m_client);
        m_central->answer = [id](const FakeRequest& asked) {
            if (asked.path == "/v1/prechecks")
                return FakeAnswer::yes(asked);
            if (asked.path == "/v1/sms-codes")
                return FakeAnswer::json(protocol::SmsCodeAnswer{id, 300, 60}.toJson());
            if (asked.path == "/v1/photos/of-person")
                return FakeAnswer::json(protocol::PhotoReply{id, "jpeg", QDate(2026, 1, 2)}.toJson());
            return FakeAnswer::problem(409, "CASE-CARD-HELD");
        };
        auto precheck = questions.precheck(id, domain::FlowKind::Adult, test::lin());
        QTRY_VERIFY(precheck.isFinished());
        QCOMPARE(outcome(precheck.result()), "OK");
        const auto sent = protocol::PrecheckRequest::fromJson(
            QJsonDocument::fromJson(m_central->requests.back().body).object(), domain::shippedServices());
        QCOMPARE(sent->claim.application, id);
        QCOMPARE(sent->claim.number, test::lin().number.text());
        auto eligible = questions.checkEligibility(id, domain::FlowKind::Adult, test::lin(), "440100");
        QTRY_VERIFY(eligible.isFinished());
        QCOMPARE(outcome(eligible.result()), "CASE-CARD-HELD");
        auto ticket = questions.sendSmsCode(id, *domain::MobileNumber::parse(QStringLiteral("13812345678")));
        QTRY_VERIFY(ticket.isFinished());
        QCOMPARE(ticket.result()->resendAfter.count(), 60);
        auto photo = questions.photoOfPerson(id, test::lin());
        QTRY_VERIFY(photo.isFinished());
        QCOMPARE(photo.result()->jpeg, "jpeg");
    }

    void everyQuestionHasItsPath() {
        HttpCentralQuestions questions;
        questions.setClient(*m_client);
        m_central->answer = [](const FakeRequest&) { return FakeAnswer::problem(409, "CASE-CARD-HELD"); };
        const auto asked = [this](auto answer) -> QByteArray {
            if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000))
                return "never answered";
            const FakeRequest& last = m_central->requests.back();
            return outcome(answer.result()).toLatin1() + ' ' + last.method + ' ' + last.path;
        };
        const auto id = domain::ApplicationId::make();
        const auto lin = test::lin();
        const auto mobile = *domain::MobileNumber::parse(QStringLiteral("13812345678"));
        const auto receipt = *domain::PhotoReceiptNumber::parse(QStringLiteral("AX2202600000001"));
        const domain::ClearingOrder order{domain::ClearingId::make(), {"A1"}, "1001"};
        const QByteArray clearing = "/v1/clearings/" + order.id.text().toLatin1();
        QCOMPARE(asked(questions.precheck(id, domain::FlowKind::Adult, lin)), "CASE-CARD-HELD POST /v1/prechecks");
        QCOMPARE(asked(questions.checkEligibility(id, domain::FlowKind::Adult, lin, "440100")),
                 "CASE-CARD-HELD POST /v1/eligibility-checks");
        QCOMPARE(asked(questions.sendSmsCode(id, mobile)), "CASE-CARD-HELD POST /v1/sms-codes");
        QCOMPARE(asked(questions.verifySmsCode(id, mobile, "123456")), "CASE-CARD-HELD POST /v1/sms-verifications");
        QCOMPARE(asked(questions.photoByReceipt(id, lin, receipt)), "CASE-CARD-HELD POST /v1/photos/by-receipt");
        QCOMPARE(asked(questions.photoOfPerson(id, lin)), "CASE-CARD-HELD POST /v1/photos/of-person");
        QCOMPARE(asked(questions.clearableCards(id, lin)), "CASE-CARD-HELD POST /v1/clearable-cards");
        QCOMPARE(asked(questions.clearCards(id, lin, order)), QByteArray("CASE-CARD-HELD PUT " + clearing));
        QCOMPARE(asked(questions.settleClearing(order.id)),
                 QByteArray("CASE-CARD-HELD POST " + clearing + "/settlement"));
    }

private:
    QString ask(const ApiRequest& asked) {
        const auto answer = m_client->send(asked);
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000))
            return "never answered";
        return outcome(answer.result());
    }

    const std::shared_ptr<const WorkstationIdentity> m_identity = std::make_shared<const WorkstationIdentity>(
        domain::WorkstationId::make(), std::make_shared<const crypto::Sm2KeyPair>(crypto::Sm2KeyPair::generate()));
    std::unique_ptr<test::FakeCentral> m_central;
    std::unique_ptr<ApiClient> m_client;
};

QTEST_GUILESS_MAIN(tst_SyncClient)
#include "tst_SyncClient.moc"
