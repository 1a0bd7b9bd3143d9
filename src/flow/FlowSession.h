// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/Step.h"

#include <vector>

namespace shouli::flow {

enum class StepState { Done, Current, ToCome, NeedsAttention };

struct StepView {
    StepId id;
    StepState state;
    bool canOpen; ///< a click on the rail may go there
};

/// Where a case stands in its flow and where it may go. Holds no widget and no clock; a whole case can be driven by
/// it in a test. It changes only the case's `step` and `returnToConfirm`; what goes with a change of the flow is
/// domain's (MinorCase.h).
class FlowSession {
public:
    /// Begins at the step stored in the case, or before it at the first one whose rules do not hold. A case that stood
    /// at the confirmation comes back to it from there; a submitted one begins at the outcome. `reference` is not null;
    /// the rows of `table` outlive the session.
    FlowSession(domain::Application application, domain::ReferenceSnapshot reference, QDate today,
                StepTable table = shippedSteps());

    const domain::Application& application() const { return m_application; }
    StepId current() const { return m_current; }
    std::vector<StepView> rail() const;

    /// Newer lists came from central: from now on the rules ask these. Not null.
    void setReference(domain::ReferenceSnapshot reference);
    /// Takes what a page wrote. Returns the fields that the change cleared elsewhere.
    std::vector<domain::Field> update(const domain::Application& application);
    /// What keeps the current step from being left.
    domain::Issues issues() const;

    /// Goes on. From an edit: to the first step the change made invalid, else straight back to the confirmation.
    /// REQUIRES: no errors in issues(). Returns false, and stays, otherwise.
    bool next();
    /// The step before; false at the first, and after submission. From an edit the confirmation is still next. Before
    /// the first step of a minor's case that began at the adult guide lies that guide (ServiceFacts::goesBackToOther).
    bool back();
    bool canGoBack() const;
    /// Whether switchTo() the other flow forgets what was filled in, and so does back() where backSwitches().
    bool switchForgets() const;
    /// Whether back() leads to the guide of the other flow.
    bool backSwitches() const;
    /// 「修改」: goes to `step` and comes back. REQUIRES: current() == Confirm.
    bool editFromConfirm(StepId step);
    /// A click on the rail: any step up to the first one that does not hold. From the confirmation it is an edit.
    bool goTo(StepId step);
    /// 「代未成年子女办理」 and 「本人申领」: the draft goes on in the other service (ServiceFacts::other), at the
    /// first step that does not hold in it. False, and nothing changes, when there is no such, or it was submitted.
    bool switchTo(domain::FlowKind flow);
    /// After 「重新提交」: the case was reopened; to the confirmation, or first to what no longer holds.
    void reopen(const domain::Application& application);
    /// After 「确认提交」: to the outcome.
    void submitted(const domain::Application& application);

private:
    domain::RuleContext context() const;
    /// Those of the table that this case has.
    std::vector<const Step*> steps() const;
    /// Its place in the table of this case; the table's length when it has no such step.
    size_t indexOf(StepId step) const;
    /// The first step whose rules do not hold; the table's length when all do.
    size_t firstUnmet() const;
    bool isSubmitted() const;
    bool canGoTo(size_t index, size_t unmet) const;
    StepState stateOf(size_t index) const;
    void settle(size_t wanted);
    void moveTo(size_t index);

    domain::Application m_application;
    domain::ReferenceSnapshot m_reference;
    QDate m_today;
    StepTable m_table;
    StepId m_current = StepId::Guide;
};

} // namespace shouli::flow
