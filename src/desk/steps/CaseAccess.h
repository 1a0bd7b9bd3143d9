// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

namespace shouli::desk {

/// What an operator may do with a case.
enum class CaseAccess {
    Work, ///< open it, and go on with it where there is something to go on with
    Look, ///< only look at it: it was submitted or ordered once, and only a colleague may go on with it
    None, ///< a colleague's draft, which only its owner or a supervisor may open
};

/// The rule for every service: with an unfinished case only its owner or a supervisor may go on. An order counts as
/// unfinished whatever became of it, since it leads on to a case of its owner. A case that waits for central, was
/// accepted or was voided cannot be changed: everyone may open it and print its papers.
CaseAccess accessTo(const domain::ApplicationSummary& summary, const domain::OperatorAccount& account);
CaseAccess accessTo(const domain::Application& application, const domain::OperatorAccount& account);

} // namespace shouli::desk
