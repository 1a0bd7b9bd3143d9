// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/PictureReading.h"
#include "desk/ReadOffer.h"
#include "desk/StepPage.h"

#include <map>
#include <optional>

class QLineEdit;

namespace shouli::desk {

class CodeBox;
class DateField;
class ReadOfferPanel;

/// What the pictures at 身份核实 say, for its inputs. A number whose check digit holds goes into an empty field by
/// itself; everything else, and a name always, is the operator's to take. What later pages can use is kept with the
/// case; not of a guardian's card, for those pages are about the child.
class IdentityOffers : public QObject {
    Q_OBJECT
public:
    struct Inputs {
        QLineEdit* name;
        QLineEdit* number;
        DateField* birthDate;
        CodeBox* sex;
    };
    IdentityOffers(PageContext context, Inputs inputs, ReadOfferPanel* panel, QObject* parent);

    /// `isNew`: it was taken just now; a picture that the case had before fills nothing.
    void readPicture(domain::MaterialSlot slot, const domain::Picture& picture, domain::DocumentKind document,
                     bool isNew);
    void dropPicture(domain::MaterialSlot slot);
    /// Another document is chosen: nothing that was read is about it.
    void dropAll(domain::DocumentKind document);

    /// The person as it stands in the inputs: whether both came from the pictures. `before` is who the case had.
    domain::EntrySource sourceOf(const domain::PersonName& name, const domain::IdentityNumber& number,
                                 const domain::Person* before) const;

    /// The page is left: what is still being read is kept for later pages when it is there. `keeper` outlives the page;
    /// nothing is asked of this object afterwards.
    void leave(QObject* keeper);

private:
    void answered(domain::MaterialSlot slot, const capture::CardReading& reading);
    const ReadOffer* best(domain::Field field) const;
    void keepForLater(domain::Field field);
    bool isIn(const ReadOffer& offer) const;
    bool isWanted(domain::Field field) const;
    void take(domain::Field field);
    QWidget* inputOf(domain::Field field) const;
    void put(const ReadOffer& offer);
    void showOffers();

    const PageContext m_context;
    const Inputs m_inputs;
    ReadOfferPanel* m_panel;
    PictureReading* m_reading;
    std::optional<domain::DocumentKind> m_document;
    std::map<domain::MaterialSlot, bool> m_isNew;
    std::map<domain::MaterialSlot, QList<ReadOffer>> m_offers;
};

} // namespace shouli::desk
