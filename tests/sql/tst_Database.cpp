// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "sql/Database.h"
#include "sql/Transaction.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace shouli::base;
using namespace shouli::sql;

namespace {

constexpr qint32 Ours = 0x53484f55;

SqliteOptions optionsFor(const QString& path) {
    SqliteOptions options;
    options.path = path;
    options.applicationId = Ours;
    options.busyTimeout = std::chrono::milliseconds(50);
    return options;
}

template <typename T>
QString codeOf(const Result<T>& result) {
    return result ? QStringLiteral("success") : QString(textOf(result.error().code));
}

#define FAILS_WITH(result, code) QCOMPARE(codeOf(result), QString(textOf(ErrorCode::code)))

#ifdef Q_OS_UNIX
// Root may write everything; these tests must not.
class Unprivileged {
public:
    Unprivileged() {
        if (m_wasRoot && setresuid(65534, 65534, 0) != 0)
            qFatal("cannot become nobody");
    }
    ~Unprivileged() {
        if (m_wasRoot && setresuid(0, 0, 0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(Unprivileged)

private:
    const bool m_wasRoot = getuid() == 0;
};
#endif

} // namespace

class tst_Database : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

    std::unique_ptr<Database> opened() {
        auto database = Database::open(optionsFor(m_path));
        if (!database)
            qFatal("%s", qPrintable(database.error().detail));
        return std::move(*database);
    }
    std::unique_ptr<Database> withTable() {
        auto database = opened();
        if (!database->execute(
                "CREATE TABLE IF NOT EXISTS page(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, content BLOB)"))
            qFatal("no table");
        return database;
    }
    static qint64 countIn(Database& database) {
        auto rows = database.query("SELECT count(*) FROM page");
        return rows && rows->next() ? rows->integer(0) : -1;
    }
    static QString pragma(Database& database, const char* name) {
        auto rows = database.query(QStringLiteral("PRAGMA %1").arg(QLatin1String(name)));
        return rows && rows->next() ? rows->text(0) : QStringLiteral("?");
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
        m_path = m_folder->filePath(QStringLiteral("受理.db"));
    }

    void settingsAreInForce_data() {
        QTest::addColumn<QString>("value");
        QTest::newRow("journal_mode") << "wal";
        QTest::newRow("synchronous") << "2";
        QTest::newRow("foreign_keys") << "1";
        QTest::newRow("secure_delete") << "1";
        QTest::newRow("page_size") << "16384";
        QTest::newRow("wal_autocheckpoint") << "0";
        QTest::newRow("temp_store") << "2";
        QTest::newRow("trusted_schema") << "0";
        QTest::newRow("cell_size_check") << "1";
        QTest::newRow("journal_size_limit") << "16777216";
        QTest::newRow("busy_timeout") << "50";
        QTest::newRow("application_id") << QString::number(Ours);
    }
    void settingsAreInForce() {
        QFETCH(QString, value);
        for (int opening = 0; opening < 2; ++opening) {
            auto database = withTable();
            QCOMPARE(pragma(*database, QTest::currentDataTag()), value);
        }
    }

    void valuesComeBack() {
        auto database = opened();
        const QDateTime moment(QDate(2026, 11, 23), QTime(12, 49, 49, 123), Qt::OffsetFromUTC, 8 * 3600);
        QVERIFY(database->execute("CREATE TABLE v(a, b, c, d, e, f, g, h, i)"));
        QVERIFY(database->execute("INSERT INTO v VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", QStringLiteral("𠮷田中文 '?;"),
                                  QByteArray("\0\1\xff", 3), Q_INT64_C(9007199254740993), true, moment, std::nullopt,
                                  std::optional<QString>(), QString(), QByteArray()));
        auto rows = database->query("SELECT *, typeof(b), typeof(e), typeof(h), typeof(i) FROM v");
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->text(0), QStringLiteral("𠮷田中文 '?;"));
        QCOMPARE(rows->bytes(1), QByteArray("\0\1\xff", 3));
        QCOMPARE(rows->integer(2), Q_INT64_C(9007199254740993));
        QVERIFY(rows->boolean(3));
        QCOMPARE(rows->text(4), QStringLiteral("2026-11-23T04:49:49.123Z"));
        QCOMPARE(rows->moment(4), moment);
        QVERIFY(rows->isNull(5) && rows->isNull(6));
        QVERIFY(!rows->isNull(7) && !rows->isNull(8));
        QCOMPARE(rows->text(9) + rows->text(10) + rows->text(11) + rows->text(12), QStringLiteral("blobtexttextblob"));
        QVERIFY(!rows->next());
        QVERIFY(rows->status());
    }

