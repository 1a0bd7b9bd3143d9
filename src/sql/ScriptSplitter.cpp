// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ScriptSplitter.h"

#include "base/ErrorCode.h"

using namespace shouli::base;

namespace shouli::sql {
namespace {

class Splitter {
public:
    explicit Splitter(const QString& script)
        : m_script(script) {}

    Result<QStringList> split() {
        while (m_at < m_script.size())
            SHOULI_CHECK(take());
        if (!m_statement.trimmed().isEmpty())
            return fail(ErrorCode::Malformed, QStringLiteral("the script's last statement has no end"));
        return m_statements;
    }

private:
    Status take() {
        const QStringView rest = QStringView(m_script).mid(m_at);
        const QChar c = rest.front();
        if (rest.startsWith(u"--"))
            return skipTo(u"\n", true);
        if (rest.startsWith(u"/*"))
            return skipTo(u"*/", false);
        if (c == u'\'' || c == u'"' || c == u'`')
            return takeQuoted(c);
        if (c == u'[')
            return takeQuoted(u']');
        if (c == u';')
            takeSemicolon();
        else if (c.isLetter() || c == u'_')
            takeWord();
        else
            takeOther(c);
        return {};
    }

    // A comment becomes the space it stands for.
    Status skipTo(QStringView end, bool scriptMayEnd) {
        const qsizetype found = m_script.indexOf(end, m_at + 2);
        if (found < 0 && !scriptMayEnd)
            return fail(ErrorCode::Malformed, QStringLiteral("a comment has no end"));
        m_at = found < 0 ? m_script.size() : found + end.size();
        m_statement += u' ';
        return {};
    }

    // A doubled quote is two quoted pieces side by side, which comes to the same.
    Status takeQuoted(QChar close) {
        const qsizetype end = m_script.indexOf(close, m_at + 1);
        if (end < 0)
            return fail(ErrorCode::Malformed, QStringLiteral("a quoted text has no end"));
        m_statement += QStringView(m_script).mid(m_at, end + 1 - m_at);
        m_at = end + 1;
        noteWord({});
        return {};
    }

    void takeWord() {
        const qsizetype start = m_at;
        while (m_at < m_script.size() && (m_script[m_at].isLetterOrNumber() || m_script[m_at] == u'_'))
            ++m_at;
        const QString word = m_script.mid(start, m_at - start);
        m_statement += word;
        noteWord(word.toUpper());
    }

    void takeOther(QChar c) {
        m_statement += c;
        ++m_at;
        if (!c.isSpace())
            noteWord({});
    }

    // A trigger ends at "; END ;" and nowhere else: the END of a CASE never follows a semicolon.
    void takeSemicolon() {
        ++m_at;
        if (m_isTrigger && !m_sawClosingEnd) {
            m_statement += u';';
            m_afterSemicolon = true;
            return;
        }
        if (const QString statement = m_statement.trimmed(); !statement.isEmpty())
            m_statements.append(statement);
        m_statement.clear();
        m_wordCount = 0;
        m_isCreate = m_isTrigger = m_sawClosingEnd = m_afterSemicolon = false;
    }

    // An empty word stands for anything that is no word.
    void noteWord(const QString& word) {
        ++m_wordCount;
        m_sawClosingEnd = m_isTrigger && m_afterSemicolon && word == QLatin1String("END");
        m_afterSemicolon = false;
        if (m_wordCount == 1)
            m_isCreate = word == QLatin1String("CREATE");
        else if (m_isCreate && m_wordCount <= 3 && word == QLatin1String("TRIGGER"))
            m_isTrigger = m_wordCount == 2 || m_mayPrecedeTrigger;
        m_mayPrecedeTrigger = word == QLatin1String("TEMP") || word == QLatin1String("TEMPORARY");
    }

    const QString& m_script;
    qsizetype m_at = 0;
    QString m_statement;
    QStringList m_statements;
    int m_wordCount = 0;
    bool m_isCreate = false;
    bool m_isTrigger = false;
    bool m_mayPrecedeTrigger = false;
    bool m_afterSemicolon = false;
    bool m_sawClosingEnd = false;
};

} // namespace

Result<QStringList> splitStatements(const QString& script) { return Splitter(script).split(); }

} // namespace shouli::sql
