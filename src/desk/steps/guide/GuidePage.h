// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/steps/StepPage.h"

#include <memory>

namespace Ui {
class GuidePage;
}

namespace shouli::desk {

/// 办事指南 (manual 1.3.1; for a minor 1.4.1, for a clearing 1.3.9): what the applicant reads and agrees to.
class GuidePage : public StepPage {
    Q_OBJECT
public:
    explicit GuidePage(PageContext context, QWidget* parent = nullptr);
    ~GuidePage() override;

    QString primaryText() const override;
    bool isPrimaryEnabled() const override;
    Obstacle obstacle() const override;
    domain::Issues write(domain::Application& application) const override;
    QWidget* firstInput() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    const ServiceAtDesk& service() const;
    void offerOtherFlow();
    void updateOtherFlow();
    void addNotices();
    void agreeChanged(bool isAgreed);

    std::unique_ptr<Ui::GuidePage> m_ui;
    std::vector<domain::Notice> m_notices;
    std::optional<domain::Consent> m_consent;
};

} // namespace shouli::desk
