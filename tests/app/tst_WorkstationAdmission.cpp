// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WorkstationAdmission.h"

#include "protocol/Messages.h"
#include "store/StoreFixture.h"
#include "support/FakeCentral.h"

#include <QTest>

#include <set>

using namespace shouli;
using shouli::test::FakeAnswer;
using shouli::test::FakeRequest;

class tst_WorkstationAdmission : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<store::StoreFixture>();
        QVERIFY(m_fixture->open());
        m_reference = std::make_unique<app::LocalReference>(*m_fixture->queue, m_news);
        m_enrolled = 0;
        m_admission =
            std::make_unique<app::WorkstationAdmission>(*m_fixture->accounts, *m_reference, [this] { ++m_enrolled; });
        m_central = std::make_unique<test::FakeCentral>();
    }
    void cleanup() {
        m_admission.reset();
        m_reference.reset();
        m_fixture.reset();
    }

    // Central gives the answer again only to the keys that it enrolled.
    void aCodeIsTriedAgainWithTheSameKeys() {
        m_central->answer = [](const FakeRequest&) { return FakeAnswer::broken(FakeAnswer::Line::CutWithin); };
        QCOMPARE(firstStart("CODE-1"), "NET-OFFLINE");
        m_central->answer = [this](const FakeRequest&) { return enrolled(); };
        QCOMPARE(firstStart("CODE-1"), "OK");
        QCOMPARE(m_enrolled, 1);
        const auto keys = keysSent();
        QCOMPARE(keys.size(), size_t(1));
        const auto facts = store::answerOf(m_fixture->queue->workstation());
        QVERIFY(facts);
        QCOMPARE(facts->signingKey.toDer(), keys.begin()->first);
        QCOMPARE(facts->deviceKey.toDer(), keys.begin()->second);
    }

    void anotherCodeIsTriedWithOthers() {
        m_central->answer = [](const FakeRequest&) { return FakeAnswer::problem(403, "NET-ENROLMENT-CODE"); };
        QCOMPARE(firstStart("CODE-1"), "NET-ENROLMENT-CODE");
        QCOMPARE(firstStart("CODE-2"), "NET-ENROLMENT-CODE");
        QCOMPARE(keysSent().size(), size_t(2));
        QCOMPARE(m_enrolled, 0);
    }

private:
    QString firstStart(const char* code) {
        const domain::NewOperator administrator{QStringLiteral("9001"),
                                                QStringLiteral("黄管理"),
                                                {domain::Role::Administrator},
                                                store::passphrase("a long passphrase")};
        const auto future = m_admission->firstStart(m_central->url(), QString::fromLatin1(code), administrator);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            return QStringLiteral("never answered");
        const auto account = future.result();
        return account ? QStringLiteral("OK") : QString(base::textOf(account.error().code));
    }
    FakeAnswer enrolled() const {
        FakeAnswer answer = FakeAnswer::json(
            protocol::EnrolmentAnswer{domain::WorkstationId::make(), QStringLiteral("901000005"),
                                      QStringLiteral("网点"), QStringLiteral("440100"), 7,
                                      m_fixture->central.publicKey().toDer(), m_fixture->province.publicKey().toDer()}
                .toJson());
        answer.status = 201;
        return answer;
    }
    std::set<std::pair<QByteArray, QByteArray>> keysSent() const {
        std::set<std::pair<QByteArray, QByteArray>> keys;
        for (const FakeRequest& request : m_central->requests) {
            const auto sent = protocol::EnrolmentRequest::fromJson(*base::parseJsonObject(request.body));
            keys.emplace(sent->signingKey, sent->deviceKey);
        }
        return keys;
    }

    std::unique_ptr<store::StoreFixture> m_fixture;
    domain::SyncNews m_news;
    std::unique_ptr<app::LocalReference> m_reference;
    std::unique_ptr<app::WorkstationAdmission> m_admission;
    std::unique_ptr<test::FakeCentral> m_central;
    int m_enrolled = 0;
};

QTEST_GUILESS_MAIN(tst_WorkstationAdmission)
#include "tst_WorkstationAdmission.moc"
