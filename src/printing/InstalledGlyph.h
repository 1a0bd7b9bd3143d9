// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRawFont>

#include <optional>

namespace shouli::printing {

/// A glyph of one of the machine's faces.
struct InstalledGlyph {
    QRawFont face;
    quint32 index = 0;
    qreal advance = 0; // in pixels of the face
};

/// Families that draw rare Han characters, to be named after a font's own where Qt does not find them by itself: on
/// Windows. Empty elsewhere.
QStringList rareFamilies();

/// What Qt draws this character with when text is set in `font`: a glyph of the font, of a rare family or of any other
/// face that Qt falls back to. Absent when nothing draws it, and for private codes, which mean nothing. To be used with
/// a QGuiApplication, on any thread; a face belongs to the thread that asked. Some 0.1 ms, and more for the first
/// character of a face.
std::optional<InstalledGlyph> installedGlyph(char32_t character, QFont font);

} // namespace shouli::printing
