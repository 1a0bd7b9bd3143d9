// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/face/FacePrecheck.h"

#include "desk/widgets/Popup.h"

namespace shouli::desk {

using domain::CheckOutcome;

FacePrecheck::FacePrecheck(PageContext context, QWidget* page)
    : QObject(page)
    , m_context(context)
    , m_page(page)
    , m_precheck(new Precheck(context.services, context.application().eligibility, this)) {
    connect(m_precheck, &Precheck::passed, this, &FacePrecheck::leadsOn);
    connect(m_precheck, &Precheck::failed, this, &FacePrecheck::failed);
}

void FacePrecheck::failed(const base::Error& error) {
    if (domain::isUnreachable(error.code))
        return unanswered();
    if (domain::isCentralsNo(error.code))
        Q_EMIT refused();
    popup::sayError(m_page, titleOf(error, refusedTitle()), error);
}

// What central said before holds, and so does what the operator accepted before.
void FacePrecheck::unanswered() {
    domain::SyncNews& news = m_context.services.news;
    const auto askAgain = [this] { m_precheck->ask(m_context.application()); };
    if (m_precheck->outcome() == CheckOutcome::Refused)
        sayStillRefused(m_page, news, refusedTitle(), m_precheck->refusedBefore(), askAgain);
    else if (m_context.application().flow->isOrder)
        popup::sayWhileDown(
            m_page, {news, askAgain}, tr("Central cannot be reached"),
            tr("Cards can only be cleared online: nothing was changed. Try again when the line is back."));
    else if (m_precheck->outcome() == CheckOutcome::Open)
        Q_EMIT leadsOn();
    else
        popup::offerOffline(m_page, {news, askAgain}, offlineText(), [this] {
            m_precheck->acceptOffline();
            Q_EMIT leadsOn();
        });
}

QString FacePrecheck::offlineText() const {
    return m_context.application().flow->hasGuardian
               ? tr("The case can be taken offline. Central checks the conditions for applying when the line is back; "
                    "the guardian is told if it is refused.")
               : tr("The case can be taken offline. Central checks the conditions for applying when the line is back; "
                    "the applicant is told if it is refused.");
}

QString FacePrecheck::refusedTitle() const {
    return m_context.application().flow->hasGuardian ? tr("The guardian cannot apply")
                                                     : tr("The applicant cannot apply");
}

} // namespace shouli::desk
