// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/Accessibility.h"
#include "support/JoinedTests.h"

#include <QAccessible>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

namespace {

QAccessibleInterface* below(QAccessibleInterface* parent, const QObject* wanted) {
    for (int i = 0; i < parent->childCount(); ++i) {
        QAccessibleInterface* child = parent->child(i);
        if (child->object() == wanted)
            return child;
        if (QAccessibleInterface* found = below(child, wanted))
            return found;
    }
    return nullptr;
}

} // namespace

class tst_Accessibility : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { shouli::desk::installAccessibility(); }
    void aScrollAreaHasNoChildBeyondItsLast();
    void whatIsInAScrollAreaIsFound();
    void otherAreasKeepTheirOwn();
};

// A reader counts, the page gives way to a shorter one, the scroll bar goes, and the reader asks for it.
void tst_Accessibility::aScrollAreaHasNoChildBeyondItsLast() {
    QScrollArea area;
    auto* tall = new QWidget;
    tall->setFixedHeight(2000);
    area.setWidget(tall);
    area.resize(300, 200);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    QVERIFY(area.verticalScrollBar()->isVisible());
    QAccessibleInterface* element = QAccessible::queryAccessibleInterface(&area);
    QVERIFY(element);
    const int counted = element->childCount();
    QVERIFY(counted > 1);

    tall->setFixedHeight(20);
    QTRY_VERIFY(!area.verticalScrollBar()->isVisible());
    QCOMPARE(element->childCount(), counted);
    int shown = 0;
    for (int i = 0; i < counted; ++i)
        shown += element->child(i)->state().invisible ? 0 : 1;
    QCOMPARE(shown, 1);
    for (const int beyond : {-1, counted, counted + 50})
        QCOMPARE(element->child(beyond), nullptr);
}

void tst_Accessibility::whatIsInAScrollAreaIsFound() {
    QScrollArea area;
    auto* label = new QLabel(QStringLiteral("林模拟"));
    area.setWidget(label);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    QAccessibleInterface* element = QAccessible::queryAccessibleInterface(&area);
    QAccessibleInterface* found = below(element, label);
    QVERIFY(found);
    QCOMPARE(found->text(QAccessible::Name), QStringLiteral("林模拟"));
    QCOMPARE(found->parent()->parent()->object(), &area);
}

void tst_Accessibility::otherAreasKeepTheirOwn() {
    QPlainTextEdit text(QStringLiteral("天河路"));
    QAccessibleInterface* element = QAccessible::queryAccessibleInterface(&text);
    QCOMPARE(element->role(), QAccessible::EditableText);
    QVERIFY(element->textInterface());
}

SHOULI_TEST(tst_Accessibility)
#include "tst_Accessibility.moc"
