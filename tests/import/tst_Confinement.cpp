// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

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

    void everyDeedWouldWorkUnconfined() {
        // Or the refusals above would show nothing: these are what the test itself may do.
        QVERIFY(QFile(QStringLiteral("/etc/passwd")).open(QIODevice::ReadOnly));
        QVERIFY(QFile(QStringLiteral("/proc/self/environ")).open(QIODevice::ReadOnly));
        QCOMPARE(QProcess::execute(QStringLiteral("/bin/true"), {}), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Confinement)
#include "tst_Confinement.moc"
