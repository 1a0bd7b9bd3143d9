// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every page and every dialog, in each language, on the smallest screen that counters have: 1366 x 768 at 125 % with a
// task bar leaves 1093 x 574, of which 1024 x 560 is asked for, title bar included; pages on the next larger ones, too.
#include "desk/shell/ScreenFit.h"

#include "desk/shell/EveryWindow.h"
#include "desk/shell/ShownParts.h"
#include "desk/theme/Theme.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QTest>
#include <QTranslator>

using namespace shouli;

namespace {

/// What the main window has: the least, then 1366 x 768 at 125 % and 1920 x 1080 at 150 %, each with a task bar.
const QList<QSize> kSizes{test::kClient, {1093, 544}, {1280, 650}};
constexpr int kFramePx = 2; // that the platform without a display puts round a window

/// To be looked at, where a folder is named for it.
void save(QWidget& window, const QString& language, QString name) {
    if (qEnvironmentVariableIsSet("SHOULI_SCREENS"))
        window.grab().save(QStringLiteral("%1/%2-%3-%4.png")
                               .arg(qEnvironmentVariable("SHOULI_SCREENS"), language, name.replace(u' ', u'_'))
                               .arg(window.width()));
}

/// Notes what asks for a layout.
struct Layouts : QObject {
    Layouts() { qApp->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::LayoutRequest)
            asked.append(QLatin1String(watched->metaObject()->className()) + u' ' + watched->objectName());
        return false;
    }
    /// Whether nothing asks for a while.
    bool areAtRest() {
        asked.clear();
        QTest::qWait(20);
        return asked.isEmpty();
    }
    QStringList asked;
};

} // namespace

class tst_ScreenSizes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        desk::theme::apply(*qApp);
        desk::keepWindowsOnScreen(*qApp);
    }
    void everythingFits_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("index");
        const auto all = test::everyWindow();
        for (const char* language : {"zh_CN", "zh_HK", "en"})
            for (size_t i = 0; i < all.size(); ++i)
                QTest::newRow(qPrintable(QLatin1String(all[i].first) + QStringLiteral(", ") + QLatin1String(language)))
                    << QString::fromLatin1(language) << int(i);
    }
    void everythingFits() {
        QFETCH(QString, language);
        QFETCH(int, index);
        QTranslator words;
        QVERIFY(words.load(QStringLiteral(":/translations/shouli_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&words);
        QLocale::setDefault(QLocale(language));
        test::Stage stage;
        QWidget* window = test::everyWindow()[size_t(index)].second(stage);
        QVERIFY(window);
        QVERIFY(QTest::qWaitForWindowExposed(window));
        const QList<QSize> sizes = window == stage.main() ? kSizes : QList{test::kClient};
        for (const QSize size : sizes) {
            if (window == stage.main())
                window->resize(size);
            QTRY_VERIFY2(window->width() <= size.width() && window->height() <= size.height(),
                         qPrintable(QStringLiteral("%1 x %2, at least %3 x %4")
                                        .arg(window->width())
                                        .arg(window->height())
                                        .arg(window->minimumSizeHint().width())
                                        .arg(window->minimumSizeHint().height())));
            Layouts layouts; // and it comes to rest
            int rounds = 0;
            while (rounds < 250 && !layouts.areAtRest())
                ++rounds;
            QVERIFY2(rounds < 250, qPrintable(layouts.asked.join(u'\n')));
            save(*window, language, QLatin1String(test::everyWindow()[size_t(index)].first));
            QTRY_COMPARE(test::whatCannotBeSeen(*window).join(u'\n'), QString());
        }
    }
};

int main(int argc, char** argv) {
    QTemporaryFile screens; // of the platform without a display; a real one has what it has
    if (screens.open()) {
        const QJsonObject screen{{QStringLiteral("name"), QStringLiteral("small")},
                                 {QStringLiteral("x"), 0},
                                 {QStringLiteral("y"), 0},
                                 {QStringLiteral("width"), test::kClient.width() + 2 * kFramePx},
                                 {QStringLiteral("height"), test::kClient.height() + 2 * kFramePx},
                                 {QStringLiteral("logicalDpi"), 96},
                                 {QStringLiteral("logicalBaseDpi"), 96},
                                 {QStringLiteral("dpr"), 1}};
        screens.write(QJsonDocument(QJsonObject{{QStringLiteral("screens"), QJsonArray{screen}}}).toJson());
        screens.flush();
        if (qgetenv("QT_QPA_PLATFORM") == "offscreen")
            qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toLocal8Bit());
    }
    QApplication app(argc, argv);
    tst_ScreenSizes test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ScreenSizes.moc"
