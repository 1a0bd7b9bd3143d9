// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/GlyphRecord.h"

namespace shouli::printing {

void GlyphRecord::add(const TextMark& mark) {
    if (mark.glyphs.isEmpty())
        return;
    auto place = m_places.constFind(mark.face);
    if (place == m_places.cend()) {
        place = m_places.insert(mark.face, m_characters.size());
        m_characters.emplace_back();
    }
    m_needsCorrection = m_needsCorrection || mark.face != 0;
    for (qsizetype i = 0; i < mark.glyphs.size(); ++i) {
        const char32_t character = mark.characters[i];
        m_needsCorrection = m_needsCorrection || character > 0xFFFF;
        if (!m_drawn.contains({mark.face, mark.glyphs[i]})) {
            m_drawn.insert({mark.face, mark.glyphs[i]});
            m_characters[*place].push_back(character);
        }
    }
}

} // namespace shouli::printing
