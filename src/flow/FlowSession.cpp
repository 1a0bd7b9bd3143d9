// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/FlowSession.h"

#include "domain/Issue.h"
#include "domain/MinorCase.h"

#include <algorithm>

namespace shouli::flow {

namespace {

using domain::Application;

bool holds(const Step& step, const Application& application, const domain::RuleContext& context) {
    return !domain::hasErrors(step.check(application, context));
}

} // namespace

FlowSession::FlowSession(Application application, domain::ReferenceSnapshot reference, QDate today, StepTable table,
                         Use use)
    : m_application(std::move(application))
    , m_reference(std::move(reference))
    , m_today(today)
    , m_table(table)
    , m_use(use) {
    Q_ASSERT(m_reference);
    if (isOver())
        moveTo(indexOf(StepId::Outcome));
    else
        settle(indexOf(base::enumFromText<StepId>(m_application.step).value_or(StepId::Guide)));
}

domain::RuleContext FlowSession::context() const { return {m_today, *m_reference}; }

std::vector<const Step*> FlowSession::steps() const {
    std::vector<const Step*> steps;
    for (const Step& step : stepsOf(m_application.flow, m_table)) {
        if (step.applies(m_application))
            steps.push_back(&step);
    }
    return steps;
}

size_t FlowSession::indexOf(StepId step) const {
    const auto steps = this->steps();
    const auto found = std::find_if(steps.begin(), steps.end(), [step](const Step* row) { return row->id == step; });
    return static_cast<size_t>(found - steps.begin());
}

size_t FlowSession::firstUnmet() const {
    const auto steps = this->steps();
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [this](const Step* step) { return !holds(*step, m_application, context()); });
    return static_cast<size_t>(found - steps.begin());
}

bool FlowSession::isOver() const { return isLook() || m_application.state != domain::ApplicationState::Draft; }

void FlowSession::moveTo(size_t index) {
    const auto steps = this->steps();
    if (index >= steps.size())
        return; // a case whose kind has no table here stays where it is
    m_current = steps[index]->id;
    m_application.step = textOf(m_current);
    if (index >= indexOf(StepId::Confirm))
        m_application.returnToConfirm = false;
}

// A draft at the outcome was submitted once and came back: it stands at the confirmation.
void FlowSession::settle(size_t wanted) {
    const size_t confirm = indexOf(StepId::Confirm);
    const size_t unmet = firstUnmet();
    if (wanted >= confirm && unmet < confirm)
        m_application.returnToConfirm = true;
    moveTo(std::min({wanted, unmet, confirm}));
}

std::vector<StepView> FlowSession::rail() const {
    const auto steps = this->steps();
    const size_t unmet = firstUnmet();
    std::vector<StepView> views;
    for (size_t index = 0; index < steps.size(); ++index)
        views.push_back({steps[index]->id, stateOf(index), canGoTo(index, unmet)});
    return views;
}

StepState FlowSession::stateOf(size_t index) const {
    const Step& step = *steps()[index];
    const size_t current = indexOf(m_current);
    if (index == current)
        return StepState::Current;
    if (m_current == StepId::Outcome)
        return StepState::Done;
    if (index >= indexOf(StepId::Confirm))
        return StepState::ToCome;
    if (holds(step, m_application, context()))
        return StepState::Done;
    return index < current || m_application.returnToConfirm ? StepState::NeedsAttention : StepState::ToCome;
}

bool FlowSession::canGoTo(size_t index, size_t unmet) const {
    return !isOver() && index <= unmet && index <= indexOf(StepId::Confirm);
}

void FlowSession::setReference(domain::ReferenceSnapshot reference) { m_reference = std::move(reference); }

std::vector<domain::Field> FlowSession::update(const Application& application) {
    Application now = application;
    now.step = m_application.step;
    now.returnToConfirm = m_application.returnToConfirm;
    std::vector<domain::Field> cleared = domain::clearWhatNoLongerHolds(m_application, now);
    m_application = std::move(now);
    return cleared;
}

domain::Issues FlowSession::issues() const {
    const auto steps = this->steps();
    const size_t index = indexOf(m_current);
    return index < steps.size() ? steps[index]->check(m_application, context()) : domain::Issues{};
}

bool FlowSession::next() {
    const size_t index = indexOf(m_current);
    const size_t confirm = indexOf(StepId::Confirm);
    if (isOver() || index >= confirm || domain::hasErrors(issues()))
        return false;
    const size_t following = m_application.returnToConfirm ? confirm : index + 1;
    moveTo(std::min(following, firstUnmet()));
    return true;
}

bool FlowSession::backSwitches() const {
    return indexOf(m_current) == 0 && m_application.guideAfterCheck && m_application.flow->goesBackToOther;
}

bool FlowSession::canGoBack() const { return !isOver() && (indexOf(m_current) > 0 || backSwitches()); }

bool FlowSession::switchForgets() const { return domain::forgetsInOtherFlow(m_application, m_today); }

bool FlowSession::back() {
    if (!canGoBack())
        return false;
    const bool switches = backSwitches();
    if (switches)
        m_application.flow->turn(m_application, m_today);
    moveTo(switches ? indexOf(StepId::Guide) : indexOf(m_current) - 1);
    return true;
}

bool FlowSession::editFromConfirm(StepId step) {
    return m_current == StepId::Confirm && indexOf(step) < indexOf(StepId::Confirm) && goTo(step);
}

bool FlowSession::goTo(StepId step) {
    const size_t index = indexOf(step);
    if (steps().empty() || !canGoTo(index, firstUnmet()))
        return false;
    if (m_current == StepId::Confirm)
        m_application.returnToConfirm = true; // moveTo() takes it back when it stays
    moveTo(index);
    return true;
}

bool FlowSession::switchTo(domain::FlowKind flow) {
    if (isOver() || m_application.acceptanceNumber || m_application.flow.other() != flow)
        return false;
    m_application.flow->turn(m_application, m_today);
    moveTo(firstUnmet());
    return true;
}

} // namespace shouli::flow
