// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Language.h"

#include "base/Log.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace shouli::app {

bool isLanguage(const QString& name) {
    return name == QLatin1String("zh_CN") || name == QLatin1String("zh_HK") || name == QLatin1String("en");
}

void installLanguage(QCoreApplication& app, const QString& name) {
    QLocale::setDefault(QLocale(name)); // of calendars
    // Qt has no words of Hong Kong's; Taiwan's are of the same script.
    const QString ofQt = name == QLatin1String("zh_HK") ? QStringLiteral("zh_TW") : name;
    auto* qt = new QTranslator(&app);
    const QString besideProgram = QCoreApplication::applicationDirPath() + QStringLiteral("/translations");
    if (name != QLatin1String("en") &&
        (qt->load(QStringLiteral("qtbase_") + ofQt, besideProgram) ||
         qt->load(QStringLiteral("qtbase_") + ofQt, QLibraryInfo::path(QLibraryInfo::TranslationsPath))))
        QCoreApplication::installTranslator(qt);
    auto* lacking = new QTranslator(&app); // in Qt's own
    if (lacking->load(QStringLiteral(":/translations/qt_%1.qm").arg(name)))
        QCoreApplication::installTranslator(lacking);
    auto* desk = new QTranslator(&app);
    if (desk->load(QStringLiteral(":/translations/shouli_%1.qm").arg(name)))
        QCoreApplication::installTranslator(desk);
    else
        qCWarning(lcApp) << "no words of language" << name;
}

} // namespace shouli::app
