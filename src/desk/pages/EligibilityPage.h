// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/StepPage.h"

#include <memory>

namespace Ui {
class EligibilityPage;
}

namespace shouli::desk {

/// 申领资格校验 (manual 1.3.2): the applicant confirms who and where, then central is asked. For a minor (1.4.2) the
/// guardian says here who the child is.
class EligibilityPage : public StepPage {
    Q_OBJECT
public:
    explicit EligibilityPage(PageContext context, QWidget* parent = nullptr);
    ~EligibilityPage() override;

    QString primaryText() const override;
    bool isPrimaryEnabled() const override;
    Obstacle obstacle() const override;
    /// 「资格校验」. An applicant and city that central said yes to already are not asked about again.
    void proceed() override;
    /// Asks central anew.
    void resume() override;
    domain::Issues write(domain::Application& application) const override;
    bool knowsText(domain::Field field) const override;
    QWidget* firstInput() const override;

private:
    bool isOfMinor() const;
    void setUpMinor();
    void referenceReplaced();
    void changed();
    /// Who is asked about: of a minor as typed.
    std::optional<domain::Person> applicant() const;
    /// Whether m_eligibility is about who and where stands on the page.
    bool isOfAsked() const;
    /// What keeps central from being asked: a child that cannot be, or may not apply.
    domain::Issues issuesBeforeAsking() const;
    void ask();
    void askEligibility();
    void answered(const QString& city, const base::Status& answer);
    void settle(const QString& city, domain::CheckOutcome outcome);
    void settlePrecheck(domain::CheckOutcome outcome, const QString& refusal);
    void settleRefusal(const QString& city, const base::Error& error);
    void unanswered(const QString& city);
    QString refusedBefore() const;
    QString stateText() const;
    void sayRefusal(const base::Error& error);
    void updateState();

    std::unique_ptr<Ui::EligibilityPage> m_ui;
    domain::Eligibility m_eligibility;     ///< of the city it names
    std::optional<domain::Person> m_asked; ///< whom it is about
    bool m_isAsking = false;
};

} // namespace shouli::desk
