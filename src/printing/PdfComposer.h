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

/// Writes forms as PDF: A4, faces embedded as subsets, text that can be copied out unchanged, nothing about a person in
/// the metadata. Needs a QGuiApplication; not thread-safe.
class PdfComposer {
public:
    /// The font is loaded with the first form.
    explicit PdfComposer(QString fontPath = PrintFont::defaultPath())
        : m_fontPath(std::move(fontPath)) {}

    /// The PDF's bytes; the same for the same template, values and time. TemplateBroken when template and values do not
    /// fit together, ReadFailed when the font is missing.
    base::Result<QByteArray> compose(const FormTemplate& form, const FormValues& values, const QDateTime& created);

private:
    QString m_fontPath;
    std::optional<PrintFont> m_font;
};

} // namespace shouli::printing
