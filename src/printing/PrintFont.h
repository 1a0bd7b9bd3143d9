// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QHash>
#include <QPainterPath>
#include <QRawFont>

#include <optional>

namespace shouli::printing {

/// The one face that forms are printed in, which font/make_print_font.py makes. To be used on one thread, with a
/// QGuiApplication. Sizes are in units of the face: emUnits to the em.
class PrintFont {
public:
    static constexpr qreal emUnits = 100;

    struct Glyph {
        quint32 index = 0;
        qreal advance = 0;
    };

    /// fonts/ShouliPrint.otf beside the program.
    static QString defaultPath();
    /// Loads the face (some 10 ms, once). ReadFailed when it is not there or is no font.
    static base::Result<PrintFont> load(const QString& path);

    /// What draws this character; absent when the face has nothing for it.
    std::optional<Glyph> glyph(char32_t character);
    /// The private-use character that the face gives to a glyph of a character above the BMP; 0 when it has none.
    char16_t aliasOf(quint32 glyphIndex);
    const QRawFont& face() const { return m_face; }
    const QPainterPath& outline(quint32 glyphIndex);

private:
    QRawFont m_face;
    QHash<char32_t, Glyph> m_glyphs;
    QHash<quint32, QPainterPath> m_outlines;
    QHash<quint32, char16_t> m_aliases;
};

} // namespace shouli::printing
