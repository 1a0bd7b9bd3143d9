// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// shouli: the workstation at the counter.

#include "app/AppContext.h"
#include "app/DemoStart.h"
#include "app/FirstPaint.h"
#include "app/FontSetup.h"
#include "app/Language.h"
#include "app/ProcessGuard.h"
#include "app/SingleInstance.h"
#include "base/Log.h"
#include "desk/fields/InputFirst.h"
#include "desk/fields/LineKeeper.h"
#include "desk/shell/Accessibility.h"
#include "desk/shell/DialogFocus.h"
#include "desk/shell/MainWindow.h"
#include "desk/shell/ScreenFit.h"
#include "desk/theme/Theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

#include <cstdio>

namespace {

using namespace shouli;

struct Options {
    QString dataFolder;
    QString demoReadyFile;
    QString language;
};

std::optional<Options> parseOptions(const QCoreApplication& app) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Shouli, the service window's workstation"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("data"), QStringLiteral("Folder of the local database and the log."), QStringLiteral("folder"),
         QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)},
        {QStringLiteral("demo"), QStringLiteral("Enrol with the demo central that wrote this file, and sign in."),
         QStringLiteral("file")},
        {QStringLiteral("language"), QStringLiteral("zh_CN, zh_HK or en."), QStringLiteral("language"),
         QStringLiteral("zh_CN")},
    });
    parser.process(app);
    const Options options{parser.value(QStringLiteral("data")), parser.value(QStringLiteral("demo")),
                          parser.value(QStringLiteral("language"))};
    if (app::isLanguage(options.language))
        return options;
    std::fprintf(stderr, "unknown language; zh_CN, zh_HK and en are there\n");
    return std::nullopt;
}

void comeToFront(desk::MainWindow& window) {
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

int main(int argc, char** argv) {
    app::guardProcess();
    std::jthread fonts = app::readFontsBeside();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shouli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SHOULI_VERSION));
    const auto options = parseOptions(application);
    if (!options)
        return 2;

    app::SingleInstance instance(options->dataFolder);
    if (!instance.claim())
        return 0;
    QDir().mkpath(options->dataFolder);
    base::logToFile(options->dataFolder + QStringLiteral("/shouli.log"));
    app::AppContext context(options->dataFolder); // the store opens while the window is made
    app::installLanguage(application, options->language);
    if (fonts.joinable())
        fonts.join();
    desk::theme::apply(application);
    desk::installAccessibility();
    desk::keepLinesClean(application);
    desk::keepWindowsOnScreen(application);
    new desk::InputFirst(application); // which it belongs to
    new desk::DialogFocus(application);

    desk::MainWindow window(context.services());
    if (const auto opened = context.opened(); !opened) {
        desk::showFatal(opened.error());
        return QApplication::exec();
    }
    QObject::connect(&instance, &app::SingleInstance::shown, &window, [&window] { comeToFront(window); });

    std::unique_ptr<app::DemoStart> demo;
    if (options->demoReadyFile.isEmpty()) {
        window.begin();
    } else {
        demo = std::make_unique<app::DemoStart>(context, options->demoReadyFile,
                                                [&window](const base::Result<desk::Counter>& counter) {
                                                    if (counter)
                                                        window.enter(counter->account, counter->workstation);
                                                    else
                                                        desk::showFatal(counter.error());
                                                });
        demo->begin();
    }
    // Lists and line come after the first paint.
    app::FirstPaint painted(window);
    QObject::connect(&painted, &app::FirstPaint::happened, &window, [&context] { context.begin(); });
    window.showInPlace();
    const int code = QApplication::exec();
    context.stop();
    return code;
}
