// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "printing/FormTemplate.h"
#include "printing/FormValues.h"
#include "printing/PrintFont.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace shouli::printing {

/// Prints forms as PDF: A4, each face embedded as a subset, text that reads back as it was given, no person in the
/// metadata. To be used on one thread, with a QGuiApplication.
class PdfComposer {
public:
    /// The face is loaded with the first form, not before.
    explicit PdfComposer(QString fontPath = PrintFont::defaultPath())
        : m_fontPath(std::move(fontPath)) {}

    /// The same template, values and time give the same bytes. TemplateBroken when the template and the values do not
    /// fit each other, ReadFailed when the face is missing.
    base::Result<QByteArray> compose(const FormTemplate& form, const FormValues& values, const QDateTime& created);

private:
    QString m_fontPath;
    std::optional<PrintFont> m_font;
};

} // namespace shouli::printing
