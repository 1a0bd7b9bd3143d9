// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/StepFilling.h"

#include "domain/DocumentMatrix.h"

namespace shouli::test {

using domain::Application;
using flow::StepId;

namespace {

void identify(Application& into, const Application& whole) {
    if (into.flow != domain::FlowKind::Minor) {
        into.applicant = whole.guardian ? whole.guardian->person : whole.applicant;
        return;
    }
    into.guardian = domain::Guardian{whole.guardian->person, {}};
    for (const auto& [slot, picture] : whole.materials)
        if (domain::isGuardians(slot))
            into.materials.insert_or_assign(slot, picture);
}

void tellOfChild(Application& into, const Application& whole) {
    into.guardian->relation = whole.guardian->relation;
    into.applicant = whole.applicant;
}

} // namespace

void fill(Application& into, StepId step, const Application& whole) {
    switch (step) {
    case StepId::Guide:
        into.consent = whole.consent;
        return;
    case StepId::Identity:
        return identify(into, whole);
    case StepId::Face:
        into.face = whole.face;
        into.eligibility.precheck = whole.eligibility.precheck;
        into.eligibility.precheckAt = whole.eligibility.precheckAt;
        return;
    case StepId::Eligibility:
        if (into.flow == domain::FlowKind::Minor)
            tellOfChild(into, whole);
        into.eligibility = whole.eligibility;
        return;
    case StepId::Materials:
        into.materials = whole.materials;
        return;
    case StepId::CardPhoto:
        into.cardPhoto = whole.cardPhoto;
        return;
    case StepId::Details:
        into.details = whole.details;
        return;
    case StepId::Delivery:
        into.delivery = whole.delivery;
        return;
    case StepId::Cards:
        into.clearing = whole.clearing;
        return;
    case StepId::Confirm:
    case StepId::Outcome:
        return;
    }
}

void take(flow::FlowSession& session, const Application& whole) {
    Application application = session.application();
    fill(application, session.current(), whole);
    session.update(application);
}

} // namespace shouli::test
