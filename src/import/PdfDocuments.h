// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Poppler {
class Document;
class Page;
} // namespace Poppler

// Checks of PDFs that Poppler does not make: it repairs and leaves out things silently.
namespace shouli::importer {

/// The document without bytes behind its end, such as remains of a disk's block or a web page. FileBroken when its end
/// mark is missing, also when an incremental update was begun and not finished: Poppler would show the pages that it
/// still finds.
base::Result<QByteArray> wholePdf(const QByteArray& file);

/// The document with form fields shown by the appearances stored in it. A document may ask the viewer to lay out fields
/// anew (ISO 32000-1, 12.7.2, NeedAppearances); that is switched off, because Poppler has no Chinese font for it and
/// would leave such fields empty.
QByteArray withItsOwnAppearances(QByteArray pdf);

/// Sees to it that the texts and the choices that were filled in are seen on the page: fields whose appearance says
/// something else, or nothing, are laid out anew. FileFormUnseen when that does not help, or is too much.
base::Status showFilledIn(Poppler::Page& page);

/// The same for what is ticked in check boxes and radio buttons. `file` holds the document.
base::Status showTicks(const Poppler::Document& document, Poppler::Page& page, QByteArrayView file);

/// The same for what was typed onto the page (annotations of kind FreeText), in forms or not.
base::Status showTyped(Poppler::Page& page);

} // namespace shouli::importer
