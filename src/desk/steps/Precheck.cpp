// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/Precheck.h"

#include "base/ErrorCode.h"
#include "base/OnAnswer.h"
#include "desk/widgets/Popup.h"
#include "desk/words/ErrorText.h"

namespace shouli::desk {

using domain::CheckOutcome;

Precheck::Precheck(const DeskServices& services, const domain::Eligibility& before, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_outcome(before.precheck)
    , m_at(before.precheckAt)
    , m_refusal(before.precheckRefusal) {}

QString Precheck::refusedBefore() const {
    return m_outcome == CheckOutcome::Refused ? refusedBeforeText(m_refusal, m_at) : QString();
}

void Precheck::ask(const domain::Application& application) {
    setAsking(true);
    m_services.eligibility.precheck(application.id, application.flow, *application.atCounter()) |
        base::on(this, [this](const base::Status& answer) {
            if (answer)
                settle(CheckOutcome::Passed);
            else if (domain::isCentralsNo(answer.error().code))
                settle(CheckOutcome::Refused, base::textOf(answer.error().code));
            setAsking(false);
            if (answer)
                Q_EMIT passed();
            else
                Q_EMIT failed(answer.error());
        });
}

void Precheck::acceptOffline() { settle(CheckOutcome::Open); }

void Precheck::writeTo(domain::Eligibility& eligibility) const {
    eligibility.precheck = m_outcome;
    eligibility.precheckAt = m_at;
    eligibility.precheckRefusal = m_refusal;
}

void Precheck::settle(CheckOutcome outcome, const QString& refusal) {
    m_outcome = outcome;
    m_at = m_services.clock.now();
    m_refusal = refusal;
}

void Precheck::setAsking(bool isAsking) {
    m_isAsking = isAsking;
    Q_EMIT askingChanged();
}

QString titleOf(const base::Error& error, const QString& refused) {
    const bool isNo = domain::isCentralsNo(error.code) || error.code == base::ErrorCode::OwnCaseRunning;
    return isNo ? refused : Precheck::tr("Not checked: central could not be asked");
}

void sayStillRefused(QWidget* page, domain::SyncNews& news, const QString& title, const QString& refused,
                     const std::function<void()>& askAgain) {
    popup::sayWhileDown(page, {news, askAgain}, title,
                        refused + QLatin1Char('\n') +
                            Precheck::tr("This holds while central cannot be reached. Try again when the line is "
                                         "back: it is asked anew."));
}

} // namespace shouli::desk
