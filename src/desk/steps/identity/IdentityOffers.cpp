// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/identity/IdentityOffers.h"

#include "base/Log.h"
#include "base/OnAnswer.h"
#include "desk/fields/CodeBox.h"
#include "desk/fields/DateField.h"
#include "desk/offers/RecognitionOfferPanel.h"
#include "desk/words/IssueText.h"
#include "desk/words/Labels.h"
#include "domain/DocumentMatrix.h"
#include "domain/Issue.h"

#include <QLineEdit>

namespace shouli::desk {

using domain::DocumentKind;
using domain::Field;
using domain::MaterialSlot;

namespace {

constexpr Field kHere[] = {Field::Name, Field::Number, Field::BirthDate, Field::Sex};
constexpr Field kLater[] = {Field::EthnicGroup, Field::ValidFrom, Field::ResidenceAddress};

// Of what both sides say, what is proven.
const RecognitionOffer* bestOf(const std::map<MaterialSlot, QList<RecognitionOffer>>& bySide, Field field) {
    const RecognitionOffer* found = nullptr;
    for (const auto& [slot, offers] : bySide) {
        for (const RecognitionOffer& offer : offers) {
            if (offer.field == field && (!found || (offer.isProven && !found->isProven)))
                found = &offer;
        }
    }
    return found;
}

// Whether this side of the document tells the field. Both sides of a permit may.
bool isTold(Field field, MaterialSlot slot, DocumentKind document) {
    return (field == Field::ValidFrom) != domain::showsPortrait(slot) ||
           document == DocumentKind::HkMacaoTravelPermit || document == DocumentKind::TaiwanTravelPermit;
}

void keepOrForget(domain::DraftInputs& drafts, domain::ApplicationId id, QObject* context, Field field,
                  const RecognitionOffer* offer) {
    keepOffer(drafts, id, offer ? *offer : RecognitionOffer{field, {}, {}, false, false, {}}) |
        base::on(context, [](const base::Status& kept) {
            if (!kept)
                qCWarning(lcDesk) << "offer not kept:" << base::textOf(kept.error().code);
        });
}

QString shownValue(const RecognitionOffer& offer) {
    if (offer.field == Field::Sex)
        return label(base::enumFromText<domain::Sex>(offer.value).value_or(domain::Sex::Male));
    return offer.value;
}

} // namespace

IdentityOffers::IdentityOffers(PageContext context, Inputs inputs, RecognitionOfferPanel* panel, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_inputs(inputs)
    , m_panel(panel)
    , m_recognition(new PictureRecognition(context.services, context.application().id, this)) {
    m_panel->setFields({{Field::Name, QStringLiteral("Ctrl+1")},
                        {Field::Number, QStringLiteral("Ctrl+2")},
                        {Field::BirthDate, QStringLiteral("Ctrl+3")},
                        {Field::Sex, QStringLiteral("Ctrl+4")}});
    connect(m_panel, &RecognitionOfferPanel::taken, this, &IdentityOffers::take);
    connect(m_recognition, &PictureRecognition::answered, this, &IdentityOffers::answered);
    for (QLineEdit* line : {m_inputs.name, m_inputs.number})
        connect(line, &QLineEdit::textChanged, this, &IdentityOffers::showOffers);
    connect(m_inputs.birthDate, &DateField::dateChanged, this, &IdentityOffers::showOffers);
    connect(m_inputs.sex, &CodeBox::draftTextChanged, this, &IdentityOffers::showOffers);
}

void IdentityOffers::readPicture(MaterialSlot slot, const domain::Picture& picture, DocumentKind document, bool isNew) {
    m_document = document;
    m_isNew[slot] = isNew;
    m_offers.erase(slot);
    showOffers();
    m_recognition->recognise(slot, picture, document);
}

void IdentityOffers::dropPicture(MaterialSlot slot) {
    m_recognition->drop(slot);
    answered(slot, {}); // what an earlier picture of this place said is forgotten, in the case too
}

void IdentityOffers::dropAll(DocumentKind document) {
    const bool isOther = m_document && *m_document != document;
    m_document = document;
    m_recognition->dropAll();
    m_offers.clear();
    showOffers();
    if (isOther) {
        for (const Field field : kLater)
            keepForLater(field);
    }
}

domain::EntrySource IdentityOffers::sourceOf(const domain::PersonName& name, const domain::IdentityNumber& number,
                                             const domain::Person* before) const {
    if (before && before->name == name && before->number == number)
        return before->source;
    const RecognitionOffer* readName = best(Field::Name);
    const RecognitionOffer* readNumber = best(Field::Number);
    const bool isRead = readName && readNumber && readName->value == name.text() && readNumber->value == number.text();
    return isRead ? domain::EntrySource::ReadFromPicture : domain::EntrySource::Typed;
}

void IdentityOffers::answered(MaterialSlot slot, const capture::CardRecognition& recognition) {
    m_offers[slot] =
        offersOf(recognition, m_context.services.reference.current()->list(QStringLiteral("ethnic_group")));
    const RecognitionOffer* number = best(Field::Number);
    if (number && number->isProven && m_isNew[slot] && m_inputs.number->text().isEmpty())
        put(*number);
    showOffers();
    for (const Field field : kLater) {
        if (isTold(field, slot, m_document.value_or(DocumentKind::ResidentIdCard)))
            keepForLater(field);
    }
}

void IdentityOffers::keepForLater(Field field) {
    if (m_context.application().flow->hasGuardian)
        return; // the later pages are about the child
    keepOrForget(m_context.services.drafts, m_context.application().id, this, field, best(field));
}

void IdentityOffers::leave(QObject* keeper) {
    if (!m_recognition->isBusy() || m_context.application().flow->hasGuardian)
        return;
    m_recognition->disconnect(this);
    m_recognition->setParent(keeper);
    const DeskServices& services = m_context.services;
    connect(m_recognition, &PictureRecognition::answered, m_recognition,
            [&services, id = m_context.application().id, recognition = m_recognition, offers = m_offers,
             document = m_document.value_or(DocumentKind::ResidentIdCard)](
                MaterialSlot slot, const capture::CardRecognition& read) mutable {
                offers[slot] = offersOf(read, services.reference.current()->list(QStringLiteral("ethnic_group")));
                for (const Field field : kLater)
                    if (isTold(field, slot, document))
                        keepOrForget(services.drafts, id, recognition, field, bestOf(offers, field));
            });
    connect(m_recognition, &PictureRecognition::idle, m_recognition, &QObject::deleteLater);
}

const RecognitionOffer* IdentityOffers::best(Field field) const { return bestOf(m_offers, field); }

bool IdentityOffers::isIn(const RecognitionOffer& offer) const {
    if (offer.field == Field::Name)
        return m_inputs.name->text() == offer.value;
    if (offer.field == Field::Number)
        return domain::normalisedNumber(m_inputs.number->text()) == offer.value;
    if (offer.field == Field::BirthDate)
        return m_inputs.birthDate->date().toString(Qt::ISODate) == offer.value;
    return offer.field == Field::Sex && m_inputs.sex->code() == offer.value;
}

// Birth date and sex are inputs only where the number does not tell them.
bool IdentityOffers::isWanted(Field field) const {
    return field == Field::Name || field == Field::Number ||
           !domain::IdentityNumber::tellsBirthAndSex(m_document.value_or(DocumentKind::ResidentIdCard));
}

void IdentityOffers::take(Field field) {
    const RecognitionOffer* offer = best(field);
    if (!offer)
        return;
    inputOf(field)->setFocus(Qt::OtherFocusReason); // before the key that was pressed goes
    put(*offer);
}

QWidget* IdentityOffers::inputOf(Field field) const {
    if (field == Field::Number)
        return m_inputs.number;
    if (field == Field::BirthDate)
        return m_inputs.birthDate;
    if (field == Field::Sex)
        return m_inputs.sex;
    return m_inputs.name;
}

void IdentityOffers::put(const RecognitionOffer& offer) {
    const RecognitionOffer taken = offer; // showOffers() follows the change of the input
    if (taken.field == Field::Name)
        m_inputs.name->setText(taken.value);
    else if (taken.field == Field::Number)
        m_inputs.number->setText(taken.value);
    else if (taken.field == Field::BirthDate)
        m_inputs.birthDate->setDate(QDate::fromString(taken.value, Qt::ISODate));
    else if (taken.field == Field::Sex)
        m_inputs.sex->setCode(taken.value);
}

void IdentityOffers::showOffers() {
    for (const Field field : kHere) {
        const RecognitionOffer* offer = isWanted(field) ? best(field) : nullptr;
        if (!offer) {
            m_panel->withdraw(field);
            continue;
        }
        QString note;
        if (field == Field::Name && offer->mayLackSome)
            note = tr("A character may be missing or another: the reader does not know all of them.");
        else if (field == Field::Number && !offer->isProven)
            note = tr("No check digit vouches for this number.");
        m_panel->offer(field, {fieldLabel(field), shownValue(*offer), note, offer->strip, !isIn(*offer)});
    }
}

} // namespace shouli::desk
