// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ApplicationRepository.h"

namespace shouli::desk {

/// Central's own sentence, or ours for its code when it sent none.
QString refusalText(const domain::Refusal& refusal);
QStringList refusalTexts(const std::vector<domain::Refusal>& refusals);

/// Why central returned a case, as far as its summary tells; one sentence each.
QStringList reasonTexts(const domain::ApplicationSummary& summary);

/// Joins sentences into one line with 「；」, without 「。」 before it.
QString inOneLine(const QStringList& sentences);

} // namespace shouli::desk
