// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/details/DetailsOffers.h"

#include "base/OnAnswer.h"
#include "desk/fields/ChoiceField.h"
#include "desk/fields/DateField.h"
#include "desk/offers/RecognitionOfferPanel.h"
#include "desk/words/IssueText.h"
#include "desk/words/Labels.h"
#include "domain/Issue.h"

#include <QCheckBox>
#include <QLineEdit>

namespace shouli::desk {

using domain::Field;

namespace {

constexpr int kStripWidthPx = 400; // an address is long

}

void takeAddress(ChoiceField* residence, QLineEdit* address, const domain::PartedAddress& parted) {
    if (!parted.division.isEmpty())
        residence->takeCode(parted.division);
    address->setText(parted.rest);
}

DetailsOffers::DetailsOffers(PageContext context, Inputs inputs, RecognitionOfferPanel* panel, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_inputs(inputs)
    , m_panel(panel) {
    m_panel->setStripWidth(kStripWidthPx);
    m_panel->setFields({{Field::EthnicGroup, QStringLiteral("Ctrl+1")},
                        {Field::ValidFrom, QStringLiteral("Ctrl+2")},
                        {Field::ResidenceAddress, QStringLiteral("Ctrl+3")}});
    connect(m_panel, &RecognitionOfferPanel::taken, this, &DetailsOffers::take);
    connect(m_inputs.ethnicGroup, &ChoiceField::codeChanged, this, &DetailsOffers::showOffers);
    for (DateField* day : {m_inputs.validFrom, m_inputs.validUntil})
        connect(day, &DateField::dateChanged, this, &DetailsOffers::showOffers);
    connect(m_inputs.longTerm, &QCheckBox::toggled, this, &DetailsOffers::showOffers);
    connect(m_inputs.residence, &ChoiceField::codeChanged, this, &DetailsOffers::showOffers);
    connect(m_inputs.address, &QLineEdit::textChanged, this, &DetailsOffers::showOffers);
    askKeptOffers(context.services.drafts, context.application().id) |
        base::on(this, [this](const base::Result<QHash<QString, QString>>& kept) {
            if (!kept)
                return; // an offer less
            m_offers = keptOffers(*kept);
            showOffers();
        });
}

bool DetailsOffers::isIn(const RecognitionOffer& offer) const {
    if (offer.field == Field::EthnicGroup)
        return m_inputs.ethnicGroup->code() == offer.value;
    if (offer.field == Field::ValidFrom)
        return m_inputs.validFrom->date().toString(Qt::ISODate) == offer.value &&
               (offer.until.isValid() ? m_inputs.validUntil->date() == offer.until : m_inputs.longTerm->isChecked());
    const auto [division, rest] = parted(offer.value);
    return m_inputs.address->text() == rest && (division.isEmpty() || m_inputs.residence->code() == division);
}

domain::PartedAddress DetailsOffers::parted(const QString& address) const {
    return m_context.services.reference.current()->divisions.parted(address);
}

// A term without an end is one of identity cards only.
bool DetailsOffers::fits(const RecognitionOffer& offer) const {
    return offer.field != Field::ValidFrom || offer.until.isValid() || m_inputs.longTerm->isEnabled();
}

QString DetailsOffers::shownValue(const RecognitionOffer& offer) const {
    if (offer.field == Field::EthnicGroup)
        return m_context.services.reference.current()->list(QStringLiteral("ethnic_group")).nameOf(offer.value);
    if (offer.field == Field::ValidFrom) {
        const QDate from = QDate::fromString(offer.value, Qt::ISODate);
        return tr("%1 to %2").arg(dayText(from), offer.until.isValid() ? dayText(offer.until) : tr("long-term"));
    }
    return offer.value;
}

void DetailsOffers::take(Field field) {
    const auto found = std::find_if(m_offers.cbegin(), m_offers.cend(),
                                    [field](const RecognitionOffer& offer) { return offer.field == field; });
    if (found == m_offers.cend())
        return;
    const RecognitionOffer& offer = *found;
    if (field == Field::EthnicGroup) {
        m_inputs.ethnicGroup->setFocus(Qt::OtherFocusReason);
        m_inputs.ethnicGroup->takeCode(offer.value);
    } else if (field == Field::ValidFrom) {
        m_inputs.validFrom->setFocus(Qt::OtherFocusReason);
        m_inputs.validFrom->setDate(QDate::fromString(offer.value, Qt::ISODate));
        m_inputs.longTerm->setChecked(!offer.until.isValid());
        if (offer.until.isValid())
            m_inputs.validUntil->setDate(offer.until);
    } else {
        m_inputs.address->setFocus(Qt::OtherFocusReason);
        takeAddress(m_inputs.residence, m_inputs.address, parted(offer.value));
    }
    showOffers();
}

void DetailsOffers::showOffers() {
    for (const RecognitionOffer& offer : std::as_const(m_offers)) {
        if (!isKeptForDetails(offer.field))
            continue;
        if (isIn(offer) || !fits(offer))
            m_panel->withdraw(offer.field);
        else
            m_panel->offer(offer.field, {offer.field == Field::ValidFrom          ? tr("Term")
                                         : offer.field == Field::ResidenceAddress ? tr("Address on the card")
                                                                                  : fieldLabel(offer.field),
                                         shownValue(offer),
                                         {},
                                         offer.strip,
                                         true});
    }
}

} // namespace shouli::desk
