// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/reference/CodeList.h"

#include <QByteArray>

namespace shouli::domain {

/// Reads a list, compiled in or sent by central, in the format of forms/codes/README.md.
class CodeListReader {
public:
    /// Malformed, with the line number in the detail, for whatever the format does not allow: id, title or version
    /// missing, a code that is empty or occurs twice, an empty name, an unknown status.
    static base::Result<CodeList> read(const QByteArray& bytes);
};

} // namespace shouli::domain
