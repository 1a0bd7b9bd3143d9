// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/CentralQuestions.h"
#include "protocol/Messages.h"
#include "store/StoreFixture.h"
#include "support/CaseBuilder.h"
#include "support/FakeCentral.h"
#include "sync/Ask.h"
#include "sync/Enrolment.h"
#include "sync/HttpCentralQuestions.h"
#include "sync/SyncEngine.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using namespace shouli::store;
using namespace shouli::sync;
using shouli::test::FakeAnswer;
using shouli::test::FakeRequest;

namespace {

const QDateTime Moment(QDate(2026, 11, 23), QTime(1, 2, 3), Qt::UTC);

/// What somebody between central and the workstation makes of central's answer.
struct Lie {
    const char* sentence;
    std::function<FakeAnswer(const FakeAnswer& truth)> tell;
};

FakeAnswer said(int status, const QByteArray& type, const QByteArray& body) { return {status, type, body, {}}; }

FakeAnswer changed(FakeAnswer truth, const std::function<void(QJsonObject&)>& change) {
    QJsonObject object = *base::parseJsonObject(truth.body);
    change(object);
    truth.body = base::compactJson(object);
    return truth;
}

// The member that says yes.
QString verdictOf(const QJsonObject& object) {
    for (const char* key : {"verdict", "state", "carriedOut", "nonces", "items", "workstation"})
        if (object.contains(QLatin1String(key)))
            return QLatin1String(key);
    return {};
}

std::vector<Lie> lies() {
    const QByteArray json("application/json");
    const QByteArray html("<html><body>Please sign in</body></html>");
    std::vector<Lie> all{
        {"no content", [](const FakeAnswer&) { return said(204, {}, {}); }},
        {"no content, but a body's type", [json](const FakeAnswer&) { return said(204, json, {}); }},
        {"an empty object", [json](const FakeAnswer&) { return said(200, json, "{}"); }},
        {"a health check", [json](const FakeAnswer&) { return said(200, json, R"({"status":"ok"})"); }},
        {"a list", [json](const FakeAnswer&) { return said(200, json, "[]"); }},
        {"a word", [json](const FakeAnswer&) { return said(200, json, "true"); }},
        {"nothing at all", [json](const FakeAnswer&) { return said(200, json, {}); }},
        {"a captive portal's page", [html](const FakeAnswer&) { return said(200, "text/html", html); }},
        {"the page under JSON's name", [html, json](const FakeAnswer&) { return said(200, json, html); }},
        {"a portal that says what it is", [html](const FakeAnswer&) { return said(511, "text/html", html); }},
        {"a portal's redirect",
         [](const FakeAnswer&) {
             return FakeAnswer{302, {}, {}, {{"Location", "http://127.0.0.1:1/"}}};
         }},
        {"a proxy that wants a password", [html](const FakeAnswer&) { return said(403, "text/html", html); }},
        {"the truth cut short",
         [](FakeAnswer truth) {
             truth.body.chop(1);
             return truth;
         }},
        {"the truth twice",
         [](FakeAnswer truth) {
             truth.body += truth.body;
             return truth;
         }},
        {"the truth without a type",
         [](FakeAnswer truth) {
             truth.contentType.clear();
             return truth;
         }},
        {"the truth as text",
         [](FakeAnswer truth) {
             truth.contentType = "text/plain";
             return truth;
         }},
        {"the truth as a problem",
         [](FakeAnswer truth) {
             truth.contentType = "application/problem+json";
             return truth;
         }},
        {"a problem that nobody knows", [](const FakeAnswer&) { return FakeAnswer::problem(422, "SOMETHING-ELSE"); }},
        {"a verdict that is missing",
         [](const FakeAnswer& truth) { return changed(truth, [](QJsonObject& o) { o.remove(verdictOf(o)); }); }},
        {"a verdict that is null",
         [](const FakeAnswer& truth) {
             return changed(truth, [](QJsonObject& o) { o[verdictOf(o)] = QJsonValue::Null; });
         }},
        {"a verdict that is unknown",
         [](const FakeAnswer& truth) {
             return changed(truth, [](QJsonObject& o) { o[verdictOf(o)] = QStringLiteral("ok"); });
         }},
        {"a verdict in capitals",
         [](const FakeAnswer& truth) {
             return changed(truth, [](QJsonObject& o) { o[verdictOf(o)] = o[verdictOf(o)].toString().toUpper(); });
         }},
        {"a verdict that is a number",
         [](const FakeAnswer& truth) { return changed(truth, [](QJsonObject& o) { o[verdictOf(o)] = 1; }); }},
    };
    for (const int status : {200, 201, 202, 203, 205, 206})
        all.push_back({"the truth under another status", [status](FakeAnswer truth) {
                           truth.status = truth.status == status ? 299 : status;
                           return truth;
                       }});
    return all;
}

template <typename T>
base::Status statusOf(const base::Result<T>& result) {
    return result ? base::Status() : base::fail(result.error());
}
base::Status statusOf(const base::Status& status) { return status; }

} // namespace

