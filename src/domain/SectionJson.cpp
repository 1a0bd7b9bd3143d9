// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/SectionJson.h"

namespace shouli::domain {

using base::JsonReader;
using base::Result;

QJsonObject sectionToJson(const NoticeVersion& notice) {
    return {{QStringLiteral("notice"), notice.notice}, {QStringLiteral("version"), notice.version}};
}

template <>
Result<NoticeVersion> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    NoticeVersion notice{in.text(u"notice"), in.text(u"version")};
    SHOULI_CHECK(in.status());
    return notice;
}

QJsonObject sectionToJson(const Consent& consent) {
    return {{QStringLiteral("notices"), listToJson(consent.notices)},
            {QStringLiteral("agreedAt"), base::jsonMoment(consent.agreedAt)}};
}

template <>
Result<Consent> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    Consent consent;
    readList(in, u"notices", consent.notices);
    consent.agreedAt = in.moment(u"agreedAt");
    SHOULI_CHECK(in.status());
    return consent;
}

QJsonObject sectionToJson(const Person& person) {
    return {{QStringLiteral("kind"), textOf(person.kind)},
            {QStringLiteral("name"), person.name.text()},
            {QStringLiteral("document"), textOf(person.number.kind())},
            {QStringLiteral("number"), person.number.text()},
            {QStringLiteral("sex"), textOf(person.sex)},
            {QStringLiteral("birthDate"), base::jsonDate(person.birthDate)},
            {QStringLiteral("source"), textOf(person.source)}};
}

template <>
Result<Person> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    const auto kind = readEnum<ApplicantKind>(in, u"kind");
    const QString nameText = in.text(u"name");
    const auto document = readEnum<DocumentKind>(in, u"document");
    const QString numberText = in.text(u"number");
    const auto sex = readEnum<Sex>(in, u"sex");
    const QDate birthDate = in.date(u"birthDate");
    const auto source = readEnum<EntrySource>(in, u"source");
    const auto name = PersonName::ofStored(nameText);
    if (!name || name->text() != nameText)
        in.reject(u"name", QStringLiteral("no name"));
    const auto number = IdentityNumber::parse(document, numberText);
    if (!number || number->text() != numberText)
        in.reject(u"number", QStringLiteral("no number of this document"));
    SHOULI_CHECK(in.status());
    return Person{kind, *name, *number, sex, birthDate, source};
}

QJsonObject sectionToJson(const Guardian& guardian) {
    return {{QStringLiteral("person"), sectionToJson(guardian.person)},
            {QStringLiteral("relation"), guardian.relation}};
}

template <>
Result<Guardian> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    auto person = sectionFromJson<Person>(in.object(u"person"));
    if (!person)
        in.reject(u"person", person.error().detail);
    const QString relation = in.text(u"relation");
    SHOULI_CHECK(in.status());
    return Guardian{std::move(*person), relation};
}

QJsonObject sectionToJson(const Picture& picture) {
    return {{QStringLiteral("id"), picture.id.text()},
            {QStringLiteral("source"), textOf(picture.source)},
            {QStringLiteral("widthPx"), picture.widthPx},
            {QStringLiteral("heightPx"), picture.heightPx},
            {QStringLiteral("bytes"), picture.bytes},
            {QStringLiteral("digest"), base::jsonBase64(picture.digest)},
            {QStringLiteral("overruled"), QJsonArray::fromStringList(picture.overruled)},
            {QStringLiteral("takenAt"), base::jsonMoment(picture.takenAt)}};
}

template <>
Result<Picture> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    Picture picture;
    picture.id = readId<PictureId>(in, u"id");
    picture.source = readEnum<PictureSource>(in, u"source");
    picture.widthPx = readInt(in, u"widthPx", 0);
    picture.heightPx = readInt(in, u"heightPx", 0);
    picture.bytes = in.integer(u"bytes");
    picture.digest = in.base64(u"digest");
    picture.overruled = in.textList(u"overruled");
    picture.takenAt = in.optionalMoment(u"takenAt");
    SHOULI_CHECK(in.status());
    return picture;
}

