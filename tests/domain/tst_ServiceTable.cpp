// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ServiceTable.h"

#include <QTest>

using namespace shouli::domain;

class tst_ServiceTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatEachServiceIs_data() {
        QTest::addColumn<FlowKind>("flow");
        QTest::addColumn<bool>("isFirstCard");
        QTest::addColumn<bool>("hasGuardian");
        QTest::addColumn<bool>("isOrder");
        QTest::addColumn<bool>("goesBackToOther");
        QTest::newRow("1.3 an adult applies for a first card") << FlowKind::Adult << true << false << false << false;
        QTest::newRow("1.4 a guardian applies for a child's first card")
            << FlowKind::Minor << true << true << false << true;
        QTest::newRow("1.3.10 cards are cleared while the person waits")
            << FlowKind::CardClearing << false << false << true << false;
    }
    void whatEachServiceIs() {
        QFETCH(FlowKind, flow);
        QTEST(flow->isFirstCard, "isFirstCard");
        QTEST(flow->hasGuardian, "hasGuardian");
        QTEST(flow->isOrder, "isOrder");
        QTEST(flow->goesBackToOther, "goesBackToOther");
    }

    void aDraftIsTurnedIntoTheOtherApplication() {
        QVERIFY(FlowKind(FlowKind::Adult).other() == FlowKind::Minor);
        QVERIFY(FlowKind(FlowKind::Minor).other() == FlowKind::Adult);
        QVERIFY(!FlowKind(FlowKind::CardClearing).other());
    }

    void isFoundByItsStoredText() {
        for (const FlowKind flow : shippedServices().rows())
            QVERIFY(shippedServices().find(QString(textOf(flow))) == flow);
        QVERIFY(!shippedServices().find(u"lost_card"));
    }
};

QTEST_APPLESS_MAIN(tst_ServiceTable)
#include "tst_ServiceTable.moc"
