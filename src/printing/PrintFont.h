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

/// What forms are printed in: the one face which font/make_print_font.py makes, and for characters that it lacks those
/// faces of the machine that draw them (each costs a document some 5 ms). To be used on one thread, with a
/// QGuiApplication. Sizes are in units of the face: emUnits to the em.
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
    /// Loads the face (some 10 ms, once). ReadFailed when it is not there or is no font.
    static base::Result<PrintFont> load(const QString& path);

    /// What draws this character; absent when no face has anything for it.
    std::optional<Glyph> glyph(char32_t character);
    const QRawFont& face(size_t number) const { return m_faces[number]; }
    QPainterPath outline(size_t face, quint32 glyphIndex);

private:
    Glyph ownGlyph(char32_t character) const;
    Glyph furtherGlyph(char32_t character);

    std::vector<QRawFont> m_faces; // the own one first
    QHash<char32_t, Glyph> m_glyphs;
    QHash<std::pair<size_t, quint32>, QPainterPath> m_outlines;
};

} // namespace shouli::printing
