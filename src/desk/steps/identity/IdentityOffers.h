// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/offers/RecognitionOffer.h"
#include "desk/steps/StepPage.h"
#include "desk/steps/identity/PictureRecognition.h"

#include <map>
#include <optional>

class QLineEdit;

namespace shouli::desk {

class CodeBox;
class DateField;
class RecognitionOfferPanel;

/// Offers for the inputs of 身份核实 what is read from its pictures. A number with a right check digit is filled into
/// an empty input by itself; everything else, and always the name, the operator decides about. What later pages can use
/// is kept with the case, except from a guardian's card, since those pages are about the child.
class IdentityOffers : public QObject {
    Q_OBJECT
public:
    struct Inputs {
        QLineEdit* name;
        QLineEdit* number;
        DateField* birthDate;
        CodeBox* sex;
    };
    IdentityOffers(PageContext context, Inputs inputs, RecognitionOfferPanel* panel, QObject* parent);

    /// `isNew`: the picture was taken just now. A picture that the case had before fills in nothing.
    void readPicture(domain::MaterialSlot slot, const domain::Picture& picture, domain::DocumentKind document,
                     bool isNew);
    void dropPicture(domain::MaterialSlot slot);
    /// Another kind of document was chosen: drops everything that was read.
    void dropAll(domain::DocumentKind document);

    /// The source of the person in the inputs: ReadFromPicture when name and number both came from pictures. `before`:
    /// the person whom the case had.
    domain::EntrySource sourceOf(const domain::PersonName& name, const domain::IdentityNumber& number,
                                 const domain::Person* before) const;

    /// The page is left: what is still being read is kept for later pages when it arrives. `keeper` must outlive the
    /// page. Do not use this object afterwards.
    void leave(QObject* keeper);

private:
    void answered(domain::MaterialSlot slot, const capture::CardRecognition& recognition);
    const RecognitionOffer* best(domain::Field field) const;
    void keepForLater(domain::Field field);
    bool isIn(const RecognitionOffer& offer) const;
    bool isWanted(domain::Field field) const;
    void take(domain::Field field);
    QWidget* inputOf(domain::Field field) const;
    void put(const RecognitionOffer& offer);
    void showOffers();

    const PageContext m_context;
    const Inputs m_inputs;
    RecognitionOfferPanel* m_panel;
    PictureRecognition* m_recognition;
    std::optional<domain::DocumentKind> m_document;
    std::map<domain::MaterialSlot, bool> m_isNew;
    std::map<domain::MaterialSlot, QList<RecognitionOffer>> m_offers;
};

} // namespace shouli::desk
