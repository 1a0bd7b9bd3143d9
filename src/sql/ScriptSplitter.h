// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QStringList>

namespace shouli::sql {

/// The statements of an SQL script, without their comments and closing semicolons. Knows texts, quoted names, comments
/// and the BEGIN...END of a trigger. Malformed when the script ends inside of something, the last statement included.
base::Result<QStringList> splitStatements(const QString& script);

} // namespace shouli::sql