    void largeBlobComesBack() {
        QByteArray picture(5 * 1024 * 1024, '\0');
        for (qsizetype i = 0; i < picture.size(); ++i)
            picture[i] = char(i * 31 >> 3);
        QVERIFY(withTable()->execute("INSERT INTO page VALUES (1, 'a', ?)", picture));
        auto database = opened();
        auto rows = database->query("SELECT content FROM page");
        QVERIFY(rows && rows->next());
        QVERIFY(rows->bytes(0) == picture);
    }

    void sameStatementRunsTwiceAtOnce() {
        auto database = withTable();
        QVERIFY(database->execute("INSERT INTO page VALUES (1, 'a', NULL), (2, 'b', NULL)"));
        auto outer = database->query("SELECT id FROM page WHERE id >= ? ORDER BY id", 1);
        QVERIFY(outer && outer->next());
        {
            auto inner = database->query("SELECT id FROM page WHERE id >= ? ORDER BY id", 2);
            QVERIFY(inner && inner->next());
            QCOMPARE(inner->integer(0), 2);
        }
        QCOMPARE(outer->integer(0), 1);
        QVERIFY(outer->next());
        QCOMPARE(outer->integer(0), 2);
    }

    void executeSaysHowManyRows() {
        auto database = withTable();
        QCOMPARE(database->execute("INSERT INTO page VALUES (1, 'a', NULL), (2, 'b', NULL)").value(), 2);
        QCOMPARE(database->execute("UPDATE page SET content = x'00' WHERE id > ?", 7).value(), 0);
    }

    void commitKeepsAndDestructionRollsBack() {
        auto database = withTable();
        {
            auto transaction = Transaction::begin(*database);
            QVERIFY(transaction);
            QVERIFY(database->execute("INSERT INTO page VALUES (1, 'a', NULL)"));
        }
        QCOMPARE(countIn(*database), 0);
        auto transaction = Transaction::begin(*database);
        QVERIFY(database->execute("INSERT INTO page VALUES (1, 'a', NULL)"));
        QVERIFY(transaction->commit());
        QCOMPARE(countIn(*opened()), 1);
    }

    void failedStatementDoomsItsTransaction() {
        auto database = withTable();
        auto transaction = Transaction::begin(*database);
        QVERIFY(database->execute("INSERT INTO page VALUES (1, 'a', NULL)"));
        FAILS_WITH(database->execute("INSERT INTO page VALUES (2, 'a', NULL)"), ConstraintViolated);
        FAILS_WITH(database->execute("INSERT INTO page VALUES (3, 'c', NULL)"), ConstraintViolated);
        FAILS_WITH(transaction->commit(), ConstraintViolated);
        QCOMPARE(countIn(*database), 0);
        QVERIFY(database->execute("INSERT INTO page VALUES (3, 'c', NULL)"));
    }

    void foreignKeyIsConstraint() {
        auto database = withTable();
        QVERIFY(database->execute("CREATE TABLE note(page INTEGER REFERENCES page(id))"));
        FAILS_WITH(database->execute("INSERT INTO note VALUES (7)"), ConstraintViolated);
    }

    void errorNeverShowsAValue() {
        auto database = withTable();
        const QString name = QStringLiteral("张三");
        QVERIFY(database->execute("INSERT INTO page VALUES (1, ?, NULL)", name));
        const auto again = database->execute("INSERT INTO page VALUES (2, ?, NULL)", name);
        QVERIFY(!again && !again.error().detail.contains(name));
    }

    void wrongStatementIsStoreFailed() { FAILS_WITH(opened()->execute("SELEKT 1"), StoreFailed); }

    void busyWhileAnotherWrites() {
        auto first = withTable();
        auto second = opened();
        {
            auto transaction = Transaction::begin(*first);
            QVERIFY(transaction);
            FAILS_WITH(Transaction::begin(*second), StoreBusy);
            QCOMPARE(countIn(*second), 0);
        }
        QVERIFY(Transaction::begin(*second));
    }

    void fullDiskLosesOnlyItsTransaction() {
        auto database = withTable();
        QVERIFY(database->execute("INSERT INTO page VALUES (1, 'a', NULL)"));
        QVERIFY(database->query("PRAGMA max_page_count = 8"));
        {
            auto transaction = Transaction::begin(*database);
            QVERIFY(database->execute("INSERT INTO page VALUES (2, 'b', NULL)"));
            FAILS_WITH(database->execute("INSERT INTO page VALUES (3, 'c', ?)", QByteArray(1 << 20, 'x')), DiskFull);
            FAILS_WITH(database->execute("INSERT INTO page VALUES (4, 'd', NULL)"), DiskFull);
            FAILS_WITH(transaction->commit(), DiskFull);
        }
        QCOMPARE(countIn(*database), 1);
        QCOMPARE(pragma(*database, "quick_check"), QStringLiteral("ok"));
    }

