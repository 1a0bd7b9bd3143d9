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
    bool canOpen; ///< whether goTo() this step would succeed
};

/// Where a case stands in its flow and where it may go. Has no widget and no clock, so a test can drive a whole case
/// through it. Of the case it changes only `step` and `returnToConfirm`; everything else that a change of the flow
/// involves is done by domain/MinorCase.h.
class FlowSession {
public:
    enum class Use { Work, Look };
    /// Begins at the step stored in the case, or before it at the first one whose rules do not hold. A case that stood
    /// at the confirmation comes back to it from there; a submitted one begins at the outcome. `reference` is not null;
    /// the rows of `table` outlive the session. With Use::Look it stays at the outcome, whatever the case's state.
    FlowSession(domain::Application application, domain::ReferenceSnapshot reference, QDate today,
                StepTable table = shippedSteps(), Use use = Use::Work);

    const domain::Application& application() const { return m_application; }
    StepId current() const { return m_current; }
    bool isLook() const { return m_use == Use::Look; }
    std::vector<StepView> rail() const;

    /// From now on the rules use these lists, which central sent. REQUIRES: not null.
    void setReference(domain::ReferenceSnapshot reference);
    /// Takes over what a page wrote, and clears what that made invalid (domain::clearWhatNoLongerHolds()). Returns the
    /// fields that were cleared.
    std::vector<domain::Field> update(const domain::Application& application);
    /// What is wrong with the current step. Errors keep it from being left, warnings do not.
    domain::Issues issues() const;

    /// Goes on to the next step; after 「修改」 back to the confirmation. An earlier step whose rules do not hold any
    /// more comes first. Returns false and stays when issues() has errors, and always at the confirmation or later.
    bool next();
    /// Goes to the step before. Returns false at the first step and after submission. After 「修改」 next() still leads
    /// to the confirmation. A minor's case that began at the adult guide goes back from its first step to that guide
    /// (ServiceFacts::goesBackToOther); see backSwitches().
    bool back();
    bool canGoBack() const;
    /// Whether switchTo() the other flow, or back() when backSwitches(), would drop something that was filled in.
    bool switchForgets() const;
    /// Whether back() would turn the case into an adult's, at the adult guide.
    bool backSwitches() const;
    /// Whether a step lies before the current one.
    bool isBehind(StepId step) const { return indexOf(step) < indexOf(m_current); }
    /// 「修改」: goes to `step` and comes back. REQUIRES: current() == Confirm.
    bool editFromConfirm(StepId step);
    /// A click on the rail: goes to any step up to the first one whose rules do not hold, else returns false. From the
    /// confirmation it is the same as editFromConfirm().
    bool goTo(StepId step);
    /// 「代未成年子女办理」 and 「本人申领」: turns the draft into one of the other service (ServiceFacts::other) and
    /// goes to the first step whose rules do not hold there. Returns false, and changes nothing, where there is no such
    /// service and for a case that was ever submitted.
    bool switchTo(domain::FlowKind flow);

private:
    domain::RuleContext context() const;
    /// The steps of the table that this case has.
    std::vector<const Step*> steps() const;
    /// Position among the steps of this case; their number when the case has no such step.
    size_t indexOf(StepId step) const;
    /// Position of the first step whose rules do not hold; the number of steps when all hold.
    size_t firstUnmet() const;
    bool isOver() const;
    bool canGoTo(size_t index, size_t unmet) const;
    StepState stateOf(size_t index) const;
    void settle(size_t wanted);
    void moveTo(size_t index);

    domain::Application m_application;
    domain::ReferenceSnapshot m_reference;
    QDate m_today;
    StepTable m_table;
    Use m_use;
    StepId m_current = StepId::Guide;
};

} // namespace shouli::flow
