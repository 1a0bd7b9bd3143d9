// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/WatchedFolder.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace shouli;
using namespace shouli::capture;
using namespace std::chrono_literals;
using base::ErrorCode;

namespace {

constexpr auto kQuiet = 150ms;

void append(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
}

// Whether the system tells who has a file open is another test's; here it is said.
struct Uses {
    QHash<QString, FileUse> of;
    WatchedFolder::AskUse source() {
        return [this](const QString& path) { return of.value(path, FileUse::Nobody); };
    }
};

QStringList pathsIn(const QSignalSpy& arrived) {
    QStringList paths;
    for (const QList<QVariant>& each : arrived)
        paths.append(each.front().toString());
    return paths;
}

} // namespace

class tst_WatchedFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewFileIsSaidOnceItIsWhole() {
        const QTemporaryDir dir;
        WatchedFolder folder(kQuiet);
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QVERIFY(folder.watch(dir.path()));
        const QString path = dir.filePath(QStringLiteral("scan.jpg"));
        append(path, "abc");
        QTRY_COMPARE(pathsIn(arrived), QStringList{path});
        QVERIFY(folder.removal(path)());
        QVERIFY(!QFile::exists(path));
        // and the next of the same name is another
        append(path, "de");
        QTRY_COMPARE(arrived.count(), 2);
    }

    void aFileThatGrowsIsWaitedFor() {
        const QTemporaryDir dir;
        WatchedFolder folder(kQuiet);
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QVERIFY(folder.watch(dir.path()));
        const QString path = dir.filePath(QStringLiteral("scan.pdf"));
        int parts = 0;
        qsizetype saidAfter = 0;
        connect(&folder, &WatchedFolder::fileArrived, this, [&] { saidAfter = parts; });
        QTimer writer;
        connect(&writer, &QTimer::timeout, this, [&] {
            append(path, "part");
            if (++parts == 10)
                writer.stop();
        });
        writer.start(kQuiet / 4);
        QTRY_COMPARE(arrived.count(), 1);
        QCOMPARE(saidAfter, 10);
    }

    // As scanners' programs write: one page after another into a file that stays open, with long pauses.
    void aFileThatIsOpenIsWaitedFor() {
        const QTemporaryDir dir;
        WatchedFolder folder(kQuiet);
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QSignalSpy waiting(&folder, &WatchedFolder::waitingChanged);
        QVERIFY(folder.watch(dir.path()));
        const QString path = dir.filePath(QStringLiteral("scan.tif"));
        QFile writer(path);
        QVERIFY(writer.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        for (int page = 0; page < 3; ++page) {
            const auto before = waiting.count();
            writer.write("a page");
            QTRY_VERIFY(waiting.count() > before); // it is quiet and is not said
            QTRY_COMPARE(waiting.last()[0].toStringList(), QStringList{path});
            QCOMPARE(arrived.count(), 0);
            QVERIFY(!folder.removal(path)());
        }
        writer.close();
        QTRY_COMPARE(pathsIn(arrived), QStringList{path});
        QCOMPARE(waiting.last()[0].toStringList(), QStringList());
        // opened again behind our back: another document begins
        QVERIFY(folder.isAsSaid(path));
        QVERIFY(writer.open(QIODevice::Append | QIODevice::Unbuffered));
        QVERIFY(!folder.isAsSaid(path));
        QVERIFY(!folder.removal(path)());
        writer.write("one more");
        writer.close();
        QTRY_COMPARE(arrived.count(), 2);
        QVERIFY(folder.removal(path)());
    }

    void askingDisturbsNobody() {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("scan.tif"));
        append(path, "abc");
        QCOMPARE(useOf(path), FileUse::Nobody);
        QCOMPARE(useOf(path), FileUse::Nobody); // and what was asked is over
        QFile writer(path);
        QVERIFY(writer.open(QIODevice::Append));
        QCOMPARE(useOf(path), FileUse::Open);
        writer.close();
        QCOMPARE(useOf(path), FileUse::Nobody);
        QCOMPARE(useOf(dir.filePath(QStringLiteral("none.tif"))), FileUse::Unknown);
#ifdef Q_OS_UNIX // Windows would refuse it for that moment
        std::atomic<bool> ends = false;
        std::thread opener([&] { // who opens it just then only waits for a moment
            while (!ends) {
                QFile file(path);
                if (!file.open(QIODevice::ReadWrite))
                    break;
            }
            ends = true;
        });
        int times = 0;
        while (!ends && times < 500)
            times += int(useOf(path) != FileUse::Unknown);
        QVERIFY(!ends);
        ends = true;
        opener.join();
#endif
    }

    void whatCannotBeKnownIsAsked() {
        const QTemporaryDir dir;
        Uses uses;
        WatchedFolder folder(kQuiet, nullptr, uses.source());
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QSignalSpy waiting(&folder, &WatchedFolder::waitingChanged);
        QVERIFY(folder.watch(dir.path()));
        const QString path = dir.filePath(QStringLiteral("scan.tif"));
        const QString other = dir.filePath(QStringLiteral("other.tif"));
        uses.of[path] = FileUse::Unknown;
        append(path, "abc");
        append(other, "abc");
        QTRY_COMPARE(waiting.count(), 1);
        QCOMPARE(waiting.last()[1].toStringList(), QStringList{path});
        QTRY_COMPARE(pathsIn(arrived), QStringList{other});
        append(path, "and more"); // asked again once that is quiet
        QTRY_VERIFY(waiting.last()[1].toStringList().isEmpty());
        QTRY_COMPARE(waiting.last()[1].toStringList(), QStringList{path});
        folder.takeUnknown();
        QCOMPARE(pathsIn(arrived), (QStringList{other, path}));
        QCOMPARE(waiting.last()[1].toStringList(), QStringList());
        QVERIFY(folder.removal(path)());
    }

    void filesComeInTheOrderTheyWereWritten() {
        const QTemporaryDir dir;
        QStringList paths;
        for (const char* name : {"scan 9.jpg", "scan 10.jpg", "scan 1.jpg"}) {
            paths.append(dir.filePath(QLatin1String(name)));
            append(paths.last(), "abc");
            QFile file(paths.last());
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(1'800'000'000'000 + 1000 * paths.size()),
                                     QFileDevice::FileModificationTime));
        }
        WatchedFolder folder(kQuiet);
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QVERIFY(folder.watch(dir.path()));
        folder.takePresent();
        QTRY_COMPARE(pathsIn(arrived), paths);
    }

    void everyEndingOfANameIsTaken_data() {
        QTest::addColumn<QString>("name");
        for (const char* ending : {"jpg", "jpeg", "jpe", "jfif", "png", "tif", "tiff", "pdf", "JPG", "Jfif"})
            QTest::addRow(".%s", ending) << QStringLiteral("scan.") + QLatin1String(ending);
    }
    void everyEndingOfANameIsTaken() {
        QFETCH(QString, name);
        const QTemporaryDir dir;
        WatchedFolder folder(kQuiet);
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QVERIFY(folder.watch(dir.path()));
        append(dir.filePath(name), "abc");
        QTRY_COMPARE(pathsIn(arrived), QStringList{dir.filePath(name)});
    }

    void anEmptyFileIsNotSaidUntilItIsWritten() {
        const QTemporaryDir dir;
        WatchedFolder folder(kQuiet);
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QVERIFY(folder.watch(dir.path()));
        const QString path = dir.filePath(QStringLiteral("scan.tif"));
        append(path, {});
        append(dir.filePath(QStringLiteral("other.tif")), "abc");
        QTRY_COMPARE(arrived.count(), 1);
        append(path, "abc");
        QTRY_COMPARE(pathsIn(arrived).last(), path);
    }

    void whatWasThereBeforeIsShownAndNotTaken() {
        const QTemporaryDir dir;
        const QString old = dir.filePath(QStringLiteral("old.jpg"));
        append(old, "abc");
        WatchedFolder folder(kQuiet);
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QVERIFY(folder.watch(dir.path()));
        QCOMPARE(folder.present(), QStringList{old});
        const QString path = dir.filePath(QStringLiteral("new.jpg"));
        append(path, "abc");
        QTRY_COMPARE(pathsIn(arrived), QStringList{path});
        QCOMPARE(folder.present(), QStringList{old});
        QVERIFY(!folder.removal(old)());
        QVERIFY(QFile::exists(old));
        folder.takePresent();
        QTRY_COMPARE(pathsIn(arrived), (QStringList{path, old}));
        QVERIFY(folder.present().isEmpty());
    }

    void otherFilesAreLeftAlone_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("a file that is still copied") << QStringLiteral("scan.pdf.part");
        QTest::newRow("a program") << QStringLiteral("scan.exe");
        QTest::newRow("a file without a kind") << QStringLiteral("scan");
    }

    void otherFilesAreLeftAlone() {
        QFETCH(QString, name);
        const QTemporaryDir dir;
        WatchedFolder folder(kQuiet);
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QVERIFY(folder.watch(dir.path()));
        append(dir.filePath(name), "abc");
        const QString path = dir.filePath(QStringLiteral("zz.png"));
        append(path, "abc");
        QTRY_COMPARE(pathsIn(arrived), QStringList{path});
        QVERIFY(QFile::exists(dir.filePath(name)));
    }

