// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/services/minor/MinorService.h"

#include "desk/wizard/PageFactory.h"
#include "desk/words/Labels.h"

#include <QCoreApplication>

#include <array>

namespace shouli::desk {

namespace {

// In the order of manual 1.4.1.
constexpr std::array kNotices{"quality_card", "sync_application", "handling_notice", "required_materials", "process"};
constexpr std::array kPapers{Paper::Receipt, Paper::ApplicationForm};

} // namespace

ServiceAtDesk minorService(domain::FlowKind flow) {
    return {
        .flow = flow,
        .label = QT_TRANSLATE_NOOP("Services", "Minor's application"),
        .buttonName = "newMinor",
        .buttonText = QT_TRANSLATE_NOOP("Services", "Card for a minor"),
        .key = "F5",
        .notices = kNotices,
        .guidePrimary = QT_TRANSLATE_NOOP("Services", "Apply for a child under age"),
        .turn = TurnWords{QT_TRANSLATE_NOOP("Services", "Apply for oneself"),
                          QT_TRANSLATE_NOOP("Services",
                                            "Guardian and child are mainland residents. A minor from Hong Kong, Macao "
                                            "or Taiwan, and an adult without legal capacity, apply on the paper form."),
                          QT_TRANSLATE_NOOP("Services", "Apply for oneself instead?")},
        .papers = kPapers,
        .stateLabel = label,
        .makePage = commonPage,
    };
}

} // namespace shouli::desk
