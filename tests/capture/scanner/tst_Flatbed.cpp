// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "capture/scanner/FlatbedCutter.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace shouli;
using namespace shouli::capture;

namespace {

const QString kModules = QStringLiteral(SHOULI_BIN_DIR "/modules");
constexpr int kDpi = 150;
constexpr QSizeF kCardMm{85.6, 54.0}; // ISO/IEC 7810, ID-1

int px(double mm) { return qRound(mm / 25.4 * kDpi); }

// A sheet as a flatbed gives it: a plain lid with a sensor's noise.
QImage lid(int grey = 244) {
    QImage sheet(px(210), px(297), QImage::Format_RGB888);
    QRandomGenerator dice(7);
    for (int y = 0; y < sheet.height(); ++y) {
        uchar* row = sheet.scanLine(y);
        for (int x = 0; x < sheet.width() * 3; ++x)
            row[x] = uchar(grey - 3 + dice.bounded(6));
    }
    sheet.setDotsPerMeterX(qRound(kDpi / 0.0254));
    sheet.setDotsPerMeterY(qRound(kDpi / 0.0254));
    return sheet;
}

// A card of this colour with its middle there, turned; its left upper corner is marked red.
void lay(QImage& sheet, QPointF middleMm, double degrees, const QColor& colour, QSizeF sizeMm = kCardMm) {
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(px(middleMm.x()), px(middleMm.y()));
    painter.rotate(degrees);
    const QRectF card(-px(sizeMm.width()) / 2.0, -px(sizeMm.height()) / 2.0, px(sizeMm.width()), px(sizeMm.height()));
    painter.setPen(QPen(QColor(205, 205, 205), 2)); // the shadow of its edge
    painter.setBrush(colour);
    painter.drawRoundedRect(card, px(3), px(3));
    painter.fillRect(QRectF(card.left() + px(6), card.top() + px(6), px(12), px(8)), Qt::red);
    painter.fillRect(QRectF(card.left() + px(30), card.top() + px(20), px(40), px(3)), QColor(40, 60, 90));
}

bool hasRedCorner(const QImage& card) {
    return card.pixelColor(px(12), px(10)).red() > 200 && card.pixelColor(px(12), px(10)).green() < 90;
}

} // namespace

class tst_Flatbed : public QObject {
    Q_OBJECT
    const FlatbedCutter* m_cutter = nullptr;

private Q_SLOTS:
    void initTestCase() {
        const auto loaded = loadFlatbedCutter(kModules);
        QVERIFY(loaded);
        m_cutter = *loaded;
    }

    void cardsAreFoundAndCutUpright_data() {
        QTest::addColumn<double>("degrees");
        QTest::addColumn<QColor>("colour");
        QTest::newRow("lying straight") << 0.0 << QColor(190, 210, 235);
        QTest::newRow("lying askew") << 7.0 << QColor(190, 210, 235);
        QTest::newRow("lying askew to the left") << -31.0 << QColor(190, 210, 235);
        QTest::newRow("as white as the lid") << 4.0 << QColor(246, 246, 246);
        QTest::newRow("dark") << -3.0 << QColor(40, 30, 50);
    }

    void cardsAreFoundAndCutUpright() {
        QFETCH(double, degrees);
        QFETCH(QColor, colour);
        QImage sheet = lid();
        lay(sheet, {60, 60}, degrees, colour);
        lay(sheet, {150, 140}, -degrees, colour);
        lay(sheet, {60, 220}, degrees, colour);
        QCOMPARE(m_cutter->count(sheet), 3);
        const QList<QImage> cards = m_cutter->cut(sheet);
        QCOMPARE(cards.size(), 3);
        for (const QImage& card : cards) {
            const QSize wanted(px(kCardMm.width() + 1.2), px(kCardMm.height() + 1.2));
            QVERIFY2(std::abs(card.width() - wanted.width()) <= px(1.5) &&
                         std::abs(card.height() - wanted.height()) <= px(1.5),
                     qPrintable(QStringLiteral("%1 x %2, not %3 x %4")
                                    .arg(card.width())
                                    .arg(card.height())
                                    .arg(wanted.width())
                                    .arg(wanted.height())));
            QVERIFY(hasRedCorner(card));
            QCOMPARE(card.dotsPerMeterX(), sheet.dotsPerMeterX());
        }
    }

