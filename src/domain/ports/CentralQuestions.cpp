// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/CentralQuestions.h"

#include "base/ErrorClass.h"

namespace shouli::domain {

bool isUnreachable(base::ErrorCode code) { return base::classOf(code) == base::ErrorClass::Line; }

bool isCentralsNo(base::ErrorCode code) { return base::classOf(code) == base::ErrorClass::Refusal; }

} // namespace shouli::domain
