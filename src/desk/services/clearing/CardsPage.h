// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/steps/StepPage.h"

#include <memory>

namespace Ui {
class CardsPage;
}

namespace shouli::desk {

/// 待清理的社保卡信息 (manual 1.3.10): all cards of the applicant that central says can be cleared. Central is asked
/// each time the page opens.
class CardsPage : public StepPage {
    Q_OBJECT
public:
    explicit CardsPage(PageContext context, QWidget* parent = nullptr);
    ~CardsPage() override;

    bool isPrimaryEnabled() const override;
    Obstacle obstacle() const override;
    domain::Issues write(domain::Application& application) const override;
    QWidget* firstInput() const override;

private:
    void ask();
    void answered(const base::Result<std::vector<domain::SocialCard>>& cards);
    void showCards();
    void say(const QString& text, bool canAskAgain);

    std::unique_ptr<Ui::CardsPage> m_ui;
    std::vector<domain::SocialCard> m_cards;
    bool m_isAsking = false;
    bool m_isListed = false;  ///< central has answered since the page opened
    bool m_isUnasked = false; ///< central could not be asked: it is when the line is back
};

} // namespace shouli::desk
