// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/SectionJson.h"

namespace shouli::domain {

using base::JsonReader;
using base::Result;

QJsonObject sectionToJson(const Phone& phone) {
    QJsonObject object{{QStringLiteral("number"), phone.number},
                       {QStringLiteral("check"), textOf(phone.check)},
                       {QStringLiteral("token"), base::jsonBase64(phone.token)},
                       {QStringLiteral("verifiedAt"), base::jsonMoment(phone.verifiedAt)}};
    insertId(object, QStringLiteral("approvedBy"), phone.approvedBy);
    return object;
}

template <>
Result<Phone> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    Phone phone;
    phone.number = in.text(u"number");
    phone.check = readEnum<PhoneCheck>(in, u"check");
    phone.token = in.base64(u"token");
    phone.verifiedAt = in.optionalMoment(u"verifiedAt");
    phone.approvedBy = readOptionalId<OperatorId>(in, u"approvedBy");
    SHOULI_CHECK(in.status());
    return phone;
}

QJsonObject sectionToJson(const Details& details) {
    return {{QStringLiteral("ethnicGroup"), details.ethnicGroup},
            {QStringLiteral("validFrom"), base::jsonDate(details.validFrom)},
            {QStringLiteral("validUntil"), base::jsonDate(details.validUntil)},
            {QStringLiteral("longTerm"), details.longTerm},
            {QStringLiteral("phone"), sectionToJson(details.phone)},
            {QStringLiteral("occupation"), details.occupation},
            {QStringLiteral("residence"), details.residence},
            {QStringLiteral("residenceAddress"), details.residenceAddress},
            {QStringLiteral("bank"), details.bank},
            {QStringLiteral("insuranceType"), details.insuranceType}};
}

template <>
Result<Details> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    Details details;
    details.ethnicGroup = in.text(u"ethnicGroup");
    details.validFrom = in.optionalDate(u"validFrom");
    details.validUntil = in.optionalDate(u"validUntil");
    details.longTerm = in.boolean(u"longTerm");
    readRequired(in, u"phone", details.phone);
    details.occupation = in.text(u"occupation");
    details.residence = in.text(u"residence");
    details.residenceAddress = in.text(u"residenceAddress");
    details.bank = in.text(u"bank");
    details.insuranceType = in.text(u"insuranceType");
    SHOULI_CHECK(in.status());
    return details;
}

QJsonObject sectionToJson(const OutletSnapshot& outlet) {
    return {{QStringLiteral("code"), outlet.code},       {QStringLiteral("name"), outlet.name},
            {QStringLiteral("address"), outlet.address}, {QStringLiteral("phone"), outlet.phone},
            {QStringLiteral("city"), outlet.cityCode},   {QStringLiteral("bank"), outlet.bankCode}};
}

template <>
Result<OutletSnapshot> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    OutletSnapshot outlet{in.text(u"code"),  in.text(u"name"), in.text(u"address"),
                          in.text(u"phone"), in.text(u"city"), in.text(u"bank")};
    SHOULI_CHECK(in.status());
    return outlet;
}

QJsonObject sectionToJson(const Recipient& recipient) {
    return {{QStringLiteral("name"), recipient.name},
            {QStringLiteral("phone"), sectionToJson(recipient.phone)},
            {QStringLiteral("division"), recipient.division},
            {QStringLiteral("address"), recipient.address}};
}

template <>
Result<Recipient> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    Recipient recipient;
    recipient.name = in.text(u"name");
    readRequired(in, u"phone", recipient.phone);
    recipient.division = in.text(u"division");
    recipient.address = in.text(u"address");
    SHOULI_CHECK(in.status());
    return recipient;
}

QJsonObject sectionToJson(const Delivery& delivery) {
    QJsonObject object{{QStringLiteral("way"), textOf(delivery.way)}};
    insertSection(object, QStringLiteral("outlet"), delivery.outlet);
    insertSection(object, QStringLiteral("mailTips"), delivery.mailTips);
    insertSection(object, QStringLiteral("recipient"), delivery.recipient);
    return object;
}

template <>
Result<Delivery> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    Delivery delivery;
    delivery.way = readEnum<DeliveryWay>(in, u"way");
    readSection(in, object, u"outlet", delivery.outlet);
    readSection(in, object, u"mailTips", delivery.mailTips);
    readSection(in, object, u"recipient", delivery.recipient);
    SHOULI_CHECK(in.status());
    return delivery;
}

QJsonObject sectionToJson(const Refusal& refusal) {
    QJsonObject object{{QStringLiteral("code"), refusal.code}, {QStringLiteral("reason"), refusal.reason}};
    if (!refusal.field.isEmpty())
        object.insert(QStringLiteral("field"), refusal.field);
    return object;
}

template <>
Result<Refusal> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    Refusal refusal{in.text(u"code"), in.text(u"reason"), in.optionalText(u"field")};
    SHOULI_CHECK(in.status());
    return refusal;
}

QJsonObject sectionToJson(const Voiding& voiding) {
    QJsonObject object{{QStringLiteral("reason"), voiding.reason},
                       {QStringLiteral("byName"), voiding.byName},
                       {QStringLiteral("approverName"), voiding.approverName},
                       {QStringLiteral("at"), base::jsonMoment(voiding.at)}};
    insertId(object, QStringLiteral("by"), voiding.by);
    insertId(object, QStringLiteral("approvedBy"), voiding.approvedBy);
    return object;
}

template <>
Result<Voiding> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    Voiding voiding;
    voiding.reason = in.text(u"reason");
    voiding.byName = in.text(u"byName");
    voiding.approverName = in.text(u"approverName");
    voiding.at = in.optionalMoment(u"at");
    voiding.by = readOptionalId<OperatorId>(in, u"by");
    voiding.approvedBy = readOptionalId<OperatorId>(in, u"approvedBy");
    SHOULI_CHECK(in.status());
    return voiding;
}

} // namespace shouli::domain
