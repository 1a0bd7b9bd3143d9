// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "app/OwnCasesFallback.h"

#include "support/CaseBuilder.h"
#include "support/FakeCentral.h"
#include "support/TestClock.h"
#include "sync/HttpCentralQuestions.h"

#include <QTest>

using namespace shouli;

class tst_OwnCasesFallback : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksCentralFirst();
    void knowsItsOwnCasesBehindALyingLine();
    void knowsItsOwnCasesWithTheLineDown_data();
    void knowsItsOwnCasesWithTheLineDown();
    void theChildIsAskedAboutAndNotTheGuardian();
    void theEligibilityOfAnAdultIsAskedAboutToo();
    void whatCentralPassedIsNotHeldAgainstThePerson();

private:
    QString precheck(const std::function<base::Result<bool>()>& hasRunningCase);

    test::FakeCentral m_central;
    sync::ApiClient m_client{*sync::CentralAddress::parse(m_central.url()), nullptr};
    sync::HttpCentralQuestions m_asking;
    domain::Application m_case = test::CaseBuilder().build();
    QStringList m_asked;
    QDateTime m_since;
    test::TestClock m_clock;
};

QString tst_OwnCasesFallback::precheck(const std::function<base::Result<bool>()>& hasRunningCase) {
    m_asked.clear();
    app::OwnCasesFallback fallback(
        m_asking,
        [&](const QString& number, domain::ApplicationId besides, const QDateTime& since) {
            m_asked = QStringList{number, besides.text()};
            m_since = since;
            return QtFuture::makeReadyFuture(hasRunningCase());
        },
        m_clock);
    m_asking.setClient(m_client);
    const auto future = fallback.precheck(m_case.id, m_case.flow, *m_case.atCounter());
    if (!QTest::qWaitFor([&] { return future.isFinished(); }))
        return QStringLiteral("no answer");
    const base::Status answer = future.result();
    return answer ? QStringLiteral("OK") : QString(base::textOf(answer.error().code));
}

void tst_OwnCasesFallback::asksCentralFirst() {
    const auto isRunning = [] { return base::Result<bool>(true); };
    m_central.answer = &test::FakeAnswer::yes;
    QCOMPARE(precheck(isRunning), "OK"); // central knows of its withdrawal, which did not get here yet
    QVERIFY(m_asked.isEmpty());
    m_central.answer = [](const test::FakeRequest&) {
        return test::FakeAnswer::problem(409, QString(base::textOf(base::ErrorCode::PersonDeceased)));
    };
    QCOMPARE(precheck(isRunning), QString(base::textOf(base::ErrorCode::PersonDeceased)));
    QVERIFY(m_asked.isEmpty());
}

// What a captive portal says is no answer: the case goes on offline by the same rule.
void tst_OwnCasesFallback::knowsItsOwnCasesBehindALyingLine() {
    m_central.answer = [](const test::FakeRequest&) { return test::FakeAnswer(); }; // {}
    QCOMPARE(precheck([] { return base::Result<bool>(true); }), "CASE-RUNNING-HERE");
    QCOMPARE(precheck([] { return base::Result<bool>(false); }), "NET-NOT-CENTRAL");
}

void tst_OwnCasesFallback::knowsItsOwnCasesWithTheLineDown_data() {
    using Known = base::Result<bool>;
    QTest::addColumn<Known>("known");
    QTest::addColumn<QString>("said");
    QTest::newRow("a case of the same person runs here") << Known(true) << "CASE-RUNNING-HERE";
    QTest::newRow("none runs here, so the question stays open") << Known(false) << "NET-OFFLINE";
    QTest::newRow("the store cannot say, so the question stays open")
        << Known(base::fail(base::ErrorCode::StoreLocked)) << "NET-OFFLINE";
}

void tst_OwnCasesFallback::knowsItsOwnCasesWithTheLineDown() {
    QFETCH(base::Result<bool>, known);
    QFETCH(QString, said);
    m_central.goDown();
    QCOMPARE(precheck([&] { return known; }), said);
    QCOMPARE(m_asked, (QStringList{m_case.applicant->number.text(), m_case.id.text()}));
    QCOMPARE(m_since, m_clock.now().addDays(-30)); // what was accepted before has ended one way or the other
}

