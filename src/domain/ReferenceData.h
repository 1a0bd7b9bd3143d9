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

/// Everything a page looks up, as one immutable snapshot. Replaced whole when central publishes anew.
struct ReferenceData {
    std::map<QString, CodeList> lists; ///< by list id: "ethnic_group", "occupation", "service_bank", ...
    Divisions divisions;
    std::shared_ptr<const OutletIndex> outlets;
    std::map<QString, Notice> notices;

    /// An empty list when there is none of this id.
    const CodeList& list(const QString& id) const;
};

using ReferenceSnapshot = std::shared_ptr<const ReferenceData>;

} // namespace shouli::domain
