// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SingleInstance.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace shouli;

class tst_SingleInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSecondBringsTheFirstToTheFront();
    void anotherFolderIsAnotherWorkstation();
    void aFolderIsTheSameHoweverItIsWritten();
    void theNextMayComeWhenTheFirstIsGone();
};

void tst_SingleInstance::theSecondBringsTheFirstToTheFront() {
    const QTemporaryDir folder;
    app::SingleInstance first(folder.path());
    QVERIFY(first.claim());
    QSignalSpy shown(&first, &app::SingleInstance::shown);
    app::SingleInstance second(folder.path());
    QVERIFY(!second.claim());
    QTRY_COMPARE(shown.count(), 1);
}

void tst_SingleInstance::anotherFolderIsAnotherWorkstation() {
    const QTemporaryDir one;
    const QTemporaryDir other;
    app::SingleInstance first(one.path());
    QVERIFY(first.claim());
    app::SingleInstance second(other.path());
    QVERIFY(second.claim());
}

void tst_SingleInstance::aFolderIsTheSameHoweverItIsWritten() {
    const QTemporaryDir folder;
    app::SingleInstance first(folder.path());
    QVERIFY(first.claim());
    app::SingleInstance second(folder.path() + QStringLiteral("/./"));
    QVERIFY(!second.claim());
}

void tst_SingleInstance::theNextMayComeWhenTheFirstIsGone() {
    const QTemporaryDir folder;
    {
        app::SingleInstance first(folder.path());
        QVERIFY(first.claim());
    }
    app::SingleInstance next(folder.path());
    QVERIFY(next.claim());
}

QTEST_MAIN(tst_SingleInstance)
#include "tst_SingleInstance.moc"
