// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/Banner.h"

#include "desk/theme/Theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace shouli;

namespace {

/// A banner above a list of two rows, which may be no higher, as 「工作台」 has it.
struct View {
    View() {
        auto* list = new QScrollArea;
        list->setMaximumHeight(100);
        auto* column = new QVBoxLayout(&window);
        column->addWidget(banner);
        column->addWidget(list, 3);
        column->addWidget(new QLabel(QStringLiteral("Nothing")));
        column->addStretch();
        window.resize(900, 600);
        window.show();
    }
    QScrollBar* bar() const { return banner->findChild<QScrollArea*>()->verticalScrollBar(); }

    QWidget window;
    desk::Banner* banner = new desk::Banner;
};

} // namespace

class tst_Banner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { desk::theme::apply(*qApp); }

    void isAsHighAsItsTextAsks_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("a sentence") << QStringLiteral("What has happened.");
        QTest::newRow("sentences that take two rows") << QStringLiteral("What has happened. ").repeated(9);
    }
    void isAsHighAsItsTextAsks() {
        QFETCH(QString, text);
        View view;
        view.banner->say(desk::Banner::Tone::Notice, text);
        QVERIFY(QTest::qWaitForWindowExposed(&view.window));
        QTRY_COMPARE(view.banner->height(), view.banner->heightForWidth(view.banner->width()));
        QCOMPARE(view.bar()->maximum(), 0);
        const auto* label = view.banner->findChild<QLabel*>(QStringLiteral("bannerText"));
        constexpr int kAroundTextPx = 32; // a button beside it
        QVERIFY2(view.banner->height() <= label->heightForWidth(label->width()) + kAroundTextPx,
                 qPrintable(QString::number(view.banner->height())));
    }

    void scrollsWhenItMust() {
        View view;
        view.banner->say(desk::Banner::Tone::Bad, QStringLiteral("What has happened.\n").repeated(60));
        QVERIFY(QTest::qWaitForWindowExposed(&view.window));
        QTRY_VERIFY(view.bar()->maximum() > 0);
        QVERIFY(view.banner->height() < view.window.height() / 3);
    }
};

QTEST_MAIN(tst_Banner)
#include "tst_Banner.moc"