    void codesOfSqlite_data() {
        QTest::addColumn<int>("native");
        QTest::addColumn<qint64>("freeBytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("a failed write on a full volume") << 778 << qint64(0) << "IO-DISK-FULL";
        QTest::newRow("a failed write with room left") << 778 << qint64(1 << 30) << "STORE-FAILED";
        QTest::newRow("a failed write on an unknown volume") << 778 << qint64(-1) << "STORE-FAILED";
        QTest::newRow("a failed sync on a full volume") << 1034 << qint64(0) << "IO-DISK-FULL";
        QTest::newRow("a file shorter than it says") << 522 << qint64(-1) << "STORE-DAMAGED";
        QTest::newRow("a snapshot grown old") << 517 << qint64(-1) << "STORE-BUSY";
        QTest::newRow("a damaged index") << 779 << qint64(-1) << "STORE-DAMAGED";
        QTest::newRow("a unique constraint") << 2067 << qint64(-1) << "STORE-CONSTRAINT";
        QTest::newRow("a folder that became read-only") << 1544 << qint64(-1) << "IO-READ-ONLY";
    }
    void codesOfSqlite() {
        QFETCH(int, native);
        QFETCH(qint64, freeBytes);
        QFETCH(QString, code);
        QCOMPARE(QString(textOf(sqlite::codeOf(native, freeBytes))), code);
    }

    void missingFolderIsMissing() {
        FAILS_WITH(Database::open(optionsFor(m_folder->filePath(QStringLiteral("没有/受理.db")))), StoreMissing);
    }

    void missingFileOpenedForReadingIsMissing() {
        auto options = optionsFor(m_path);
        options.readOnly = true;
        FAILS_WITH(Database::open(options), StoreMissing);
        QVERIFY(!QFile::exists(m_path));
    }

    void openedForReadingRefusesToWrite() {
        auto writer = withTable();
        auto options = optionsFor(m_path);
        options.readOnly = true;
        auto reader = Database::open(options);
        QVERIFY(reader);
        QCOMPARE(countIn(**reader), 0);
        FAILS_WITH((*reader)->execute("INSERT INTO page VALUES (1, 'a', NULL)"), ReadOnly);
    }

#ifdef Q_OS_UNIX // Windows keeps no such bits on folders
    void readOnlyFileOrFolderIsReadOnly() {
        withTable();
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555)));
        {
            const Unprivileged nobody;
            FAILS_WITH(Database::open(optionsFor(m_path)), ReadOnly);
            FAILS_WITH(Database::open(optionsFor(m_folder->filePath(QStringLiteral("new.db")))), ReadOnly);
        }
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755)));
    }
#endif

    void noDatabaseIsDamaged() {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(40'000, 'x'));
        file.close();
        FAILS_WITH(Database::open(optionsFor(m_path)), StoreDamaged);
    }

    void databaseOfAnotherProgramIsLeftAlone() {
        {
            auto other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(m_path);
            QVERIFY(other.open());
            QSqlQuery(other).exec(QStringLiteral("CREATE TABLE bookmarks(url TEXT)"));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        FAILS_WITH(Database::open(optionsFor(m_path)), StoreDamaged);
        file.seek(0);
        QVERIFY(file.readAll() == before);
    }

    void truncatedFileIsDamaged() {
        QVERIFY(withTable()->execute("INSERT INTO page VALUES (1, 'a', ?)", QByteArray(1 << 20, 'x')));
        QVERIFY(QFile::resize(m_path, 3 * 16384));
        FAILS_WITH(Database::open(optionsFor(m_path)), StoreDamaged);
    }

    void aDamagedPageIsFoundWhenItIsRead() {
        QVERIFY(withTable()->execute("INSERT INTO page VALUES (1, 'a', ?)", QByteArray(1 << 20, 'x')));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(16384);
        file.write(QByteArray(16384, '\x5a'));
        file.close();
        auto database = opened();
        const auto read = [&]() -> Status {
            SHOULI_TRY(Rows rows, database->query("SELECT content FROM page"));
            while (rows.next()) {
            }
            return rows.status();
        };
        FAILS_WITH(read(), StoreDamaged);
    }

    void twoThreadsWithAConnectionEach() {
        constexpr int Each = 100;
        auto database = withTable();
        const auto write = [path = m_path](int first, int* written) {
            auto options = optionsFor(path);
            options.busyTimeout = std::chrono::seconds(20);
            auto own = Database::open(options);
            for (int i = first; own && i < first + Each; ++i) {
                auto transaction = Transaction::begin(**own);
                if (transaction && (*own)->execute("INSERT INTO page VALUES (?, ?, NULL)", i, QString::number(i)) &&
                    transaction->commit())
                    ++*written;
            }
        };
        int a = 0, b = 0;
        std::thread one(write, 0, &a), two(write, 1000, &b);
        one.join();
        two.join();
        QCOMPARE(a, Each);
        QCOMPARE(b, Each);
        QCOMPARE(countIn(*database), 2 * Each);
    }
};

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_Database.moc"
