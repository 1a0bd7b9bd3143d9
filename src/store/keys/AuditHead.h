// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace shouli::store {

/// An entry's place in the chain of the audit log.
struct AuditHead {
    qint64 seq = 0;
    QByteArray mac;
    bool operator==(const AuditHead&) const = default;
};

} // namespace shouli::store