#ifdef Q_OS_UNIX
    void aLinkIsNotFollowed() {
        const QTemporaryDir dir;
        const QTemporaryDir elsewhere;
        append(elsewhere.filePath(QStringLiteral("own.jpg")), "abc");
        WatchedFolder folder(kQuiet);
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QVERIFY(folder.watch(dir.path()));
        QVERIFY(QFile::link(elsewhere.filePath(QStringLiteral("own.jpg")), dir.filePath(QStringLiteral("a.jpg"))));
        const QString path = dir.filePath(QStringLiteral("b.jpg"));
        append(path, "abc");
        QTRY_COMPARE(pathsIn(arrived), QStringList{path});
    }
#endif

    void aFileThatChangedAfterItWasTakenStays() {
        const QTemporaryDir dir;
        WatchedFolder folder(kQuiet);
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QVERIFY(folder.watch(dir.path()));
        const QString path = dir.filePath(QStringLiteral("scan.jpg"));
        append(path, "abc");
        QTRY_COMPARE(arrived.count(), 1);
        append(path, "another picture");
        const base::Status removed = folder.removal(path)();
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, ErrorCode::Malformed);
        QVERIFY(QFile::exists(path));
    }

    void aFolderThatIsNotThereIsTold_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("none was chosen") << QString();
        QTest::newRow("it does not exist") << QStringLiteral("/nowhere/at/all");
    }

    void aFolderThatIsNotThereIsTold() {
        QFETCH(QString, name);
        WatchedFolder folder(kQuiet);
        const base::Status watched = folder.watch(name);
        QVERIFY(!watched);
        QCOMPARE(watched.error().code, ErrorCode::WatchedFolderMissing);
    }

    void aFolderThatGoesAwayIsTold() {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("scans"));
        QVERIFY(QDir().mkdir(path));
        WatchedFolder folder(kQuiet);
        QSignalSpy failed(&folder, &WatchedFolder::failed);
        QVERIFY(folder.watch(path));
        QVERIFY(QDir().rmdir(path));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.front().front().value<base::Error>().code, ErrorCode::WatchedFolderMissing);
        QVERIFY(folder.folder().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_WatchedFolder)
#include "tst_WatchedFolder.moc"
