// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"
#include "domain/Issue.h"

namespace shouli::domain {

/// The field that a refusal is about: the one central names, else the one its code belongs to. Absent when it is
/// about none, or about one that this version does not know.
std::optional<Field> fieldOf(const Refusal& refusal);

/// The open questions that central answered with no, by its latest verdict.
std::set<OpenQuestion> questionsRefused(const Application& application);

/// 「重新提交」: what was open as the returned case was submitted and central found nothing against is settled from now
/// on. What it refused stays as it is, with its reason. REQUIRES: state == Returned.
void settleByVerdict(Application& returned, const QDateTime& now);

} // namespace shouli::domain
