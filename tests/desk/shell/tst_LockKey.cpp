// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/DateField.h"
#include "desk/shell/MainWindow.h"
#include "support/FakeDesk.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCalendarWidget>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QTest>

using namespace shouli;

namespace {

/// The workbench of an operator who is signed in.
struct Desk {
    Desk()
        : window(fake.services) {
        fake.accounts.stateAnswer.value = fake.counter.workstation;
        window.show();
        window.enter(fake.counter.account, fake.counter.workstation);
    }

    test::FakeDesk fake;
    desk::MainWindow window;
};

} // namespace

class tst_LockKey : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void locksByItsKeyOverWhateverIsOpen_data() {
        QTest::addColumn<bool>("isInDialog");
        QTest::addColumn<QString>("what");
        for (const bool isInDialog : {false, true}) {
            const char* place = isInDialog ? "in a dialog" : "in the window";
            for (const char* what : {"list", "menu", "calendar"})
                QTest::addRow("%s %s", what, place) << isInDialog << what;
        }
        QTest::addRow("nothing but the dialog") << true << QString();
    }

    void locksByItsKeyOverWhateverIsOpen() {
        QFETCH(bool, isInDialog);
        QFETCH(QString, what);
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QWidget* ground = &desk.window;
        QPointer<QDialog> dialog;
        if (isInDialog) {
            dialog = new QDialog(&desk.window);
            dialog->open();
            ground = dialog;
            QVERIFY(QTest::qWaitForWindowActive(dialog));
        }
        QPointer<QWidget> open = ground;
        if (what == QLatin1String("list")) {
            auto* list = new QComboBox(ground);
            list->addItems({QStringLiteral("a"), QStringLiteral("b")});
            list->show();
            list->showPopup();
            open = list->view();
        } else if (what == QLatin1String("menu")) {
            auto* menu = new QMenu(ground);
            menu->addAction(QStringLiteral("a"));
            menu->popup(ground->mapToGlobal(QPoint(10, 10)));
            open = menu;
        } else if (what == QLatin1String("calendar")) {
            auto* date = new desk::DateField(ground);
            date->show();
            date->edit()->setFocus();
            QTest::keyClick(date->edit(), Qt::Key_Down, Qt::AltModifier);
            open = ground->findChild<QCalendarWidget*>();
            QVERIFY(open);
        }
        QTRY_VERIFY(open->isVisible());
        QTest::keyClick(open, Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(desk.fake.accounts.locks, 1);
        QVERIFY(!QApplication::activePopupWidget());
        QVERIFY(!QApplication::activeModalWidget());
        for (const QWidget* window : QApplication::topLevelWidgets())
            QVERIFY2(window == &desk.window || !window->isVisible(), window->metaObject()->className());
    }

    void whatWasCopiedIsGoneWhenItLocks() {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        auto* name = new QLineEdit(QStringLiteral("李示范"), &desk.window);
        name->show();
        name->selectAll();
        QTest::keyClick(name, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("李示范"));
        QTest::keyClick(&desk.window, Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(desk.fake.accounts.locks, 1);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    }
};

QTEST_MAIN(tst_LockKey)
#include "tst_LockKey.moc"
