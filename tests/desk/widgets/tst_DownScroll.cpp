// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/DownScroll.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QTest>

using namespace shouli;

namespace {

/// A part of a row, which counts how often it is asked what it needs.
class Part : public QWidget {
public:
    explicit Part(QSize needed)
        : m_needed(needed) {}
    QSize minimumSizeHint() const override {
        ++asked;
        return m_needed;
    }
    QSize sizeHint() const override { return minimumSizeHint(); }
    void setNeeded(QSize needed) {
        m_needed = needed;
        updateGeometry();
    }
    mutable int asked = 0;

private:
    QSize m_needed;
};

/// A page of rows of two parts, of which the first folds before the second.
struct Page {
    Page() {
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        for (const int order : {1, 2}) {
            auto* row = new QHBoxLayout;
            row->setProperty("folds", order);
            for (int part = 0; part < 2; ++part) {
                parts.append(new Part({300 - order * 50, 40}));
                row->addWidget(parts.last());
            }
            rows.append(row);
            column->addLayout(row);
        }
        scroll.setContent(content);
        scroll.resize(800, 300);
        scroll.show();
    }
    QList<bool> folded() const {
        QList<bool> all;
        for (const QBoxLayout* row : rows)
            all.append(row->direction() == QBoxLayout::TopToBottom);
        return all;
    }
    void widen(int px) {
        scroll.resize(px, 300);
        QCoreApplication::sendPostedEvents();
    }
    int asked() const {
        int times = 0;
        for (Part* part : parts)
            times += std::exchange(part->asked, 0);
        return times;
    }

    desk::DownScroll scroll;
    QList<QBoxLayout*> rows;
    QList<Part*> parts;
};

} // namespace

class tst_DownScroll : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsFoldInTheirOrderAndUnfold() {
        Page page;
        QVERIFY(QTest::qWaitForWindowExposed(&page.scroll));
        QCOMPARE(page.folded(), (QList{false, false}));
        page.widen(500);
        QCOMPARE(page.folded(), (QList{true, false}));
        page.widen(350);
        QCOMPARE(page.folded(), (QList{true, true}));
        page.widen(500);
        QCOMPARE(page.folded(), (QList{true, false}));
        page.widen(800);
        QCOMPARE(page.folded(), (QList{false, false}));
    }

    void aRowFoldsWhenItsPartsGrow() {
        Page page;
        QVERIFY(QTest::qWaitForWindowExposed(&page.scroll));
        page.parts[0]->setNeeded({600, 40});
        QTRY_COMPARE(page.folded(), (QList{true, false}));
        page.parts[0]->setNeeded({100, 40});
        QTRY_COMPARE(page.folded(), (QList{false, false}));
    }

    // Where nothing on a page can have the cursor it rests on the page, which is read from its top.
    void theCursorOnTheContentScrollsNothing() {
        Page page;
        page.parts[0]->setFocusPolicy(Qt::StrongFocus);
        page.parts[3]->setFocusPolicy(Qt::StrongFocus);
        for (Part* part : page.parts)
            part->setMinimumHeight(400);
        page.scroll.widget()->setFocusPolicy(Qt::StrongFocus);
        page.scroll.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page.scroll));
        const QScrollBar* bar = page.scroll.verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        page.scroll.widget()->setFocus();
        QCOMPARE(bar->value(), 0);
        page.parts[3]->setFocus();
        QVERIFY(bar->value() > 0);
    }

    // The window is drawn wider by hand: nothing is reckoned anew as long as nothing folds.
    void aStepOfAResizeReckonsLittle() {
        Page page;
        QVERIFY(QTest::qWaitForWindowExposed(&page.scroll));
        page.widen(801);
        (void)page.asked();
        constexpr int kSteps = 50;
        for (int step = 0; step < kSteps; ++step)
            page.widen(810 + step);
        const int asked = page.asked();
        QVERIFY2(asked <= kSteps * page.parts.size(), qPrintable(QString::number(asked)));
    }
};

QTEST_MAIN(tst_DownScroll)
#include "tst_DownScroll.moc"
