// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/Sheet.h"

#include <QHash>
#include <QSet>

namespace shouli::printing {

/// The characters that a document was written with. QPdfWriter numbers the glyphs of each face as they are first drawn,
/// from 1: so are they kept here.
class GlyphRecord {
public:
    /// To be called for every mark, in the order of drawing.
    void add(const TextMark& mark);

    /// For each face, in the order of first use, its characters: number 1 first.
    const std::vector<std::vector<char32_t>>& characters() const { return m_characters; }
    /// Whether QPdfWriter's own text layer would read wrong: it knows the BMP alone, and our own face alone is made so
    /// that characters do not share glyphs.
    bool needsCorrection() const { return m_needsCorrection; }

private:
    std::vector<std::vector<char32_t>> m_characters;
    QHash<size_t, size_t> m_places;           // of a face, in m_characters
    QSet<std::pair<size_t, quint32>> m_drawn; // face and glyph
    bool m_needsCorrection = false;
};

} // namespace shouli::printing
