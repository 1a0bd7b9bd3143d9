// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace shouli::capture::opencv {

/// A term like "2018.01.01-2038.01.01" or "2018.01.01-长期" within a text; the points and the dash may be missing or
/// other characters.
struct PrintedTerm {
    QDate from;
    QDate until; ///< null for 长期
    /// Whether the term is one for which cards are issued, i.e. certain whole years; otherwise something was misread.
    bool isWholeYears() const;
};
std::optional<PrintedTerm> termIn(const QString& text);
/// The date in a text like "1990年3月7日" or "1990.03.07"; null when there is none.
QDate dayIn(const QString& text);

} // namespace shouli::capture::opencv
