// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/SourceScan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace shouli::house;

namespace {

Arrows theTable() {
    QFile file(QStringLiteral(SHOULI_SOURCE_DIR "/cmake/ShouliLibrary.cmake"));
    return file.open(QIODevice::ReadOnly) ? arrowsFromCMake(QString::fromUtf8(file.readAll())) : Arrows();
}

} // namespace

class tst_Arrows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theHouseKeepsToItsTable() {
        QVERIFY(theTable().size() > 10);
        QCOMPARE(faultsUnder(QStringLiteral(SHOULI_SOURCE_DIR "/src"), theTable()).join(u'\n'), QString());
    }

    void theTableIsReadRight() {
        const Arrows arrows =
            arrowsFromCMake(QStringLiteral("set(SHOULI_ARROWS\n  \"base:\"\n  \"flow: base domain\"\n)"));
        QCOMPARE(arrows.size(), 2);
        QCOMPARE(arrows["base"], QSet<QString>({"base"}));
        QCOMPARE(arrows["flow"], QSet<QString>({"base", "domain", "flow"}));
        const Arrows rooms = arrowsFromCMake(QStringLiteral(
            "set(SHOULI_ARROWS\n  \"desk: base\"\n)\nset(SHOULI_ROOMS\n  \"desk/steps/face: words\n    steps\"\n)"));
        QCOMPARE(rooms["desk"], QSet<QString>({"base", "desk"}));
        QCOMPARE(rooms["desk/steps/face"], QSet<QString>({"desk/words", "desk/steps", "desk/steps/face"}));
        QVERIFY(arrowsFromCMake(QStringLiteral("nothing")).isEmpty());
    }

    void theTableHasNoCircle() {
        const Arrows arrows = theTable();
        for (auto row = arrows.begin(); row != arrows.end(); ++row) {
            QSet<QString> reached;
            QStringList next = row.value().values();
            next.removeAll(row.key());
            while (!next.isEmpty()) {
                const QString one = next.takeLast();
                QVERIFY2(one != row.key(), qUtf8Printable(row.key()));
                if (reached.contains(one))
                    continue;
                reached << one;
                for (const QString& other : arrows[one])
                    if (other != one)
                        next << other;
            }
        }
    }

    void lineIsJudged_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("fault");
        const QString fine;
        const auto row = [](const char* what, const char* path, const char* line, const QString& fault) {
            QTest::newRow(what) << QString::fromLatin1(path) << QString::fromLatin1(line) << fault;
        };
        row("an arrow of the table is fine", "flow/A.h", "#include \"domain/B.h\"", fine);
        row("a folder includes itself", "flow/A.h", "#include \"flow/B.h\"", fine);
        row("an arrow backwards is not", "base/A.h", "#include \"domain/B.h\"", "base may not include domain");
        row("desk does not see store", "desk/steps/A.cpp", "  #  include \"store/B.h\"", "desk may not include store");
        row("an arrow between rooms is fine", "desk/steps/face/A.h", "#include \"desk/fields/B.h\"", fine);
        row("a room includes itself", "desk/steps/face/A.h", "#include \"desk/steps/face/B.h\"", fine);
        row("what lies in desk itself is open to its rooms", "desk/words/A.h", "#include \"desk/B.h\"", fine);
        row("desk itself sees no room", "desk/A.h", "#include \"desk/words/B.h\"", "desk may not include desk/words");
        row("a step sees no other step", "desk/steps/face/A.h", "#include \"desk/steps/photo/B.h\"",
            "desk/steps/face may not include desk/steps/photo");
        row("nobody sees the shell", "desk/wizard/A.cpp", "#include \"desk/shell/B.h\"",
            "desk/wizard may not include desk/shell");
        row("app sees the shell", "app/A.cpp", "#include \"desk/shell/B.h\"", fine);
        row("a form shows another step's widget", "desk/steps/face/A.ui", "   <header>desk/steps/photo/B.h</header>",
            "desk/steps/face may not include desk/steps/photo");
        row("a room of the store below what lies in store itself", "store/keys/A.h", "#include \"store/B.h\"",
            "store/keys may not include store/.");
        row("a room of the store above it", "store/cases/A.h", "#include \"store/B.h\"", fine);
        row("store itself sees the rooms below it", "store/A.cpp", "#include \"store/keys/B.h\"", fine);
        row("store itself sees no room above it", "store/A.cpp", "#include \"store/cases/B.h\"",
            "store/. may not include store/cases");
        row("store itself sees itself", "store/A.cpp", "#include \"store/A.h\"", fine);
        row("cases do not see what came from central", "store/cases/A.cpp", "#include \"store/exchange/B.h\"",
            "store/cases may not include store/exchange");
        row("a room of no row", "desk/odd/A.h", "#include \"desk/words/B.h\"", "the room is not in the table of rooms");
        row("a folder of no row", "odd/A.h", "#include \"base/B.h\"", "the folder is not in the table of arrows");
        row("a header beside it by bare name", "flow/A.cpp", "#include \"A.h\"", "includes name their path from src/");
        row("what moc and uic make", "desk/A.cpp", "#include \"ui_A.h\"", fine);
        row("Qt Core anywhere", "base/A.h", "#include <QString>", fine);
        row("boost in central/http", "central/http/A.cpp", "#include <boost/asio.hpp>", fine);
        row("boost in a handler", "central/A.cpp", "#include <boost/asio.hpp>", "boost belongs to central/http");
        row("botan in crypto", "crypto/A.cpp", "#include <botan/hash.h>", fine);
        row("botan in store", "store/A.cpp", "#include <botan/hash.h>", "botan belongs to crypto");
        row("opencv in a module", "capture/face/opencv/A.cpp", "#include <opencv2/core.hpp>", fine);
        row("opencv in the program", "capture/face/A.cpp", "#include <opencv2/core.hpp>",
            "opencv belongs to capture/networks and the opencv of a room");
        row("poppler in printing", "printing/A.cpp", "#include <poppler-qt6.h>",
            "poppler belongs to import and printing/poppler");
        row("poppler in import", "import/A.cpp", "#include <poppler-qt6.h>", fine);
        row("a widget in desk", "desk/A.h", "#include <QLabel>", fine);
        row("a widget in printing", "printing/A.h", "#include <QLabel>", "widgets belong to desk and app");
        row("a dialog in capture", "capture/A.h", "#include <QFileDialog>", "widgets belong to desk and app");
        row("all widgets in flow", "flow/A.h", "#include <QtWidgets/QWidget>", "widgets belong to desk and app");
        row("the Gui's text layout in printing", "printing/A.h", "#include <QTextLayout>", fine);
        row("processEvents", "desk/A.cpp", "qApp->processEvents();", "no nested event handling");
        row("a dialog that blocks", "desk/A.cpp", "dialog.exec();", "no nested event loop");
        row("a loop of one's own", "sync/A.cpp", "QEventLoop loop;", "no nested event loop");
        row("the clock on the wall", "store/A.cpp", "QDateTime::currentDateTime()", "the time comes from a Clock");
        row("today without a clock", "domain/A.cpp", "QDate::currentDate()", "the time comes from a Clock");
        row("the clock itself", "base/Clock.cpp", "QDateTime::currentDateTimeUtc()", fine);
        row("a shared pointer of Qt", "base/A.h", "QSharedPointer<int> a;", "no QSharedPointer");
        row("a sleep", "sync/A.cpp", "QThread::msleep(5);", "no sleeping");
        row("a word in a comment", "sync/A.cpp", "stop(); // never processEvents here", fine);
    }
    void lineIsJudged() {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(QString, fault);
        const QStringList expected = fault.isEmpty() ? QStringList() : QStringList{path + ":2: " + fault};
        QCOMPARE(faultsOf(path, u'\n' + line + u'\n', theTable()), expected);
    }

    void wholeTreeIsRead() {
        const QTemporaryDir folder;
        for (const char* path :
             {"base/good.h", "base/bad.cpp", "desk/steps/bad.h", "desk/steps/bad.ui", "desk/notes.txt"}) {
            const QString file = folder.filePath(QString::fromLatin1(path));
            QVERIFY(QDir().mkpath(QFileInfo(file).path()));
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(file.contains("good") ? "#include <QString>\n" : "#include \"sync/A.h\"\n");
        }
        QCOMPARE(
            faultsUnder(folder.path(), theTable()),
            QStringList({"base/bad.cpp:1: base may not include sync", "desk/steps/bad.h:1: desk may not include sync",
                         "desk/steps/bad.ui:1: desk may not include sync"}));
    }
};

QTEST_GUILESS_MAIN(tst_Arrows)
#include "tst_Arrows.moc"
