// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/widgets/Banner.h"
#include "desk/wizard/WizardWindow.h"
#include "support/FakeDesk.h"

#include <QAbstractButton>

namespace shouli::test {

using domain::Application;
using flow::StepId;

/// The wizard with the whole case of Lin, or another, at one step.
struct WizardDesk {
    explicit WizardDesk(StepId step, Application of = CaseBuilder().build())
        : application(std::move(of))
        , wizard(fake.services, fake.counter) {
        application.step = flow::textOf(step);
        fake.applications.cases[application.id] = application;
        if (application.clearing)
            fake.central.cards.value = application.clearing->cards;
        wizard.resize(1140, 640);
        wizard.show();
        wizard.open(application);
    }
    desk::StepPage* page() const {
        for (auto* candidate : wizard.findChildren<desk::StepPage*>())
            return candidate;
        return nullptr;
    }
    QString step() const { return page() ? page()->objectName() : QString(); }
    QAbstractButton* button(const char* name) const { return wizard.findChild<QAbstractButton*>(QLatin1String(name)); }
    QString banner() const { return wizard.findChild<desk::Banner*>()->text(); }
    const Application& stored() const { return fake.applications.cases.at(application.id); }

    FakeDesk fake;
    Application application;
    desk::WizardWindow wizard;
};

inline QString pageOf(StepId step) { return QLatin1String("page_") + flow::textOf(step); }

} // namespace shouli::test
