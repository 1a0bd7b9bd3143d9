// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "sql/Checkpointer.h"
#include "sql/Database.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>
#include <thread>

using namespace shouli::base;
using namespace shouli::sql;

class tst_Checkpointer : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    SqliteOptions m_options;

    qint64 walBytes() const { return QFileInfo(m_options.path + QStringLiteral("-wal")).size(); }
    qint64 homeBytes() const { return QFileInfo(m_options.path).size(); }

private Q_SLOTS:
    void init() {
        m_options.path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".db"));
        m_options.applicationId = 7;
    }

    void emptiesTheWalWhileAWriterGoesOn() {
        auto checkpointer = Checkpointer::start(m_options, {.walPages = 1'000'000, .atLatest = std::chrono::hours(1)});
        QVERIFY(checkpointer);
        auto database = Database::open(m_options);
        QVERIFY((*database)->execute("CREATE TABLE page(content BLOB)"));
        for (int i = 0; i < 40; ++i)
            QVERIFY((*database)->execute("INSERT INTO page VALUES (?)", QByteArray(300'000, 'x')));
        const qint64 before = walBytes();
        QVERIFY(before > 40 * 300'000);

        // Like a counter's: one that never lets go of the lock would hold any truncation up.
        std::promise<void> enough;
        std::atomic<int> written = 0;
        std::thread writer([&, told = enough.get_future()] {
            auto own = Database::open(m_options);
            while (own && told.wait_for(std::chrono::milliseconds(10)) == std::future_status::timeout &&
                   (*own)->execute("INSERT INTO page VALUES (?)", QByteArray(1000, 'y')))
                ++written;
        });
        const Status truncated = (*checkpointer)->truncate();
        const qint64 after = walBytes();
        const int then = written;
        const bool wentOn = QTest::qWaitFor([&] { return written > then + 3; });
        enough.set_value();
        writer.join();
        QVERIFY(truncated);
        QVERIFY(after < before / 4);
        QVERIFY(wentOn);
        QVERIFY(homeBytes() > 40 * 300'000);
        QVERIFY((*checkpointer)->truncate());
        QCOMPARE(walBytes(), 0);
    }

    void writesALongWalHomeByItself() {
        auto checkpointer = Checkpointer::start(
            m_options, {.walPages = 20, .lookEvery = std::chrono::milliseconds(5), .atLatest = std::chrono::hours(1)});
        auto database = Database::open(m_options);
        QVERIFY((*database)->execute("CREATE TABLE page(content BLOB)"));
        QVERIFY((*database)->execute("INSERT INTO page VALUES (?)", QByteArray(1'000'000, 'x')));
        QTRY_VERIFY(homeBytes() > 1'000'000);
    }

    void writesAShortWalHomeInTime() {
        auto checkpointer = Checkpointer::start(m_options, {.walPages = 1'000'000,
                                                            .lookEvery = std::chrono::milliseconds(5),
                                                            .atLatest = std::chrono::milliseconds(50)});
        auto database = Database::open(m_options);
        QVERIFY((*database)->execute("CREATE TABLE page(content BLOB)"));
        QVERIFY((*database)->execute("INSERT INTO page VALUES (?)", QByteArray(100'000, 'x')));
        QTRY_VERIFY(homeBytes() > 100'000);
    }

    void truncationIsBusyUnderAnOpenReader() {
        m_options.busyTimeout = std::chrono::milliseconds(50);
        auto checkpointer = Checkpointer::start(m_options);
        auto database = Database::open(m_options);
        QVERIFY((*database)->execute("CREATE TABLE page(content BLOB)"));
        QVERIFY((*database)->execute("INSERT INTO page VALUES (x'01'), (x'02')"));
        auto rows = (*database)->query("SELECT content FROM page");
        QVERIFY(rows && rows->next());
        const Status truncated = (*checkpointer)->truncate();
        QVERIFY(!truncated);
        QCOMPARE(truncated.error().code, ErrorCode::StoreBusy);
    }

    void cannotStartWithoutItsFolder() {
        m_options.path = m_folder.filePath(QStringLiteral("none/x.db"));
        QCOMPARE(Checkpointer::start(m_options).error().code, ErrorCode::StoreMissing);
    }

    void afterStopNothingIsTruncated() {
        auto checkpointer = Checkpointer::start(m_options, {.lookEvery = std::chrono::hours(1)});
        QVERIFY(checkpointer);
        (*checkpointer)->stop();
        (*checkpointer)->stop();
        QCOMPARE((*checkpointer)->truncate().error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(tst_Checkpointer)
#include "tst_Checkpointer.moc"
