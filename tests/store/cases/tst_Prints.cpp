// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreFixture.h"

#include <QTest>

using namespace shouli;
using namespace shouli::base;
using namespace shouli::domain;
using namespace shouli::store;
using namespace std::chrono_literals;

namespace {

const QString kAdmin = QStringLiteral("管理员甲"); // StoreFixture::initialise()

} // namespace

class tst_Prints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m = std::make_unique<StoreFixture>();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->initialise()), "OK");
    }
    void cleanup() { m.reset(); }

    void eachFormIsCountedWhereverItWent() {
        const auto stored = m->plantedCase();
        QCOMPARE(answerOf(print(stored->id, "receipt", 2, QStringLiteral("前台 HP"))), Result<int>(0));
        QCOMPARE(answerOf(print(stored->id, "receipt", 1, {})), Result<int>(1));
        QCOMPARE(answerOf(print(stored->id, "application_form", 1, {})), Result<int>(0));
    }

    void theHistorySaysWhatWhenWhoAndWhere() {
        const auto stored = m->plantedCase();
        const auto other = m->plantedCase();
        const QDateTime first = m->clock.now();
        QVERIFY(answerOf(print(stored->id, "receipt", 2, QStringLiteral("前台 HP"))));
        m->clock.pass(1min);
        QVERIFY(answerOf(print(stored->id, "application_form", 1, {})));
        QVERIFY(answerOf(print(other->id, "receipt", 1, {})));
        const auto prints = answerOf(m->prints->of(stored->id));
        QCOMPARE(outcome(prints), "OK");
        const std::vector<PrintRecord> expected{{"application_form", 1, {}, kAdmin, first.addSecs(60)},
                                                {"receipt", 2, QStringLiteral("前台 HP"), kAdmin, first}};
        QCOMPARE(*prints, expected);
    }

    void nothingIsSaidWhenLocked() {
        const auto stored = m->plantedCase();
        QVERIFY(answerOf(m->accounts->lock()));
        QCOMPARE(outcome(answerOf(m->prints->of(stored->id))), "STORE-LOCKED");
        QCOMPARE(outcome(answerOf(m->prints->submittedOn(QDate(2026, 11, 23)))), "STORE-LOCKED");
        QCOMPARE(outcome(answerOf(m->prints->recordHandover(QDate(2026, 11, 23), 1, 1, {}))), "STORE-LOCKED");
    }

    void theDaysCasesAreThoseSubmittedLastOnIt() {
        m->plantedCase(); // a draft
        const auto first = answerOf(m->repository->submit(*m->plantedCase()));
        const auto second = answerOf(m->repository->submit(*m->plantedCase()));
        QVERIFY(answerOf(print(second->id, "receipt", 1, {})));
        m->clock.pass(24h);
        const auto next = answerOf(m->repository->submit(*m->plantedCase()));
        QCOMPARE(outcome(next), "OK");
        const auto today = answerOf(m->prints->submittedOn(QDate(2026, 11, 23)));
        QCOMPARE(outcome(today), "OK");
        QCOMPARE(today->size(), size_t(2));
        QCOMPARE(today->at(0).application, *first);
        QCOMPARE(today->at(1).application, *second);
        QVERIFY(today->at(0).prints.empty());
        QCOMPARE(today->at(1).prints.size(), size_t(1));
        const auto tomorrow = answerOf(m->prints->submittedOn(QDate(2026, 11, 24)));
        QCOMPARE(tomorrow->size(), size_t(1));
        QCOMPARE(tomorrow->at(0).application.id, next->id);
        QVERIFY(answerOf(m->prints->submittedOn(QDate(2026, 11, 22)))->empty());
    }

    void aHandoverIsAudited() {
        QCOMPARE(outcome(answerOf(m->prints->recordHandover(QDate(2026, 11, 23), 12, 2, QStringLiteral("HP")))), "OK");
        const auto entries = answerOf(m->store->run([](Workspace& workspace) -> Result<QString> {
            SHOULI_TRY(sql::Rows rows, workspace.database().query(QStringLiteral(
                                           "SELECT action, subject FROM audit ORDER BY seq DESC LIMIT 1")));
            return rows.next() ? rows.text(0) + QLatin1Char(' ') + rows.text(1) : QString();
        }));
        QCOMPARE(*entries, "handover_printed 2026-11-23");
    }

    // A store of the first schema: it knew PDFs by the form's name, and no printers.
    void anOlderHistoryIsBroughtForward() {
        const auto stored = m->plantedCase();
        QVERIFY(m->execute(QStringLiteral("ALTER TABLE print_history DROP COLUMN printer")));
        QVERIFY(m->execute(QStringLiteral("DROP TABLE clearing_order")));
        QVERIFY(m->execute(QStringLiteral("DROP INDEX application_by_state")));
        QVERIFY(m->execute(QStringLiteral("DROP INDEX outbox_by_day")));
        for (const char* form : {"receipt", "receipt_pdf"})
            QVERIFY(m->execute(QStringLiteral("INSERT INTO print_history(application, form, copies, operator, "
                                              "printed_at) SELECT '%1', '%2', 1, id, '2026-11-23T01:00:00.000Z' "
                                              "FROM operator LIMIT 1")
                                   .arg(stored->id.text(), QLatin1String(form))));
        QCOMPARE(outcome(m->closeAsOfMigration(1)), "OK");
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        const auto prints = answerOf(m->prints->of(stored->id));
        QCOMPARE(outcome(prints), "OK");
        QCOMPARE(prints->size(), size_t(2));
        QCOMPARE(prints->at(0).form, "receipt");
        QVERIFY(!prints->at(0).printer);
        QCOMPARE(prints->at(1).form, "receipt");
        QCOMPARE(prints->at(1).printer, QString());
    }

private:
    QFuture<Result<int>> print(const ApplicationId& id, const char* form, int copies, std::optional<QString> printer) {
        return m->prints->record(id, QString::fromLatin1(form), copies, std::move(printer));
    }

    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_Prints)
#include "tst_Prints.moc"
