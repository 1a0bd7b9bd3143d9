// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/wizard/CaseCommits.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QTest>

using namespace shouli;
using desk::CaseCommits;

namespace {

/// A case that is open, and who asks for its commits; no window.
struct OpenedCase {
    OpenedCase() {
        const domain::Application application = test::CaseBuilder().build();
        applications.cases[application.id] = application;
        commits = std::make_shared<CaseCommits>(
            applications, flow::FlowSession(application, test::shippedReference(), test::today()), asker.get());
    }
    /// Writes this address into the case; what becomes of it is added to `said`.
    void write(const QString& address) {
        commits->add([this, address, held = commits.get()]() -> std::optional<CaseCommits::Commit> {
            said.append(QStringLiteral("turn ") + address);
            flow::FlowSession moved = held->stored();
            domain::Application written = moved.application();
            written.details->residenceAddress = address;
            moved.update(written);
            return CaseCommits::Commit{
                moved, QString(), [this, address](const base::Status& stored) {
                    said.append((stored ? QStringLiteral("stored ") : QStringLiteral("failed ")) + address);
                }};
        });
    }
    void writeNothing() {
        commits->add([this]() -> std::optional<CaseCommits::Commit> {
            said.append(QStringLiteral("nothing"));
            return std::nullopt;
        });
    }
    static QString addressOf(const flow::FlowSession& session) {
        return session.application().details->residenceAddress;
    }

    test::TestClock clock;
    test::MemoryDrafts drafts;
    test::MemoryApplications applications{clock, drafts};
    std::unique_ptr<QObject> asker = std::make_unique<QObject>();
    std::shared_ptr<CaseCommits> commits;
    QStringList said;
};

} // namespace

/// The commits of an open case, without a window.
class tst_CaseCommits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneComesAfterTheOther();
    void whatFailedIsNotStored();
    void whoStoresNothingLetsTheNextGo();
    void whatWaitsCanBeForgotten();
    void aCaseThatWasLeftIsStoredToItsEnd();
    void nobodyIsAnsweredWhoIsGone();
};

void tst_CaseCommits::oneComesAfterTheOther() {
    OpenedCase opened;
    opened.applications.holdCommits();
    opened.write(QStringLiteral("road 01"));
    opened.write(QStringLiteral("road 02"));
    QCOMPARE(opened.said, QStringList{QStringLiteral("turn road 01")});
    QCOMPARE(opened.applications.commits, 1);
    QCOMPARE(OpenedCase::addressOf(opened.commits->latest()), QStringLiteral("road 01"));
    QVERIFY(OpenedCase::addressOf(opened.commits->stored()) != QStringLiteral("road 01"));
    opened.applications.releaseCommits(); // a commit that is not based on the one before is a Conflict there
    QTRY_COMPARE(opened.said, (QStringList{QStringLiteral("turn road 01"), QStringLiteral("stored road 01"),
                                           QStringLiteral("turn road 02"), QStringLiteral("stored road 02")}));
    QCOMPARE(OpenedCase::addressOf(opened.commits->stored()), QStringLiteral("road 02"));
}

void tst_CaseCommits::whatFailedIsNotStored() {
    OpenedCase opened;
    const QString before = OpenedCase::addressOf(opened.commits->stored());
    opened.applications.failure = base::Error{base::ErrorCode::DiskFull, {}};
    opened.write(QStringLiteral("road 01"));
    QCOMPARE(opened.said.last(), QStringLiteral("failed road 01"));
    QCOMPARE(OpenedCase::addressOf(opened.commits->stored()), before);
    QCOMPARE(OpenedCase::addressOf(opened.commits->latest()), before);
    opened.applications.failure.reset();
    opened.write(QStringLiteral("road 02"));
    QCOMPARE(opened.said.last(), QStringLiteral("stored road 02"));
}

void tst_CaseCommits::whoStoresNothingLetsTheNextGo() {
    OpenedCase opened;
    opened.applications.holdCommits();
    opened.write(QStringLiteral("road 01"));
    opened.writeNothing();
    opened.write(QStringLiteral("road 02"));
    opened.applications.releaseCommits();
    QTRY_COMPARE(opened.said.size(), 5);
    QCOMPARE(opened.said.at(2), QStringLiteral("nothing"));
    QCOMPARE(opened.said.last(), QStringLiteral("stored road 02"));
    QCOMPARE(opened.applications.commits, 2);
}

void tst_CaseCommits::whatWaitsCanBeForgotten() {
    OpenedCase opened;
    opened.applications.holdCommits();
    opened.write(QStringLiteral("road 01"));
    opened.write(QStringLiteral("road 02"));
    opened.commits->forgetWaiting();
    opened.write(QStringLiteral("road 03"));
    opened.applications.releaseCommits();
    QTRY_COMPARE(opened.said.size(), 4);
    QCOMPARE(opened.said.last(), QStringLiteral("stored road 03"));
    QCOMPARE(opened.applications.commits, 2);
}

// The next case is open when the answer about the one before comes.
void tst_CaseCommits::aCaseThatWasLeftIsStoredToItsEnd() {
    OpenedCase opened;
    opened.applications.holdCommits();
    opened.write(QStringLiteral("road 01"));
    opened.write(QStringLiteral("road 02"));
    const domain::Application next = test::CaseBuilder().build();
    const std::weak_ptr<CaseCommits> former = opened.commits;
    opened.commits = std::make_shared<CaseCommits>(
        opened.applications, flow::FlowSession(next, test::shippedReference(), test::today()), opened.asker.get());
    QVERIFY(!former.expired());
    opened.applications.releaseCommits();
    QTRY_COMPARE(opened.said.size(), 4);
    QCOMPARE(opened.said.last(), QStringLiteral("stored road 02"));
    QCOMPARE(OpenedCase::addressOf(opened.commits->stored()), next.details->residenceAddress);
    QTRY_VERIFY(former.expired());
}

void tst_CaseCommits::nobodyIsAnsweredWhoIsGone() {
    OpenedCase opened;
    opened.applications.holdCommits();
    opened.write(QStringLiteral("road 01"));
    opened.write(QStringLiteral("road 02"));
    const std::weak_ptr<CaseCommits> former = std::exchange(opened.commits, {});
    opened.asker.reset();
    QVERIFY(former.expired());
    opened.applications.releaseCommits();
    QCOMPARE(opened.said, QStringList{QStringLiteral("turn road 01")});
    QCOMPARE(opened.applications.commits, 1);
}

SHOULI_TEST(tst_CaseCommits)
#include "tst_CaseCommits.moc"
