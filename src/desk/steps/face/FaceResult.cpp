// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/face/FaceResult.h"

#include "desk/steps/face/FaceRecord.h"
#include "desk/steps/face/FaceTries.h"
#include "desk/theme/Theme.h"
#include "desk/words/Labels.h"

namespace shouli::desk {

using domain::FaceOutcome;

namespace {

QColor colourOf(const domain::FaceCheck& face) {
    switch (face.outcome) {
    case FaceOutcome::NotDone:
        return isForOperator(face) ? theme::warning() : face.attempts > 0 ? theme::bad() : theme::ink();
    case FaceOutcome::Passed:
    case FaceOutcome::MatchedByOperator:
    case FaceOutcome::ApprovedBySupervisor:
        return theme::good();
    case FaceOutcome::AwaitingReview:
        return theme::warning();
    }
    Q_UNREACHABLE();
}

} // namespace

void FaceResult::showResult(const domain::FaceCheck& face, const FaceTries& tries) {
    const bool isOpen = face.outcome == FaceOutcome::NotDone;
    QStringList parts{isOpen ? undecidedText(face, tries) : label(face.outcome), face.approverName};
    if (!isOpen || !face.approvedBy.isNull())
        parts.append(momentText(face.decidedAt));
    parts.append(face.reason);
    parts.removeAll(QString());
    say(tr("Result: %1").arg(parts.join(QStringLiteral("  ·  "))), colourOf(face));
}

void FaceResult::showAsking() { say(tr("Asking …"), theme::ink()); }

QString FaceResult::undecidedText(const domain::FaceCheck& face, const FaceTries& tries) {
    if (!face.approvedBy.isNull())
        return tr("Not the same person, as decided");
    if (isForOperator(face))
        return tr("Unsure, to be decided");
    if (tries.areOver(face))
        return tr("%1 tries without a match, to be verified manually").arg(int(FaceTries::kTries));
    if (face.attempts > 0)
        return tr("No match yet, %1 of %2 tries used").arg(face.attempts).arg(int(FaceTries::kTries));
    return label(FaceOutcome::NotDone);
}

void FaceResult::say(const QString& text, const QColor& colour) {
    QPalette shown = palette();
    shown.setColor(QPalette::WindowText, colour);
    setPalette(shown);
    setText(text);
}

} // namespace shouli::desk
