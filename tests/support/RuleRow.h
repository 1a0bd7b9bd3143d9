// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Issue.h"
#include "domain/rules/Rules.h"

#include <functional>

namespace shouli::test {

/// What a row of a rule's test does to a case that is right.
using Change = std::function<void(domain::Application&)>;

/// "number under_16_needs_guardian", "valid_until term_does_not_fit_age (warning)"
inline QStringList told(const domain::Issues& issues) {
    QStringList lines;
    for (const domain::Issue& issue : issues)
        lines.append(QString(textOf(issue.field)) + u' ' + textOf(issue.code) +
                     (issue.severity == domain::Severity::Warning ? QStringLiteral(" (warning)") : QString()));
    return lines;
}

} // namespace shouli::test