QJsonObject sectionToJson(const FaceCheck& face) {
    QJsonObject object{{QStringLiteral("outcome"), textOf(face.outcome)},
                       {QStringLiteral("attempts"), face.attempts},
                       {QStringLiteral("band"), textOf(face.band)},
                       {QStringLiteral("reason"), face.reason},
                       {QStringLiteral("approverName"), face.approverName},
                       {QStringLiteral("decidedAt"), base::jsonMoment(face.decidedAt)}};
    insertSection(object, QStringLiteral("consent"), face.consent);
    insertSection(object, QStringLiteral("livePicture"), face.livePicture);
    insertId(object, QStringLiteral("approvedBy"), face.approvedBy);
    return object;
}

template <>
Result<FaceCheck> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    FaceCheck face;
    readSection(in, object, u"consent", face.consent);
    face.outcome = readEnum<FaceOutcome>(in, u"outcome");
    readSection(in, object, u"livePicture", face.livePicture);
    face.attempts = readInt(in, u"attempts", 0);
    if (object.contains(u"band")) // a case of before there was one has none
        face.band = readEnum<FaceBand>(in, u"band");
    face.reason = in.text(u"reason");
    face.approvedBy = readOptionalId<OperatorId>(in, u"approvedBy");
    face.approverName = in.text(u"approverName");
    face.decidedAt = in.optionalMoment(u"decidedAt");
    SHOULI_CHECK(in.status());
    return face;
}

QJsonObject sectionToJson(const Eligibility& eligibility) {
    QJsonObject object{{QStringLiteral("precheck"), textOf(eligibility.precheck)},
                       {QStringLiteral("issuingCity"), eligibility.issuingCity},
                       {QStringLiteral("outcome"), textOf(eligibility.outcome)},
                       {QStringLiteral("answeredAt"), base::jsonMoment(eligibility.answeredAt)}};
    if (eligibility.precheckAt.isValid())
        object.insert(QStringLiteral("precheckAt"), base::jsonMoment(eligibility.precheckAt));
    if (!eligibility.precheckRefusal.isEmpty())
        object.insert(QStringLiteral("precheckRefusal"), eligibility.precheckRefusal);
    if (!eligibility.refusal.isEmpty())
        object.insert(QStringLiteral("refusal"), eligibility.refusal);
    return object;
}

template <>
Result<Eligibility> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    Eligibility eligibility;
    eligibility.precheck = readEnum<CheckOutcome>(in, u"precheck");
    eligibility.issuingCity = in.text(u"issuingCity");
    eligibility.outcome = readEnum<CheckOutcome>(in, u"outcome");
    eligibility.answeredAt = in.optionalMoment(u"answeredAt");
    eligibility.precheckAt = in.optionalMoment(u"precheckAt");
    eligibility.precheckRefusal = in.optionalText(u"precheckRefusal");
    eligibility.refusal = in.optionalText(u"refusal");
    SHOULI_CHECK(in.status());
    return eligibility;
}

QJsonObject sectionToJson(const CardPhoto& photo) {
    QJsonObject object{{QStringLiteral("way"), textOf(photo.way)},
                       {QStringLiteral("receiptNumber"), photo.receiptNumber}};
    insertSection(object, QStringLiteral("picture"), photo.picture);
    if (photo.isReceiptKnown)
        object.insert(QStringLiteral("receiptKnown"), true);
    return object;
}

template <>
Result<CardPhoto> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    CardPhoto photo;
    photo.way = readEnum<CardPhotoWay>(in, u"way");
    photo.receiptNumber = in.text(u"receiptNumber");
    readSection(in, object, u"picture", photo.picture);
    photo.isReceiptKnown = in.optionalBoolean(u"receiptKnown", false);
    SHOULI_CHECK(in.status());
    return photo;
}

QJsonObject sectionToJson(const RefusedReceipt& receipt) {
    return {{QStringLiteral("number"), receipt.number},
            {QStringLiteral("refusal"), receipt.refusal},
            {QStringLiteral("at"), base::jsonMoment(receipt.at)}};
}

template <>
Result<RefusedReceipt> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    RefusedReceipt receipt{in.text(u"number"), in.text(u"refusal"), in.moment(u"at")};
    SHOULI_CHECK(in.status());
    return receipt;
}

} // namespace shouli::domain
