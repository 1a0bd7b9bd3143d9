// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "domain/reference/Notice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace shouli::domain;
using shouli::base::ErrorCode;

class tst_Notice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsANotice();
    void refusesWhatTheFormatDoesNotAllow_data();
    void refusesWhatTheFormatDoesNotAllow();
};

void tst_Notice::readsANotice() {
    const auto notice = readNotice("<!--\r\nid: process\r\ntitle: 办理流程\r\nversion: 2026-11-22\r\n-->\r\n"
                                   "<h3>办理流程</h3>\r\n<ol><li><b>一</b></li></ol>\r\n");
    QVERIFY(notice.has_value());
    QCOMPARE(*notice, (Notice{u"process"_s, u"办理流程"_s, u"2026-11-22"_s,
                              u"<h3>办理流程</h3>\n<ol><li><b>一</b></li></ol>"_s}));
}

void tst_Notice::refusesWhatTheFormatDoesNotAllow_data() {
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray head = "<!--\nid: x\ntitle: 甲\nversion: 2026-11-22\n-->\n";
    QTest::newRow("nothing at all") << QByteArray();
    QTest::newRow("no head") << QByteArray("<p>甲</p>");
    QTest::newRow("no id") << QByteArray("<!--\ntitle: 甲\nversion: 2026-11-22\n-->\n<p>甲</p>");
    QTest::newRow("no title") << QByteArray("<!--\nid: x\nversion: 2026-11-22\n-->\n<p>甲</p>");
    QTest::newRow("a version that is no date") << QByteArray("<!--\nid: x\ntitle: 甲\nversion: 3\n-->\n<p>甲</p>");
    QTest::newRow("a head that does not end") << QByteArray("<!--\nid: x\ntitle: 甲\nversion: 2026-11-22\n<p>甲</p>");
    QTest::newRow("no text") << head;
    QTest::newRow("a picture") << head + "<p><img src=\"http://x/\"></p>";
    QTest::newRow("a link") << head + "<a href=\"file:///\">甲</a>";
    QTest::newRow("a style on an allowed tag") << head + "<p style=\"color:red\">甲</p>";
    QTest::newRow("not UTF-8") << head + "<p>\xB8\xF3</p>";
}

void tst_Notice::refusesWhatTheFormatDoesNotAllow() {
    QFETCH(QByteArray, bytes);
    const auto notice = readNotice(bytes);
    QVERIFY(!notice.has_value());
    QCOMPARE(notice.error().code, ErrorCode::Malformed);
}

QTEST_APPLESS_MAIN(tst_Notice)
#include "tst_Notice.moc"
