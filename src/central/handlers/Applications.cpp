// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "base/Log.h"
#include "central/Intake.h"
#include "central/Problems.h"
#include "central/handlers/Handlers.h"
#include "central/handlers/Parts.h"
#include "crypto/SealedMessage.h"

namespace shouli::central {

using base::ErrorCode;
using base::Result;

namespace {

constexpr int kChangesAtOnce = 100;

Result<int> revisionOf(const Call& call) {
    const QString text = call.parts.value(QStringLiteral("revision"));
    const int revision = text.toInt();
    if (revision < 1 || QString::number(revision) != text)
        return base::fail(ErrorCode::NotFound, QStringLiteral("no revision"));
    return revision;
}

} // namespace

Result<Response> putRevision(const Call& call) {
    Arrival arrival;
    SHOULI_TRY(arrival.application, idOf<domain::ApplicationId>(call, QStringLiteral("application")));
    SHOULI_TRY(arrival.revision, revisionOf(call));
    arrival.signature = QByteArray::fromBase64(call.request.header(protocol::kSubmissionSignatureHeader));
    SHOULI_TRY(arrival.frozen, crypto::openWith(call.services.keys.pair(), call.request.body,
                                                domain::submissionPlace(arrival.application, arrival.revision)));
    SHOULI_TRY(const auto status, Intake(call.services, call.database).take(arrival, call.workstation));
    qCInfo(lcCentral).noquote() << "case" << status.application.text() << status.revision << textOf(status.state)
                                << status.missingFiles.size() << "files missing" << status.refusals.size()
                                << "refusals";
    return jsonResponse(status.toJson());
}

// To another outlet a case does not exist.
Result<Response> applicationStatus(const Call& call) {
    SHOULI_TRY(const auto application, idOf<domain::ApplicationId>(call, QStringLiteral("application")));
    SHOULI_TRY(const auto latest, CaseTable(call.database).latest({call.workstation.outlet, application}));
    if (!latest)
        return base::fail(ErrorCode::NotFound, application.text());
    SHOULI_TRY(const auto status, Intake(call.services, call.database).answerOf(*latest));
    return jsonResponse(status.toJson());
}

Result<Response> changes(const Call& call) {
    SHOULI_TRY(const qint64 cursor, cursorOf(call));
    SHOULI_TRY(const auto rows, CaseTable(call.database).changes(call.workstation.outlet, cursor, kChangesAtOnce + 1));
    const Intake intake(call.services, call.database);
    protocol::Changes answer;
    qint64 last = cursor;
    for (const ChangeRow& row : rows) {
        if (answer.items.size() == kChangesAtOnce) {
            answer.hasMore = true;
            break;
        }
        SHOULI_TRY(auto status, intake.answerOf(row.revision));
        answer.items.push_back(std::move(status));
        last = row.sequence;
    }
    answer.cursor = QString::number(last);
    return jsonResponse(answer.toJson());
}

} // namespace shouli::central
