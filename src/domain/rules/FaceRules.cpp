// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Issue.h"
#include "domain/rules/Checks.h"

namespace shouli::domain {

namespace {

Issues checkReason(const FaceCheck& face) {
    return face.reason.trimmed().isEmpty() ? Issues{error(Field::FaceReason, IssueCode::Missing)} : Issues{};
}

} // namespace

// The manual override needs no consent to face processing: a face may not be the only way.
Issues checkFace(const Application& application, const RuleContext&) {
    const FaceCheck& face = application.face;
    switch (face.outcome) {
    case FaceOutcome::NotDone:
        return {error(Field::Face, IssueCode::NotDone)};
    case FaceOutcome::Passed:
        return face.consent ? Issues{} : Issues{error(Field::FaceConsent, IssueCode::NotAgreed)};
    case FaceOutcome::ApprovedBySupervisor: {
        Issues issues = checkReason(face);
        if (face.approvedBy.isNull())
            issues.push_back(error(Field::Face, IssueCode::NotVerified));
        return issues;
    }
    case FaceOutcome::AwaitingReview:
        return checkReason(face);
    case FaceOutcome::MatchedByOperator: {
        Issues issues = checkReason(face);
        if (!face.consent)
            issues.push_back(error(Field::FaceConsent, IssueCode::NotAgreed));
        if (face.approvedBy.isNull() || face.band != FaceBand::Unsure)
            issues.push_back(error(Field::Face, IssueCode::NotVerified));
        return issues;
    }
    }
    Q_UNREACHABLE();
}

} // namespace shouli::domain
