// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Application.h"

#include <QFuture>

#include <optional>
#include <vector>

namespace shouli::domain {

/// One entry of a case's history of papers: one was printed, or saved as PDF.
struct PrintRecord {
    QString form; ///< "receipt", "application_form"
    int copies = 1;
    std::optional<QString> printer; ///< the operating system's name for it; absent when saved as PDF
    QString operatorName;
    QDateTime at;

    bool operator==(const PrintRecord&) const = default;
};

/// A case with what the 交接清单 says about it.
struct SubmittedCase {
    Application application;
    std::vector<PrintRecord> prints; ///< the latest first
};

/// The papers: what was printed of a case, and the 交接清单. Calls and answers as with ApplicationRepository.
class Prints {
public:
    virtual ~Prints() = default;

    /// Records a paper in the case's history and the audit log, before it is made. `printer` is absent when it is saved
    /// as PDF. Answers how many times this form of the case was recorded before: more than 0 makes this one a reprint.
    virtual QFuture<base::Result<int>> record(ApplicationId id, QString form, int copies,
                                              std::optional<QString> printer) = 0;
    /// The case's history of papers, latest first.
    virtual QFuture<base::Result<std::vector<PrintRecord>>> of(ApplicationId id) = 0;
    /// The cases that were submitted on this day at the counter (UTC+8), including those submitted again or voided
    /// since; in the order of acceptance.
    virtual QFuture<base::Result<std::vector<SubmittedCase>>> submittedOn(QDate day) = 0;
    /// Records that a 交接清单 of that day, listing `cases` cases, goes out. Audited. No printer: saved as PDF.
    virtual QFuture<base::Status> recordHandover(QDate day, int cases, int copies, std::optional<QString> printer) = 0;
};

} // namespace shouli::domain
