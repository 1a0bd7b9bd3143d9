// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/steps/StepPage.h"

#include <memory>

namespace Ui {
class DetailsPage;
}

namespace shouli::desk {

class ChipOffer;

/// 申请信息 (manual 1.3.5, 1.4.5): 个人信息 and 社保卡信息 of the applicant.
class DetailsPage : public StepPage {
    Q_OBJECT
public:
    explicit DetailsPage(PageContext context, QWidget* parent = nullptr);
    ~DetailsPage() override;

    /// A text that is not a choice or a date leaves the case's value unchanged.
    domain::Issues write(domain::Application& application) const override;
    void showIssues(const domain::Issues& issues) override;
    QWidget* firstInput() const override;

private:
    void alignLabels();
    void showApplicant();
    void offerLists();
    void fill(domain::Details details);
    void offerLongTerm();
    void offerCard();
    void compareWithCard();
    domain::PartedAddress cardAddress() const;
    void takeTerm();
    const domain::ChipCard* card() const;
    bool isOfMinor() const;
    bool hasRegister() const;
    void setUpMinor();
    void wire();
    void longTermChanged(bool isLongTerm);
    void takeLongTerm();
    void warnOfTerm();

    std::unique_ptr<Ui::DetailsPage> m_ui;
    ChipOffer* m_ethnicGroupOffer;
    ChipOffer* m_termOffer;
    ChipOffer* m_addressOffer;
};

} // namespace shouli::desk
