// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/FormTemplate.h"

#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "printing/FormMarkup.h"

#include <QFile>

#include <algorithm>

namespace shouli::printing {

using base::DeviceCode;
using base::ErrorCode;
using base::fail;
using base::Result;
using base::Status;

namespace {

tl::unexpected<base::Error> broken(int line, const QString& what) {
    return fail(DeviceCode::TemplateBroken, QStringLiteral("line %1: %2").arg(line).arg(what));
}

bool isName(QStringView name) {
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'.';
    });
}

/// Escapes markup, and drops what XML has no way to write: control characters and halves of surrogate pairs.
QString escaped(const QString& given) {
    const QString text = given.isValidUtf16() ? given : QString::fromUtf8(given.toUtf8());
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t')
            clean += u' ';
        else if (c.unicode() >= 0x20 && c.unicode() != 0xFFFE && c.unicode() != 0xFFFF)
            clean += c;
    }
    return clean.toHtmlEscaped();
}

} // namespace

struct FormTemplate::Scanner {
    const QString& source;
    qsizetype at = 0;
    int line = 1;
    QString bare; // the markup without tags, line for line the source: what is checked before any value is known

    Result<std::vector<Node>> nodesUntil(const QString& closing, int openedAt);
    void take(std::vector<Node>& into, qsizetype until);
};

void FormTemplate::Scanner::take(std::vector<Node>& into, qsizetype until) {
    const QString text = source.mid(at, until - at);
    if (!text.isEmpty())
        into.push_back({Kind::Text, text, line, {}});
    bare += text;
    line += static_cast<int>(text.count(u'\n'));
    at = until;
}

Result<std::vector<FormTemplate::Node>> FormTemplate::Scanner::nodesUntil(const QString& closing, int openedAt) {
    std::vector<Node> nodes;
    for (;;) {
        const qsizetype open = source.indexOf(u"{{", at);
        take(nodes, open < 0 ? source.size() : open);
        if (open < 0) {
            if (!closing.isEmpty())
                return broken(openedAt, QStringLiteral("{{/%1}} is missing").arg(closing));
            return nodes;
        }
        const qsizetype close = source.indexOf(u"}}", open);
        if (close < 0)
            return broken(line, QStringLiteral("}} is missing"));
        QString name = source.mid(open + 2, close - open - 2);
        at = close + 2;
        const QChar sign = name.isEmpty() ? QChar() : name.at(0);
        const bool signedTag = QStringView(u"#?^/").contains(sign);
        if (signedTag)
            name.remove(0, 1);
        if (!isName(name))
            return broken(line, QStringLiteral("{{%1}} is not a name").arg(name));
        if (sign == u'/') {
            if (name != closing)
                return broken(line, QStringLiteral("{{/%1}} closes nothing").arg(name));
            return nodes;
        }
        Node node{signedTag ? (sign == u'#'   ? Kind::List
                               : sign == u'?' ? Kind::When
                                              : Kind::Unless)
                            : Kind::Field,
                  name,
                  line,
                  {}};
        if (signedTag) {
            SHOULI_TRY(node.inner, nodesUntil(name, line));
        }
        nodes.push_back(std::move(node));
    }
}

Result<FormTemplate> FormTemplate::parse(const QString& source) {
    Scanner scanner{source, 0, 1, {}};
    FormTemplate form;
    SHOULI_TRY(form.m_nodes, scanner.nodesUntil({}, 1));
    SHOULI_TRY([[maybe_unused]] const FormMarkup markup, FormMarkup::parse(scanner.bare));
    return form;
}

Result<FormTemplate> FormTemplate::load(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ReadFailed, path + u": " + file.errorString());
    return parse(QString::fromUtf8(file.readAll()));
}

Result<QString> FormTemplate::fill(const FormValues& values) const {
    QString out;
    Scopes scopes{&values};
    SHOULI_CHECK(fillNodes(m_nodes, scopes, out));
    return out;
}

Status FormTemplate::fillNodes(const std::vector<Node>& nodes, Scopes& scopes, QString& out) {
    for (const Node& node : nodes)
        SHOULI_CHECK(fillNode(node, scopes, out));
    return {};
}

Status FormTemplate::fillNode(const Node& node, Scopes& scopes, QString& out) {
    const auto holds = [&](const FormValues* scope) { return scope->holds(node.text); };
    switch (node.kind) {
    case Kind::Text:
        out += node.text;
        return {};
    case Kind::Field:
        for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) {
            if (const auto text = (*scope)->text(node.text)) {
                out += escaped(*text);
                return {};
            }
        }
        return broken(node.line, QStringLiteral("no text named %1 was given").arg(node.text));
    case Kind::List:
        return repeat(node, scopes, out);
    case Kind::When:
    case Kind::Unless:
        if (std::any_of(scopes.begin(), scopes.end(), holds) == (node.kind == Kind::When))
            return fillNodes(node.inner, scopes, out);
        return {};
    }
    return {};
}

Status FormTemplate::repeat(const Node& node, Scopes& scopes, QString& out) {
    const QList<FormValues>* rows = nullptr;
    for (auto scope = scopes.rbegin(); scope != scopes.rend() && !rows; ++scope)
        rows = (*scope)->list(node.text);
    if (!rows)
        return broken(node.line, QStringLiteral("no list named %1 was given").arg(node.text));
    for (const FormValues& row : *rows) {
        scopes.push_back(&row);
        const Status done = fillNodes(node.inner, scopes, out);
        scopes.pop_back();
        SHOULI_CHECK(done);
    }
    return {};
}

} // namespace shouli::printing
