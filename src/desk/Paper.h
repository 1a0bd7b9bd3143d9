// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/TextEnum.h"

namespace shouli::desk {

// The texts are stored in the print history and in desk.ini: // DO NOT CHANGE: stored
#define SHOULI_PAPERS(X)                                                                                               \
    X(Receipt, "receipt")                  /* 业务受理回执 */                                                    \
    X(ApplicationForm, "application_form") /* 申领登记表 */                                                       \
    X(HandoverList, "handover_list")       /* 交接清单 */
SHOULI_TEXT_ENUM(Paper, SHOULI_PAPERS)

} // namespace shouli::desk
