// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which line of the manual (tests/requirements.tsv) is shown by which test (tests/requirements_shown.tsv).

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

QStringList linesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

struct Requirement {
    QString id;
    bool asks; // what the manual leaves open ("gap") asks for nothing by itself
};

QList<Requirement> requirementsOf(const QString& tests) {
    QList<Requirement> requirements;
    for (const QString& line : linesOf(tests + "/requirements.tsv").mid(1))
        requirements << Requirement{line.section(u'\t', 0, 0), line.section(u'\t', 1, 1) != QLatin1StringView("gap")};
    return requirements;
}

// The source of a test program: tst_X.cpp, or a script by its whole name.
QString sourceOf(const QString& tests, const QString& program) {
    const QString name = program.endsWith(QLatin1StringView(".py")) ? program : program + ".cpp";
    QDirIterator files(tests, {name}, QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? linesOf(files.next()).join(u'\n') : QString();
}

struct Findings {
    QStringList faults;
    QStringList notShown;
};

Findings examine(const QString& tests) {
    Findings found;
    const QList<Requirement> requirements = requirementsOf(tests);
    QSet<QString> ids;
    for (const Requirement& requirement : requirements)
        ids << requirement.id;
    QSet<QString> shown;
    for (const QString& line : linesOf(tests + "/requirements_shown.tsv").mid(1)) {
        const QString id = line.section(u'\t', 0, 0);
        const QString program = line.section(u'\t', 1, 1);
        const QString function = line.section(u'\t', 2, 2);
        const QRegularExpression definition(
            QStringLiteral("\\b(void|def) +%1 *\\(").arg(QRegularExpression::escape(function)));
        if (!ids.contains(id))
            found.faults << id + ": no such requirement";
        else if (line.count(u'\t') != 2 || !sourceOf(tests, program).contains(definition))
            found.faults << QStringLiteral("%1: %2 has no test function %3").arg(id, program, function);
        else
            shown << id;
    }
    for (const Requirement& requirement : requirements)
        if (requirement.asks && !shown.contains(requirement.id))
            found.notShown << requirement.id;
    for (const QString& line : linesOf(tests + "/requirements_due.txt"))
        if (!line.startsWith(u'#') && !shown.contains(line))
            found.faults << line + ": must be shown by now";
    return found;
}

void write(const QString& path, const QByteArray& text) {
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

class tst_Requirements : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsDueIsShown() {
        const QString tests = QStringLiteral(SHOULI_SOURCE_DIR "/tests");
        const auto all = requirementsOf(tests).size();
        QVERIFY(all > 200);
        const Findings found = examine(tests);
        qInfo("%lld of %lld requirements are not yet shown: %s", found.notShown.size(), all,
              qUtf8Printable(found.notShown.join(u' ')));
        QCOMPARE(found.faults.join(u'\n'), QString());
    }

    void faultIsFound_data() {
        QTest::addColumn<QByteArray>("shown");
        QTest::addColumn<QByteArray>("due");
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("a line shown by a test is in order")
            << QByteArray("1.1\ttst_A\tgoes") << QByteArray("1.1") << QStringList();
        QTest::newRow("a journey shows a line, too")
            << QByteArray("1.1\tjourney.py\twalks") << QByteArray() << QStringList();
        QTest::newRow("an id of no requirement")
            << QByteArray("9.9\ttst_A\tgoes") << QByteArray() << QStringList{"9.9: no such requirement"};
        QTest::newRow("a program that does not exist")
            << QByteArray("1.1\ttst_B\tgoes") << QByteArray() << QStringList{"1.1: tst_B has no test function goes"};
        QTest::newRow("a function that does not exist")
            << QByteArray("1.1\ttst_A\tgo") << QByteArray() << QStringList{"1.1: tst_A has no test function go"};
        QTest::newRow("a line that is due and not shown")
            << QByteArray() << QByteArray("# ids\n1.1") << QStringList{"1.1: must be shown by now"};
        QTest::newRow("a due line of no requirement")
            << QByteArray() << QByteArray("9.9") << QStringList{"9.9: must be shown by now"};
    }
    void faultIsFound() {
        QFETCH(QByteArray, shown);
        QFETCH(QByteArray, due);
        QFETCH(QStringList, faults);
        const QTemporaryDir folder;
        write(folder.filePath("requirements.tsv"), "id\ttype\ttext\n1.1\tR\tone\n1.2\tB\ttwo\n1.3\tgap\topen\n");
        write(folder.filePath("requirements_shown.tsv"), "id\ttest program\ttest function\n" + shown + '\n');
        write(folder.filePath("requirements_due.txt"), due + '\n');
        write(folder.filePath("a/tst_A.cpp"), "    void goes() {}\n");
        write(folder.filePath("journeys/journey.py"), "def walks(desk):\n    pass\n");
        const Findings found = examine(folder.path());
        QCOMPARE(found.faults, faults);
        QVERIFY(found.notShown.contains("1.2"));
        QVERIFY(!found.notShown.contains("1.3"));
    }
};

QTEST_GUILESS_MAIN(tst_Requirements)
#include "tst_Requirements.moc"
