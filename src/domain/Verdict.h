// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"
#include "domain/Issues.h"

namespace shouli::domain {

/// The field that a refusal is about: the one that central names, else the one that its code belongs to. Absent when
/// there is none, or when this version does not know it.
std::optional<Field> fieldOf(const Refusal& refusal);

/// The open questions that central's latest verdict answered with no.
std::set<OpenQuestion> questionsRefused(const Application& application);

/// 「重新提交」: questions that were open when the case was submitted, and that the verdict did not refuse, become
/// settled. Refused ones stay as they are, with their reasons. Nothing is settled when the verdict gives no reason, or
/// one that this version does not know. REQUIRES: state == Returned.
void settleByVerdict(Application& returned, const QDateTime& now);

} // namespace shouli::domain
