// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/services/clearing/ClearingOutcomePage.h"

#include "base/ErrorClass.h"
#include "base/OnAnswer.h"
#include "desk/review/ReviewSection.h"
#include "desk/services/clearing/ClearingJob.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/Popup.h"
#include "desk/words/ErrorText.h"
#include "desk/words/IssueText.h"
#include "desk/words/Labels.h"
#include "desk/words/ShownText.h"
#include "domain/Issue.h"
#include "ui_ClearingOutcomePage.h"

#include <QVBoxLayout>

namespace shouli::desk {
namespace {

using domain::ApplicationState;
using domain::CardOutcome;
using domain::ClearingResult;

void paint(QWidget* label, const QColor& colour) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

// Central's own sentence; where it sent none, ours for its code.
QString reasonText(const CardOutcome& outcome) {
    if (outcome.result != ClearingResult::Failed)
        return {};
    if (!outcome.reason.isEmpty())
        return outcome.reason;
    const auto code = base::errorCodeFromText(outcome.code);
    return code ? errorText({*code, {}}) : outcome.code;
}

} // namespace

ClearingOutcomePage::ClearingOutcomePage(PageContext context, QWidget* parent)
    : StepPage(context, parent)
    , m_ui(std::make_unique<Ui::ClearingOutcomePage>())
    , m_job(new ClearingJob(context.services, context.counter, this)) {
    m_ui->setupUi(this);
    theme::setText(m_ui->sign, theme::Text::Title);
    theme::setText(m_ui->heading, theme::Text::Title);
    theme::setText(m_ui->state, theme::Text::Strong);
    showHead();
    showPerson();
    showCards();
    connect(m_ui->goOn, &QPushButton::clicked, this, &StepPage::continueRequested);
    connect(m_ui->home, &QPushButton::clicked, this, &StepPage::newCaseRequested);
    connect(m_ui->workbench, &QPushButton::clicked, this, &StepPage::workbenchRequested);
    connect(m_job, &ClearingJob::busyChanged, this, &ClearingOutcomePage::updateButtons);
    connect(m_job, &ClearingJob::done, this, &StepPage::caseReplaced);
    connect(m_job, &ClearingJob::failed, this, &StepPage::errorOccurred);
    connect(&context.services.news, &domain::SyncNews::caseChanged, this, &ClearingOutcomePage::centralAnswered);
    updateButtons();
}

ClearingOutcomePage::~ClearingOutcomePage() = default;

domain::Issues ClearingOutcomePage::write(domain::Application&) const { return {}; }

bool ClearingOutcomePage::isHeld() const { return m_job->isBusy(); }

QString ClearingOutcomePage::primaryText() const {
    if (state() == ApplicationState::Queued)
        return tr("Ask for the outcome");
    return state() == ApplicationState::Returned ? tr("Try the failed cards again") : tr("Go on with the application");
}

void ClearingOutcomePage::proceed() {
    if (isHeld())
        return;
    if (state() == ApplicationState::Queued)
        m_job->settle(context().application());
    else if (state() == ApplicationState::Returned)
        retry();
    else
        Q_EMIT continueRequested();
}

void ClearingOutcomePage::retry() {
    const auto left = static_cast<int>(context().application().clearing->toClear().size());
    popup::askIrreversible(this, tr("Submit the clearing again?"),
                           tr("Only the %n card(s) that were not cleared are tried again.", nullptr, left),
                           [this] { m_job->order(context().application()); });
}

void ClearingOutcomePage::updateButtons() {
    const bool isKnown = state() != ApplicationState::Queued;
    // Else it is the footer's, or nothing to go on with.
    m_ui->goOn->setVisible(mayGoOn() && state() == ApplicationState::Returned);
    m_ui->home->setVisible(isKnown);
    for (QWidget* button :
         {static_cast<QWidget*>(m_ui->goOn), static_cast<QWidget*>(m_ui->home), static_cast<QWidget*>(m_ui->workbench)})
        button->setEnabled(!m_job->isBusy());
    Q_EMIT primaryChanged();
}

QString ClearingOutcomePage::headingText() const {
    const domain::Clearing& clearing = *context().application().clearing;
    if (state() == ApplicationState::Voided)
        return label(state());
    if (state() == ApplicationState::Queued)
        return tr("Ordered; the outcome is not known yet");
    if (state() == ApplicationState::Accepted)
        return tr("Submitted");
    if (clearing.wasNotReceived())
        return tr("Not submitted again: the order did not reach central");
    const auto failed = static_cast<size_t>(clearing.toClear().size());
    return failed < clearing.cards.size() ? tr("Submitted, but not every card was cleared")
                                          : tr("Submitted, but no card was cleared");
}

void ClearingOutcomePage::showHead() {
    const bool isKnown = state() != ApplicationState::Queued;
    const bool isWhole = state() == ApplicationState::Accepted;
    const QColor colour = !isKnown ? theme::warning() : isWhole ? theme::good() : theme::bad();
    m_ui->sign->setText(!isKnown ? QStringLiteral("…") : isWhole ? QStringLiteral("✓") : QStringLiteral("!"));
    const auto& voiding = context().application().voiding;
    m_ui->heading->setText(headingText());
    m_ui->state->setText(clearingLabel(state()));
    m_ui->state->setVisible(isWhole);
    paint(m_ui->sign, colour);
    paint(m_ui->state, colour);
    QStringList text;
    if (voiding)
        text.append(tr("Reason: %1. Voided by %2, approved by %3, %4.")
                        .arg(voiding->reason, shownText(voiding->byName), shownText(voiding->approverName),
                             momentText(voiding->at)));
    else if (!isKnown)
        text.append(tr("Central has not answered. Do not take the cards for cleared. It is asked again by itself, also "
                       "after the program was closed; nothing is cleared twice."));
    else if (context().session.isLook())
        text.append(tr("This case is for %1 to go on with, or for a supervisor.")
                        .arg(shownText(context().application().ownerName)));
    else if (isWhole)
        text.append(tr("Go on with the application: eligibility is checked anew."));
    else
        text.append(
            tr("The reason stands beside each card. Try those again, or go on with the application: eligibility "
               "is checked anew."));
    text.append(tr("The bank accounts are not closed by the clearing."));
    m_ui->text->setText(text.join(QLatin1Char('\n')));
}

// Whose cards they are: the case may be of another day.
void ClearingOutcomePage::showPerson() {
    const auto& person = context().application().applicant;
    if (!person)
        return;
    auto* section = new ReviewSection(tr("Personal information"), {}, this);
    section->setObjectName(QStringLiteral("person"));
    section->addRow(fieldLabel(domain::Field::Name), person->name.text());
    section->addRow(fieldLabel(domain::Field::DocumentKind), label(person->number.kind()));
    section->addSecret(fieldLabel(domain::Field::Number), person->number.text(),
                       domain::maskedNumber(person->number.text()));
    auto* page = static_cast<QVBoxLayout*>(layout());
    page->insertWidget(page->indexOf(m_ui->cards), section);
}

void ClearingOutcomePage::showCards() {
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    const domain::Clearing& clearing = *context().application().clearing;
    m_ui->cards->begin({tr("Card number"), tr("Issuing city"), tr("Service bank"), tr("Result"), tr("Remark")}, 4);
    for (const domain::SocialCard& card : clearing.cards) {
        const CardOutcome* outcome = clearing.outcomeOf(card.number);
        const bool isOpen = !outcome || (state() == ApplicationState::Queued && clearing.ordered.contains(card.number));
        QWidget* result =
            m_ui->cards->text(isOpen ? tr("Not known yet") : label(outcome->result), QStringLiteral("result"));
        paint(result, isOpen                                      ? theme::warning()
                      : outcome->result == ClearingResult::Failed ? theme::bad()
                                                                  : theme::good());
        m_ui->cards->addCard(
            {m_ui->cards->text(card.number, QStringLiteral("number")),
             m_ui->cards->text(reference->list(QStringLiteral("guangdong_city")).nameOf(card.issuingCity)),
             m_ui->cards->text(reference->list(QStringLiteral("service_bank")).nameOf(card.bank)), result,
             m_ui->cards->text(isOpen ? QString() : reasonText(*outcome), QStringLiteral("reason"))});
    }
}

void ClearingOutcomePage::centralAnswered(domain::ApplicationId id) {
    if (id != context().application().id || isHeld())
        return;
    context().services.applications.load(id) | base::on(this, [this](const base::Result<domain::Application>& now) {
        if (now && now->state != state() && !isHeld())
            Q_EMIT caseReplaced(*now);
    });
}

} // namespace shouli::desk
