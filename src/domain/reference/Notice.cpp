// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/Notice.h"

#include "base/ErrorCode.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

namespace shouli::domain {

namespace {

bool hasOnlyPlainTags(QString html) {
    static const QRegularExpression plainTag(QStringLiteral("</?(h3|p|ol|ul|li|b)>"));
    return !html.remove(plainTag).contains(u'<');
}

} // namespace

base::Result<Notice> readNotice(const QByteArray& bytes) {
    const auto malformed = [](const char* why) {
        return base::fail(base::ErrorCode::Malformed, QString::fromLatin1(why));
    };
    QStringDecoder decoder(QStringConverter::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return malformed("not UTF-8");
    text.remove(u'\r');

    static const QRegularExpression form(QStringLiteral("\\A<!--\\n(.*?)-->\\n(.*)\\z"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(text);
    QHash<QString, QString> head;
    for (const QString& line : match.captured(1).split(u'\n', Qt::SkipEmptyParts))
        head.insert(line.section(u':', 0, 0).trimmed(), line.section(u':', 1).trimmed());

    const Notice notice{head.value(QStringLiteral("id")), head.value(QStringLiteral("title")),
                        head.value(QStringLiteral("version")), match.captured(2).trimmed()};
    if (notice.id.isEmpty() || notice.title.isEmpty() || !QDate::fromString(notice.version, Qt::ISODate).isValid())
        return malformed("the head lacks id, title or version");
    if (notice.html.isEmpty() || !hasOnlyPlainTags(notice.html))
        return malformed("no text, or tags that are not allowed");
    return notice;
}

} // namespace shouli::domain
