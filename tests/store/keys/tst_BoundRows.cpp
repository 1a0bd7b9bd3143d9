// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RawDatabase.h"
#include "store/StoreFixture.h"

#include "domain/Clearing.h"
#include "store/cases/CaseStore.h"

#include <QScopeGuard>
#include <QTest>

#include <map>

using namespace shouli;
using namespace shouli::base;
using namespace shouli::domain;
using namespace shouli::store;

namespace {

/// What somebody with a database tool reaches by writing into a column that carries no seal.
struct Exception {
    const char* found;  ///< the code that tells of it; "OK": nothing does
    const char* reason; ///< why that is enough
};

// Every column that is not named here has to be found out as STORE-ALTERED.
const std::map<QString, Exception> Exceptions{
    {"audit.seq", {"AUDIT-BROKEN", "the chain counts"}},
    {"audit.at", {"AUDIT-BROKEN", "chained"}},
    {"audit.actor", {"AUDIT-BROKEN", "chained"}},
    {"audit.action", {"AUDIT-BROKEN", "chained"}},
    {"audit.subject", {"AUDIT-BROKEN", "chained"}},
    {"audit.details", {"AUDIT-BROKEN", "their digest is chained"}},
    {"audit.digest", {"AUDIT-BROKEN", "chained"}},
    {"audit.mac", {"AUDIT-BROKEN", "it is the chain"}},
    {"draft_input.application", {"OK", "a text that is no value yet is not there; nothing else is shown in its place"}},
    {"draft_input.step", {"OK", "likewise: it opens at its own step only"}},
    {"draft_input.field", {"SEAL-BROKEN", "sealed for its field"}},
    {"draft_input.text", {"SEAL-BROKEN", "sealed"}},
    {"outbox_file.content", {"OK", "central holds it against the digest in the signed submission"}},
    {"picture.id", {"GEN-NOT-FOUND", "the case names it, sealed"}},
    {"picture.application", {"GEN-NOT-FOUND", "the case names it, sealed"}},
    {"picture.committed", {"GEN-NOT-FOUND", "it is swept, and the case names it, sealed"}},
    {"picture.added_at", {"OK", "nobody reads it; the case has the time, sealed"}},
    {"picture.thumbnail", {"SEAL-BROKEN", "sealed for this picture"}},
    {"picture.jpeg", {"SEAL-BROKEN", "sealed for this picture"}},
    {"schema_migration.number", {"STORE-NEWER-VERSION", "the numbers have no gap"}},
    {"schema_migration.name", {"OK", "nobody reads it"}},
    {"schema_migration.digest", {"STORE-DAMAGED", "it is the migration's"}},
    {"schema_migration.applied_at", {"OK", "nobody reads it"}},
    {"sqlite_sequence.name", {"OK", "a number that is given twice clashes with the row that has it, which stays"}},
    {"sqlite_sequence.seq", {"OK", "likewise"}},
};

// Where another value than one more, or one byte more, is what one would write.
const std::map<QString, QString> Edits{
    {"picture.committed", "0"},
};
// What a copy of a row needs beside another key, not to clash with the row itself.
const std::map<QString, QString> Copies{
    {"operator.sign_in_name", "sign_in_name || '2'"},
    {"outbox.revision", "revision + 100"},
    {"clearing_order.revision", "revision + 100"},
    {"clearing_order.answered_at", "ordered_at"},
};

struct Column {
    QString name;
    QString type;
    bool isKey = false;
};

std::vector<Column> columnsOf(RawDatabase& raw, const QString& table) {
    std::vector<Column> columns;
    for (const QVariantList& row : raw.rows(QStringLiteral("PRAGMA table_info(%1)").arg(table)))
        columns.push_back({row.at(1).toString(), row.at(2).toString(), row.at(5).toInt() > 0});
    return columns;
}

QStringList tablesOf(RawDatabase& raw) {
    QStringList tables;
    for (const QVariantList& row : raw.rows(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table'")))
        tables.append(row.at(0).toString());
    return tables;
}

QString handleOf(const QString& table) {
    if (table == QLatin1String("draft_input"))
        return QStringLiteral("application");
    return table == QLatin1String("setting") ? QStringLiteral("name") : QStringLiteral("rowid");
}

// The row that an edit is about: the last; of pictures the first, which is one of the draft's.
QString rowOf(const QString& table) {
    const bool isFirst = table == QLatin1String("picture");
    return QStringLiteral("%1 = (SELECT %2(%1) FROM %3)")
        .arg(handleOf(table), isFirst ? QStringLiteral("min") : QStringLiteral("max"), table);
}

QString other(const Column& column) {
    if (column.type == QLatin1String("INTEGER"))
        return QStringLiteral("coalesce(%1, 0) + 1").arg(column.name);
    if (column.type == QLatin1String("BLOB"))
        return QStringLiteral("CAST(coalesce(%1, x'') || x'00' AS BLOB)").arg(column.name);
    return QStringLiteral("coalesce(%1, '') || 'x'").arg(column.name);
}

QString joined(const std::vector<Column>& columns) {
    QStringList names;
    for (const Column& column : columns)
        names.append(column.name);
    return names.join(QStringLiteral(", "));
}

bool isBoundTable(const QString& table) {
    return std::any_of(boundTables().begin(), boundTables().end(),
                       [&table](const BoundTable& bound) { return table == QLatin1String(bound.table); });
}

} // namespace

class tst_BoundRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // A store in which every table has rows, most of them two, with nobody signed in.
    void initTestCase() {
        m_filled = std::make_unique<StoreFixture>();
        QCOMPARE(outcome(m_filled->open()), "OK");
        fill(*m_filled);
        m_filled->close();
        StoreFixture copy;
        copy.copyFrom(m_filled->folder());
        QCOMPARE(foundIn(copy), "OK");
        RawDatabase raw(m_filled->file("shouli.db"));
        for (const QString& table : tablesOf(raw))
            QVERIFY2(!raw.rows(QStringLiteral("SELECT 1 FROM %1").arg(table)).empty(), qPrintable(table));
    }

    void theTableIsInTheOrderOfItsNames() {
        for (size_t i = 0; i < boundTables().size(); ++i)
            QCOMPARE(size_t(boundTables().at(i).id), i);
    }

    void everyColumnIsBoundOrNamedHere_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("edit");
        RawDatabase raw(m_filled->file("shouli.db"));
        std::map<QString, Exception> unnamed = Exceptions;
        for (const QString& table : tablesOf(raw)) {
            for (const Column& column : columnsOf(raw, table)) {
                const QString name = table + QLatin1Char('.') + column.name;
                unnamed.erase(name);
                const auto edit = Edits.find(name);
                QTest::newRow(qPrintable(name))
                    << table << column.name << (edit == Edits.end() ? other(column) : edit->second);
            }
        }
        for (const auto& [name, exception] : unnamed)
            QTest::newRow(qPrintable(name)) << QString() << name << QString(); // is there no more
    }
    void everyColumnIsBoundOrNamedHere() {
        QFETCH(QString, table);
        QFETCH(QString, column);
        QFETCH(QString, edit);
        QVERIFY2(!table.isEmpty(), "an exception for a column that is not there");
        const auto exception = Exceptions.find(table + QLatin1Char('.') + column);
        StoreFixture edited;
        edited.copyFrom(m_filled->folder());
        int changed = 0;
        QCOMPARE(RawDatabase(edited.file("shouli.db"))
                     .run(QStringLiteral("UPDATE %1 SET %2 = %3 WHERE %4").arg(table, column, edit, rowOf(table)), {},
                          &changed),
                 QString());
        QVERIFY(changed >= 1);
        QCOMPARE(foundIn(edited),
                 exception == Exceptions.end() ? QStringLiteral("STORE-ALTERED") : exception->second.found);
    }

