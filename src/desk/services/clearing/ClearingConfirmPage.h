// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/steps/StepPage.h"

#include <memory>

namespace Ui {
class ClearingConfirmPage;
}

namespace shouli::desk {

class ClearingJob;

/// 确认信息 of a clearing (manual 1.3.11): each card once more, with its production stage, and 「清理」.
class ClearingConfirmPage : public StepPage {
    Q_OBJECT
public:
    explicit ClearingConfirmPage(PageContext context, QWidget* parent = nullptr);
    ~ClearingConfirmPage() override;

    QString primaryText() const override;
    bool isPrimaryEnabled() const override { return !isHeld(); }
    bool isReadFirst() const override { return true; }
    bool isHeld() const override;
    /// Asks for confirmation, then orders the clearing.
    void proceed() override;
    domain::Issues write(domain::Application& application) const override;

private:
    void showCards();
    void failed(const base::Error& error);

    std::unique_ptr<Ui::ClearingConfirmPage> m_ui;
    ClearingJob* m_job;
};

} // namespace shouli::desk
