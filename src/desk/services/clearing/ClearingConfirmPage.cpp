// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/services/clearing/ClearingConfirmPage.h"

#include "desk/services/clearing/ClearingJob.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/MaskedLabel.h"
#include "desk/widgets/Popup.h"
#include "desk/words/ErrorText.h"
#include "domain/Issue.h"
#include "ui_ClearingConfirmPage.h"

namespace shouli::desk {

ClearingConfirmPage::ClearingConfirmPage(PageContext context, QWidget* parent)
    : StepPage(context, parent)
    , m_ui(std::make_unique<Ui::ClearingConfirmPage>())
    , m_job(new ClearingJob(context.services, context.counter, this)) {
    m_ui->setupUi(this);
    QPalette palette = m_ui->warning->palette();
    palette.setColor(QPalette::WindowText, theme::warning());
    for (QLabel* warning : {m_ui->notReceived, m_ui->warning})
        warning->setPalette(palette);
    theme::setText(m_ui->notReceived, theme::Text::Strong);
    m_ui->notReceived->setVisible(context.application().clearing->wasNotReceived());
    m_ui->progress->hide();
    showCards();
    connect(m_job, &ClearingJob::busyChanged, this, [this] {
        m_ui->progress->setVisible(m_job->isBusy());
        Q_EMIT primaryChanged();
    });
    connect(m_job, &ClearingJob::done, this, &StepPage::caseReplaced);
    connect(m_job, &ClearingJob::failed, this, &ClearingConfirmPage::failed);
}

ClearingConfirmPage::~ClearingConfirmPage() = default;

QString ClearingConfirmPage::primaryText() const { return tr("Clear"); }

bool ClearingConfirmPage::isHeld() const { return m_job->isBusy(); }

domain::Issues ClearingConfirmPage::write(domain::Application&) const { return {}; }

void ClearingConfirmPage::showCards() {
    const domain::Application& application = context().application();
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    const auto nameOf = [&](const char* list, const QString& code) {
        return reference->list(QLatin1String(list)).nameOf(code);
    };
    const QString number = application.applicant->number.text();
    const QString social = application.socialSecurityNumber();
    const auto secret = [this](const QString& name, const QString& whole) -> QWidget* {
        if (whole.isEmpty())
            return m_ui->cards->text(tr("Assigned by central"));
        auto* shown = new MaskedLabel;
        shown->setSecret(name, whole, domain::maskedNumber(whole));
        return shown;
    };
    m_ui->cards->begin({tr("Issuing place"), tr("Name"), tr("Document number"), tr("Social security number"),
                        tr("Card number"), tr("Card state"), tr("Production progress")},
                       6);
    for (const domain::SocialCard& card : application.clearing->cards)
        m_ui->cards->addCard({m_ui->cards->text(nameOf("guangdong_city", card.issuingCity)),
                              m_ui->cards->text(application.applicant->name.text()),
                              secret(tr("Document number"), number), secret(tr("Social security number"), social),
                              m_ui->cards->text(card.number, QStringLiteral("number")),
                              m_ui->cards->text(nameOf("card_status", card.status)),
                              m_ui->cards->text(nameOf("production_stage", card.productionStage))});
}

void ClearingConfirmPage::proceed() {
    if (isHeld())
        return;
    const auto cards = static_cast<int>(context().application().clearing->cards.size());
    popup::askIrreversible(
        this, tr("Submit the clearing?"),
        tr("%n card(s) will be cancelled. This cannot be undone. The bank accounts are not closed by it.", nullptr,
           cards),
        [this] { m_job->order(context().application()); });
}

void ClearingConfirmPage::failed(const base::Error& error) {
    if (!domain::isUnreachable(error.code)) {
        Q_EMIT errorOccurred(error);
        return;
    }
    popup::say(this, tr("Central cannot be reached"),
               tr("Cards can only be cleared online. Nothing was submitted and no card was changed; try again when the "
                  "line is back."));
}

} // namespace shouli::desk
