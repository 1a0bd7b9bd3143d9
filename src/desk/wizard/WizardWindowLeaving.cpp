// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/OnAnswer.h"
#include "desk/widgets/Banner.h"
#include "desk/wizard/DraftKeeper.h"
#include "desk/wizard/StepRail.h"
#include "desk/wizard/WizardWindow.h"

#include <QLabel>

// How a case is left: for the workbench, by the lock, with the program.
namespace shouli::desk {

using domain::Application;

void WizardWindow::park(const std::function<void(const base::Status&)>& parked) {
    if (!m_case)
        return parked({});
    m_drafts->flush();
    const CasePointer held = m_case;
    flow::FlowSession last = held->storing.value_or(held->session);
    Application written = last.application();
    const bool isDraft = written.state == domain::ApplicationState::Draft && !last.isLook();
    m_page->write(written);
    last.update(written);
    forget();
    // What waited for its turn is in what the page wrote just now.
    held->waiting.clear();
    inTurn(held, [this, held, last, isDraft, parked]() mutable {
        Application stored = last.application();
        stored.changedAt = held->session.application().changedAt;
        const auto dropThen = [this, stored, parked](const base::Status& status) {
            dropIfBlank(stored, [parked, status] { parked(status); });
        };
        if (!isDraft || stored == held->session.application()) {
            turnDone(held);
            return dropThen({});
        }
        last.update(stored);
        store(held, last, QString(), dropThen);
    });
}

void WizardWindow::forget() {
    retirePage();
    m_case.reset();
    m_isBusy = false;
    m_banner->clear();
    m_title->clear();
    m_caseLabel->clear();
    m_rail->setSteps({});
}

void WizardWindow::dropIfBlank(const Application& left, const std::function<void()>& done) {
    if (!left.isBlank())
        return done();
    m_services.applications.dropIfBlank(left.id) | base::on(this, [this, id = left.id, done](const auto& dropped) {
        if (dropped && *dropped)
            Q_EMIT blankDropped(id);
        done();
    });
}

void WizardWindow::goToWorkbench() {
    const auto go = [this] {
        const Application last = session().application();
        forget();
        dropIfBlank(last, [this] { Q_EMIT left(); });
    };
    if (m_case && session().current() == flow::StepId::Outcome)
        return go(); // what was submitted is no longer written
    leave(
        Leave::Backwards, [](flow::FlowSession&) {}, go);
}

} // namespace shouli::desk
