// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/StepPage.h"

#include <QTimer>

#include <chrono>
#include <memory>

namespace Ui {
class ConfirmPage;
}

namespace shouli::desk {

class ReviewSection;

/// 信息确认 (manual 1.3.7, 1.4.7): everything as it will be sent, 「修改」 at each section, 「确认提交」.
///
/// Submitting stores the case first; then central has some seconds to answer before the operator goes on without it.
class ConfirmPage : public StepPage {
    Q_OBJECT
public:
    /// Look: what was submitted, without 「修改」.
    enum class Use { Submit, Look };
    explicit ConfirmPage(PageContext context, Use use = Use::Submit, QWidget* parent = nullptr);
    ~ConfirmPage() override;

    QString primaryText() const override;
    /// Not before a double click on the page before can be over.
    bool isPrimaryEnabled() const override { return !m_isSubmitting && m_isRipe; }
    bool isReadFirst() const override { return true; }
    bool isHeld() const override { return m_isSubmitting; }
    /// Submits. caseReplaced() follows with the case as central answered it, or queued after the wait.
    void proceed() override;
    /// Nothing is written here.
    domain::Issues write(domain::Application& application) const override;
    /// 「修改」 leads back: the cursor comes to the button that leads on.
    QWidget* firstInput() const override { return nullptr; }

    /// How long central is waited for: 10 s at first.
    void setCentralWait(std::chrono::milliseconds wait) { m_wait.setInterval(wait); }

protected:
    bool event(QEvent* event) override;

private:
    void showRefusals();
    /// Beside each section what central refused in it.
    void markRefused();
    ReviewSection* sectionOf(domain::Field field) const;
    void showOpenQuestions();
    bool isOfMinor() const;
    void addGuardian();
    void addPerson();
    void addCardPhoto();
    void addCard();
    void addDelivery();
    void addMaterials();
    /// Where 「修改」 leads: the step, and the first field of what the section shows.
    struct Place {
        flow::StepId step;
        domain::Field field;
    };
    /// Alt+`number` presses its 「修改」.
    ReviewSection* addSection(int number, const char* name, const QString& heading, Place place, QWidget* column);
    void addIdentity(ReviewSection* section, const domain::Person& person);
    void addPhone(ReviewSection* section, const QString& name, const domain::Phone& phone);

    void setSubmitting(bool isSubmitting);
    void submitted(const base::Result<domain::Application>& stored);
    void centralAnswered(domain::ApplicationId id);
    void load();
    void notSent(domain::ApplicationId id);
    void waitIsOver();

    const Use m_use;
    std::unique_ptr<Ui::ConfirmPage> m_ui;
    std::vector<ReviewSection*> m_sections;
    QTimer m_wait;
    QTimer m_ripening;
    bool m_isRipe = false;                       ///< seen for as long as a double click takes
    std::optional<domain::Application> m_stored; ///< submitted, and central not heard yet
    bool m_isSubmitting = false;
    bool m_hasAnswered = false; ///< central spoke before the disk's own answer was here
    bool m_isNotSent = false;   ///< and so did the line: nobody is there to wait for
};

} // namespace shouli::desk
