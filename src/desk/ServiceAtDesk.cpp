// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ServiceAtDesk.h"

#include <QCoreApplication>

#include <algorithm>

namespace shouli::desk {

QString serviceText(const char* source) { return QCoreApplication::translate("Services", source); }

const ServiceAtDesk& serviceOf(domain::FlowKind flow, ServiceRows rows) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [flow](const ServiceAtDesk& row) { return row.flow == flow; });
    Q_ASSERT(found != rows.end());
    return *found;
}

} // namespace shouli::desk
