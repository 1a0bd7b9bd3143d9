// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "capture/files/WatchedFolder.h"

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
using base::DeviceCode;
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

// Removes a file as it was reported last.
base::Status removed(const WatchedFolder& folder, const QSignalSpy& arrived, const QString& path) {
    FileLook reported;
    for (const QList<QVariant>& each : arrived)
        if (each[0].toString() == path)
            reported = each[1].value<FileLook>();
    return folder.remove(path, reported);
}

} // namespace

class tst_WatchedFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewFileIsReportedOnceItIsWhole() {
        const QTemporaryDir dir;
        WatchedFolder folder(kQuiet);
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QVERIFY(folder.watch(dir.path()));
        const QString path = dir.filePath(QStringLiteral("scan.jpg"));
        append(path, "abc");
        QTRY_COMPARE(pathsIn(arrived), QStringList{path});
        QVERIFY(removed(folder, arrived, path));
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
        qsizetype reportedAfter = 0;
        connect(&folder, &WatchedFolder::fileArrived, this, [&] { reportedAfter = parts; });
        QTimer writer;
        connect(&writer, &QTimer::timeout, this, [&] {
            append(path, "part");
            if (++parts == 10)
                writer.stop();
        });
        writer.start(kQuiet / 4);
        QTRY_COMPARE(arrived.count(), 1);
        QCOMPARE(reportedAfter, 10);
    }

    // As scanners' programs write: one sheet after another into a file that stays open, with long pauses.
    void aFileThatIsOpenIsWaitedFor() {
        const QTemporaryDir dir;
        WatchedFolder folder(kQuiet);
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QSignalSpy waiting(&folder, &WatchedFolder::waitingChanged);
        QVERIFY(folder.watch(dir.path()));
        const QString path = dir.filePath(QStringLiteral("scan.tif"));
        QFile writer(path);
        QVERIFY(writer.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        for (int sheet = 0; sheet < 3; ++sheet) {
            const auto before = waiting.count();
            writer.write("a page");
            QTRY_VERIFY(waiting.count() > before); // it is quiet and is not reported
            QTRY_COMPARE(waiting.last()[0].toStringList(), QStringList{path});
            QCOMPARE(arrived.count(), 0);
            QVERIFY(!removed(folder, arrived, path));
        }
        writer.close();
        QTRY_COMPARE(pathsIn(arrived), QStringList{path});
        QCOMPARE(waiting.last()[0].toStringList(), QStringList());
        // opened again behind our back: another document begins
        QVERIFY(folder.isAsReported(path));
        QVERIFY(writer.open(QIODevice::Append | QIODevice::Unbuffered));
        QVERIFY(!folder.isAsReported(path));
        QVERIFY(!removed(folder, arrived, path));
        writer.write("one more");
        writer.close();
        QTRY_COMPARE(arrived.count(), 2);
        QVERIFY(removed(folder, arrived, path));
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
        QVERIFY(removed(folder, arrived, path));
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

    void filesOfOneTimeComeInTheOrderOfTheirNames_data() {
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* sentence, const QStringList& names) { QTest::newRow(sentence) << names; };
        row("numbers of equal width", {"001.jpg", "002.jpg", "003.jpg"});
        row("numbers by their value", {"2.jpg", "10.jpg", "100.jpg"});
        row("numbers behind words", {"scan 9.jpg", "scan 10.jpg", "scan 011.jpg", "Scan 12.jpg"});
        row("the first without a number", {"scan.jpg", "scan (2).jpg", "scan (10).jpg"});
        row("numbers longer than any type", {"20261130185959999999999998.tif", "20261130185959999999999999.tif"});
        row("Chinese", {QString::fromUtf8("\xE7\xAC\xAC"
                                          "2.jpg"),
                        QString::fromUtf8("\xE7\xAC\xAC"
                                          "10.jpg")});
    }
    // On a share times are of whole seconds, on a stick of two.
    void filesOfOneTimeComeInTheOrderOfTheirNames() {
        QFETCH(QStringList, names);
        const QTemporaryDir dir;
        QStringList paths;
        for (const QString& name : std::as_const(names))
            paths.append(dir.filePath(name));
        for (auto path = paths.crbegin(); path != paths.crend(); ++path) {
            append(*path, "abc");
            QFile file(*path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(
                file.setFileTime(QDateTime::fromMSecsSinceEpoch(1'800'000'000'000), QFileDevice::FileModificationTime));
        }
        WatchedFolder folder(kQuiet);
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QVERIFY(folder.watch(dir.path()));
        QCOMPARE(folder.present(), paths);
        folder.takePresent();
        QTRY_COMPARE(pathsIn(arrived), paths);
    }

    void aFileThatCouldNotBeTakenIsReportedAgain_data() {
        QTest::addColumn<ErrorCode>("why");
        QTest::addColumn<int>("times"); // -1: as often as it fails
        QTest::newRow("it could not be read just then") << ErrorCode::ReadFailed << -1;
        QTest::newRow("the disk is full") << ErrorCode::DiskFull << -1;
        QTest::newRow("the database is busy") << ErrorCode::StoreBusy << -1;
        QTest::newRow("it took too long") << DeviceCode::FileTimedOut << 2;
        QTest::newRow("the reader crashed") << DeviceCode::ImporterCrashed << 2;
        QTest::newRow("it is broken") << DeviceCode::FileBroken << 0;
        QTest::newRow("it is of another kind") << DeviceCode::FileHeic << 0;
    }
    void aFileThatCouldNotBeTakenIsReportedAgain() {
        QFETCH(ErrorCode, why);
        QFETCH(int, times);
        const QTemporaryDir dir;
        constexpr auto kShort = 20ms;
        WatchedFolder folder(kShort);
        QStringList said;
        bool isPromised = true;
        connect(&folder, &WatchedFolder::fileArrived, this, [&](const QString& path) {
            said.append(QFileInfo(path).fileName());
            if (said.last() == u"scan.jpg")
                isPromised = folder.offerAgain(path, {why, {}});
        });
        QVERIFY(folder.watch(dir.path()));
        append(dir.filePath(QStringLiteral("scan.jpg")), "abc");
        if (times < 0) {
            QTRY_COMPARE(said.size(), 4);
            QVERIFY(isPromised);
            return;
        }
        QTRY_COMPARE(said.size(), 1 + times);
        QVERIFY(!isPromised);
        // and not again, until it changes
        append(dir.filePath(QStringLiteral("other.jpg")), "abc");
        QTRY_COMPARE(said.last(), QStringLiteral("other.jpg"));
        append(dir.filePath(QStringLiteral("scan.jpg")), "more");
        QTRY_COMPARE(said.last(), QStringLiteral("scan.jpg"));
        QVERIFY(said.size() <= 3 + times);
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

    void anEmptyFileIsNotReportedUntilItIsWritten() {
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
        QVERIFY(!removed(folder, arrived, old));
        QVERIFY(QFile::exists(old));
        folder.takePresent();
        QTRY_COMPARE(pathsIn(arrived), (QStringList{path, old}));
        QVERIFY(folder.present().isEmpty());
    }

    // What a file is, its bytes say.
    void filesOfOtherNamesAreReportedWhenTheirKindCanBeTold_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* sentence, const char* name, const QByteArray& bytes) {
            QTest::newRow(sentence) << QString::fromLatin1(name) << bytes;
        };
        row("a JPEG named as text", "scan.txt", "\xff\xd8\xff\xe0 and so on");
        row("a PDF without an ending", "scan", "%PDF-1.4 and so on");
        row("a TIFF of a fax program", "scan.fax", QByteArray("II*\0 and so on", 14));
        row("a phone's picture", "phone.heic",
            QByteArray("\0\0\0\x18"
                       "ftypheic\0\0\0\0mif1heic",
                       24));
        row("a bitmap", "scan.bmp", "BM and so on");
        row("a picture from the web", "scan.webp", QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16));
        row("a picture named as a program", "scan.exe", "\xff\xd8\xff\xe0 and so on");
    }
    void filesOfOtherNamesAreReportedWhenTheirKindCanBeTold() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const QTemporaryDir dir;
        WatchedFolder folder(kQuiet);
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QVERIFY(folder.watch(dir.path()));
        append(dir.filePath(name), bytes);
        QTRY_COMPARE(pathsIn(arrived), QStringList{dir.filePath(name)});
        QVERIFY(folder.watch(dir.path()));
        QCOMPARE(folder.present(), QStringList{dir.filePath(name)});
    }

    void otherFilesAreLeftAlone_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray jpeg("\xff\xd8\xff\xe0 and so on"), text("abc");
        const auto row = [](const char* sentence, const char* name, const QByteArray& bytes) {
            QTest::newRow(sentence) << QString::fromLatin1(name) << bytes;
        };
        row("a file that is still copied", "scan.pdf.part", jpeg);
        row("a file that is still written", "scan.tmp", jpeg);
        row("a file that is still downloaded", "scan.jpg.crdownload", jpeg);
        row("a program", "scan.exe", text);
        row("a file without a kind", "scan", text);
        row("what a scanner's program writes down", "scan.log", text);
        row("a folder's thumbnails", "Thumbs.db", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on");
        row("a folder's looks", "desktop.ini", "[.ShellClassInfo]");
#ifdef Q_OS_UNIX
        row("a hidden file", ".scan.jpg", jpeg);
#endif
    }

    void otherFilesAreLeftAlone() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const QTemporaryDir dir;
        Uses uses;
        WatchedFolder folder(kQuiet, nullptr, uses.source());
        QSignalSpy arrived(&folder, &WatchedFolder::fileArrived);
        QSignalSpy waiting(&folder, &WatchedFolder::waitingChanged);
        QVERIFY(folder.watch(dir.path()));
        uses.of[dir.filePath(name)] = FileUse::Open; // a log stays open; that is not reported either
        append(dir.filePath(name), bytes);
        const QString path = dir.filePath(QStringLiteral("zz.png"));
        append(path, "abc");
        QTRY_COMPARE(pathsIn(arrived), QStringList{path});
        QVERIFY(QFile::exists(dir.filePath(name)));
        QCOMPARE(waiting.count(), 0);
        QVERIFY(folder.watch(dir.path()));
        QCOMPARE(folder.present(), QStringList{path});
    }

    // Of many others a few are looked at in one go.
    void whatWasThereAmongManyOthersIsFound() {
        const QTemporaryDir dir;
        for (int number = 0; number < 100; ++number)
            append(dir.filePath(QStringLiteral("%1.log").arg(number)), "abc");
        const QString path = dir.filePath(QStringLiteral("zz.txt"));
        append(path, "\xff\xd8\xff\xe0 and so on");
        WatchedFolder folder(kQuiet);
        QSignalSpy changed(&folder, &WatchedFolder::presentChanged);
        QVERIFY(folder.watch(dir.path()));
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(folder.present(), QStringList{path});
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
        const base::Status status = removed(folder, arrived, path);
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Malformed);
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
        QCOMPARE(watched.error().code, DeviceCode::WatchedFolderMissing);
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
        QCOMPARE(failed.front().front().value<base::Error>().code, DeviceCode::WatchedFolderMissing);
        QVERIFY(folder.folder().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_WatchedFolder)
#include "tst_WatchedFolder.moc"
