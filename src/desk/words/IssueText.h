// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Issues.h"

namespace shouli::desk {

/// The sentence beside the field, in the language of the desk: what is wrong and what to do.
QString issueText(const domain::Issue& issue);

/// The visible label of a field, as on its page.
QString fieldLabel(domain::Field field);

} // namespace shouli::desk
