// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QHash>
#include <QPainterPath>
#include <QRawFont>

#include <optional>
#include <vector>

namespace shouli::printing {

/// The font of forms: the face that font/make_print_font.py makes and, for characters that it lacks, faces installed on
/// the machine (each adds some 5 ms to a document). Needs a QGuiApplication; not thread-safe. Sizes are in units of the
/// face, emUnits to the em.
class PrintFont {
public:
    static constexpr qreal emUnits = 100;

    struct Glyph {
        quint32 index = 0;
        qreal advance = 0;
        size_t face = 0;
    };

    /// fonts/ShouliPrint.otf beside the program.
    static QString defaultPath();
    /// Loads the face, in some 10 ms. ReadFailed when it is missing or not a font.
    static base::Result<PrintFont> load(const QString& path);

    /// The glyph for this character; absent when no face has one.
    std::optional<Glyph> glyph(char32_t character);
    const QRawFont& face(size_t number) const { return m_faces[number]; }
    QPainterPath outline(size_t face, quint32 glyphIndex);

private:
    Glyph ownGlyph(char32_t character) const;
    Glyph furtherGlyph(char32_t character);

    std::vector<QRawFont> m_faces; // our own one first
    QHash<char32_t, Glyph> m_glyphs;
    QHash<std::pair<size_t, quint32>, QPainterPath> m_outlines;
};

} // namespace shouli::printing