/// What central says, each answer replaced by each lie, as by a captive portal, a caching proxy or a health page that
/// stands between. None is an answer.
class tst_LyingLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_central = std::make_unique<test::FakeCentral>();
        m_client = std::make_unique<ApiClient>(*CentralAddress::parse(m_central->url()), m_identity);
        m_questions.setClient(*m_client);
    }

    void noLieIsAnAnswer_data() {
        QTest::addColumn<QString>("question");
        for (const auto& [question, ask] : m_ask)
            QTest::newRow(qPrintable(question)) << question;
    }
    void noLieIsAnAnswer() {
        QFETCH(QString, question);
        const Question& asked = m_ask.at(question);
        const auto& truth = asked.truth;
        QSignalSpy reached(m_client.get(), &ApiClient::reached);
        QSignalSpy heard(m_client.get(), &ApiClient::heardTime);
        m_central->answer = [&](const FakeRequest& request) { return dated(truth(request)); };
        QCOMPARE(outcome(asked.ask()), "OK"); // else the test could not fail
        QCOMPARE(reached.takeLast().first().toBool(), true);
        QVERIFY(!heard.isEmpty());
        for (const Lie& lie : lies()) {
            reached.clear();
            heard.clear();
            m_central->answer = [&](const FakeRequest& request) { return dated(lie.tell(truth(request))); };
            const base::Status answer = asked.ask();
            QVERIFY2(outcome(answer) == "NET-NOT-CENTRAL", lie.sentence);
            QVERIFY2(isUnreachable(answer.error().code) && !isCentralsNo(answer.error().code), lie.sentence);
            QVERIFY2(reached.size() == 1 && !reached.first().first().toBool(), lie.sentence);
            QVERIFY2(heard.isEmpty(), lie.sentence);
        }
    }

    // A cache between gives each the answer to the other.
    void anAnswerToAnotherQuestionIsNone() {
        for (const auto& [question, own] : m_ask) {
            for (const auto& [otherQuestion, other] : m_ask) {
                // The two ways to a photo, and an order and its settlement, have one answer each.
                if (own.kind == other.kind)
                    continue;
                m_central->answer = [&truth = other.truth](const FakeRequest& asked) { return truth(asked); };
                QVERIFY2(outcome(own.ask()) == "NET-NOT-CENTRAL", qPrintable(question + " by " + otherQuestion));
            }
        }
    }

    void anAnswerAboutAnotherCaseIsNone() {
        for (const auto& [question, own] : m_ask) {
            bool isAboutSomething = false;
            m_central->answer = [&, &truth = own.truth](const FakeRequest& asked) {
                return changed(truth(asked), [&](QJsonObject& object) {
                    for (const char* key : {"application", "clearing", "picture"})
                        if (object.contains(QLatin1String(key))) {
                            object[QLatin1String(key)] = ApplicationId::make().text();
                            isAboutSomething = true;
                        }
                });
            };
            const QString said = outcome(own.ask());
            QVERIFY2(!isAboutSomething || said == "NET-NOT-CENTRAL", qPrintable(question));
            QCOMPARE(isAboutSomething, own.kind != "enrolment");
        }
    }

    void aCityThatWasNotAskedAboutIsNone() {
        m_central->answer = [](const FakeRequest& asked) {
            return changed(FakeAnswer::yes(asked), [](QJsonObject& object) { object["issuingCity"] = "440300"; });
        };
        QCOMPARE(outcome(m_ask.at("eligibility").ask()), "NET-NOT-CENTRAL");
    }

    void whoHandsOutNoncesIsCentralToo() {
        m_central->givesNonces = false;
        for (const Lie& lie : lies()) {
            m_central->answer = [&](const FakeRequest&) {
                return lie.tell(FakeAnswer::json({{"nonces", QJsonArray{"n"}}}));
            };
            QVERIFY2(outcome(m_ask.at("precheck").ask()) == "NET-NOT-CENTRAL", lie.sentence);
        }
        m_central->answer = [](const FakeRequest&) {
            return FakeAnswer::json({{"nonces", QJsonArray{"n", QJsonValue::Null}}});
        };
        QCOMPARE(outcome(m_ask.at("precheck").ask()), "NET-NOT-CENTRAL");
    }

    // Nonces of a liar would cost a try each.
    void aLiarsNoncesAreNotKept() {
        m_central->answer = [](const FakeRequest&) {
            return FakeAnswer{200, "application/json", "{}", {{"Shouli-Nonce", "liar"}}};
        };
        m_ask.at("precheck").ask();
        m_central->answer = &FakeAnswer::yes;
        QCOMPARE(outcome(m_ask.at("precheck").ask()), "OK");
        QVERIFY(m_central->requests.back().headers["shouli-nonce"] != "liar");
    }

    // A picture that nobody holds is sent again, and the case never before it.
    void nothingIsTakenAsSent_data() {
        QTest::addColumn<QString>("about");
        QTest::newRow("the pictures") << "/files/";
        QTest::newRow("the case") << "/revisions/";
    }
    void nothingIsTakenAsSent() {
        QFETCH(QString, about);
        StoreFixture fixture;
        QCOMPARE(store::outcome(fixture.open()), "OK");
        QCOMPARE(store::outcome(fixture.initialise()), "OK");
        const auto submitted = answerOf(fixture.repository->submit(*fixture.plantedCase()));
        QVERIFY(submitted);
        SyncEngine engine(*fixture.queue, *m_client, fixture.clock);
        QSignalSpy done(&engine, &SyncEngine::roundDone);
        int rounds = 0;
        const auto round = [&] {
            fixture.clock.pass(std::chrono::minutes(6));
            engine.wake();
            return QTest::qWaitFor([&] { return done.size() == rounds + 1; }, 10'000) ? ++rounds : -1;
        };
        for (const Lie& lie : lies()) {
            bool isAsked = false;
            m_central->answer = [&](const FakeRequest& asked) {
                const FakeAnswer truth = told(asked);
                isAsked |= asked.path.contains(about.toLatin1());
                return asked.path.contains(about.toLatin1()) ? lie.tell(truth) : truth;
            };
            m_central->requests.clear();
            QVERIFY2(round() > 0, lie.sentence);
            QVERIFY2(isAsked, lie.sentence);
            QCOMPARE(answerOf(fixture.queue->pendingCases())->size(), size_t(1));
            QCOMPARE(answerOf(fixture.repository->load(submitted->id))->state, ApplicationState::Queued);
            const auto files = answerOf(fixture.queue->pendingFiles(submitted->id));
            for (const QueuedFile& file : *files)
                QVERIFY2(file.isUploaded == (about == "/revisions/"), lie.sentence);
        }
        m_central->answer = [](const FakeRequest& asked) { return told(asked); };
        QVERIFY(round() > 0);
        QCOMPARE(answerOf(fixture.queue->pendingCases())->size(), size_t(0));
        QSignalSpy stopped(&engine, &SyncEngine::stopped);
        engine.stop();
        QTRY_COMPARE(stopped.size(), 1);
    }

    // Other bytes than were sent, or another's picture: not what was asked to be held.
    void aPictureIsHeldByItsDigest() {
        const QByteArray digest(32, 'd');
        const auto picture = PictureId::make();
        const auto put = [&] {
            ApiRequest request;
            request.method = "PUT";
            request.pathWithQuery = "/v1/applications/a/files/" + picture.text().toLatin1();
            request.headers[protocol::kFileDigestHeader] = digest.toHex();
            return answered(ask<protocol::FileAnswer>(
                *m_client, request, [&](const protocol::FileAnswer& held) { return held.digest == digest; }));
        };
        m_central->answer = &FakeAnswer::held;
        QCOMPARE(outcome(put()), "OK");
        m_central->answer = [&](const FakeRequest&) {
            return FakeAnswer::json(protocol::FileAnswer{picture, QByteArray(32, 'e')}.toJson());
        };
        QCOMPARE(outcome(put()), "NET-NOT-CENTRAL");
    }

private:
    struct Question {
        QString kind; ///< of its answer
        std::function<base::Status()> ask;
        std::function<FakeAnswer(const FakeRequest&)> truth;
    };

    static QString outcome(const base::Status& status) {
        return status ? QStringLiteral("OK") : QString(base::textOf(status.error().code));
    }
    template <typename Answer>
    static base::Status answered(const QFuture<Answer>& future) {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            return base::fail(base::ErrorCode::Internal, QStringLiteral("never answered"));
        return statusOf(future.result());
    }
    static FakeAnswer dated(FakeAnswer answer) {
        answer.headers.emplace_back("Date", "Mon, 30 Nov 2026 09:12:44 GMT");
        return answer;
    }
    static FakeAnswer created(const QJsonObject& object) {
        FakeAnswer answer = FakeAnswer::json(object);
        answer.status = 201;
        return answer;
    }
    /// What the engine hears of a true central.
    static FakeAnswer told(const FakeRequest& asked) {
        if (asked.path.startsWith("/v1/changes"))
            return FakeAnswer::json(protocol::Changes{}.toJson());
        if (asked.path.startsWith("/v1/reference"))
            return FakeAnswer::json(protocol::ReferenceAnswer{}.toJson());
        if (asked.path.contains("/files/"))
            return FakeAnswer::held(asked);
        const QByteArrayList parts = asked.path.split('/');
        const auto id = ApplicationId::fromText(QString::fromLatin1(parts[3]));
        return FakeAnswer::json(
            protocol::ApplicationStatus{id, parts[5].toInt(), ApplicationState::Accepted, "1", {}, {}, Moment}
                .toJson());
    }
    QFuture<base::Result<protocol::EnrolmentAnswer>> enrolNow() {
        m_unknown = std::make_unique<ApiClient>(*CentralAddress::parse(m_central->url()), nullptr);
        QObject::connect(m_unknown.get(), &ApiClient::reached, m_client.get(), &ApiClient::reached);
        QObject::connect(m_unknown.get(), &ApiClient::heardTime, m_client.get(), &ApiClient::heardTime);
        const auto& key = m_identity->key->publicKey();
        return enrol(*m_unknown, QStringLiteral("CODE"), key, key);
    }

    const std::shared_ptr<const WorkstationIdentity> m_identity = std::make_shared<const WorkstationIdentity>(
        WorkstationId::make(), std::make_shared<const crypto::Sm2KeyPair>(crypto::Sm2KeyPair::generate()));
    std::unique_ptr<test::FakeCentral> m_central;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<ApiClient> m_unknown; // as before the enrolment
    HttpCentralQuestions m_questions;
    const ApplicationId m_case = ApplicationId::make();
    const ClearingOrder m_order{ClearingId::make(), {QStringLiteral("A1")}, QStringLiteral("1001")};
    const Person m_lin = test::lin();
    const MobileNumber m_mobile = *MobileNumber::parse(QStringLiteral("13812345678"));

    const protocol::PhotoReply m_photo{m_case, "jpeg", QDate(2026, 1, 2)};
    const protocol::ClearingReply m_cleared{{m_order.id, true, {{"A1", ClearingResult::Cleared, {}, {}}}}, Moment};

    const std::map<QString, Question> m_ask{
        {"precheck",
         {"precheck", [this] { return answered(m_questions.precheck(m_case, FlowKind::Adult, m_lin)); },
          [this](const FakeRequest&) { return FakeAnswer::json(protocol::PrecheckAnswer{m_case}.toJson()); }}},
        {"eligibility",
         {"eligibility",
          [this] { return answered(m_questions.checkEligibility(m_case, FlowKind::Adult, m_lin, "440100")); },
          [this](const FakeRequest&) {
              return FakeAnswer::json(protocol::EligibilityAnswer{m_case, QStringLiteral("440100")}.toJson());
          }}},
        {"SMS code",
         {"SMS code", [this] { return answered(m_questions.sendSmsCode(m_case, m_mobile)); },
          [this](const FakeRequest&) {
              return FakeAnswer::json(protocol::SmsCodeAnswer{m_case, 300, 60}.toJson());
          }}},
        {"SMS verification",
         {"SMS verification", [this] { return answered(m_questions.verifySmsCode(m_case, m_mobile, "123456")); },
          [this](const FakeRequest&) {
              return FakeAnswer::json(protocol::SmsVerificationAnswer{m_case, "token", Moment}.toJson());
          }}},
        {"photo by receipt",
         {"photo",
          [this] {
              return answered(m_questions.photoByReceipt(
                  m_case, m_lin, *PhotoReceiptNumber::parse(QStringLiteral("AX2202600000001"))));
          },
          [this](const FakeRequest&) { return FakeAnswer::json(m_photo.toJson()); }}},
        {"photo of person",
         {"photo", [this] { return answered(m_questions.photoOfPerson(m_case, m_lin)); },
          [this](const FakeRequest&) { return FakeAnswer::json(m_photo.toJson()); }}},
        {"cards",
         {"cards", [this] { return answered(m_questions.clearableCards(m_case, m_lin)); },
          [this](const FakeRequest&) {
              return FakeAnswer::json(protocol::ClearableCardsAnswer{m_case, test::twoCards()}.toJson());
          }}},
        {"clearing",
         {"clearing", [this] { return answered(m_questions.clearCards(m_case, m_lin, m_order)); },
          [this](const FakeRequest&) { return FakeAnswer::json(m_cleared.toJson()); }}},
        {"settlement",
         {"clearing", [this] { return answered(m_questions.settleClearing(m_order.id)); },
          [this](const FakeRequest&) { return FakeAnswer::json(m_cleared.toJson()); }}},
        {"enrolment",
         {"enrolment", [this] { return answered(enrolNow()); },
          [](const FakeRequest&) {
              return created(protocol::EnrolmentAnswer{WorkstationId::make(), "440106001", QStringLiteral("点"),
                                                       "440100", 7, "c", "r"}
                                 .toJson());
          }}},
    };
};

QTEST_GUILESS_MAIN(tst_LyingLine)
#include "tst_LyingLine.moc"