    void cardsComeInReadingOrder() {
        QImage sheet = lid();
        const QList<QPointF> middles{{55, 42}, {155, 36}, {55, 130}, {155, 126}};
        const QList<QColor> colours{Qt::darkGreen, Qt::darkBlue, Qt::darkYellow, Qt::darkMagenta};
        for (int i = 0; i < 4; ++i)
            lay(sheet, middles[i], i, colours[i]);
        const QList<QImage> cards = m_cutter->cut(sheet);
        QCOMPARE(cards.size(), 4);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(cards[i].pixelColor(px(45), px(45)), colours[i]);
    }

    void whatIsNoCardIsLeft_data() {
        QTest::addColumn<QString>("what");
        QTest::newRow("nothing but the lid") << QStringLiteral("lid");
        QTest::newRow("dust, a hair and a coin") << QStringLiteral("dust");
        QTest::newRow("a sheet that fills the page") << QStringLiteral("sheet");
        QTest::newRow("the shadow of the hinge along the border") << QStringLiteral("shadow");
    }

    void whatIsNoCardIsLeft() {
        QFETCH(QString, what);
        QImage sheet = lid();
        QPainter painter(&sheet);
        painter.setBrush(QColor(90, 90, 90));
        if (what == QLatin1String("dust")) {
            for (int i = 0; i < 60; ++i)
                painter.fillRect((i * 331) % sheet.width(), (i * 577) % sheet.height(), 3, 3, Qt::black);
            painter.setPen(QPen(Qt::black, 2));
            painter.drawLine(px(20), px(20), px(120), px(140));
            painter.drawEllipse(QPoint(px(150), px(220)), px(12), px(12));
        } else if (what == QLatin1String("sheet")) {
            painter.fillRect(sheet.rect().adjusted(px(2), px(2), -px(2), -px(2)), QColor(225, 220, 205));
        } else if (what == QLatin1String("shadow")) {
            painter.fillRect(0, 0, sheet.width(), px(6), QColor(120, 120, 120));
            painter.fillRect(0, 0, px(2), sheet.height(), QColor(150, 150, 150));
        }
        painter.end();
        QCOMPARE(m_cutter->count(sheet), 0);
        QVERIFY(m_cutter->cut(sheet).isEmpty());
    }

    void sheetsOfOtherKindsAreLookedAt_data() {
        QTest::addColumn<QImage>("sheet");
        QTest::addColumn<int>("cards");
        QImage sheet = lid(20); // the black lid of a photo scanner
        lay(sheet, {100, 100}, 12, QColor(230, 230, 230));
        QTest::newRow("a black lid") << sheet << 1;
        QImage grey = lid();
        lay(grey, {100, 100}, 12, QColor(150, 160, 170));
        QTest::newRow("a grey scan") << grey.convertToFormat(QImage::Format_Grayscale8) << 1;
        QTest::newRow("a page of one point") << QImage(1, 1, QImage::Format_RGB888) << 0;
        QTest::newRow("no picture") << QImage() << 0;
    }

    void sheetsOfOtherKindsAreLookedAt() {
        QFETCH(QImage, sheet);
        QFETCH(int, cards);
        QCOMPARE(m_cutter->count(sheet), cards);
        QCOMPARE(m_cutter->cut(sheet).size(), cards);
    }

    void aModuleThatIsNotThereIsTold() {
        const QTemporaryDir empty;
        const auto loaded = loadFlatbedCutter(empty.path());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, base::DeviceCode::ModuleMissing);
    }
};

QTEST_GUILESS_MAIN(tst_Flatbed)
#include "tst_Flatbed.moc"