    void noRowOfABoundTableGoesUnnoticed_data() { addTables(false); }
    void noRowOfABoundTableGoesUnnoticed() {
        QFETCH(QString, table);
        StoreFixture edited;
        edited.copyFrom(m_filled->folder());
        QCOMPARE(RawDatabase(edited.file("shouli.db"))
                     .run(QStringLiteral("DELETE FROM %1 WHERE %2").arg(table, rowOf(table))),
                 QString());
        QCOMPARE(foundIn(edited), "STORE-ALTERED");
    }

    void noRowOfABoundTableIsThereTwice_data() { addTables(false); }
    void noRowOfABoundTableIsThereTwice() {
        QFETCH(QString, table);
        StoreFixture edited;
        edited.copyFrom(m_filled->folder());
        {
            RawDatabase raw(edited.file("shouli.db"));
            QStringList values;
            const std::vector<Column> columns = columnsOf(raw, table);
            for (const Column& column : columns) {
                const auto copy = Copies.find(table + QLatin1Char('.') + column.name);
                values.append(copy != Copies.end() ? copy->second : column.isKey ? other(column) : column.name);
            }
            QCOMPARE(raw.run(QStringLiteral("INSERT INTO %1(%2) SELECT %3 FROM %1 WHERE %4")
                                 .arg(table, joined(columns), values.join(QStringLiteral(", ")), rowOf(table))),
                     QString());
        }
        QCOMPARE(foundIn(edited), "STORE-ALTERED");
    }

