// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/Piece.h"

#include <QHash>
#include <QSet>

namespace shouli::printing {

/// The characters that the glyphs of a document stand for. QPdfWriter numbers the glyphs of each face from 1 in the
/// order in which they are first drawn; they are recorded here in the same order.
class GlyphRecord {
public:
    /// Call for every text mark, in the order of drawing.
    void add(const TextMark& mark);

    /// For each face, in the order of first use, the characters of its glyphs 1, 2, ...
    const std::vector<std::vector<char32_t>>& characters() const { return m_characters; }
    /// Whether the text layer that QPdfWriter writes would be wrong: when there are characters outside the BMP, which
    /// it does not support, or faces other than our own, in which characters may share a glyph.
    bool needsCorrection() const { return m_needsCorrection; }

private:
    std::vector<std::vector<char32_t>> m_characters;
    QHash<size_t, size_t> m_places;           // face to index in m_characters
    QSet<std::pair<size_t, quint32>> m_drawn; // pairs of face and glyph
    bool m_needsCorrection = false;
};

} // namespace shouli::printing
