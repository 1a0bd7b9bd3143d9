// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/steps/StepPage.h"

#include <memory>

namespace Ui {
class EligibilityPage;
}

namespace shouli::desk {

class Precheck;

/// 申领资格校验 (manual 1.3.2): the applicant confirms person and issuing city, then central is asked. In a minor's
/// case (1.4.2) the child is named here.
class EligibilityPage : public StepPage {
    Q_OBJECT
public:
    explicit EligibilityPage(PageContext context, QWidget* parent = nullptr);
    ~EligibilityPage() override;

    QString primaryText() const override;
    bool isPrimaryEnabled() const override;
    Obstacle obstacle() const override;
    /// 「资格校验」. Does not ask central again about an applicant and city that it has approved already.
    void proceed() override;
    /// Asks central again.
    void resume() override;
    domain::Issues write(domain::Application& application) const override;
    bool knowsText(domain::Field field) const override;
    QWidget* firstInput() const override;

private:
    bool isOfMinor() const;
    void setUpMinor();
    void referenceReplaced();
    void changed();
    /// The person to ask about; in a minor's case the child as typed. Absent while that is not valid.
    std::optional<domain::Person> applicant() const;
    /// Whether m_eligibility is about the person and city on the page.
    bool isOfAsked() const;
    /// Why central cannot be asked: the child's data is not valid, or the child may not apply.
    domain::Issues issuesBeforeAsking() const;
    void ask();
    void precheckFailed(const base::Error& error);
    void askEligibility();
    void answered(const QString& city, const base::Status& answer);
    void settle(const QString& city, domain::CheckOutcome outcome);
    void settleRefusal(const QString& city, const base::Error& error);
    void unanswered(const QString& city);
    QString refusedBefore() const;
    QString stateText() const;
    void sayRefusal(const base::Error& error);
    void updateState();

    std::unique_ptr<Ui::EligibilityPage> m_ui;
    Precheck* m_precheck;
    domain::Eligibility m_eligibility;     ///< about m_asked and its issuingCity; its precheck is m_precheck's
    std::optional<domain::Person> m_asked; ///< the person whom m_eligibility is about
    bool m_isAsking = false;
};

} // namespace shouli::desk
