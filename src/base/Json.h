// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace shouli::base {

/// Parses one JSON object; anything else is Malformed.
Result<QJsonObject> parseJsonObject(const QByteArray& bytes);

/// Compact UTF-8 with keys in QJsonObject's (sorted) order: equal objects give equal bytes.
QByteArray compactJson(const QJsonObject& object);

/// Reads the members of an object strictly and remembers the first fault, so that a reader is one list of fields
/// followed by one check of status().
///
///     JsonReader in(object);
///     message.name = in.text(u"name");
///     message.tries = in.integer(u"tries");
///     SHOULI_CHECK(in.status());
class JsonReader {
public:
    explicit JsonReader(const QJsonObject& object)
        : m_object(object) {}

    QString text(QStringView key);
    QString optionalText(QStringView key); ///< empty when absent or null
    qint64 integer(QStringView key);
    qint64 optionalInteger(QStringView key, qint64 fallback);
    bool boolean(QStringView key);
    bool optionalBoolean(QStringView key, bool fallback);
    QDate date(QStringView key);         ///< "yyyy-MM-dd"
    QDate optionalDate(QStringView key); ///< null when absent
    QDateTime moment(QStringView key);   ///< ISO 8601 with milliseconds, UTC
    QDateTime optionalMoment(QStringView key);
    QByteArray base64(QStringView key);
    QByteArray optionalBase64(QStringView key);
    QJsonObject object(QStringView key);
    QJsonObject optionalObject(QStringView key); ///< empty when absent
    QJsonArray array(QStringView key);
    QJsonArray optionalArray(QStringView key);
    QStringList textList(QStringView key);

    /// For values that parse further: records Malformed for this key.
    void reject(QStringView key, const QString& why);
    Status status() const { return m_status; }

private:
    QJsonValue require(QStringView key);
    const QJsonObject m_object;
    Status m_status;
};

/// How moments are written: "2026-11-23T04:49:49.000Z"; null for an invalid one.
QJsonValue jsonMoment(const QDateTime& moment);
/// "yyyy-MM-dd"; null for an invalid date.
QJsonValue jsonDate(QDate date);
QJsonValue jsonBase64(const QByteArray& bytes);

} // namespace shouli::base