// Central let the person pass, knowing of what it had accepted: only what came after that can speak against it.
void tst_OwnCasesFallback::whatCentralPassedIsNotHeldAgainstThePerson() {
    const domain::Application adult = test::CaseBuilder().build();
    test::FakeCentral central;
    central.answer = &test::FakeAnswer::yes;
    sync::ApiClient client{*sync::CentralAddress::parse(central.url()), nullptr};
    QDateTime since;
    app::OwnCasesFallback fallback(
        m_asking,
        [&](const QString&, domain::ApplicationId, const QDateTime& asked) {
            since = asked;
            return QtFuture::makeReadyFuture(base::Result<bool>(false));
        },
        m_clock);
    m_asking.setClient(client);
    const auto passed = fallback.precheck(adult.id, adult.flow, *adult.atCounter());
    QTRY_VERIFY(passed.isFinished());
    QVERIFY(passed.result());
    const QDateTime passedAt = m_clock.now();
    central.goDown();
    m_clock.advance(std::chrono::minutes(5));
    const auto refused = fallback.checkEligibility(adult.id, adult.flow, *adult.applicant, QStringLiteral("440100"));
    QTRY_VERIFY(refused.isFinished());
    QCOMPARE(QString(base::textOf(refused.result().error().code)), QStringLiteral("NET-OFFLINE"));
    QCOMPARE(since, passedAt);
    m_clock.advance(std::chrono::hours(24 * 40));
    const auto later = fallback.checkEligibility(adult.id, adult.flow, *adult.applicant, QStringLiteral("440100"));
    QTRY_VERIFY(later.isFinished());
    QCOMPARE(since, m_clock.now().addDays(-30));
}

// Of a minor's case the guardian's own cases do not matter; the child's do, once it is known.
void tst_OwnCasesFallback::theChildIsAskedAboutAndNotTheGuardian() {
    m_central.goDown();
    m_case = test::CaseBuilder().ofMinor().build();
    const auto isRunning = [] { return base::Result<bool>(true); };
    QCOMPARE(precheck(isRunning), "NET-OFFLINE");
    QVERIFY(m_asked.isEmpty());
    app::OwnCasesFallback fallback(
        m_asking,
        [&](const QString& number, domain::ApplicationId besides, const QDateTime&) {
            m_asked = QStringList{number, besides.text()};
            return QtFuture::makeReadyFuture(isRunning());
        },
        m_clock);
    m_asking.setClient(m_client);
    const auto future = fallback.checkEligibility(m_case.id, m_case.flow, *m_case.applicant, QStringLiteral("440100"));
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(QString(base::textOf(future.result().error().code)), "CASE-RUNNING-HERE");
    QCOMPARE(m_asked, (QStringList{m_case.applicant->number.text(), m_case.id.text()}));
}

// The line went down between the precheck and the eligibility: another case of the person may have been taken since.
void tst_OwnCasesFallback::theEligibilityOfAnAdultIsAskedAboutToo() {
    m_central.goDown();
    app::OwnCasesFallback fallback(
        m_asking,
        [](const QString&, domain::ApplicationId, const QDateTime&) {
            return QtFuture::makeReadyFuture(base::Result<bool>(true));
        },
        m_clock);
    m_asking.setClient(m_client);
    for (const domain::FlowKind flow : {domain::FlowKind::Adult, domain::FlowKind::CardClearing}) {
        const auto future = fallback.checkEligibility(m_case.id, flow, *m_case.applicant, QStringLiteral("440100"));
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(QString(base::textOf(future.result().error().code)),
                 flow == domain::FlowKind::Adult ? QStringLiteral("CASE-RUNNING-HERE") : QStringLiteral("NET-OFFLINE"));
    }
}

QTEST_GUILESS_MAIN(tst_OwnCasesFallback)
#include "tst_OwnCasesFallback.moc"