    void noTwoRowsOfABoundTableChangePlaces_data() { addTables(true); }
    void noTwoRowsOfABoundTableChangePlaces() {
        QFETCH(QString, table);
        StoreFixture edited;
        edited.copyFrom(m_filled->folder());
        swapRows(edited.file("shouli.db"), table);
        QCOMPARE(foundIn(edited), "STORE-ALTERED");
    }

    // Each with a seal that was right once.
    void noRowComesBackAsItWas_data() {
        QTest::addColumn<QString>("table");
        for (const char* table : {"operator", "application", "outbox", "setting"})
            QTest::newRow(table) << table;
    }
    void noRowComesBackAsItWas() {
        QFETCH(QString, table);
        StoreFixture later;
        later.copyFrom(m_filled->folder());
        QCOMPARE(outcome(later.open()), "OK");
        later.clock.pass(std::chrono::minutes(10)); // past the lock-out
        QCOMPARE(outcome(later.signIn("super", "nicht das richtige")), "SIGNIN-WRONG");
        QCOMPARE(outcome(later.signIn()), "OK");
        QVERIFY(answerOf(later.queue->setSetting(QStringLiteral("changes_cursor"), QStringLiteral("8"))));
        QVERIFY(answerOf(later.queue->recordAttempt(m_waiting, 1, QStringLiteral("NET-OFFLINE"), later.clock.now())));
        QVERIFY(answerOf(later.queue->applyAnswer({m_waiting, 1, ApplicationState::Returned, {}, {}})));
        later.close();
        QCOMPARE(foundIn(later), "OK");
        {
            RawDatabase raw(later.file("shouli.db"));
            QCOMPARE(raw.run(QStringLiteral("ATTACH '%1' AS former").arg(m_filled->file("shouli.db"))), QString());
            int changed = 0;
            QCOMPARE(raw.run(QStringLiteral("REPLACE INTO main.%1 SELECT * FROM former.%1 EXCEPT SELECT * FROM main.%1")
                                 .arg(table),
                             {}, &changed),
                     QString());
            QVERIFY(changed >= 1);
        }
        QCOMPARE(foundIn(later), "STORE-ALTERED");
    }

