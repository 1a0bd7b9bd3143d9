// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "central/Options.h"

#include <QTest>

using namespace shouli;
using shouli::central::Options;

class tst_Options : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesAWholeLineInAnyOrder() {
        const auto options =
            Options::parse({"--ready-file", "r.json", "--listen", "127.0.0.1:8080", "--demo", "--store",
                            "sqlite:a/b.db", "--outlets", "o.tsv", "--authority", "a.pem", "--blobs", "blobs"});
        QVERIFY(options);
        QCOMPARE(options->http.address, "127.0.0.1");
        QCOMPARE(options->http.port, quint16(8080));
        QCOMPARE(options->databasePath, "a/b.db");
        QCOMPARE(options->blobFolder, "blobs");
        QCOMPARE(options->readyFile, "r.json");
        QCOMPARE(options->outletsFile, "o.tsv");
        QCOMPARE(options->authorityFile, "a.pem");
        QVERIFY(options->isDemo);
        QVERIFY(!options->issueCodeFor);
    }
    void isADemoOnlyWhenItSaysSo() {
        const auto options = Options::parse({"--store", "sqlite:a", "--blobs", "b", "--listen", "[::1]:0"});
        QVERIFY(!options); // brackets are no part of an address
        QVERIFY(!Options::parse({"--store", "sqlite:a", "--blobs", "b", "--listen", "::1:0"})->isDemo);
    }
    void issuesACodeWithoutBlobs() {
        for (const int number : {1, 99}) {
            const auto options =
                Options::parse({"--store", "sqlite:a", "--issue-code", QStringLiteral("901000005:%1").arg(number)});
            QVERIFY(options);
            QCOMPARE(options->issueCodeFor->outlet, "901000005");
            QCOMPARE(options->issueCodeFor->number, number);
        }
    }

    void refuses_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* sentence, const QStringList& arguments, const char* why) {
            QTest::newRow(sentence) << arguments << QString::fromLatin1(why);
        };
        const auto listening = [](const char* on) {
            return QStringList{"--store", "sqlite:a", "--blobs", "b", "--listen", QString::fromLatin1(on)};
        };
        const auto coding = [](const char* place) {
            return QStringList{"--store", "sqlite:a", "--issue-code", QString::fromLatin1(place)};
        };
        row("nothing", {}, "--store is missing");
        row("no folder for files", {"--store", "sqlite:a"}, "--blobs is missing");
        row("an option without its value", {"--store", "sqlite:a", "--blobs"}, "--blobs wants a value");
        row("an unknown option", {"--stores", "sqlite:a"}, "unknown option --stores");
        row("another database", {"--store", "mysql:a"}, "--store wants sqlite:FILE");
        row("no file of it", {"--store", "sqlite:"}, "--store wants sqlite:FILE");
        row("no port", listening("127.0.0.1"), "--listen wants ADDRESS:PORT");
        row("no address", listening(":80"), "--listen wants ADDRESS:PORT");
        row("a port that is none", listening("127.0.0.1:http"), "--listen wants ADDRESS:PORT");
        row("a port beyond the last", listening("127.0.0.1:65536"), "--listen wants ADDRESS:PORT");
        row("a name", listening("localhost:80"), "--listen wants ADDRESS:PORT");
        row("an address that others reach", listening("0.0.0.0:80"),
            "--listen wants a loopback address: put a proxy with TLS before it");
        const char* const place = "--issue-code wants OUTLET:NUMBER, the number 1 to 99";
        row("a code for no number", coding("901000005"), place);
        row("a code for no outlet", coding(":1"), place);
        row("a code for number 0", coding("901000005:0"), place);
        row("a code for number 100", coding("901000005:100"), place);
        row("a code for more than a number", coding("901000005:1:2"), place);
    }
    void refuses() {
        QFETCH(QStringList, arguments);
        const auto options = Options::parse(arguments);
        QVERIFY(!options);
        QCOMPARE(options.error().code, base::ErrorCode::Malformed);
        QTEST(options.error().detail, "why");
    }
};

QTEST_APPLESS_MAIN(tst_Options)
#include "tst_Options.moc"
