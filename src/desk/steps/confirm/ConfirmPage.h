// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/steps/StepPage.h"

#include <QTimer>

#include <memory>

namespace Ui {
class ConfirmPage;
}

namespace shouli::desk {

class CaseReview;

/// 信息确认 (manual 1.3.7, 1.4.7): everything as it will be sent, 「修改」 at each section, 「确认提交」.
///
/// Submitting stores the case first. Then the page waits some seconds for central's answer before it goes on without.
class ConfirmPage : public StepPage {
    Q_OBJECT
public:
    explicit ConfirmPage(PageContext context, QWidget* parent = nullptr);
    ~ConfirmPage() override;

    QString primaryText() const override;
    /// False until the page was visible for the time of a double click, which may have begun on the page before.
    bool isPrimaryEnabled() const override { return !m_isSubmitting && m_isRipe; }
    bool isReadFirst() const override { return true; }
    bool isHeld() const override { return m_isSubmitting; }
    /// Submits. caseReplaced() follows with the case as central answered it, or still queued when the wait is over.
    void proceed() override;
    /// Writes nothing.
    domain::Issues write(domain::Application& application) const override;
    /// Null: the focus belongs on the button that leads on, not on a 「修改」.
    QWidget* firstInput() const override { return nullptr; }

protected:
    bool event(QEvent* event) override;

private:
    void showRefusals();

    void setSubmitting(bool isSubmitting);
    void submitted(const base::Result<domain::Application>& stored);
    void centralAnswered(domain::ApplicationId id);
    void load();
    void notSent(domain::ApplicationId id);
    void waitIsOver();

    std::unique_ptr<Ui::ConfirmPage> m_ui;
    CaseReview* m_review;
    QTimer m_wait;
    QTimer m_ripening;
    bool m_isRipe = false;                       ///< was visible for the time of a double click
    std::optional<domain::Application> m_stored; ///< the submitted case while central has not answered
    bool m_isSubmitting = false;
    bool m_hasAnswered = false; ///< central answered before the store confirmed the submission
    bool m_isNotSent = false;   ///< sending failed before that: there is no answer to wait for
};

} // namespace shouli::desk
