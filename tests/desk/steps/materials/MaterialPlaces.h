// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/fields/IssueLabel.h"
#include "desk/sheets/PictureSlot.h"
#include "support/CaseBuilder.h"

namespace shouli::test {

inline domain::Application beforeMaterials() {
    domain::Application application = CaseBuilder().build();
    application.materials.clear();
    return application;
}

inline desk::PictureSlot* slotOf(const QWidget& page, domain::MaterialSlot slot) {
    return page.findChild<desk::PictureSlot*>(QLatin1String("slot_") + domain::textOf(slot));
}

/// What is said beside the picture; empty when nothing is.
inline QString issueOf(const desk::PictureSlot* slot) {
    const auto* issue = slot->findChild<desk::IssueLabel*>(QStringLiteral("issue"));
    return issue->isVisible() ? issue->text() : QString();
}

} // namespace shouli::test
