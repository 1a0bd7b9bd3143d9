// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/InputFirst.h"

#include "desk/widgets/KeyButton.h"
#include "support/JoinedTests.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>
#include <QWindow>

using namespace shouli;

namespace {

struct Form {
    Form() {
        auto* column = new QVBoxLayout(&window);
        for (QWidget* each : std::initializer_list<QWidget*>{&line, &button, &ground})
            column->addWidget(each);
        button.setKey(QStringLiteral("F12"));
        button.setFocusPolicy(Qt::NoFocus);
        QObject::connect(&button, &QPushButton::clicked, &window, [this] { seen = line.text(); });
        window.show();
        line.setFocus();
    }
    void compose(const QString& text) {
        QInputMethodEvent event(text, {});
        QCoreApplication::sendEvent(&line, &event);
    }

    QWidget window;
    QLineEdit line;
    desk::KeyButton button;
    QLabel ground{QStringLiteral("ground")};
    QString seen;
};

} // namespace

class tst_InputFirst : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new desk::InputFirst(*qApp); }

    void aKeyTakesWhatIsComposed() {
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form.window));
        QTest::keyClicks(&form.line, QStringLiteral("1"));
        form.compose(QStringLiteral("天河"));
        QCOMPARE(form.line.text(), QStringLiteral("1"));
        QTest::keyClick(form.window.windowHandle(), Qt::Key_F12);
        QCOMPARE(form.seen, QStringLiteral("1天河"));
        QCOMPARE(form.line.text(), QStringLiteral("1天河"));
    }

    void aPressOfAButtonWithoutCursorTakesIt() {
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form.window));
        form.compose(QStringLiteral("天河"));
        QTest::mouseClick(&form.button, Qt::LeftButton);
        QCOMPARE(form.seen, QStringLiteral("天河"));
    }

    void leavingTheLineTakesIt() {
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form.window));
        form.compose(QStringLiteral("天河"));
        form.line.clearFocus();
        QCOMPARE(form.line.text(), QStringLiteral("天河"));
    }

    void whatWasChosenIsNotTakenTwice() {
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form.window));
        form.compose(QStringLiteral("tianhe"));
        QInputMethodEvent chosen;
        chosen.setCommitString(QStringLiteral("天河"));
        QCoreApplication::sendEvent(&form.line, &chosen);
        QTest::keyClick(form.window.windowHandle(), Qt::Key_F12);
        QCOMPARE(form.seen, QStringLiteral("天河"));
    }
};

SHOULI_TEST(tst_InputFirst)
#include "tst_InputFirst.moc"
