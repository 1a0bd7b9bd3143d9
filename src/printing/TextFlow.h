// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/FormMarkup.h"
#include "printing/Piece.h"
#include "printing/PrintFont.h"

namespace shouli::printing {

/// Breaks paragraphs into lines (UAX 14) and positions their glyphs. A character that no face has is printed as its
/// code point in a frame, "U+20BB7", so that a gap is never taken for a name.
class TextFlow {
public:
    explicit TextFlow(PrintFont& font)
        : m_font(font) {}

    Piece lay(const Paragraph& paragraph, qreal width);

private:
    struct Atom;
    using Atoms = std::vector<Atom>;

    Atoms atomsOf(const Paragraph& paragraph, const QString& text);
    void addCharacter(Atoms& atoms, char32_t character, qsizetype at, const TextStyle& style, qreal spacing);
    void addMissing(Atoms& atoms, char32_t character, qsizetype at, TextStyle style);
    static qsizetype lineEnd(const Atoms& atoms, qsizetype first, const std::vector<bool>& breaks, qreal width);
    static void addLine(Piece& piece, const Paragraph& paragraph, const Atom* first, const Atom* last, QRectF room);

    PrintFont& m_font;
};

} // namespace shouli::printing
