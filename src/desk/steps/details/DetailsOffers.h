// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/offers/RecognitionOffer.h"
#include "desk/steps/StepPage.h"

class QCheckBox;
class QLineEdit;

namespace shouli::desk {

class ChoiceField;
class DateField;
class RecognitionOfferPanel;

/// Puts an address into its two inputs: the division, if the address begins with one, and the rest.
void takeAddress(ChoiceField* residence, QLineEdit* address, const domain::PartedAddress& parted);

/// Offers for the inputs of 申请信息 what was read from the document's pictures at 身份核实. The operator decides about
/// every value.
class DetailsOffers : public QObject {
    Q_OBJECT
public:
    struct Inputs {
        ChoiceField* ethnicGroup;
        DateField* validFrom;
        DateField* validUntil;
        QCheckBox* longTerm;
        ChoiceField* residence;
        QLineEdit* address;
    };
    DetailsOffers(PageContext context, Inputs inputs, RecognitionOfferPanel* panel, QObject* parent);

private:
    bool isIn(const RecognitionOffer& offer) const;
    bool fits(const RecognitionOffer& offer) const;
    void take(domain::Field field);
    void showOffers();
    QString shownValue(const RecognitionOffer& offer) const;
    domain::PartedAddress parted(const QString& address) const;

    const PageContext m_context;
    const Inputs m_inputs;
    RecognitionOfferPanel* m_panel;
    QList<RecognitionOffer> m_offers;
};

} // namespace shouli::desk
