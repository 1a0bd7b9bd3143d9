// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/Routes.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace shouli::central;

class tst_Routes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // docs/central-api.yaml is written by hand: paths at two blanks, methods at four.
    void theDescriptionHasEveryRouteAndNoOther() {
        QFile file(QStringLiteral(SHOULI_SOURCE_DIR "/docs/central-api.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression pathLine(QStringLiteral("^  (/\\S*):$"));
        static const QRegularExpression methodLine(QStringLiteral("^    (get|put|post|delete|patch):$"));
        QSet<QString> described;
        QString path;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (const auto match = pathLine.match(line); match.hasMatch())
                path = match.captured(1);
            if (const auto match = methodLine.match(line); match.hasMatch())
                described.insert(match.captured(1).toUpper() + u' ' + path);
        }
        QSet<QString> answered;
        for (const Route& route : routes())
            answered.insert(QString::fromLatin1(route.method) + u' ' + QString::fromLatin1(route.pattern));
        QCOMPARE(described - answered, QSet<QString>());
        QCOMPARE(answered - described, QSet<QString>());
    }

    void findsPartsOfAPath() {
        const FoundRoute found = findRoute("PUT", "/v1/applications/a/files/b");
        QVERIFY(found.route);
        QCOMPARE(found.parts.value(QStringLiteral("application")), QStringLiteral("a"));
        QCOMPARE(found.parts.value(QStringLiteral("picture")), QStringLiteral("b"));
        QVERIFY(!findRoute("PUT", "/v1/applications/a/files/b/c").isPathKnown);
        QVERIFY(!findRoute("DELETE", "/v1/changes").route);
        QVERIFY(findRoute("DELETE", "/v1/changes").isPathKnown);
    }
};

QTEST_GUILESS_MAIN(tst_Routes)
#include "tst_Routes.moc"
