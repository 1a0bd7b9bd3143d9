// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "domain/ReferenceLoader.h"

#include "support/CaseBuilder.h"

#include <QTest>

using namespace shouli::domain;

class tst_ReferenceLoader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsShippedIsWhole() {
        const ReferenceSnapshot reference = shouli::test::shippedReference();
        QCOMPARE(reference->list(QStringLiteral("ethnic_group")).nameOf(QStringLiteral("01")), QStringLiteral("汉族"));
        QCOMPARE(reference->list(QStringLiteral("guangdong_city")).entries().size(), 21);
        QVERIFY(reference->list(QStringLiteral("no_such_list")).entries().isEmpty());
        QCOMPARE(reference->divisions.fullName(QStringLiteral("440106")), QStringLiteral("广东省广州市天河区"));
        QVERIFY(reference->outlets->size() > 100);
        const Notice& tips = reference->notices.at(QStringLiteral("mail_tips"));
        QCOMPARE(tips.title, QStringLiteral("温馨提示"));
        QVERIFY(tips.html.startsWith(QLatin1String("<h3>")));
        QVERIFY(!tips.version.isEmpty());
    }

    void nothingGivesEmptyLists() {
        const auto reference = loadReference({});
        QVERIFY(reference);
        QCOMPARE((*reference)->outlets->size(), 0);
    }

    void brokenFilesAreNamed_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("an id of no known kind") << QStringLiteral("fonts/x") << QByteArray("x");
        QTest::newRow("half a list") << QStringLiteral("codes/occupation") << QByteArray("# id: occupation\n");
        QTest::newRow("a list under another's id")
            << QStringLiteral("codes/occupation")
            << QByteArray("# id: ethnic_group\n# title: T\n# version: "
                          "2026-11-22\ncode\tname\tparent\tstatus\n01\tA\t\tcurrent\n");
        QTest::newRow("an error page for a notice")
            << QStringLiteral("notices/process") << QByteArray("<html>502</html>");
        QTest::newRow("a notice without version")
            << QStringLiteral("notices/process") << QByteArray("<!--\nid: process\ntitle: T\n-->\n<p>x</p>");
        QTest::newRow("a notice without text")
            << QStringLiteral("notices/process") << QByteArray("<!--\nid: process\ntitle: T\nversion: 1\n-->\n");
        QTest::newRow("a notice under another's id")
            << QStringLiteral("notices/process")
            << QByteArray("<!--\nid: mail_tips\ntitle: T\nversion: 2026-11-22\n-->\n<p>x</p>");
        QTest::newRow("a notice with a picture")
            << QStringLiteral("notices/process")
            << QByteArray("<!--\nid: process\ntitle: T\nversion: 2026-11-22\n-->\n<p><img src=\"x\"></p>");
        QTest::newRow("outlets without columns") << QStringLiteral("outlets") << QByteArray("nonsense");
    }
    void brokenFilesAreNamed() {
        QFETCH(QString, id);
        QFETCH(QByteArray, bytes);
        const auto reference = loadReference({{id, bytes}});
        QVERIFY(!reference);
        QCOMPARE(reference.error().code, shouli::base::ErrorCode::Malformed);
        QCOMPARE(reference.error().detail.section(u':', 0, 0), id);
    }
};

QTEST_GUILESS_MAIN(tst_ReferenceLoader)
#include "tst_ReferenceLoader.moc"
