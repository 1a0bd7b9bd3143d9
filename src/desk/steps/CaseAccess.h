// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

namespace shouli::desk {

/// What an operator may do with a case.
enum class CaseAccess {
    Work, ///< open it, and go on with it where there is something to go on with
    Look, ///< only look at it: it was submitted or ordered once, and what is left of it is a colleague's
    None, ///< a colleague's draft that nobody but its owner, or a supervisor, opens
};

/// The rule for every service: what is still to be gone on with is its owner's or a supervisor's. An order, whatever
/// became of it, leads on to a case of its owner; of what central has taken, or was voided, nothing can be changed, and
/// everyone may print its papers.
CaseAccess accessTo(const domain::ApplicationSummary& summary, const domain::OperatorAccount& account);
CaseAccess accessTo(const domain::Application& application, const domain::OperatorAccount& account);

} // namespace shouli::desk
