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

/// Parses a document whose top level is an object; anything else is Malformed.
Result<QJsonObject> parseJsonObject(const QByteArray& bytes);

/// Compact UTF-8 with the keys sorted (QJsonObject's order), so that equal objects give equal bytes.
QByteArray compactJson(const QJsonObject& object);

/// Reads the members of a JSON object strictly. A member that is missing, null or of the wrong type reads as empty, and
/// the first such fault is remembered, so that a parser is a list of fields followed by one status():
///
///     JsonReader in(object);
///     message.name = in.text(u"name");
///     message.tries = in.integer(u"tries");
///     SHOULI_CHECK(in.status()); // Malformed, "tries: no integer"
///
/// An optional member may be absent or null; where no fallback is given it then reads as empty or invalid.
class JsonReader {
public:
    explicit JsonReader(const QJsonObject& object)
        : m_object(object) {}

    QString text(QStringView key);
    QString optionalText(QStringView key);
    qint64 integer(QStringView key);
    qint64 optionalInteger(QStringView key, qint64 fallback);
    bool boolean(QStringView key);
    bool optionalBoolean(QStringView key, bool fallback);
    QDate date(QStringView key); ///< "yyyy-MM-dd"
    QDate optionalDate(QStringView key);
    QDateTime moment(QStringView key); ///< ISO 8601 with milliseconds, converted to UTC
    QDateTime optionalMoment(QStringView key);
    QByteArray base64(QStringView key);
    QJsonObject object(QStringView key);
    QJsonArray array(QStringView key);
    QStringList textList(QStringView key);

    /// For values that the caller parses further: records Malformed for this key, unless a fault was recorded before.
    void reject(QStringView key, const QString& why);
    Status status() const { return m_status; }

private:
    QJsonValue require(QStringView key);
    const QJsonObject m_object;
    Status m_status;
};

/// "2026-11-23T04:49:49.000Z", in UTC; null for an invalid moment.
QJsonValue jsonMoment(const QDateTime& moment);
/// "yyyy-MM-dd"; null for an invalid date.
QJsonValue jsonDate(QDate date);
QJsonValue jsonBase64(const QByteArray& bytes);

} // namespace shouli::base
