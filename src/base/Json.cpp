// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Json.h"

#include "base/ErrorCode.h"

#include <QJsonDocument>

namespace shouli::base {

Result<QJsonObject> parseJsonObject(const QByteArray& bytes) {
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return fail(ErrorCode::Malformed, parseError.errorString());
    if (!document.isObject())
        return fail(ErrorCode::Malformed, QStringLiteral("no JSON object"));
    return document.object();
}

QByteArray compactJson(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

void JsonReader::reject(QStringView key, const QString& why) {
    if (m_status)
        m_status = fail(ErrorCode::Malformed, key.toString() + QStringLiteral(": ") + why);
}

QJsonValue JsonReader::require(QStringView key) {
    const auto found = m_object.constFind(key);
    if (found == m_object.constEnd() || found->isNull()) {
        reject(key, QStringLiteral("missing"));
        return QJsonValue(QJsonValue::Undefined);
    }
    return *found;
}

QString JsonReader::text(QStringView key) {
    const QJsonValue value = require(key);
    if (!value.isUndefined() && !value.isString())
        reject(key, QStringLiteral("no text"));
    return value.toString();
}

QString JsonReader::optionalText(QStringView key) {
    return m_object.value(key).isNull() || m_object.value(key).isUndefined() ? QString() : text(key);
}

qint64 JsonReader::integer(QStringView key) {
    const QJsonValue value = require(key);
    if (value.isUndefined())
        return 0;
    const double number = value.toDouble(0.5);
    if (!value.isDouble() || number != static_cast<double>(static_cast<qint64>(number)))
        reject(key, QStringLiteral("no integer"));
    return value.toInteger();
}

qint64 JsonReader::optionalInteger(QStringView key, qint64 fallback) {
    return m_object.value(key).isNull() || m_object.value(key).isUndefined() ? fallback : integer(key);
}

bool JsonReader::boolean(QStringView key) {
    const QJsonValue value = require(key);
    if (!value.isUndefined() && !value.isBool())
        reject(key, QStringLiteral("no boolean"));
    return value.toBool();
}

bool JsonReader::optionalBoolean(QStringView key, bool fallback) {
    return m_object.value(key).isNull() || m_object.value(key).isUndefined() ? fallback : boolean(key);
}

QDate JsonReader::date(QStringView key) {
    const QString written = text(key);
    const QDate value = QDate::fromString(written, QStringLiteral("yyyy-MM-dd"));
    if (m_status && !value.isValid())
        reject(key, QStringLiteral("no date"));
    return value;
}

QDate JsonReader::optionalDate(QStringView key) { return optionalText(key).isEmpty() ? QDate() : date(key); }

QDateTime JsonReader::moment(QStringView key) {
    const QString written = text(key);
    const QDateTime value = QDateTime::fromString(written, Qt::ISODateWithMs).toUTC();
    if (m_status && !value.isValid())
        reject(key, QStringLiteral("no moment"));
    return value;
}

QDateTime JsonReader::optionalMoment(QStringView key) {
    return optionalText(key).isEmpty() ? QDateTime() : moment(key);
}

QByteArray JsonReader::base64(QStringView key) {
    const QString written = text(key);
    const auto decoded = QByteArray::fromBase64Encoding(written.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (m_status && !decoded)
        reject(key, QStringLiteral("no base64"));
    return decoded ? *decoded : QByteArray();
}

QJsonObject JsonReader::object(QStringView key) {
    const QJsonValue value = require(key);
    if (!value.isUndefined() && !value.isObject())
        reject(key, QStringLiteral("no object"));
    return value.toObject();
}

QJsonArray JsonReader::array(QStringView key) {
    const QJsonValue value = require(key);
    if (!value.isUndefined() && !value.isArray())
        reject(key, QStringLiteral("no array"));
    return value.toArray();
}

QStringList JsonReader::textList(QStringView key) {
    QStringList list;
    for (const QJsonValue& item : array(key)) {
        if (!item.isString())
            reject(key, QStringLiteral("an item is no text"));
        list.append(item.toString());
    }
    return list;
}

QJsonValue jsonMoment(const QDateTime& moment) {
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue jsonDate(QDate date) {
    return date.isValid() ? QJsonValue(date.toString(QStringLiteral("yyyy-MM-dd"))) : QJsonValue();
}

QJsonValue jsonBase64(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }

} // namespace shouli::base
