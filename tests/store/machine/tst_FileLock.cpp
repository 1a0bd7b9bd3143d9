// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreFixture.h"

#include "store/machine/FileLock.h"

#include <QFile>
#include <QTest>

#ifdef Q_OS_LINUX
#include <csignal>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace shouli;
using namespace shouli::base;
using namespace shouli::store;

class tst_FileLock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m = std::make_unique<StoreFixture>();
        QCOMPARE(outcome(m->open()), "OK");
    }

    void lockFileThatSomebodyLeftKeepsNobodyOut_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("garbage") << QByteArray(5000, '\xff');
        QTest::newRow("as an earlier version wrote it, of a process that is there")
            << QByteArray::number(QCoreApplication::applicationPid()) + "\nshouli\n\n";
        QTest::newRow("of another machine") << QByteArray("1\nshouli\nelsewhere\nid\nboot\n");
    }
    void lockFileThatSomebodyLeftKeepsNobodyOut() {
        QFETCH(QByteArray, content);
        m->close();
        QFile file(m->file("shouli.lock"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(Store::open(m->folder(), m->options, m->clock)), "STORE-BUSY");
    }

#ifdef Q_OS_LINUX
    void whateverLiesInTheLocksPlaceKeepsNobodyOut() {
        const QByteArray path = QFile::encodeName(m->file("shouli.lock"));
        m->close();
        const auto isTaken = [this] { return outcome(FileLock::take(m->file("shouli.lock"))); };
        QVERIFY(QFile::remove(m->file("shouli.lock")));
        QCOMPARE(::symlink("/nowhere", path.constData()), 0);
        QCOMPARE(isTaken(), "OK");
        QVERIFY(QFile::remove(m->file("shouli.lock")));
        QCOMPARE(::mkdir(path.constData(), 0700), 0);
        QCOMPARE(isTaken(), "OK");
        QVERIFY(QFile::remove(m->file("shouli.lock")));
        QCOMPARE(::mkfifo(path.constData(), 0600), 0);
        QCOMPARE(isTaken(), "OK");
    }

    void lockDiesWithItsProcess() {
        const QString path = m->file("other.lock");
        int ready[2] = {-1, -1};
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto lock = FileLock::take(path);
            (void)!::write(ready[1], lock ? "y" : "n", 1);
            for (;;)
                ::pause();
        }
        char isHeld = 0;
        QCOMPARE(::read(ready[0], &isHeld, 1), ssize_t(1));
        QCOMPARE(isHeld, 'y');
        QCOMPARE(outcome(FileLock::take(path)), "STORE-BUSY");
        QCOMPARE(::kill(child, SIGKILL), 0);
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        QCOMPARE(outcome(FileLock::take(path)), "OK");
    }
#endif

private:
    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_FileLock)
#include "tst_FileLock.moc"
