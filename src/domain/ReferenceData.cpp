// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ReferenceData.h"

namespace shouli::domain {

const CodeList& ReferenceData::list(const QString& id) const {
    static const CodeList kNone;
    const auto found = lists.find(id);
    return found == lists.end() ? kNone : found->second;
}

} // namespace shouli::domain
