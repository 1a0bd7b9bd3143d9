// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QImage>
#include <QList>
#include <QString>

#include <optional>

class QPrinter;

namespace shouli::desk {

inline constexpr int kMaxCopies = 9;

struct PrinterSetting {
    QString printer; ///< its name in the system
    int copies = 1;
    bool operator==(const PrinterSetting&) const = default;
};

/// Remembers for each form which printer it goes to: desk.ini in the data folder. No person in it.
class PrinterChoice {
public:
    explicit PrinterChoice(const QString& dataFolder);

    /// `form` is the text of a Paper: "receipt", …
    std::optional<PrinterSetting> of(const QString& form) const;
    void remember(const QString& form, const PrinterSetting& setting);
    void forget(const QString& form);

private:
    QString m_file;
};

/// Draws each picture over a whole sheet of the printer; any thread. PrintFailed when the printer does not take it.
base::Status printPages(const QList<QImage>& pages, QPrinter& printer);

/// Prints a PDF of our own making with 300 dpi; any thread, takes seconds. PrinterMissing when the system has no
/// printer of that name (any more).
base::Status printPdf(const QByteArray& pdf, const PrinterSetting& setting);

} // namespace shouli::desk