    // More than a slice of each: those that are bound when a store gets its seals, and those that are verified at once.
    void manyRowsAreBoundAndWalked() {
        StoreFixture many;
        QCOMPARE(outcome(many.open()), "OK");
        QCOMPARE(outcome(many.initialise()), "OK");
        for (int i = 0; i < 1100; ++i)
            many.queue->setSetting(QStringLiteral("name %1").arg(i), QStringLiteral("value"));
        std::vector<ReferenceEntry> entries;
        for (int i = 0; i < 1100; ++i)
            entries.push_back({QStringLiteral("codes/%1").arg(i), QStringLiteral("1"), "content"});
        QVERIFY(answerOf(many.queue->putReference(entries, QStringLiteral("1"))));
        QCOMPARE(outcome(answerOf(many.accounts->verifyStore())), "OK");
        QCOMPARE(outcome(many.closeAsOfMigration(4)), "OK");
        QCOMPARE(outcome(many.open()), "OK");
        QCOMPARE(outcome(many.signIn()), "OK");
        QCOMPARE(outcome(answerOf(many.accounts->verifyStore())), "OK");
        many.close();
        QVERIFY(RawDatabase(many.file("shouli.db"))
                    .run(QStringLiteral("UPDATE reference SET version = '2' WHERE id = 'codes/1099'"))
                    .isEmpty());
        QCOMPARE(foundIn(many), "STORE-ALTERED");
    }

    // What is altered while the program runs is found where it is read, and no change of ours makes it right.
    void noWriteLaundersAnAlteredRow() {
        StoreFixture running;
        running.copyFrom(m_filled->folder());
        QCOMPARE(outcome(running.open()), "OK");
        QCOMPARE(outcome(running.signIn()), "OK");
        QVERIFY(running.execute(QStringLiteral("UPDATE outbox SET state = 'accepted', message = x''")));
        QCOMPARE(outcome(answerOf(running.queue->recordAttempt(m_waiting, 1, {}, running.clock.now()))),
                 "STORE-ALTERED");
        QCOMPARE(outcome(answerOf(running.queue->applyAnswer({m_waiting, 1, ApplicationState::Accepted, {}, {}}))),
                 "STORE-ALTERED");
        QVERIFY(running.execute(QStringLiteral("UPDATE application SET state = 'draft'")));
        const auto loaded = answerOf(running.repository->load(m_waiting));
        QCOMPARE(outcome(loaded), "STORE-ALTERED");
        QCOMPARE(outcome(answerOf(running.accounts->verifyStore())), "STORE-ALTERED");
        running.close();
        QCOMPARE(foundIn(running), "STORE-ALTERED");
    }

private:
    void addTables(bool withTwoRows) {
        QTest::addColumn<QString>("table");
        RawDatabase raw(m_filled->file("shouli.db"));
        for (const QString& table : tablesOf(raw)) {
            const size_t rows = raw.rows(QStringLiteral("SELECT 1 FROM %1").arg(table)).size();
            if (isBoundTable(table) && (!withTwoRows || rows > 1))
                QTest::newRow(qPrintable(table)) << table;
        }
    }

    static void swapRows(const QString& path, const QString& table) {
        RawDatabase raw(path);
        const std::vector<Column> columns = columnsOf(raw, table);
        auto rows = raw.rows(
            QStringLiteral("SELECT %1 FROM %2 ORDER BY %3 LIMIT 2").arg(joined(columns), table, handleOf(table)));
        QCOMPARE(rows.size(), size_t(2));
        const QVariantList first = rows.at(0);
        for (qsizetype i = 0; i < qsizetype(columns.size()); ++i) {
            if (columns.at(size_t(i)).isKey)
                std::swap(rows[0][i], rows[1][i]); // each under the other's key
        }
        QStringList marks;
        for (size_t i = 0; i < columns.size(); ++i)
            marks.append(QStringLiteral("?"));
        for (int i = 0; i < 2; ++i)
            QCOMPARE(
                raw.run(
                    QStringLiteral("DELETE FROM %1 WHERE %2 = (SELECT min(%2) FROM %1)").arg(table, handleOf(table))),
                QString());
        for (const QVariantList& row : rows)
            QCOMPARE(raw.run(QStringLiteral("INSERT INTO %1(%2) VALUES (%3)")
                                 .arg(table, joined(columns), marks.join(QStringLiteral(", "))),
                             row),
                     QString());
    }

