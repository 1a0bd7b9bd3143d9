// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "sql/Database.h"
#include "sql/Migrator.h"
#include "sql/ScriptSplitter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace shouli::base;
using namespace shouli::sql;

namespace {

class NoonClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime(QDate(2026, 11, 23), QTime(4, 0), Qt::UTC); }
    std::chrono::milliseconds monotonic() const override { return {}; }
};

const std::vector<Migration> First{{1, "first", "CREATE TABLE a(x);"}};
const std::vector<Migration> Both{{1, "first", "CREATE TABLE a(x);"},
                                  {2, "second", "CREATE TABLE b(x); INSERT INTO b VALUES ('一;二');"}};

} // namespace

class tst_Migrator : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    NoonClock m_clock;
    std::unique_ptr<Database> m_database;

    Status migrate(const std::vector<Migration>& migrations) {
        return Migrator(migrations, m_clock).migrate(*m_database);
    }
    QString textOfQuery(const QString& sql) {
        auto rows = m_database->query(sql);
        return rows && rows->next() ? rows->text(0) : QStringLiteral("?");
    }

private Q_SLOTS:
    void init() {
        SqliteOptions options;
        options.path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".db"));
        options.applicationId = 7;
        auto database = Database::open(options);
        QVERIFY(database);
        m_database = std::move(*database);
    }
    void cleanup() { m_database.reset(); }

    void appliesWhatIsMissing() {
        QVERIFY(migrate(First));
        QVERIFY(migrate(Both));
        QVERIFY(migrate(Both));
        QCOMPARE(textOfQuery("SELECT x FROM b"), QStringLiteral("一;二"));
        QCOMPARE(textOfQuery("SELECT count(*) FROM b"), QStringLiteral("1"));
        QCOMPARE(textOfQuery("SELECT group_concat(number || name || applied_at) FROM schema_migration"),
                 QStringLiteral("1first2026-11-23T04:00:00.000Z,2second2026-11-23T04:00:00.000Z"));
    }

    void lineEndsDoNotChangeAMigration() {
        QVERIFY(migrate({{1, "first", "CREATE TABLE a(\nx);"}}));
        QVERIFY(migrate({{1, "first", "CREATE TABLE a(\r\nx);"}}));
    }

    void newerDatabaseIsRefused() {
        QVERIFY(migrate(Both));
        QCOMPARE(migrate(First).error().code, ErrorCode::StoreNewer);
    }

    void changedMigrationIsRefused() {
        QVERIFY(migrate(First));
        QCOMPARE(migrate({{1, "first", "CREATE TABLE a(x, y);"}}).error().code, ErrorCode::StoreDamaged);
    }

    void failedMigrationLeavesNothingOfItself() {
        const std::vector<Migration> broken{First[0],
                                            {2, "second", "CREATE TABLE b(x); INSERT INTO nowhere VALUES (1);"}};
        QCOMPARE(migrate(broken).error().code, ErrorCode::StoreFailed);
        QCOMPARE(textOfQuery("SELECT count(*) FROM sqlite_schema WHERE name = 'b'"), QStringLiteral("0"));
        QCOMPARE(textOfQuery("SELECT max(number) FROM schema_migration"), QStringLiteral("1"));
        QVERIFY(migrate(Both));
    }

    void triggerOfAMigrationWorks() {
        QVERIFY(migrate(
            {{1, "first",
              "CREATE TABLE a(x); CREATE TRIGGER t BEFORE DELETE ON a BEGIN "
              "SELECT CASE WHEN old.x > 1 THEN RAISE(ABORT, 'kept; always') END; END; INSERT INTO a VALUES (2);"}}));
        QCOMPARE(m_database->execute("DELETE FROM a").error().code, ErrorCode::ConstraintViolated);
    }

    void readsAFolder_data() {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("two in order") << QStringList{"0001_first.sql", "0002_second.sql"} << "first second";
        QTest::newRow("a number is missing") << QStringList{"0001_first.sql", "0003_third.sql"} << "GEN-MALFORMED";
        QTest::newRow("a number twice") << QStringList{"0001_a.sql", "0001_b.sql"} << "GEN-MALFORMED";
        QTest::newRow("a name without number") << QStringList{"first.sql"} << "GEN-MALFORMED";
        QTest::newRow("none at all") << QStringList{} << "IO-READ-FAILED";
    }
    void readsAFolder() {
        QFETCH(QStringList, names);
        QFETCH(QString, outcome);
        QTemporaryDir folder;
        for (const QString& name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("SELECT 1;");
        }
        const auto migrations = migrationsIn(folder.path());
        QStringList found;
        if (migrations)
            for (const Migration& migration : *migrations)
                found.append(migration.name);
        QCOMPARE(migrations ? found.join(u' ') : QString(textOf(migrations.error().code)), outcome);
    }

    void splits_data() {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("statements");
        const auto row = [](const char* name, const QString& script, const QStringList& statements) {
            QTest::newRow(name) << script << statements;
        };
        row("nothing", " \n-- only a comment", {});
        row("empty statements are dropped", ";; a; ;", {"a"});
        row("two on a line", "a; b;", {"a", "b"});
        row("a semicolon in a text", "a 'x;''y;'; b;", {"a 'x;''y;'", "b"});
        row("comment signs in a text", "a '--' '/*'; b;", {"a '--' '/*'", "b"});
        row("quoted names", R"(a ";" `;` [;]; b;)", {R"(a ";" `;` [;])", "b"});
        row("a quote in a comment", "-- it's\na; /* it's; */ b;", {"a", "b"});
        row("a comment stands for a space", "a/* */b;", {"a b"});
        row("Chinese", "INSERT INTO 表 VALUES ('；;');", {"INSERT INTO 表 VALUES ('；;')"});
        row("a trigger with two statements", "create trigger t begin a; b; end; c;",
            {"create trigger t begin a; b; end", "c"});
        row("a trigger with CASE", "CREATE TEMP TRIGGER t BEGIN SELECT CASE x WHEN 1 THEN 2 END; END; c;",
            {"CREATE TEMP TRIGGER t BEGIN SELECT CASE x WHEN 1 THEN 2 END; END", "c"});
        row("a comment before a trigger's END", "CREATE TRIGGER t BEGIN a; -- ; END;\n END; c;",
            {"CREATE TRIGGER t BEGIN a;   END", "c"});
        row("a table named trigger", "CREATE TABLE trigger(x); c;", {"CREATE TABLE trigger(x)", "c"});
    }
    void splits() {
        QFETCH(QString, script);
        QFETCH(QStringList, statements);
        const auto split = splitStatements(script);
        QVERIFY(split);
        QCOMPARE(*split, statements);
    }

    void unfinishedScriptIsMalformed_data() {
        QTest::addColumn<QString>("script");
        QTest::newRow("no last semicolon") << "a; b";
        QTest::newRow("an open text") << "a 'x; b;";
        QTest::newRow("an open comment") << "a; /* b;";
        QTest::newRow("an open trigger") << "CREATE TRIGGER t BEGIN a; b;";
    }
    void unfinishedScriptIsMalformed() {
        QFETCH(QString, script);
        const auto split = splitStatements(script);
        QVERIFY(!split);
        QCOMPARE(split.error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(tst_Migrator)
#include "tst_Migrator.moc"
