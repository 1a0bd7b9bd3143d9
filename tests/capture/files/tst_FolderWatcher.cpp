// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A folder on a machine that does not answer; what is watched for is tst_WatchedFolder's.
#include "base/ErrorCode.h"
#include "capture/files/FolderWatcher.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace shouli;
using namespace shouli::capture;
using namespace std::chrono_literals;
using base::ErrorCode;

namespace {

constexpr auto kQuiet = 20ms;

void append(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
}

/// Every question about a file waits until the share is there again, as long as this lives.
struct DeadShare {
    ~DeadShare() { comeBack(); }
    WatchedFolder::AskUse askUse() {
        return [state = m_state](const QString&) {
            state->asked = true;
            if (state->isDead)
                state->back.acquire();
            return FileUse::Nobody;
        };
    }
    bool isAsked() const { return m_state->asked; }
    void comeBack() {
        m_state->isDead = false;
        m_state->back.release(1000);
    }

private:
    struct State {
        std::atomic<bool> isDead = true;
        std::atomic<bool> asked = false;
        QSemaphore back;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// Whether it is watched now: a file that comes earlier was there before.
bool watched(FolderWatcher& folder, const QString& path) {
    const QSignalSpy watching(&folder, &FolderWatcher::watching);
    folder.watch(path);
    return QTest::qWaitFor([&] { return watching.count() == 1; });
}

base::Status removed(const FolderWatcher::Removal& remove) {
    const QFuture<base::Status> done = remove();
    if (!QTest::qWaitFor([&] { return done.isFinished(); }))
        return base::fail(ErrorCode::TimedOut);
    return done.result();
}

} // namespace

class tst_FolderWatcher : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWindowDoesNotWaitForADeadShare() {
        const QTemporaryDir dir;
        DeadShare share;
        FolderWatcher folder(kQuiet, nullptr, share.askUse());
        QSignalSpy arrived(&folder, &FolderWatcher::fileArrived);
        QVERIFY(watched(folder, dir.path()));
        const QString path = dir.filePath(QStringLiteral("scan.jpg"));
        append(path, "abc");
        QTRY_VERIFY(share.isAsked()); // and not answered: the window goes on
        QCOMPARE(arrived.count(), 0);
        folder.takePresent();
        folder.takeUnknown();
        const QFuture<QString> changed = folder.changedOf({path});
        QVERIFY(!changed.isFinished());
        share.comeBack();
        QTRY_COMPARE(arrived.count(), 1);
        QTRY_VERIFY(changed.isFinished());
    }

    void aDeadShareDoesNotHoldTheDialog() {
        const QTemporaryDir dir;
        DeadShare share;
        auto folder = std::make_unique<FolderWatcher>(kQuiet, nullptr, share.askUse());
        QVERIFY(watched(*folder, dir.path()));
        append(dir.filePath(QStringLiteral("scan.jpg")), "abc");
        QTRY_VERIFY(share.isAsked());
        QElapsedTimer closing;
        closing.start();
        folder.reset();
        QVERIFY2(closing.elapsed() < 2000, qPrintable(QString::number(closing.elapsed())));
    }

    void aFileIsRemovedOnceItsPagesAreStored() {
        const QTemporaryDir dir;
        auto folder = std::make_unique<FolderWatcher>(kQuiet);
        QSignalSpy arrived(folder.get(), &FolderWatcher::fileArrived);
        QVERIFY(watched(*folder, dir.path()));
        const QString path = dir.filePath(QStringLiteral("scan.jpg"));
        const QString other = dir.filePath(QStringLiteral("other.jpg"));
        const QString gone = dir.filePath(QStringLiteral("gone.jpg"));
        for (const QString& each : {path, other, gone})
            append(each, "abc");
        QTRY_COMPARE(arrived.count(), 3);
        const auto remove = folder->removal(path);
        const auto removeOther = folder->removal(other);
        const auto removeGone = folder->removal(gone);
        const auto removeUnreported = folder->removal(dir.filePath(QStringLiteral("none.jpg")));
        folder.reset(); // the dialog is closed by then
        append(other, "and another page");
        QVERIFY(QFile::remove(gone));
        QVERIFY(removed(remove));
        QVERIFY(!QFile::exists(path));
        QVERIFY(!removed(removeOther));
        QVERIFY(QFile::exists(other));
        QVERIFY(removed(removeGone));
        QVERIFY(removed(removeUnreported));
    }

    void saysWhatIsThereAndWhatIsMissing() {
        const QTemporaryDir dir;
        append(dir.filePath(QStringLiteral("old.jpg")), "abc");
        FolderWatcher folder(kQuiet);
        QSignalSpy watching(&folder, &FolderWatcher::watching);
        QSignalSpy failed(&folder, &FolderWatcher::failed);
        folder.watch(dir.path());
        QTRY_COMPARE(watching.count(), 1);
        QCOMPARE(folder.present(), QStringList{dir.filePath(QStringLiteral("old.jpg"))});
        folder.watch(dir.filePath(QStringLiteral("no folder")));
        folder.watch(dir.filePath(QStringLiteral("nor this"))); // only the latest is answered
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(folder.present().isEmpty());
        QVERIFY(folder.folder().isEmpty());
    }

    void whatWasNotTakenBeforeThePauseIsReportedOnceMore() {
        const QTemporaryDir dir;
        FolderWatcher folder(kQuiet);
        QSignalSpy arrived(&folder, &FolderWatcher::fileArrived);
        QSignalSpy gone(&folder, &FolderWatcher::fileGone);
        QVERIFY(watched(folder, dir.path()));
        const QString taken = dir.filePath(QStringLiteral("1.jpg"));
        const QString waiting = dir.filePath(QStringLiteral("2.jpg"));
        append(taken, "abc");
        append(waiting, "abc");
        QTRY_COMPARE(arrived.count(), 2);
        arrived.clear();
        folder.pause();
        const QString late = dir.filePath(QStringLiteral("3.jpg"));
        append(late, "abc");
        folder.resume({taken});
        QTRY_COMPARE(arrived.count(), 2);
        QSet<QString> paths;
        for (const auto& each : arrived)
            paths.insert(each[0].toString());
        QCOMPARE(paths, (QSet<QString>{waiting, late}));
        QVERIFY(QFile::remove(taken));
        QTRY_COMPARE(gone.count(), 1);
        QCOMPARE(gone[0][0].toString(), taken);
    }
};

QTEST_GUILESS_MAIN(tst_FolderWatcher)
#include "tst_FolderWatcher.moc"
