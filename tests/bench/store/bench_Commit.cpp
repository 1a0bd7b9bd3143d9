// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Report.h"
#include "sql/Checkpointer.h"
#include "store/StoreFixture.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

// A page's durable commit against the same bytes in a bare SQLite transaction: same pragmas, same disk, interleaved.

using namespace shouli;
using namespace shouli::base;
using namespace shouli::domain;
using namespace shouli::store;

namespace {

constexpr int WarmUp = 30;
constexpr int Rounds = 400;

[[noreturn]] void giveUp(const QString& why) {
    std::fprintf(stderr, "bench_Commit: %s\n", qPrintable(why));
    std::exit(1);
}

template <typename T>
T required(const Result<T>& result) {
    if (!result)
        giveUp(QString(textOf(result.error().code)) + QLatin1Char(' ') + result.error().detail);
    return *result;
}

double millisecondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double quantile(std::vector<double> values, double part) {
    std::sort(values.begin(), values.end());
    return values.at(static_cast<std::size_t>(part * double(values.size() - 1)));
}

/// The bytes of one commit of ours: what is bound to the case's row, and to the audit log's.
struct Bytes {
    QByteArray page;
    QByteArray entry;
};

Bytes bytesOfOurs(StoreFixture& ours) {
    return required(answerOf(ours.store->run([](Workspace& workspace) -> Result<Bytes> {
        SHOULI_TRY(sql::Rows rows, workspace.database().query(QStringLiteral(R"(
            SELECT a.case_key || a.payload || a.summary || a.number_index || a.phone_index,
                   l.at || l.actor || l.action || l.subject || l.details || l.digest || l.mac
            FROM application a, audit l ORDER BY l.seq DESC LIMIT 1)")));
        return rows.next() ? Bytes{rows.bytes(0), rows.bytes(1)} : Bytes{};
    })));
}

/// SQLite's C API and nothing else.
class Floor {
public:
    explicit Floor(const QString& path) {
        if (sqlite3_open(path.toUtf8().constData(), &m_database) != SQLITE_OK)
            giveUp(QStringLiteral("cannot open the floor"));
        run("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 0;"
            "PRAGMA journal_size_limit = 16777216; PRAGMA application_id = 1;"
            "CREATE TABLE page(id INTEGER PRIMARY KEY, content BLOB); INSERT INTO page VALUES (1, x'');"
            "CREATE TABLE entry(seq INTEGER PRIMARY KEY, content BLOB)");
        m_update = prepared("UPDATE page SET content = ? WHERE id = 1");
        m_insert = prepared("INSERT INTO entry(content) VALUES (?)");
    }
    ~Floor() {
        sqlite3_finalize(m_update);
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    Q_DISABLE_COPY_MOVE(Floor)

    void commit(const Bytes& bytes) {
        run("BEGIN IMMEDIATE");
        step(m_update, bytes.page);
        step(m_insert, bytes.entry);
        run("COMMIT");
    }

private:
    void run(const char* statement) {
        if (sqlite3_exec(m_database, statement, nullptr, nullptr, nullptr) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_database)));
    }
    sqlite3_stmt* prepared(const char* text) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_database, text, -1, &statement, nullptr) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_database)));
        return statement;
    }
    void step(sqlite3_stmt* statement, const QByteArray& content) {
        sqlite3_bind_blob(statement, 1, content.constData(), int(content.size()), SQLITE_STATIC);
        if (sqlite3_step(statement) != SQLITE_DONE)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_database)));
        sqlite3_reset(statement);
    }

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_update = nullptr;
    sqlite3_stmt* m_insert = nullptr;
};

} // namespace

int main() {
    StoreFixture ours;
    if (const Status opened = ours.open(); !opened)
        giveUp(opened.error().detail);
    required(ours.initialise());
    Application application = required(ours.plantedCase());
    const Bytes bytes = bytesOfOurs(ours);

    const QString path = ours.file("floor.db");
    Floor bare(path);
    // Ours has its checkpoints in the background, so the floor has too.
    sql::SqliteOptions options;
    options.path = path;
    options.applicationId = 1;
    const auto checkpointer = sql::Checkpointer::start(options);
    if (!checkpointer)
        giveUp(checkpointer.error().detail);

    std::vector<double> oursMs;
    std::vector<double> floorMs;
    for (int round = 0; round < WarmUp + Rounds; ++round) {
        application.details->residenceAddress = QString::number(round).rightJustified(40, QLatin1Char('x'));
        const double mine = millisecondsOf(
            [&] { application = required(answerOf(ours.repository->commit(application, QStringLiteral("details")))); });
        const double theirs = millisecondsOf([&] { bare.commit(bytes); });
        if (round >= WarmUp) {
            oursMs.push_back(mine);
            floorMs.push_back(theirs);
        }
    }
    const double floor = quantile(floorMs, 0.5);
    for (const auto& [name, part, goal] : {std::tuple{"commit of a page, median", 0.5, "-"}, //
                                           std::tuple{"commit of a page, p95", 0.95, "5"}}) {
        const double mine = quantile(oursMs, part);
        const QString figures = QStringLiteral("%1 ms; floor %2 ms").arg(mine, 0, 'f', 2).arg(floor, 0, 'f', 2);
        bench::report(name, mine / floor, goal, qPrintable(figures));
    }
    return 0;
}
