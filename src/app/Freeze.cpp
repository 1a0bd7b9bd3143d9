// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Freeze.h"

#include "base/ErrorCode.h"
#include "protocol/Messages.h"

namespace shouli::app {

base::Result<QByteArray> freeze(const domain::Application& application, const QString& operatorSignInName,
                                const std::vector<domain::CaseFile>& files) {
    if (!application.acceptanceNumber)
        return base::fail(base::ErrorCode::Internal, QStringLiteral("a case without its number is frozen"));
    protocol::Submission submission{protocol::kVersion,
                                    application.acceptanceNumber->text(),
                                    application.submittedAt,
                                    operatorSignInName,
                                    application,
                                    files};
    submission.application.chipCards.clear();       // central wants no more of a card than was filled in
    submission.application.refusedReceipts.clear(); // and knows what it refused
    return base::compactJson(submission.toJson());
}

} // namespace shouli::app
