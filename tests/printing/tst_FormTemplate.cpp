// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "printing/FormMarkup.h"
#include "printing/FormTemplate.h"

#include <QTest>

using namespace shouli;
using namespace shouli::printing;

class tst_FormTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fills_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a field becomes its text") << "{{city}}"
                                                  << "广州";
        QTest::newRow("markup in a value stays text") << "{{evil}}"
                                                      << "&lt;b&gt;x&amp; &quot;";
        QTest::newRow("a control character is left out") << "{{control}}"
                                                         << "ab c";
        QTest::newRow("a list repeats, and a row sees what is around it") << "{{#rows}}{{n}}{{city}},{{/rows}}"
                                                                          << "1广州,2广州,";
        QTest::newRow("a condition that holds keeps its part") << "{{?city}}yes{{/city}}"
                                                               << "yes";
        QTest::newRow("an empty text does not hold") << "{{?empty}}yes{{/empty}}"
                                                     << "";
        QTest::newRow("an unknown name does not hold") << "{{?unknown}}yes{{/unknown}}"
                                                       << "";
        QTest::newRow("the opposite condition keeps its part") << "{{^unknown}}no{{/unknown}}"
                                                               << "no";
        QTest::newRow("a part that is not kept may name what was not given") << "{{?unknown}}{{unknown}}{{/unknown}}"
                                                                             << "";
        QTest::newRow("conditions nest in lists") << "{{#rows}}{{?first}}*{{/first}}{{n}}{{/rows}}"
                                                  << "*12";
    }
    void fills() {
        QFETCH(QString, body);
        QFETCH(QString, expected);
        FormValues values;
        values.setText("city", "广州");
        values.setText("empty", "");
        values.setText("evil", "<b>x& \"");
        values.setText("control", QStringLiteral("a\u0001b\nc"));
        FormValues one, two;
        one.setText("n", "1");
        one.setText("first", "yes");
        two.setText("n", "2");
        values.setList("rows", {one, two});
        const auto form = FormTemplate::parse(u"<form><p>" + body + u"</p></form>");
        QVERIFY2(form, form ? "" : qPrintable(form.error().detail));
        QCOMPARE(form->fill(values).value_or("failed"), u"<form><p>" + expected + u"</p></form>");
    }

    void refuses_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("line");
        QTest::newRow("a section that is not closed") << "<form>\n{{#rows}}\n\n</form>"
                                                      << "line 2:";
        QTest::newRow("a section closed twice") << "<form>\n\n{{/rows}}</form>"
                                                << "line 3:";
        QTest::newRow("sections that cross") << "<form>{{?a}}\n{{?b}}\n{{/a}}{{/b}}</form>"
                                             << "line 3:";
        QTest::newRow("a tag without an end") << "<form>\n{{name</form>"
                                              << "line 2:";
        QTest::newRow("a name with a space") << "<form>\n{{a b}}</form>"
                                             << "line 2:";
        QTest::newRow("an element that is not closed") << "<form>\n<p>\n</form>"
                                                       << "line 3:";
        QTest::newRow("an element that the language has not") << "<form>\n\n<script></script></form>"
                                                              << "line 3:";
        QTest::newRow("a table without columns") << "<form>\n<table><tr/></table></form>"
                                                 << "line 2:";
        QTest::newRow("a length that is not a number") << "<form>\n<gap height=\"5mm\"/></form>"
                                                       << "line 2:";
        QTest::newRow("a picture that is not a field") << "<form>\n<img src=\"a.png\"/></form>"
                                                       << "line 2:";
        QTest::newRow("something else than a form") << "<html></html>"
                                                    << "line 1:";
    }
    void refuses() {
        QFETCH(QString, source);
        QFETCH(QString, line);
        const auto form = FormTemplate::parse(source);
        QVERIFY(!form);
        QCOMPARE(form.error().code, base::DeviceCode::TemplateBroken);
        QVERIFY2(form.error().detail.startsWith(line), qPrintable(form.error().detail));
    }

    void namesWhatWasNotGiven() {
        const auto form = FormTemplate::parse("<form>\n<p>{{name}}</p>\n{{#rows}}{{/rows}}</form>");
        QVERIFY(form);
        FormValues values;
        QCOMPARE(form->fill(values).error().detail, "line 2: no text named name was given");
        values.setText("name", "");
        QCOMPARE(form->fill(values).error().detail, "line 3: no list named rows was given");
        QCOMPARE(form->fill(values).error().code, base::DeviceCode::TemplateBroken);
    }

    void missingFileIsReadFailed() {
        QCOMPARE(FormTemplate::load(":/forms/print/none.html").error().code, base::ErrorCode::ReadFailed);
    }
};

QTEST_GUILESS_MAIN(tst_FormTemplate)
#include "tst_FormTemplate.moc"
