// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRawFont>

#include <optional>

namespace shouli::printing {

/// A glyph of one of the machine's font faces.
struct InstalledGlyph {
    QRawFont face;
    quint32 index = 0;
    qreal advance = 0; // in pixels of the face
};

/// Font families for rare Han characters that must be named as fallbacks, because Qt does not find them by itself on
/// Windows. Empty elsewhere.
QStringList rareFamilies();

/// The glyph with which Qt draws this character in text set in `font`: of the font itself, of rareFamilies() or of any
/// other face that Qt falls back to. Absent when no face has it, and for private-use codes. Needs a QGuiApplication.
/// Thread-safe, but the face may be used only on the calling thread. Takes some 0.1 ms, more for the first character of
/// a face.
std::optional<InstalledGlyph> installedGlyph(char32_t character, QFont font);

} // namespace shouli::printing
