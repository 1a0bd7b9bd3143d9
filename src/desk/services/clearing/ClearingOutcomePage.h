// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/steps/StepPage.h"

#include <memory>

namespace Ui {
class ClearingOutcomePage;
}

namespace shouli::desk {

class ClearingJob;

/// What became of each card (manual 1.3.12; beyond the manual, single cards may fail). While the outcome is unknown it
/// says so, and updates itself when central answers.
class ClearingOutcomePage : public StepPage {
    Q_OBJECT
public:
    explicit ClearingOutcomePage(PageContext context, QWidget* parent = nullptr);
    ~ClearingOutcomePage() override;

    /// 「继续申领」; when cards failed, the retry for these; while the outcome is unknown, asking for it.
    QString primaryText() const override;
    bool isPrimaryEnabled() const override { return !isHeld(); }
    bool hasPrimary() const override { return mayGoOn(); }
    bool isHeld() const override;
    void proceed() override;
    domain::Issues write(domain::Application& application) const override;
    QWidget* firstInput() const override { return nullptr; }

private:
    domain::ApplicationState state() const { return context().application().state; }
    /// Neither voided nor only looked at.
    bool mayGoOn() const { return state() != domain::ApplicationState::Voided && !context().session.isLook(); }
    QString headingText() const;
    void showHead();
    void showPerson();
    void showCards();
    void retry();
    void updateButtons();
    void centralAnswered(domain::ApplicationId id);

    std::unique_ptr<Ui::ClearingOutcomePage> m_ui;
    ClearingJob* m_job;
};

} // namespace shouli::desk
