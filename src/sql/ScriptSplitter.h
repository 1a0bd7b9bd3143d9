// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QStringList>

namespace shouli::sql {

/// The statements of an SQL script, without comments and final semicolons. Understands string literals, quoted names,
/// comments and BEGIN...END of triggers. Malformed when the script ends inside one of these or inside a statement.
base::Result<QStringList> splitStatements(const QString& script);

} // namespace shouli::sql
