// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Issue.h"
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "desk/words/ErrorText.h"
#include "desk/words/IssueText.h"
#include "desk/words/Labels.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace shouli;

namespace {

struct Words {
    QSet<QString> sources; ///< "context: source [comment]"
    QStringList unfinished;
    bool isRead = false;
};

Words wordsOf(const QString& path) {
    Words words;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return words;
    QXmlStreamReader in(&file);
    QString context;
    QString source;
    QString comment;
    while (!in.atEnd()) {
        const auto token = in.readNext();
        if (token == QXmlStreamReader::StartElement) {
            if (in.name() == QLatin1String("name"))
                context = in.readElementText();
            else if (in.name() == QLatin1String("source"))
                source = in.readElementText();
            else if (in.name() == QLatin1String("comment"))
                comment = in.readElementText();
            else if (in.name() == QLatin1String("translation")) {
                const QString type = in.attributes().value(QLatin1String("type")).toString();
                const QString text = in.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
                if (text.isEmpty() || type == QLatin1String("unfinished"))
                    words.unfinished.append(context + QStringLiteral(": ") + source);
            }
        } else if (token == QXmlStreamReader::EndElement && in.name() == QLatin1String("message")) {
            words.sources.insert(context + QStringLiteral(": ") + source + QStringLiteral(" [") + comment +
                                 QLatin1Char(']'));
            comment.clear();
        }
    }
    words.isRead = !in.hasError();
    return words;
}

} // namespace

class tst_Words : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasWords();
    void everyIssueHasWords();
    void everyFieldHasALabel();
    void everyStepHasALabel();
    void everythingIsTranslated_data();
    void everythingIsTranslated();
    void oneThingHasOneWord_data();
    void oneThingHasOneWord();
};

void tst_Words::everyErrorHasWords() {
    QSet<QString> seen;
#define SHOULI_WORDS(name, text, kind, status) seen.insert(desk::errorText(base::Error{base::ErrorCode::name, {}}));
    SHOULI_ERROR_CODES(SHOULI_WORDS)
#undef SHOULI_WORDS
#define SHOULI_WORDS(name, text, kind) seen.insert(desk::errorText(base::Error{base::DeviceCode::name, {}}));
    SHOULI_DEVICE_CODES(SHOULI_WORDS)
#undef SHOULI_WORDS
    QVERIFY(!seen.contains(QString()));
}

void tst_Words::everyIssueHasWords() {
#define SHOULI_WORDS(name, text)                                                                                       \
    QVERIFY2(!desk::issueText({domain::Field::Name, domain::IssueCode::name, domain::Severity::Error, {}}).isEmpty(),  \
             text);
    SHOULI_ISSUE_CODES(SHOULI_WORDS)
#undef SHOULI_WORDS
}

void tst_Words::everyFieldHasALabel() {
#define SHOULI_WORDS(name, text) QVERIFY2(!desk::fieldLabel(domain::Field::name).isEmpty(), text);
    SHOULI_FIELDS(SHOULI_WORDS)
#undef SHOULI_WORDS
}

void tst_Words::everyStepHasALabel() {
#define SHOULI_WORDS(name, text) QVERIFY2(!desk::label(flow::StepId::name).isEmpty(), text);
    SHOULI_STEPS(SHOULI_WORDS)
#undef SHOULI_WORDS
}

void tst_Words::everythingIsTranslated_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("the mainland's Chinese") << QStringLiteral("zh_CN");
    QTest::newRow("Hong Kong's Chinese") << QStringLiteral("zh_HK");
}

void tst_Words::everythingIsTranslated() {
    QFETCH(QString, language);
    const QDir source(QStringLiteral(SHOULI_SOURCE_DIR));
    const Words kept = wordsOf(source.filePath(QStringLiteral("translations/shouli_%1.ts").arg(language)));
    QVERIFY(kept.isRead);
    QVERIFY2(kept.unfinished.isEmpty(), qUtf8Printable(kept.unfinished.join(QLatin1Char('\n'))));

    QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
    QProcess lupdate;
    lupdate.start(QStringLiteral(SHOULI_LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                   QStringLiteral("-source-language"), QStringLiteral("en_US"), QStringLiteral("-target-language"),
                   language, source.filePath(QStringLiteral("src/desk")), source.filePath(QStringLiteral("src/app")),
                   QStringLiteral("-I"), source.filePath(QStringLiteral("src")), QStringLiteral("-ts"), fresh});
    QVERIFY(lupdate.waitForFinished(60000));
    QCOMPARE(lupdate.exitCode(), 0);
    const Words wanted = wordsOf(fresh);
    QVERIFY(wanted.isRead);
    QVERIFY(wanted.sources.size() > 100);
    const QStringList missing = (wanted.sources - kept.sources).values();
    QVERIFY2(missing.isEmpty(), qUtf8Printable(missing.join(QLatin1Char('\n'))));
    const QStringList stale = (kept.sources - wanted.sources).values();
    QVERIFY2(stale.isEmpty(), qUtf8Printable(stale.join(QLatin1Char('\n'))));
}

void tst_Words::oneThingHasOneWord_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("others");
    const QStringList simplified{QStringLiteral("经办人员"), QStringLiteral("经办员")}; // 经办人, as on the papers
    const QStringList traditional{QStringLiteral("經辦人員"), QStringLiteral("經辦員")};
    QTest::newRow("the mainland's Chinese") << QStringLiteral("translations/shouli_zh_CN.ts") << simplified;
    QTest::newRow("Hong Kong's Chinese") << QStringLiteral("translations/shouli_zh_HK.ts") << traditional;
    QTest::newRow("the papers' words") << QStringLiteral("forms/print/words.tsv") << simplified;
    for (const char* form : {"application_form", "handover_list", "receipt"})
        QTest::newRow(form) << QStringLiteral("forms/print/%1.html").arg(QLatin1String(form)) << simplified;
}

void tst_Words::oneThingHasOneWord() {
    QFETCH(QString, file);
    QFETCH(QStringList, others);
    QFile opened(QDir(QStringLiteral(SHOULI_SOURCE_DIR)).filePath(file));
    QVERIFY2(opened.open(QIODevice::ReadOnly), qUtf8Printable(file));
    const QStringList lines = QString::fromUtf8(opened.readAll()).split(u'\n');
    QVERIFY(lines.size() > 10);
    for (const QString& line : lines)
        for (const QString& other : others)
            QVERIFY2(!line.contains(other), qUtf8Printable(line));
}

QTEST_APPLESS_MAIN(tst_Words)
#include "tst_Words.moc"
