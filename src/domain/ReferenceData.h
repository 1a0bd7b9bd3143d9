// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference/CodeList.h"
#include "domain/reference/Divisions.h"
#include "domain/reference/Notice.h"
#include "domain/reference/OutletIndex.h"

#include <map>
#include <memory>

namespace shouli::domain {

/// All lists that pages look things up in, as one immutable snapshot. Replaced as a whole when central publishes new
/// ones.
struct ReferenceData {
    std::map<QString, CodeList> lists; ///< by list id: "ethnic_group", "occupation", "service_bank", ...
    Divisions divisions;
    std::shared_ptr<const OutletIndex> outlets;
    std::map<QString, Notice> notices;

    /// An empty list when there is none with this id.
    const CodeList& list(const QString& id) const;
};

using ReferenceSnapshot = std::shared_ptr<const ReferenceData>;

} // namespace shouli::domain
