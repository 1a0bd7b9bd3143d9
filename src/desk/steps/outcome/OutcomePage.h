// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/steps/StepPage.h"

#include <memory>

namespace Ui {
class OutcomePage;
}

namespace shouli::desk {

class PaperJob;
class PaperDialog;

/// 提交成功 or 提交失败 (manual 1.3.8). A case that central has not heard of yet is 提交成功 too, marked 已保存待上传;
/// the page changes by itself when central answers. Below, it shows what was submitted. For a case that only another
/// operator may go on with, it offers nothing else.
class OutcomePage : public StepPage {
    Q_OBJECT
public:
    explicit OutcomePage(PageContext context, QWidget* parent = nullptr);
    ~OutcomePage() override;

    /// 「返回首页」, or 「重新提交」 for a returned case.
    QString primaryText() const override;
    bool isPrimaryEnabled() const override { return !m_isReopening; }
    void proceed() override;
    domain::Issues write(domain::Application& application) const override;
    /// The papers; where there are none, the button that leads on.
    QWidget* firstInput() const override;

private:
    /// Central returned the case. When it is only looked at, it may be a draft again by now.
    bool isReturned() const;
    bool mayReopen() const;
    bool isGuardianHere() const;
    void showState();
    void showData();
    void showSuccess();
    void showVoided(const domain::Voiding& voiding);
    void showFailure();
    void wirePapers();
    void preview();
    void reopen();
    void centralAnswered(domain::ApplicationId id);
    /// Shows central's answer once no dialog or job of this page is open any more.
    void replaceWhenFree();

    std::unique_ptr<Ui::OutcomePage> m_ui;
    PaperJob* m_papers;
    PaperDialog* m_preview = nullptr;
    QStringList m_jobs; ///< result of each paper of the latest job, in words
    std::optional<domain::Application> m_answered;
    bool m_isReopening = false;
};

} // namespace shouli::desk
