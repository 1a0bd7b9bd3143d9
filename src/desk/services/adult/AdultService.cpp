// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/services/adult/AdultService.h"

#include "desk/wizard/PageFactory.h"
#include "desk/words/Labels.h"

#include <QCoreApplication>

#include <array>

namespace shouli::desk {

namespace {

// In the order of manual 1.3.1.
constexpr std::array kNotices{"quality_card", "sync_application", "handling_notice", "required_materials", "process"};
constexpr std::array kPapers{Paper::Receipt, Paper::ApplicationForm};

} // namespace

ServiceAtDesk adultService(domain::FlowKind flow) {
    return {
        .flow = flow,
        .label = QT_TRANSLATE_NOOP("Services", "First application"),
        .buttonName = "newAdult",
        .buttonText = QT_TRANSLATE_NOOP("Services", "Social security card, first application"),
        .key = "F2",
        .notices = kNotices,
        .guidePrimary = QT_TRANSLATE_NOOP("Services", "Verify the face and begin"),
        .turn = TurnWords{QT_TRANSLATE_NOOP("Services", "Apply for a child under age"),
                          QT_TRANSLATE_NOOP(
                              "Services",
                              "The legal guardian applies for a child under 16, and for one of 16 or 17 if they wish."),
                          QT_TRANSLATE_NOOP("Services", "Apply for a child under age instead?")},
        .papers = kPapers,
        .stateLabel = label,
        .makePage = commonPage,
    };
}

} // namespace shouli::desk
