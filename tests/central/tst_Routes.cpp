// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/services/ServiceAtCentral.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace shouli::central;

namespace {

QString textOf(const Route& route) {
    return QString::fromLatin1(route.method) + u' ' + QString::fromLatin1(route.pattern);
}

} // namespace

class tst_Routes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // docs/central-api.yaml is written by hand: paths at two blanks, methods at four.
    void theDescriptionHasEveryRouteAndNoOther() {
        QFile file(QStringLiteral(SHOULI_SOURCE_DIR "/docs/central-api.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression pathLine(QStringLiteral("^  (/\\S*):$"));
        static const QRegularExpression methodLine(QStringLiteral("^    (get|put|post|delete|patch):$"));
        static const QRegularExpression signedLine(QStringLiteral("^      security: \\[\\{workstation: \\[\\]\\}\\]$"));
        QSet<QString> described;
        QSet<QString> describedAsSigned;
        QString path;
        QString route;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (const auto match = pathLine.match(line); match.hasMatch())
                path = match.captured(1);
            if (const auto match = methodLine.match(line); match.hasMatch())
                described.insert(route = match.captured(1).toUpper() + u' ' + path);
            if (signedLine.match(line).hasMatch())
                describedAsSigned.insert(route);
        }
        QSet<QString> answered;
        QSet<QString> answeredToTheSigned;
        for (const Route& row : routes(shippedServicesAtCentral())) {
            answered.insert(textOf(row));
            if (row.access == Access::Signed)
                answeredToTheSigned.insert(textOf(row));
        }
        QCOMPARE(described - answered, QSet<QString>());
        QCOMPARE(answered - described, QSet<QString>());
        QCOMPARE(describedAsSigned - answeredToTheSigned, QSet<QString>());
        QCOMPARE(answeredToTheSigned - describedAsSigned, QSet<QString>());
    }

    // Whoever opens another route says so here.
    void whatAnybodyMayAsk() {
        QStringList open;
        for (const Route& row : routes(shippedServicesAtCentral())) {
            if (row.access == Access::Open)
                open.append(textOf(row));
            QCOMPARE(row.access == Access::Demo, QByteArray(row.pattern).startsWith("/demo/"));
        }
        QCOMPARE(open, (QStringList{"POST /v1/nonces", "POST /v1/enrolments"}));
    }

    void findsPartsOfAPath() {
        const FoundRoute found = findRoute("PUT", "/v1/applications/a/files/b", shippedServicesAtCentral());
        QVERIFY(found.route);
        QCOMPARE(found.parts.value(QStringLiteral("application")), QStringLiteral("a"));
        QCOMPARE(found.parts.value(QStringLiteral("picture")), QStringLiteral("b"));
        QVERIFY(!findRoute("PUT", "/v1/applications/a/files/b/c", shippedServicesAtCentral()).isPathKnown);
        QVERIFY(!findRoute("DELETE", "/v1/changes", shippedServicesAtCentral()).route);
        QVERIFY(findRoute("DELETE", "/v1/changes", shippedServicesAtCentral()).isPathKnown);
    }
};

QTEST_GUILESS_MAIN(tst_Routes)
#include "tst_Routes.moc"
