// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

namespace shouli::domain {

/// A text the applicant reads at the counter: forms/notices, or central's replacement of it. What was agreed to is kept
/// with the case as id and version.
struct Notice {
    QString id;
    QString title;
    QString version; ///< a date, yyyy-MM-dd
    QString html;    ///< h3, p, ol, ul, li and b only

    bool operator==(const Notice&) const = default;
};

/// Reads a file in the format of forms/notices/README.md. Malformed when it is not UTF-8, its head lacks id, title or
/// version, it has no text, or the text has other tags than those above: nothing else may be shown.
base::Result<Notice> readNotice(const QByteArray& bytes);

} // namespace shouli::domain
