// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ApplicationJson.h"

#include "domain/SectionJson.h"

namespace shouli::domain {

namespace {

constexpr int kVersion = 1;

QJsonObject toJson(const std::map<MaterialSlot, Picture>& materials) {
    QJsonObject object;
    for (const auto& [slot, picture] : materials)
        object.insert(textOf(slot), sectionToJson(picture));
    return object;
}

void readMaterials(base::JsonReader& in, std::map<MaterialSlot, Picture>& materials) {
    const QJsonObject object = in.object(u"materials");
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto slot = base::enumFromText<MaterialSlot>(it.key());
        if (!slot || !it->isObject())
            return in.reject(u"materials", QStringLiteral("unknown slot"));
        auto picture = sectionFromJson<Picture>(it->toObject());
        if (!picture)
            return in.reject(u"materials", picture.error().detail);
        materials.emplace(*slot, std::move(*picture));
    }
}

void readClearing(base::JsonReader& in, const QJsonObject& object, const ServiceTable& services,
                  std::optional<Clearing>& into) {
    readSection(in, object, u"clearing", into);
    if (!into)
        return;
    base::JsonReader clearing(in.object(u"clearing"));
    into->originFlow = readService(clearing, u"originFlow", services);
    if (const auto read = clearing.status(); !read)
        in.reject(u"clearing", read.error().detail);
}

void readAcceptanceNumber(base::JsonReader& in, std::optional<AcceptanceNumber>& number) {
    const QString text = in.optionalText(u"acceptanceNumber");
    if (text.isEmpty())
        return;
    const auto parsed = AcceptanceNumber::parse(text);
    if (parsed && parsed->text() == text)
        number = *parsed;
    else
        in.reject(u"acceptanceNumber", QStringLiteral("no acceptance number"));
}

void readFormerNumbers(base::JsonReader& in, std::vector<AcceptanceNumber>& numbers) {
    for (const QString& text : in.textList(u"formerNumbers")) {
        const auto parsed = AcceptanceNumber::parse(text);
        if (!parsed || parsed->text() != text)
            return in.reject(u"formerNumbers", QStringLiteral("no acceptance number"));
        numbers.push_back(*parsed);
    }
}

QJsonArray textsOf(const std::vector<AcceptanceNumber>& numbers) {
    QJsonArray texts;
    for (const AcceptanceNumber& number : numbers)
        texts.append(number.text());
    return texts;
}

} // namespace

QJsonObject toJson(const Application& application) {
    QJsonObject object{
        {QStringLiteral("v"), kVersion},
        {QStringLiteral("id"), application.id.text()},
        {QStringLiteral("flow"), textOf(application.flow)},
        {QStringLiteral("state"), textOf(application.state)},
        {QStringLiteral("revision"), application.revision},
        {QStringLiteral("ownerName"), application.ownerName},
        {QStringLiteral("step"), application.step},
        {QStringLiteral("returnToConfirm"), application.returnToConfirm},
        {QStringLiteral("createdAt"), base::jsonMoment(application.createdAt)},
        {QStringLiteral("changedAt"), base::jsonMoment(application.changedAt)},
        {QStringLiteral("face"), sectionToJson(application.face)},
        {QStringLiteral("eligibility"), sectionToJson(application.eligibility)},
        {QStringLiteral("materials"), toJson(application.materials)},
        {QStringLiteral("submittedAt"), base::jsonMoment(application.submittedAt)},
        {QStringLiteral("refusals"), listToJson(application.refusals)},
    };
    insertId(object, QStringLiteral("owner"), application.owner);
    insertSection(object, QStringLiteral("consent"), application.consent);
    insertSection(object, QStringLiteral("applicant"), application.applicant);
    insertSection(object, QStringLiteral("guardian"), application.guardian);
    insertSection(object, QStringLiteral("cardPhoto"), application.cardPhoto);
    insertSection(object, QStringLiteral("details"), application.details);
    insertSection(object, QStringLiteral("delivery"), application.delivery);
    insertSection(object, QStringLiteral("clearing"), application.clearing);
    insertSection(object, QStringLiteral("voiding"), application.voiding);
    if (!application.chipCards.empty())
        object.insert(QStringLiteral("readCards"), listToJson(application.chipCards));
    if (!application.refusedReceipts.empty())
        object.insert(QStringLiteral("refusedReceipts"), listToJson(application.refusedReceipts));
    if (application.guideAfterCheck)
        object.insert(QStringLiteral("guideAfterCheck"), true);
    if (application.acceptanceNumber)
        object.insert(QStringLiteral("acceptanceNumber"), application.acceptanceNumber->text());
    if (!application.formerNumbers.empty())
        object.insert(QStringLiteral("formerNumbers"), textsOf(application.formerNumbers));
    return object;
}

base::Result<Application> applicationFromJson(const QJsonObject& object, const ServiceTable& services) {
    base::JsonReader in(object);
    if (in.integer(u"v") != kVersion)
        in.reject(u"v", QStringLiteral("unknown version"));
    Application application;
    application.id = readId<ApplicationId>(in, u"id");
    application.flow = readService(in, u"flow", services);
    application.state = readEnum<ApplicationState>(in, u"state");
    application.revision = readInt(in, u"revision", 1);
    application.owner = readOptionalId<OperatorId>(in, u"owner");
    application.ownerName = in.text(u"ownerName");
    application.step = in.text(u"step");
    application.returnToConfirm = in.boolean(u"returnToConfirm");
    application.guideAfterCheck = in.optionalBoolean(u"guideAfterCheck", false);
    application.createdAt = in.optionalMoment(u"createdAt");
    application.changedAt = in.optionalMoment(u"changedAt");
    readSection(in, object, u"consent", application.consent);
    readSection(in, object, u"applicant", application.applicant);
    readSection(in, object, u"guardian", application.guardian);
    if (object.contains(QStringLiteral("readCards")))
        readList(in, u"readCards", application.chipCards);
    readRequired(in, u"face", application.face);
    readRequired(in, u"eligibility", application.eligibility);
    readMaterials(in, application.materials);
    readSection(in, object, u"cardPhoto", application.cardPhoto);
    if (object.contains(QStringLiteral("refusedReceipts")))
        readList(in, u"refusedReceipts", application.refusedReceipts);
    readSection(in, object, u"details", application.details);
    readSection(in, object, u"delivery", application.delivery);
    readClearing(in, object, services, application.clearing);
    readSection(in, object, u"voiding", application.voiding);
    readAcceptanceNumber(in, application.acceptanceNumber);
    if (object.contains(QStringLiteral("formerNumbers")))
        readFormerNumbers(in, application.formerNumbers);
    application.submittedAt = in.optionalMoment(u"submittedAt");
    readList(in, u"refusals", application.refusals);
    SHOULI_CHECK(in.status());
    return application;
}

} // namespace shouli::domain
