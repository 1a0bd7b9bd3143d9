// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/StepPage.h"

#include <memory>

namespace Ui {
class ClearingOutcomePage;
}

namespace shouli::desk {

class ClearingJob;

/// What became of each card (manual 1.3.12, and what it leaves out: single cards may fail). While the outcome is not
/// known it says so, and changes by itself when central answers.
class ClearingOutcomePage : public StepPage {
    Q_OBJECT
public:
    explicit ClearingOutcomePage(PageContext context, QWidget* parent = nullptr);
    ~ClearingOutcomePage() override;

    /// 「继续申领」; after failures the retry for those cards alone; without an outcome the question for it.
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
