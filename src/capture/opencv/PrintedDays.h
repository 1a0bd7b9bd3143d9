// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace shouli::capture::opencv {

/// "2018.01.01-2038.01.01" or "2018.01.01-长期" within a text; points and the dash may be missing or others.
struct PrintedTerm {
    QDate from;
    QDate until; ///< null: 长期
    /// The whole years that cards are given for; whatever else was misread.
    bool isWholeYears() const;
};
std::optional<PrintedTerm> termIn(const QString& text);
/// "1990年3月7日" or "1990.03.07".
QDate dayIn(const QString& text);

} // namespace shouli::capture::opencv
