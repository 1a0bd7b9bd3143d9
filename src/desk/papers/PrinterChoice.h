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
    QString printer; ///< the operating system's name for it
    int copies = 1;
    bool operator==(const PrinterSetting&) const = default;
};

/// Remembers the printer of each form, in desk.ini of the data folder. Stores nothing about people.
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

/// Draws each picture over a whole sheet of the printer. PrintFailed when the printer does not accept it. Thread-safe.
base::Status printPages(const QList<QImage>& pages, QPrinter& printer);

/// Prints a PDF made by this program, at 300 dpi. Takes seconds; thread-safe. PrinterMissing when the system has no
/// printer with that name (any more).
base::Status printPdf(const QByteArray& pdf, const PrinterSetting& setting);

} // namespace shouli::desk
