// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/StepPage.h"

#include <memory>

namespace Ui {
class EligibilityPage;
}

namespace shouli::desk {

/// 申领资格校验 (manual 1.3.2): the applicant confirms who and where, then central is asked.
class EligibilityPage : public StepPage {
    Q_OBJECT
public:
    explicit EligibilityPage(PageContext context, QWidget* parent = nullptr);
    ~EligibilityPage() override;

    QString primaryText() const override;
    bool isPrimaryEnabled() const override;
    /// 「资格校验」. A city that central said yes to already is not asked again.
    void proceed() override;
    /// Asks central anew.
    void resume() override;
    domain::Issues write(domain::Application& application) const override;
    QWidget* firstInput() const override;

private:
    void ask();
    void askEligibility();
    void answered(const QString& city, const base::Status& answer);
    void settle(const QString& city, domain::CheckOutcome outcome);
    void refuse(const base::Error& error);
    void updateState();

    std::unique_ptr<Ui::EligibilityPage> m_ui;
    domain::Eligibility m_eligibility; ///< of the city it names
    bool m_isAsking = false;
};

} // namespace shouli::desk
