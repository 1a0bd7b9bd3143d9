// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/services/clearing/CardsPage.h"

#include "base/OnAnswer.h"
#include "desk/theme/Theme.h"
#include "desk/words/ErrorText.h"
#include "domain/Issue.h"
#include "ui_CardsPage.h"

#include <QCheckBox>

namespace shouli::desk {

using base::Result;
using domain::SocialCard;

CardsPage::CardsPage(PageContext context, QWidget* parent)
    : StepPage(context, parent)
    , m_ui(std::make_unique<Ui::CardsPage>()) {
    m_ui->setupUi(this);
    connect(m_ui->again, &QPushButton::clicked, this, &CardsPage::ask);
    connect(&context.services.news, &domain::SyncNews::lineReturned, this, [this] {
        if (m_isUnasked)
            ask();
    });
    ask();
}

CardsPage::~CardsPage() = default;

bool CardsPage::isPrimaryEnabled() const { return m_isListed && !m_cards.empty(); }

StepPage::Obstacle CardsPage::obstacle() const {
    if (m_isAsking || isPrimaryEnabled())
        return {};
    return {domain::Field::Cards, m_isListed ? tr("There is no card to go on with. Ask again if that has changed.")
                                             : tr("The cards are not known yet: ask again first.")};
}

void CardsPage::ask() {
    clearIssues();
    m_isAsking = true;
    m_isListed = false;
    m_isUnasked = false;
    say(tr("Asking central for the cards…"), false);
    const domain::Application& application = context().application();
    context().services.central.clearableCards(application.id, *application.applicant) |
        base::on(this, [this](const Result<std::vector<SocialCard>>& cards) { answered(cards); });
}

void CardsPage::answered(const Result<std::vector<SocialCard>>& cards) {
    m_isAsking = false;
    m_isUnasked = !cards && domain::isUnreachable(cards.error().code);
    if (m_isUnasked)
        return say(
            tr("Central cannot be reached. Cards can only be cleared online: nothing was changed. It is asked again "
               "when the line is back; or save the case and go on later."),
            true);
    if (!cards)
        return say(errorText(cards.error()), true);
    m_isListed = true;
    m_cards = *cards;
    if (m_cards.empty())
        return say(
            tr("There is no card that can be cleared. Cards that were reported lost or are locked are dealt with "
               "by the agency of the city that issued them."),
            true);
    showCards();
}

void CardsPage::say(const QString& text, bool canAskAgain) {
    m_ui->hint->hide();
    m_ui->cards->hide();
    m_ui->message->show();
    m_ui->state->setText(text);
    m_ui->again->setVisible(canAskAgain);
    if (canAskAgain)
        m_ui->again->setFocus();
    Q_EMIT primaryChanged();
}

void CardsPage::showCards() {
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    const auto nameOf = [&](const char* list, const QString& code) {
        return reference->list(QLatin1String(list)).nameOf(code);
    };
    m_ui->cards->begin({QString(), tr("Name"), tr("Card number"), tr("Issuing city"), tr("Service bank"),
                        tr("Card state"), tr("Application")},
                       6);
    for (const SocialCard& card : m_cards) {
        auto* chosen = new QCheckBox;
        chosen->setObjectName(QStringLiteral("chosen"));
        chosen->setAccessibleName(card.number);
        chosen->setChecked(true);
        chosen->setEnabled(false); // 不可修改
        m_ui->cards->addCard({chosen, m_ui->cards->text(context().application().applicant->name.text()),
                              m_ui->cards->text(card.number, QStringLiteral("number")),
                              m_ui->cards->text(nameOf("guangdong_city", card.issuingCity)),
                              m_ui->cards->text(nameOf("service_bank", card.bank)),
                              m_ui->cards->text(nameOf("card_status", card.status)),
                              m_ui->cards->text(tr("May be applied for"), QStringLiteral("mayApply"))});
    }
    m_ui->message->hide();
    m_ui->hint->show();
    m_ui->cards->show();
    Q_EMIT primaryChanged();
}

domain::Issues CardsPage::write(domain::Application& application) const {
    if (!m_isListed)
        return {};
    if (!application.clearing)
        application.clearing.emplace();
    application.clearing->cards = m_cards;
    return {};
}

QWidget* CardsPage::firstInput() const { return nullptr; }

} // namespace shouli::desk
