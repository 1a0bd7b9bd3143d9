// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"
#include "desk/papers/Papers.h"
#include "printing/FormValues.h"
#include "printing/PaperWords.h"

namespace shouli::desk {

/// Which cases a 交接清单 lists.
struct HandoverScope {
    QDate day;            ///< the day on which they were submitted
    bool onlyOwn = false; ///< only those of the operator who prints, else everybody's at this workstation
};

/// Masks a name but for its first character and, of three or more, the last: 林*岚, 张*, 阿*****民.
QString maskedName(const QString& name);

/// The values for :/forms/print/handover_list.html.
printing::FormValues handoverValues(const std::vector<domain::SubmittedCase>& cases, const HandoverScope& scope,
                                    const Counter& counter, const printing::PaperWords& words, const QDateTime& now);

/// The 交接清单 of a day. Each time it is made it lists the cases that there are by then.
class HandoverPaper final : public PaperSource {
public:
    HandoverPaper(domain::Prints& prints, const base::Clock& clock, const Counter& counter, HandoverScope scope)
        : m_prints(prints)
        , m_clock(clock)
        , m_counter(counter)
        , m_scope(scope) {}

    void setScope(const HandoverScope& scope) { m_scope = scope; }

    std::vector<Paper> papers() const override { return {Paper::HandoverList}; }
    QFuture<base::Result<QByteArray>> preview(Paper paper) const override;
    /// Recorded in the audit log. A later list of the same day is not a reprint, since it may have more cases.
    QFuture<base::Result<QByteArray>> issue(Paper paper, int copies, std::optional<QString> printer) override;

private:
    QFuture<base::Result<std::vector<domain::SubmittedCase>>> cases() const;

    domain::Prints& m_prints;
    const base::Clock& m_clock;
    const Counter& m_counter;
    HandoverScope m_scope;
};

} // namespace shouli::desk
