// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

namespace shouli::domain {

/// A text that the applicant reads at the counter: from forms/notices, or a newer version sent by central. A case keeps
/// id and version of what was agreed to.
struct Notice {
    QString id;
    QString title;
    QString version; ///< a date, yyyy-MM-dd
    QString html;    ///< h3, p, ol, ul, li and b only

    bool operator==(const Notice&) const = default;
};

/// Reads a file in the format of forms/notices/README.md. Malformed when it is not UTF-8, when id, title, version or
/// the text is missing, or when the text has tags other than those of Notice::html.
base::Result<Notice> readNotice(const QByteArray& bytes);

} // namespace shouli::domain
