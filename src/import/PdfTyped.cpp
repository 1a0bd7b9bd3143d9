// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "import/PdfDocuments.h"
#include "import/PdfSeen.h"

#include <poppler-annotation.h>
#include <poppler-qt6.h>

#include <optional>

namespace shouli::importer {
namespace {

using Poppler::Annotation;
using Poppler::TextAnnotation;

// Some programs draw the letters as lines.
bool isDrawn(const Poppler::Page& page, TextAnnotation& typed, const QRectF& place) {
    const Draft with(page);
    const Annotation::Flags flags = typed.flags();
    typed.setFlags(flags | Annotation::Hidden);
    const Draft without(page);
    typed.setFlags(flags);
    return with.marks(place, without);
}

} // namespace

base::Status showTyped(Poppler::Page& page) {
    std::optional<Words> words;
    for (const auto& annotation : page.annotations({Annotation::AText})) {
        auto* typed = dynamic_cast<TextAnnotation*>(annotation.get());
        if (!typed || typed->textType() != TextAnnotation::InPlace || typed->flags().testFlag(Annotation::Hidden))
            continue;
        const QString text = typed->contents();
        const QRectF place = placeOn(page, typed->boundary());
        if (charactersOf(text).isEmpty() || (words ? *words : words.emplace(page)).show(text, place) ||
            (!words->showPartOf(text, place) && isDrawn(page, *typed, place)))
            continue;
        typed->setContents(text); // laid out anew
        if (!words.emplace(page).show(text, place))
            return base::fail(base::DeviceCode::FileFormUnseen,
                              QStringLiteral("a text of %1 characters").arg(text.size()));
    }
    return {};
}

} // namespace shouli::importer
