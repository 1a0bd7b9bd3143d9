// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/reference/CodeList.h"

#include <QByteArray>

namespace shouli::domain {

/// Reads a list in the format of forms/codes/README.md, as compiled in or as sent by central.
class CodeListReader {
public:
    /// Malformed, with the number of the line in its detail, for anything the format does not allow: no id, title or
    /// version, a code that is empty or occurs twice, an empty name, an unknown status.
    static base::Result<CodeList> read(const QByteArray& bytes);
};

} // namespace shouli::domain
