// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ReferenceLoader.h"

namespace shouli::central {

/// One list or notice that central publishes.
struct ShelfItem {
    QString id;
    QString version; ///< as stated at its beginning; without one there, the beginning of its digest
    QByteArray content;
    QByteArray digest;
};

/// The files of forms/ as central publishes them, and the same lists in the form that rules use. Thread-safe.
struct ReferenceShelf {
    std::vector<ShelfItem> items;
    domain::ReferenceSnapshot snapshot;

    /// The compiled-in lists and notices together with these outlets. Malformed for a file that breaks its format.
    static base::Result<ReferenceShelf> load(const QByteArray& outlets);
};

} // namespace shouli::central
