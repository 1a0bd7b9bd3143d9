// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ApplicationJson.h"
#include "protocol/Members.h"
#include "protocol/Messages.h"

#include <algorithm>

namespace shouli::protocol {

using base::JsonReader;
using base::Result;

namespace {

QJsonArray refusalsToJson(const std::vector<domain::Refusal>& refusals) {
    QJsonArray array;
    for (const domain::Refusal& refusal : refusals) {
        QJsonObject object{{QStringLiteral("code"), refusal.code}, {QStringLiteral("reason"), refusal.reason}};
        if (!refusal.field.isEmpty())
            object.insert(QStringLiteral("field"), refusal.field);
        array.append(object);
    }
    return array;
}

std::vector<domain::Refusal> readRefusals(JsonReader& in, QStringView key) {
    std::vector<domain::Refusal> refusals;
    for (const QJsonValue& item : in.array(key)) {
        JsonReader refusal(item.toObject());
        refusals.push_back({readNonEmpty(refusal, u"code"), refusal.text(u"reason"), refusal.optionalText(u"field")});
        if (const auto status = refusal.status(); !status)
            in.reject(key, status.error().detail);
    }
    return refusals;
}

QJsonArray filesToJson(const std::vector<domain::CaseFile>& files) {
    QJsonArray array;
    for (const domain::CaseFile& file : files)
        array.append(QJsonObject{{QStringLiteral("picture"), file.picture.text()},
                                 {QStringLiteral("role"), file.role},
                                 {QStringLiteral("bytes"), file.bytes},
                                 {QStringLiteral("digest"), base::jsonBase64(file.digest)}});
    return array;
}

std::vector<domain::CaseFile> readFiles(JsonReader& in, QStringView key) {
    const QJsonArray array = in.array(key);
    std::vector<domain::CaseFile> files;
    files.reserve(static_cast<size_t>(array.size()));
    for (const QJsonValue& item : array) {
        JsonReader file(item.toObject());
        files.push_back({readId<domain::PictureId>(file, u"picture"), readNonEmpty(file, u"role"),
                         file.integer(u"bytes"), readDigest(file, u"digest")});
        if (files.back().bytes <= 0)
            file.reject(u"bytes", QStringLiteral("out of range"));
        if (const auto status = file.status(); !status)
            in.reject(key, status.error().detail);
    }
    return files;
}

bool isId(const QString& text) {
    const auto id = domain::PictureId::fromText(text);
    return !id.isNull() && id.text() == text;
}

// A state without what belongs to it, or with what belongs to another, decides nothing.
void checkVerdict(JsonReader& in, const ApplicationStatus& status) {
    using domain::ApplicationState;
    const bool isVerdict = status.state == ApplicationState::Queued || status.state == ApplicationState::Accepted ||
                           status.state == ApplicationState::Returned;
    if (!isVerdict)
        in.reject(u"state", QStringLiteral("no verdict"));
    if ((status.state == ApplicationState::Queued) == status.missingFiles.isEmpty())
        in.reject(u"missingFiles", QStringLiteral("queued without missing files, or these without"));
    if (!std::all_of(status.missingFiles.begin(), status.missingFiles.end(), isId))
        in.reject(u"missingFiles", QStringLiteral("no ids"));
    if ((status.state == ApplicationState::Returned) == status.refusals.empty())
        in.reject(u"refusals", QStringLiteral("returned without refusals, or these without"));
}

} // namespace

QJsonObject FileAnswer::toJson() const {
    return {{QStringLiteral("verdict"), QStringLiteral("held")},
            {QStringLiteral("picture"), picture.text()},
            {QStringLiteral("digest"), base::jsonBase64(digest)}};
}

Result<FileAnswer> FileAnswer::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    requireVerdict(in, u"held");
    FileAnswer answer{readId<domain::PictureId>(in, u"picture"), readDigest(in, u"digest")};
    SHOULI_CHECK(in.status());
    return answer;
}

QJsonObject Submission::toJson() const {
    return {{QStringLiteral("protocol"), protocol},
            {QStringLiteral("acceptanceNumber"), acceptanceNumber},
            {QStringLiteral("submittedAt"), base::jsonMoment(submittedAt)},
            {QStringLiteral("operatorName"), operatorName},
            {QStringLiteral("application"), domain::toJson(application)},
            {QStringLiteral("files"), filesToJson(files)}};
}

Result<Submission> Submission::fromJson(const QJsonObject& object, const domain::ServiceTable& services) {
    JsonReader in(object);
    Submission submission;
    submission.protocol = readInt(in, u"protocol", 1);
    submission.acceptanceNumber = readNonEmpty(in, u"acceptanceNumber");
    submission.submittedAt = in.moment(u"submittedAt");
    submission.operatorName = readNonEmpty(in, u"operatorName");
    submission.files = readFiles(in, u"files");
    auto application = domain::applicationFromJson(in.object(u"application"), services);
    if (!application)
        in.reject(u"application", application.error().detail);
    SHOULI_CHECK(in.status());
    submission.application = std::move(*application);
    return submission;
}

QJsonObject ApplicationStatus::toJson() const {
    return {{QStringLiteral("application"), application.text()},
            {QStringLiteral("revision"), revision},
            {QStringLiteral("state"), textOf(state)},
            {QStringLiteral("acceptanceNumber"), acceptanceNumber},
            {QStringLiteral("missingFiles"), QJsonArray::fromStringList(missingFiles)},
            {QStringLiteral("refusals"), refusalsToJson(refusals)},
            {QStringLiteral("decidedAt"), base::jsonMoment(decidedAt)}};
}

Result<ApplicationStatus> ApplicationStatus::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    ApplicationStatus status;
    status.application = readId<domain::ApplicationId>(in, u"application");
    status.revision = readInt(in, u"revision", 1);
    status.state = readEnum<domain::ApplicationState>(in, u"state");
    status.acceptanceNumber = readNonEmpty(in, u"acceptanceNumber");
    status.missingFiles = in.textList(u"missingFiles");
    status.refusals = readRefusals(in, u"refusals");
    status.decidedAt = in.optionalMoment(u"decidedAt");
    checkVerdict(in, status);
    SHOULI_CHECK(in.status());
    return status;
}

QJsonObject Changes::toJson() const {
    return {{QStringLiteral("cursor"), cursor},
            {QStringLiteral("items"), messagesToJson(items)},
            {QStringLiteral("hasMore"), hasMore}};
}

Result<Changes> Changes::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    Changes changes{in.text(u"cursor"), readMessages<ApplicationStatus>(in, u"items"), in.boolean(u"hasMore")};
    SHOULI_CHECK(in.status());
    return changes;
}

} // namespace shouli::protocol
