// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/steps/StepPage.h"

#include <map>
#include <memory>

namespace Ui {
class IdentityPage;
}

namespace shouli::desk {

class CardReaderLine;
class IdentityOffers;
class PictureSlot;

/// 身份核实: the applicant, or the guardian who applies for a minor, by one of the identity documents of the manual;
/// and the two pictures of the document, which are materials already. Birth date and sex are typed when the document's
/// number does not contain them.
class IdentityPage : public StepPage {
    Q_OBJECT
public:
    explicit IdentityPage(PageContext context, QWidget* parent = nullptr);
    ~IdentityPage() override;

    domain::Issues write(domain::Application& application) const override;
    bool knowsText(domain::Field field) const override;
    QWidget* firstInput() const override;

private:
    void offerDocuments();
    void fill(const domain::Person& person);
    void wire();
    void setUpReader();
    void cardTaken();
    void documentChanged();
    void showPictures();
    void sideFilled();
    void nameEdited();
    void numberEdited();
    void numberLeft();
    void showPerson();

    domain::DocumentKind document() const;
    domain::Parsed<domain::IdentityNumber> number() const;
    std::optional<domain::Sex> sex(const domain::IdentityNumber* number) const;
    QDate birthDate(const domain::IdentityNumber* number) const;
    bool isOfGuardian() const;
    void keep(domain::Application& application, const domain::Person& person) const;
    domain::EntrySource sourceOf(const domain::PersonName& name, const domain::IdentityNumber& number) const;
    bool isBegun() const;
    std::optional<domain::IssueCode> faultOf(QDate birth) const;
    domain::Issues issuesOfText() const;

    std::unique_ptr<Ui::IdentityPage> m_ui;
    IdentityOffers* m_offers;
    CardReaderLine* m_reader;
    std::vector<PictureSlot*> m_slots;                          ///< of the chosen document
    std::map<domain::MaterialSlot, domain::Picture> m_pictures; ///< of every document: it may be chosen back
};

} // namespace shouli::desk
