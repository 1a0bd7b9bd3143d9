// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/PressGuard.h"

#include "desk/widgets/KeyButton.h"
#include "support/JoinedTests.h"

#include <QDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStyleHints>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

using namespace shouli;
using desk::KeyButton;

namespace {

template <typename Widget>
class Painted : public Widget {
public:
    using Widget::Widget;
    int paints = 0;

protected:
    void paintEvent(QPaintEvent* event) override {
        ++paints;
        Widget::paintEvent(event);
    }
};

/// A page with one button that fills it, and so has the place of the other page's.
class Page : public Painted<QWidget> {
public:
    Page()
        : button(new KeyButton(this)) {
        button->setKey(QStringLiteral("F9"));
        button->setFixedSize(200, 100);
        auto* column = new QVBoxLayout(this);
        column->addWidget(button);
        column->addWidget(line = new QLineEdit(this));
        QObject::connect(button, &QPushButton::clicked, [this] { ++presses; });
    }
    KeyButton* button;
    QLineEdit* line;
    int presses = 0;
};

/// Two pages, the first of which leads to the second, with the guard over both.
struct Window {
    Window() {
        for (Page* page : {&first, &second})
            stack.addWidget(page);
        QObject::connect(first.button, &QPushButton::clicked, [this] { stack.setCurrentWidget(&second); });
        stack.show();
        first.button->setFocus();
    }
    bool isReady() { return QTest::qWaitForWindowActive(&stack) && isSeen(first); }
    // Painted, and what waited in the queue then delivered.
    template <typename Widget>
    static bool isSeen(Painted<Widget>& page) {
        const bool isPainted = QTest::qWaitFor([&] { return page.paints > 0; });
        bool isThrough = false;
        QMetaObject::invokeMethod(
            &page, [&] { QTimer::singleShot(0, &page, [&] { isThrough = true; }); }, Qt::QueuedConnection);
        return isPainted && QTest::qWaitFor([&] { return isThrough; });
    }
    void mouse(QEvent::Type type, int timestamp, QPoint at = {}) {
        const QPoint place = at.isNull() ? first.button->mapTo(&stack, first.button->rect().center()) : at;
        const bool isPress = type == QEvent::MouseButtonPress;
        qt_handleMouseEvent(stack.windowHandle(), place, stack.mapToGlobal(place),
                            isPress ? Qt::LeftButton : Qt::NoButton, Qt::LeftButton, type, Qt::NoModifier, timestamp);
        QCoreApplication::sendPostedEvents();
    }
    void click(int timestamp, QPoint at = {}) {
        mouse(QEvent::MouseButtonPress, timestamp, at);
        mouse(QEvent::MouseButtonRelease, timestamp + 20, at);
    }
    void key(int key) { QTest::keyClick(stack.windowHandle(), Qt::Key(key)); }
    void enter(QEvent::Type type, bool isRepeat = false) {
        qt_handleKeyEvent(stack.windowHandle(), type, Qt::Key_Return, Qt::NoModifier, QString(), isRepeat);
    }

    QStackedWidget stack; // outlives the pages, which leave it as they go
    Page first;
    Page second;
    desk::PressGuard guard;
};

/// Two pages with one button below both, as the wizard's.
struct Footed {
    Footed() {
        auto* column = new QVBoxLayout(&window);
        for (Painted<QWidget>* page : {&first, &second})
            stack.addWidget(page);
        column->addWidget(&stack);
        column->addWidget(&button);
        window.resize(300, 200);
        window.show();
        button.setFocus();
        QObject::connect(&button, &QPushButton::clicked, [this] { ++presses; });
    }
    bool isReady() { return QTest::qWaitForWindowActive(&window) && Window::isSeen(first); }
    void turn() { stack.setCurrentWidget(&second); }
    QWindow* handle() { return window.windowHandle(); }
    QPoint place(int right = 0) const { return button.mapTo(&window, button.rect().center() + QPoint(right, 0)); }

