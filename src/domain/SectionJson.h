// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"
#include "domain/Application.h"

#include <limits>

namespace shouli::domain {

// The sections of a case as JSON. Private to ApplicationJson.

QJsonObject sectionToJson(const NoticeVersion& notice);
QJsonObject sectionToJson(const Consent& consent);
QJsonObject sectionToJson(const Person& person);
QJsonObject sectionToJson(const Guardian& guardian);
QJsonObject sectionToJson(const ChipCard& card);
QJsonObject sectionToJson(const Picture& picture);
QJsonObject sectionToJson(const FaceCheck& face);
QJsonObject sectionToJson(const Eligibility& eligibility);
QJsonObject sectionToJson(const CardPhoto& photo);
QJsonObject sectionToJson(const RefusedReceipt& receipt);
QJsonObject sectionToJson(const Phone& phone);
QJsonObject sectionToJson(const Details& details);
QJsonObject sectionToJson(const OutletSnapshot& outlet);
QJsonObject sectionToJson(const Recipient& recipient);
QJsonObject sectionToJson(const Delivery& delivery);
QJsonObject sectionToJson(const Refusal& refusal);
QJsonObject sectionToJson(const Voiding& voiding);
QJsonObject sectionToJson(const SocialCard& card);
QJsonObject sectionToJson(const CardOutcome& outcome);
QJsonObject sectionToJson(const Clearing& clearing);

template <typename Section>
base::Result<Section> sectionFromJson(const QJsonObject& object);
template <>
base::Result<NoticeVersion> sectionFromJson(const QJsonObject& object);
template <>
base::Result<Consent> sectionFromJson(const QJsonObject& object);
template <>
base::Result<Person> sectionFromJson(const QJsonObject& object);
template <>
base::Result<Guardian> sectionFromJson(const QJsonObject& object);
template <>
base::Result<ChipCard> sectionFromJson(const QJsonObject& object);
template <>
base::Result<Picture> sectionFromJson(const QJsonObject& object);
template <>
base::Result<FaceCheck> sectionFromJson(const QJsonObject& object);
template <>
base::Result<Eligibility> sectionFromJson(const QJsonObject& object);
template <>
base::Result<CardPhoto> sectionFromJson(const QJsonObject& object);
template <>
base::Result<RefusedReceipt> sectionFromJson(const QJsonObject& object);
template <>
base::Result<Phone> sectionFromJson(const QJsonObject& object);
template <>
base::Result<Details> sectionFromJson(const QJsonObject& object);
template <>
base::Result<OutletSnapshot> sectionFromJson(const QJsonObject& object);
template <>
base::Result<Recipient> sectionFromJson(const QJsonObject& object);
template <>
base::Result<Delivery> sectionFromJson(const QJsonObject& object);
template <>
base::Result<Refusal> sectionFromJson(const QJsonObject& object);
template <>
base::Result<Voiding> sectionFromJson(const QJsonObject& object);
template <>
base::Result<SocialCard> sectionFromJson(const QJsonObject& object);
template <>
base::Result<CardOutcome> sectionFromJson(const QJsonObject& object);
template <> ///< without its originFlow, which needs the table of services
base::Result<Clearing> sectionFromJson(const QJsonObject& object);

template <typename Enum>
Enum readEnum(base::JsonReader& in, QStringView key) {
    const QString text = in.text(key);
    const auto value = base::enumFromText<Enum>(text);
    if (!value)
        in.reject(key, QStringLiteral("unknown code"));
    return value.value_or(Enum{});
}

inline FlowKind readService(base::JsonReader& in, QStringView key, const ServiceTable& services) {
    const auto service = services.find(in.text(key));
    if (!service)
        in.reject(key, QStringLiteral("unknown service"));
    return service.value_or(FlowKind());
}

inline int readInt(base::JsonReader& in, QStringView key, int least) {
    const qint64 value = in.integer(key);
    if (value < least || value > std::numeric_limits<int>::max())
        in.reject(key, QStringLiteral("out of range"));
    return static_cast<int>(value);
}

template <typename IdType>
IdType readOptionalId(base::JsonReader& in, QStringView key) {
    const QString text = in.optionalText(key);
    const IdType id = IdType::fromText(text);
    if (id.isNull() && !text.isEmpty())
        in.reject(key, QStringLiteral("no id"));
    return id;
}

template <typename IdType>
IdType readId(base::JsonReader& in, QStringView key) {
    const IdType id = readOptionalId<IdType>(in, key);
    if (id.isNull())
        in.reject(key, QStringLiteral("missing"));
    return id;
}

template <typename IdType>
void insertId(QJsonObject& object, const QString& key, const IdType& id) {
    if (!id.isNull())
        object.insert(key, id.text());
}

template <typename Section>
void insertSection(QJsonObject& object, const QString& key, const std::optional<Section>& section) {
    if (section)
        object.insert(key, sectionToJson(*section));
}

/// `into`: a Section, or an optional one.
template <typename Section, typename Into>
void readAs(base::JsonReader& in, QStringView key, Into& into) {
    auto section = sectionFromJson<Section>(in.object(key));
    if (section)
        into = std::move(*section);
    else
        in.reject(key, section.error().detail);
}

template <typename Section>
void readRequired(base::JsonReader& in, QStringView key, Section& into) {
    readAs<Section>(in, key, into);
}

template <typename Section>
void readSection(base::JsonReader& in, const QJsonObject& object, QStringView key, std::optional<Section>& into) {
    if (object.contains(key))
        readAs<Section>(in, key, into);
}

template <typename Section>
QJsonArray listToJson(const std::vector<Section>& sections) {
    QJsonArray array;
    for (const Section& section : sections)
        array.append(sectionToJson(section));
    return array;
}

template <typename Section>
void readList(base::JsonReader& in, QStringView key, std::vector<Section>& into) {
    for (const QJsonValue& item : in.array(key)) {
        auto section = sectionFromJson<Section>(item.toObject());
        if (!section)
            return in.reject(key, section.error().detail);
        into.push_back(std::move(*section));
    }
}

} // namespace shouli::domain
