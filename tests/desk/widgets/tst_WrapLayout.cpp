// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/WrapLayout.h"

#include <QTest>
#include <QWidget>

using namespace shouli;

class tst_WrapLayout : public QObject {
    Q_OBJECT

    QWidget m_window;
    QList<QWidget*> m_keys;
    desk::WrapLayout* m_layout = new desk::WrapLayout(10);

private Q_SLOTS:
    void initTestCase() {
        m_layout->setContentsMargins(0, 0, 0, 0);
        m_layout->setSpacing(8);
        m_window.setLayout(m_layout);
        for (int i = 0; i < 3; ++i) {
            m_keys.append(new QWidget);
            m_keys.back()->setFixedSize(100, 30);
            m_layout->addWidget(m_keys.back());
        }
        m_window.show();
    }

    void oneRowWhereThereIsRoom() {
        QCOMPARE(m_layout->sizeHint(), QSize(316, 30));
        QCOMPARE(m_layout->heightForWidth(316), 30);
        m_window.resize(316, 30);
        QTRY_COMPARE(m_keys[2]->pos(), QPoint(216, 0));
    }

    void furtherRowsWhereThereIsNot() {
        QCOMPARE(m_layout->minimumSize(), QSize(100, 30));
        QCOMPARE(m_layout->heightForWidth(315), 70);
        QCOMPARE(m_layout->heightForWidth(100), 110);
        m_window.resize(210, 70);
        QTRY_COMPARE(m_keys[2]->pos(), QPoint(0, 40));
        QCOMPARE(m_keys[1]->pos(), QPoint(108, 0));
    }

    void whatIsHiddenTakesNoRoom() {
        m_keys[0]->hide();
        QCOMPARE(m_layout->sizeHint(), QSize(208, 30));
        m_window.resize(210, 30);
        QTRY_COMPARE(m_keys[1]->pos(), QPoint(0, 0));
        QCOMPARE(m_keys[2]->pos(), QPoint(108, 0));
        m_keys[0]->show();
    }

    // A label and its input: hidden with both of them.
    void whatBelongsTogetherStaysInOneRow() {
        QWidget window;
        auto* layout = new desk::WrapLayout(10);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        window.setLayout(layout);
        QList<QWidget*> parts;
        for (int i = 0; i < 3; ++i) {
            parts.append(new QWidget(&window));
            parts.back()->setFixedSize(100, 30);
        }
        layout->addWidget(parts[0]);
        layout->addTogether({parts[1], parts[2]}, 6);
        window.resize(210, 70);
        window.show();
        QCOMPARE(layout->heightForWidth(210), 70);
        QTRY_COMPARE(parts[1]->pos(), QPoint(0, 40));
        QCOMPARE(parts[2]->pos(), QPoint(106, 40));
        QCOMPARE(parts[2]->parentWidget(), &window);
        QCOMPARE(layout->heightForWidth(314), 30);
        parts[1]->hide();
        parts[2]->hide();
        QCOMPARE(layout->sizeHint(), QSize(100, 30));
    }

    void whatIsTakenOutIsTheCallers() {
        const std::unique_ptr<QLayoutItem> taken(m_layout->takeAt(1));
        QCOMPARE(taken->widget(), m_keys[1]);
        QCOMPARE(m_layout->count(), 2);
        QVERIFY(!m_layout->itemAt(2));
        QVERIFY(!m_layout->takeAt(-1));
    }
};

QTEST_MAIN(tst_WrapLayout)
#include "tst_WrapLayout.moc"