    void fill(StoreFixture& m) {
        QCOMPARE(outcome(m.initialise()), "OK");
        QCOMPARE(outcome(m.addSupervisor()), "OK");
        m_draft = m.plantedCase()->id;
        QVERIFY(answerOf(
            m.drafts->save(m_draft, QStringLiteral("details"), QStringLiteral("mobile"), QStringLiteral("1381"))));
        for (int i = 0; i < 2; ++i) {
            const auto sent = answerOf(m.repository->submit(*m.plantedCase()));
            QCOMPARE(outcome(sent), "OK");
            m_returned = std::exchange(m_waiting, sent->id);
            QVERIFY(answerOf(m.prints->record(sent->id, QStringLiteral("receipt"), 1, QStringLiteral("HP"))));
            QVERIFY(answerOf(m.queue->setSetting(QStringLiteral("changes_cursor"), QStringLiteral("7"))));
            orderClearing(m, *sent);
            m.clock.pass(std::chrono::hours(24)); // a serial of another day
        }
        QVERIFY(answerOf(m.queue->putReference({{QStringLiteral("codes/a"), QStringLiteral("1"), "a"},
                                                {QStringLiteral("codes/b"), QStringLiteral("1"), "b"}},
                                               QStringLiteral("2"))));
        QVERIFY(answerOf(m.accounts->lock()));
        for (int i = 0; i < 6; ++i)
            m.signIn("super", "nicht das richtige");
        const CentralAnswer returned{m_returned, 1, ApplicationState::Returned, {}, {{"X", "Y"}}};
        QCOMPARE(answerOf(m.queue->applyAnswer(returned)), Result<bool>(true));
    }

    static void orderClearing(StoreFixture& m, const Application& of) {
        auto clearing = answerOf(m.repository->createFrom(clearingFrom(of)));
        QCOMPARE(outcome(clearing), "OK");
        clearing->clearing->cards = {{QStringLiteral("A10000001"), QStringLiteral("440100"), QStringLiteral("95588"),
                                      QStringLiteral("1"), QStringLiteral("6")}};
        QCOMPARE(outcome(answerOf(m.clearings->order(*clearing))), "OK");
    }

    // What tells of something wrong in the store: its opening, the sign-in, the verification after it, or what is read.
    QString foundIn(StoreFixture& m) {
        const auto close = qScopeGuard([&m] { m.close(); });
        if (const Status opened = m.open(); !opened)
            return outcome(opened);
        const auto state = answerOf(m.accounts->state());
        if (!state || state->fault)
            return state ? QString(textOf(state->fault->code)) : outcome(state);
        if (const auto signedIn = m.signIn(); !signedIn)
            return outcome(signedIn);
        if (const Status verified = answerOf(m.accounts->verifyStore()); !verified)
            return outcome(verified);
        for (const ApplicationId& id : {m_draft, m_waiting, m_returned}) {
            const auto loaded = answerOf(m.repository->load(id));
            if (!loaded)
                return outcome(loaded);
            if (const QString shown = foundInPictures(m, *loaded); shown != QLatin1String("OK"))
                return shown;
        }
        return outcome(answerOf(m.drafts->ofStep(m_draft, QStringLiteral("details"))));
    }

    static QString foundInPictures(StoreFixture& m, const Application& application) {
        for (const PictureId& picture : picturesOf(application)) {
            for (const auto& shown : {answerOf(m.pictures->jpeg(application.id, picture)),
                                      answerOf(m.pictures->thumbnail(application.id, picture))}) {
                if (!shown)
                    return outcome(shown);
            }
        }
        return QStringLiteral("OK");
    }

    std::unique_ptr<StoreFixture> m_filled;
    ApplicationId m_draft;
    ApplicationId m_waiting;
    ApplicationId m_returned;
};

QTEST_GUILESS_MAIN(tst_BoundRows)
#include "tst_BoundRows.moc"
