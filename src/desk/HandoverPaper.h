// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"
#include "desk/Papers.h"
#include "printing/FormValues.h"
#include "printing/PaperWords.h"

namespace shouli::desk {

/// Which cases a 交接清单 lists.
struct HandoverScope {
    QDate day;            ///< on which they were submitted
    bool onlyOwn = false; ///< of the operator who prints; else of everyone at this workstation
};

/// 林*岚, 张*, 阿*****民: the first character, and the last of three and more.
QString maskedName(const QString& name);

/// What :/forms/print/handover_list.html is filled with.
printing::FormValues handoverValues(const std::vector<domain::SubmittedCase>& cases, const HandoverScope& scope,
                                    const Counter& counter, const printing::PaperWords& words, const QDateTime& now);

/// The 交接清单 of a day, made afresh each time.
class HandoverPaper final : public PaperSource {
public:
    HandoverPaper(const DeskServices& services, const Counter& counter, HandoverScope scope)
        : m_services(services)
        , m_counter(counter)
        , m_scope(scope) {}

    void setScope(const HandoverScope& scope) { m_scope = scope; }

    std::vector<Paper> papers() const override { return {Paper::HandoverList}; }
    QFuture<base::Result<QByteArray>> preview(Paper paper) const override;
    /// Recorded in the audit log; a later list of the day is no reprint, it may have more cases.
    QFuture<base::Result<QByteArray>> issue(Paper paper, int copies, std::optional<QString> printer) override;

private:
    QFuture<base::Result<std::vector<domain::SubmittedCase>>> cases() const;

    const DeskServices& m_services;
    const Counter& m_counter;
    HandoverScope m_scope;
};

} // namespace shouli::desk
