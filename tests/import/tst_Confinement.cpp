// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

namespace {

// A process that has ended but was not asked for yet is not running.
bool isRunning(pid_t process) {
    QFile state(QStringLiteral("/proc/%1/stat").arg(process));
    if (!state.open(QIODevice::ReadOnly))
        return false;
    const QByteArray line = state.readAll();
    const QByteArray behindName = line.sliced(line.lastIndexOf(')') + 1).trimmed();
    return !behindName.startsWith('Z') && !behindName.startsWith('X');
}

} // namespace

class tst_Confinement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void confinedProcess_data() {
        QTest::addColumn<QString>("deed");
        QTest::addColumn<bool>("works");
        QTest::newRow("cannot read a file of the system") << "read-passwd" << false;
        QTest::newRow("cannot read its own environment from /proc") << "read-proc" << false;
        QTest::newRow("cannot list home folders") << "list-home" << false;
        QTest::newRow("cannot make a file") << "write-file" << false;
        QTest::newRow("cannot write where it may read") << "write-font" << false;
        QTest::newRow("cannot reach the network") << "socket" << false;
        QTest::newRow("cannot reach a local service") << "unix-socket" << false;
        QTest::newRow("cannot fork") << "fork" << false;
        QTest::newRow("cannot become another program") << "exec" << false;
        QTest::newRow("cannot start a thread") << "thread" << false;
        QTest::newRow("cannot make memory executable") << "executable-memory" << false;
        QTest::newRow("cannot signal its parent") << "kill-parent" << false;
        QTest::newRow("cannot signal its parent's thread") << "signal-parent" << false;
        QTest::newRow("cannot have its parent signalled about its output") << "give-output-to-parent" << false;
        QTest::newRow("cannot have a thread signalled about its output") << "give-output-to-parents-thread" << false;
        QTest::newRow("cannot choose the signal for its output") << "choose-signal-of-output" << false;
        QTest::newRow("cannot ask for signals about its output") << "signal-on-output" << false;
        QTest::newRow("cannot ask for them by ioctl") << "ioctl-async" << false;
        QTest::newRow("cannot give its output away by ioctl") << "ioctl-owner" << false;
        QTest::newRow("cannot give its output to a group by ioctl") << "ioctl-group" << false;
        QTest::newRow("cannot change the pipe that it shares") << "change-pipe" << false;
        QTest::newRow("cannot choose to outlive its parent") << "outlive-parent" << false;
        QTest::newRow("cannot limit its parent") << "limit-parent" << false;
        for (const char* call : {"stat", "lstat", "stat-at", "statx", "access", "access-at", "open", "open-path",
                                 "open2", "readlink", "statfs", "change-folder"})
            QTest::addRow("cannot tell by %s whether a file exists", call) << call << false;
        QTest::newRow("can ask for the flags of its output") << "flags-of-output" << true;
        QTest::newRow("can list the fonts") << "list-fonts" << true;
        QTest::newRow("can read the settings of fonts, again and again") << "read-font-settings" << true;
#if !defined(__SANITIZE_ADDRESS__)
        QTest::newRow("cannot take three gigabytes") << "much-memory" << false;
#endif
        QTest::newRow("can take memory for a picture") << "memory" << true;
        QTest::newRow("can exit") << "exit" << true;
    }

    void confinedProcess() {
        QFETCH(QString, deed);
        QFETCH(bool, works);
        QProcess process;
        process.start(QStringLiteral(SHOULI_OFFENDER), {deed});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), works ? 0 : 1);
    }

    void anAbortedProcessIsGone() {
        QProcess process;
        process.start(QStringLiteral(SHOULI_OFFENDER), {QStringLiteral("abort")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    }

    void aKilledParentLeavesNoChild() {
        QProcess parent;
        parent.start(QStringLiteral(SHOULI_OFFENDER), {QStringLiteral("parent-of"), QStringLiteral("wait")});
        QTRY_VERIFY(parent.canReadLine());
        const pid_t child = parent.readLine().toInt();
        QTRY_VERIFY(parent.canReadLine());
        QCOMPARE(parent.readLine(), QByteArray("confined\n"));
        QVERIFY(isRunning(child)); // its input stays open: it would wait for ever
        parent.kill();
        QVERIFY(parent.waitForFinished());
        QTRY_VERIFY(!isRunning(child));
    }

    void aChildWhoseParentIsGoneDoesNotBegin() {
        int output[2];
        QCOMPARE(::pipe2(output, O_CLOEXEC), 0);
        ::close(output[0]); // as it is when the parent ended before the child asked to end with it
        QProcess process;
        process.setChildProcessModifier([write = output[1]] { ::dup2(write, STDOUT_FILENO); });
        process.start(QStringLiteral(SHOULI_OFFENDER), {QStringLiteral("exit")});
        QVERIFY(process.waitForFinished());
        ::close(output[1]);
        QCOMPARE(process.exitCode(), 2); // the confinement refused
    }

    void everyDeedWouldWorkUnconfined() {
        // Or the refusals above would show nothing: these are what the test itself may do.
        QVERIFY(QFile(QStringLiteral("/etc/passwd")).open(QIODevice::ReadOnly));
        QVERIFY(QFile(QStringLiteral("/proc/self/environ")).open(QIODevice::ReadOnly));
        QCOMPARE(QProcess::execute(QStringLiteral("/bin/true"), {}), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Confinement)
#include "tst_Confinement.moc"
