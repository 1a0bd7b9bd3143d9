// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/Paper.h"
#include "domain/ports/Prints.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <optional>
#include <vector>

namespace shouli::desk {

QString label(Paper paper);

/// Where papers come from: a case, or the cases of a day. A PDF is made off the window's thread.
class PaperSource {
public:
    virtual ~PaperSource() = default;
    /// The papers that there are, in the order of printing.
    virtual std::vector<Paper> papers() const = 0;
    /// The paper as a first print, without recording it.
    virtual QFuture<base::Result<QByteArray>> preview(Paper paper) const = 0;
    /// Records that the paper is printed (or saved as PDF, when `printer` is absent), then makes it. Nothing is made
    /// when it cannot be recorded.
    virtual QFuture<base::Result<QByteArray>> issue(Paper paper, int copies, std::optional<QString> printer) = 0;
    /// The recorded papers, latest first. Empty for papers without a history.
    virtual QFuture<base::Result<std::vector<domain::PrintRecord>>> history() const;
};

} // namespace shouli::desk
