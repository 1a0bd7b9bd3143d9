// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/OnAnswer.h"
#include "desk/steps/face/FacePage.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/Popup.h"
#include "desk/words/ErrorText.h"

// FacePage's way on: to the eligibility page, if central has nothing against it (manual 1.3.2-1). The rules hold the
// step until it was asked, so no other way leads there.
namespace shouli::desk {

using domain::CheckOutcome;

bool FacePage::isDecided() const {
    domain::Application written = context().application();
    write(written);
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    return !domain::hasErrors(domain::checkFace(written, {context().services.clock.today(), *reference}));
}

void FacePage::proceed() {
    if (isDecided() && m_eligibility.precheck != CheckOutcome::Passed)
        precheck();
    else
        Q_EMIT finished(); // the wizard says what is missing
}

void FacePage::resume() {
    if (!m_isAsking && isDecided())
        proceed();
}

void FacePage::precheck() {
    const domain::Application& application = context().application();
    m_isAsking = true;
    updateView();
    context().services.central.precheck(application.id, application.flow, *application.atCounter()) |
        base::on(this, [this](const base::Status& answer) { prechecked(answer); });
}

void FacePage::prechecked(const base::Status& answer) {
    m_isAsking = false;
    updateView();
    if (answer) {
        settlePrecheck(CheckOutcome::Passed);
        Q_EMIT finished();
    } else if (domain::isUnreachable(answer.error().code)) {
        precheckUnanswered();
    } else {
        if (domain::isCentralsNo(answer.error().code)) {
            settlePrecheck(CheckOutcome::Refused, base::textOf(answer.error().code));
            Q_EMIT keepNow(); // it outlives the line, the page and the program
            say(refusedBeforeText(m_eligibility.precheckRefusal, m_eligibility.precheckAt), theme::bad());
        }
        popup::sayError(this, isOfGuardian() ? tr("The guardian cannot apply") : tr("The applicant cannot apply"),
                        answer.error());
    }
}

// What central said before holds, and so does what the operator accepted before.
void FacePage::precheckUnanswered() {
    const bool isOrder = context().application().flow->isOrder;
    if (m_eligibility.precheck == CheckOutcome::Refused)
        popup::say(this, isOfGuardian() ? tr("The guardian cannot apply") : tr("The applicant cannot apply"),
                   refusedBeforeText(m_eligibility.precheckRefusal, m_eligibility.precheckAt) + QLatin1Char('\n') +
                       tr("This holds while central cannot be reached. Try again when the line is back: it is asked "
                          "anew."));
    else if (isOrder)
        popup::say(this, tr("Central cannot be reached"),
                   tr("Cards can only be cleared online: nothing was changed. Try again when the line is back."));
    else if (m_eligibility.precheck == CheckOutcome::Open)
        Q_EMIT finished();
    else
        popup::offerOffline(this,
                            tr("The case can be taken offline. Central checks the conditions for applying when the "
                               "line is back; the applicant is told if it is refused."),
                            [this] {
                                settlePrecheck(CheckOutcome::Open);
                                Q_EMIT finished();
                            });
}

void FacePage::settlePrecheck(CheckOutcome outcome, const QString& refusal) {
    m_eligibility.precheck = outcome;
    m_eligibility.precheckAt = context().services.clock.now();
    m_eligibility.precheckRefusal = refusal;
}

void FacePage::writePrecheck(domain::Eligibility& eligibility) const {
    eligibility.precheck = m_eligibility.precheck;
    eligibility.precheckAt = m_eligibility.precheckAt;
    eligibility.precheckRefusal = m_eligibility.precheckRefusal;
}

} // namespace shouli::desk
