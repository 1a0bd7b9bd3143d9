// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/TextEnum.h"
#include "domain/ports/ApplicationRepository.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <optional>
#include <vector>

namespace shouli::desk {

// The text is stored in the print history and in desk.ini: // DO NOT CHANGE: stored
#define SHOULI_PAPERS(X)                                                                                               \
    X(Receipt, "receipt")                  /* 业务受理回执 */                                                    \
    X(ApplicationForm, "application_form") /* 申领登记表 */                                                       \
    X(HandoverList, "handover_list")       /* 交接清单 */
SHOULI_TEXT_ENUM(Paper, SHOULI_PAPERS)

QString label(Paper paper);

/// Where papers come from: a case, or the cases of a day. A PDF is made off the window's thread.
class PaperSource {
public:
    virtual ~PaperSource() = default;
    /// What one key prints.
    virtual std::vector<Paper> papers() const = 0;
    /// The paper as it looks the first time; not recorded.
    virtual QFuture<base::Result<QByteArray>> preview(Paper paper) const = 0;
    /// Records that the paper goes out (to a printer, or as PDF when there is none), then makes it. Nothing is made
    /// when it cannot be recorded.
    virtual QFuture<base::Result<QByteArray>> issue(Paper paper, int copies, std::optional<QString> printer) = 0;
    /// What went out before, the latest first. Nothing for papers without a history.
    virtual QFuture<base::Result<std::vector<domain::PrintRecord>>> history() const;
};

} // namespace shouli::desk
