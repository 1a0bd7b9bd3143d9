// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ApplicationRepository.h"

namespace shouli::desk {

/// Central's own sentence; where it sent none, ours for its code.
QString refusalText(const domain::Refusal& refusal);
QStringList refusalTexts(const std::vector<domain::Refusal>& refusals);

/// What the list knows of why central returned a case, one sentence each.
QStringList reasonTexts(const domain::ApplicationSummary& summary);

/// Several sentences in one line: 「；」 between them, and no 「。」 before it.
QString inOneLine(const QStringList& sentences);

} // namespace shouli::desk
