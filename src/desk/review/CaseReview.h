// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"
#include "flow/Step.h"

#include <QWidget>

#include <map>
#include <memory>

namespace Ui {
class CaseReview;
}

namespace shouli::desk {

class ReviewSection;

/// A case section by section, as it will be sent or was: the confirmation's content, and what stands below the outcome.
/// Shows the case as it is when this is made.
class CaseReview : public QWidget {
    Q_OBJECT
public:
    /// Change: each section has its 「修改」, except the guardian's (manual 1.4.7). Look: none has.
    enum class Use { Change, Look };
    CaseReview(const DeskServices& services, const domain::Application& application, Use use,
               QWidget* parent = nullptr);
    ~CaseReview() override;

    void setEditable(bool isEditable);

Q_SIGNALS:
    /// 「修改」 at the section that this field begins, or in which central refused this field.
    void editRequested(shouli::flow::StepId step, shouli::domain::Field field);
    void errorOccurred(const shouli::base::Error& error);

private:
    /// Shows beside each section what central refused in it, and has its 「修改」 lead to the first of that.
    void markRefused();
    ReviewSection* sectionOf(domain::Field field) const;
    void showOpenQuestions();
    bool isOfMinor() const;
    void addGuardian();
    void addPerson();
    void addCardPhoto();
    void addCard();
    void addDelivery();
    void addMaterials();
    /// Where 「修改」 leads: the step, and the section's first field in it.
    struct Place {
        flow::StepId step;
        domain::Field field;
    };
    /// Where this field is put right; for one of no step of its own, the place of the section that shows it.
    Place placeOf(domain::Field field, const Place& ofSection) const;
    /// The key of its 「修改」 is Alt+`number`.
    ReviewSection* addSection(int number, const char* name, const QString& heading, Place place, QWidget* column);
    void addIdentity(ReviewSection* section, const domain::Person& person);
    void addPhone(ReviewSection* section, const QString& name, const domain::Phone& phone);

    const DeskServices& m_services;
    const domain::Application m_application;
    const Use m_use;
    std::unique_ptr<Ui::CaseReview> m_ui;
    std::map<ReviewSection*, Place> m_sections; ///< those with 「修改」
};

} // namespace shouli::desk
