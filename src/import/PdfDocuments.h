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

// What has to be looked at in a PDF beside Poppler, which mends and leaves out without a word.
namespace shouli::importer {

/// The document without what lies behind its end: what was on a device's disk, a web server's page. FileBroken when
/// its end is missing, also that of a later version of it that was begun: Poppler would show the pages it still finds.
base::Result<QByteArray> wholePdf(const QByteArray& file);

/// The document with its forms shown as whoever filled them in left them. A form may ask that what was filled in is
/// laid out anew (ISO 32000-1, 12.7.2, NeedAppearances), for which Poppler has no Chinese font: its fields were empty.
QByteArray withItsOwnAppearances(QByteArray pdf);

/// Sees to it that the texts and the choices that were filled in are seen on the page: fields whose appearance says
/// something else, or nothing, are laid out anew. FileFormUnseen when that does not help, or is too much.
base::Status showFilledIn(Poppler::Page& page);

/// The same for what is ticked in check boxes and radio buttons. `file` holds the document.
base::Status showTicks(const Poppler::Document& document, Poppler::Page& page, QByteArrayView file);

/// The same for what was typed onto the page (annotations of kind FreeText), in forms or not.
base::Status showTyped(Poppler::Page& page);

} // namespace shouli::importer