    QWidget window;
    QStackedWidget stack;
    Painted<QWidget> first;
    Painted<QWidget> second;
    KeyButton button;
    int presses = 0;
    desk::PressGuard guard;
};

constexpr int kInterval = 400;

/// No two presses are quick: what was not pressed before the paint acts.
struct SlowPresses {
    SlowPresses() { QGuiApplication::styleHints()->setMouseDoubleClickInterval(0); }
    ~SlowPresses() { QGuiApplication::styleHints()->setMouseDoubleClickInterval(kInterval); }
};

} // namespace

class tst_PressGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::styleHints()->setMouseDoubleClickInterval(kInterval); }

    void theSecondHalfOfADoubleClickPressesNothing() {
        Window window;
        QVERIFY(window.isReady());
        window.click(10'000);
        QCOMPARE(window.first.presses, 1);
        QVERIFY(Window::isSeen(window.second));
        window.click(10'150);
        QCOMPARE(window.second.presses, 0);
    }

    void norDoesTheThirdOfThree() {
        Window window;
        QVERIFY(window.isReady());
        window.click(10'000);
        QVERIFY(Window::isSeen(window.second));
        window.click(10'300);
        window.click(10'600);
        QCOMPARE(window.second.presses, 0);
    }

    void aFreshClickActsAtOnce() {
        Window window;
        QVERIFY(window.isReady());
        window.click(10'000);
        QVERIFY(Window::isSeen(window.second));
        window.click(10'000 + kInterval + 1);
        QCOMPARE(window.second.presses, 1);
    }

    void aQuickClickElsewhereIsAnother() {
        Window window;
        QVERIFY(window.isReady());
        window.click(10'000);
        QVERIFY(Window::isSeen(window.second));
        window.click(10'150, window.second.button->mapTo(&window.stack, QPoint(5, 5)));
        QCOMPARE(window.second.presses, 1);
    }

    void onOnePageTwoClicksAreTwo() {
        Window window;
        QVERIFY(window.isReady());
        window.first.button->disconnect();
        int presses = 0;
        connect(window.first.button, &QPushButton::clicked, this, [&] { ++presses; });
        window.click(10'000);
        window.click(10'150);
        QCOMPARE(presses, 2);
    }

    void aKeyPressedTwiceActsOnce_data() {
        QTest::addColumn<int>("key");
        QTest::newRow("F9") << int(Qt::Key_F9);
        QTest::newRow("Enter on the button") << int(Qt::Key_Return);
        QTest::newRow("Space on the button") << int(Qt::Key_Space);
    }

    void aKeyPressedTwiceActsOnce() {
        QFETCH(int, key);
        QGuiApplication::styleHints()->setMouseDoubleClickInterval(60'000); // on the busiest machine, too
        Window window;
        QVERIFY(window.isReady());
        window.key(key);
        QCOMPARE(window.first.presses, 1);
        QVERIFY(Window::isSeen(window.second));
        window.second.button->setFocus();
        window.key(key);
        QCOMPARE(window.second.presses, 0);
    }

    void aFreshKeyActsAtOnce() {
        const SlowPresses slow;
        Window window;
        QVERIFY(window.isReady());
        window.key(Qt::Key_F9);
        QVERIFY(Window::isSeen(window.second));
        window.key(Qt::Key_F9);
        QCOMPARE(window.second.presses, 1);
    }

    void aPressBeforeThePaintIsForWhatStoodThere() {
        const SlowPresses slow;
        Window window;
        QVERIFY(window.isReady());
        window.second.setUpdatesEnabled(false);
        window.key(Qt::Key_F9);
        QCOMPARE(window.second.paints, 0);
        window.key(Qt::Key_F9);
        window.click(20'000);
        QCOMPARE(window.second.presses, 0);
        window.second.setUpdatesEnabled(true);
        QVERIFY(Window::isSeen(window.second));
        window.key(Qt::Key_F9);
        QCOMPARE(window.second.presses, 1);
    }

    void aKeyHeldDownActsOnce() {
        const SlowPresses slow;
        Window window;
        QVERIFY(window.isReady());
        window.enter(QEvent::KeyPress);
        QCOMPARE(window.first.presses, 1);
        QVERIFY(Window::isSeen(window.second));
        window.second.line->setFocus();
        QSignalSpy entered(window.second.line, &QLineEdit::returnPressed); // which each repeat would bring
        window.enter(QEvent::KeyPress, true);
        QCOMPARE(entered.count(), 0);
        window.enter(QEvent::KeyRelease);
        window.enter(QEvent::KeyPress);
        QCOMPARE(entered.count(), 1);
    }

    void aMouseHeldOverAPageChangePressesNothing() {
        Footed footed;
        QVERIFY(footed.isReady());
        QTest::mousePress(footed.handle(), Qt::LeftButton, {}, footed.place());
        QVERIFY(footed.button.isDown());
        footed.turn();
        QVERIFY(Window::isSeen(footed.second));
        QTest::mouseMove(footed.handle(), footed.place(3)); // nobody's hand is still
        QTest::mouseRelease(footed.handle(), Qt::LeftButton, {}, footed.place(3));
        QVERIFY(!footed.button.isDown());
        QCOMPARE(footed.presses, 0);
        QTest::mouseClick(footed.handle(), Qt::LeftButton, {}, footed.place());
        QCOMPARE(footed.presses, 1);
    }

    void aMouseHeldOnOnePagePresses() {
        Footed footed;
        QVERIFY(footed.isReady());
        QTest::mousePress(footed.handle(), Qt::LeftButton, {}, footed.place());
        QTest::mouseMove(footed.handle(), footed.place(3));
        QTest::mouseRelease(footed.handle(), Qt::LeftButton, {}, footed.place());
        QCOMPARE(footed.presses, 1);
    }

    void spaceHeldOverAPageChangePressesNothing() {
        const SlowPresses slow;
        Footed footed;
        QVERIFY(footed.isReady());
        QTest::keyPress(footed.handle(), Qt::Key_Space);
        QVERIFY(footed.button.isDown());
        footed.turn();
        QVERIFY(Window::isSeen(footed.second));
        QTest::keyRelease(footed.handle(), Qt::Key_Space);
        QVERIFY(!footed.button.isDown());
        QCOMPARE(footed.presses, 0);
        QTest::keyClick(footed.handle(), Qt::Key_Space);
        QCOMPARE(footed.presses, 1);
    }

    void aClickIsFreshThoughTheClockWentBack() {
        Window window;
        QVERIFY(window.isReady());
        window.click(100'000);
        QVERIFY(Window::isSeen(window.second));
        window.click(10'000);
        QCOMPARE(window.second.presses, 1);
    }

    void typingIsNeverDropped() {
        Window window;
        QVERIFY(window.isReady());
        window.second.setUpdatesEnabled(false);
        window.key(Qt::Key_F9);
        QCOMPARE(window.second.paints, 0);
        window.second.line->setFocus();
        for (const char digit : "449999")
            if (digit)
                QTest::keyClick(window.stack.windowHandle(), digit);
        QCOMPARE(window.second.line->text(), QStringLiteral("449999"));
    }

    void enterTwiceClosesADialogAndNoMore() {
        QGuiApplication::styleHints()->setMouseDoubleClickInterval(60'000);
        Window window;
        QVERIFY(window.isReady());
        Painted<QDialog> dialog(&window.stack);
        auto* close = new KeyButton(&dialog);
        connect(close, &QPushButton::clicked, &dialog, &QDialog::accept);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(Window::isSeen(dialog));
        close->setFocus();
        QTest::keyClick(dialog.windowHandle(), Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        window.stack.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window.stack));
        window.key(Qt::Key_Return);
        QCOMPARE(window.first.presses, 0);
    }
};

SHOULI_TEST(tst_PressGuard)
#include "tst_PressGuard.moc"
