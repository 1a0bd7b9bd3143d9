// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/DialogFocus.h"
#include "support/JoinedTests.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QTest>

using namespace shouli;

class tst_DialogFocus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new desk::DialogFocus(*qApp); }

    // As the second press of a double click does where it reaches the window behind.
    void theCursorStaysInADialogThatOpens() {
        QWidget window;
        QLineEdit behind(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QDialog dialog(&window);
        QLineEdit line(&dialog);
        dialog.open();
        window.activateWindow();
        QTRY_VERIFY(dialog.isActiveWindow());
        QVERIFY(line.hasFocus());
    }

    void oneThatWasClosedTakesNothing() {
        QWidget window;
        QLineEdit behind(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QDialog dialog(&window);
        dialog.open();
        dialog.close();
        QTRY_VERIFY(window.isActiveWindow());
        QTest::keyClicks(&behind, QStringLiteral("a"));
        QCOMPARE(behind.text(), QStringLiteral("a"));
    }
};

SHOULI_TEST(tst_DialogFocus)
#include "tst_DialogFocus.moc"
