// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/PrintFont.h"

#include <QCoreApplication>
#include <QFontDatabase>

#include <array>

namespace shouli::printing {

QString PrintFont::defaultPath() { return QCoreApplication::applicationDirPath() + u"/fonts/ShouliPrint.otf"; }

base::Result<PrintFont> PrintFont::load(const QString& path) {
    const QString family = QFontDatabase::applicationFontFamilies(QFontDatabase::addApplicationFont(path)).value(0);
    if (family.isEmpty())
        return base::fail(base::ErrorCode::ReadFailed, QStringLiteral("print font ") + path);
    QFont font(family);
    font.setPixelSize(static_cast<int>(emUnits));
    font.setHintingPreference(QFont::PreferNoHinting);
    PrintFont result;
    result.m_face = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
    if (!result.m_face.isValid() || result.m_face.familyName() != family)
        return base::fail(base::ErrorCode::ReadFailed, QStringLiteral("print font ") + path);
    return result;
}

std::optional<PrintFont::Glyph> PrintFont::glyph(char32_t character) {
    auto found = m_glyphs.constFind(character);
    if (found == m_glyphs.cend()) {
        std::array<quint32, 2> index{};
        int count = static_cast<int>(index.size());
        const QString text = QString::fromUcs4(&character, 1);
        m_face.glyphIndexesForChars(text.constData(), static_cast<int>(text.size()), index.data(), &count);
        QPointF advance;
        m_face.advancesForGlyphIndexes(index.data(), &advance, 1, QRawFont::UseDesignMetrics);
        found = m_glyphs.insert(character, {index[0], advance.x()});
    }
    return found->index ? std::optional(*found) : std::nullopt;
}

char16_t PrintFont::aliasOf(quint32 glyphIndex) {
    if (m_aliases.isEmpty()) {
        for (char16_t alias = 0xE000; alias < 0xF900; ++alias) {
            quint32 index = 0;
            int count = 1;
            const QChar character(alias);
            if (m_face.glyphIndexesForChars(&character, 1, &index, &count) && index && !m_aliases.contains(index))
                m_aliases.insert(index, alias);
        }
    }
    return m_aliases.value(glyphIndex);
}

const QPainterPath& PrintFont::outline(quint32 glyphIndex) {
    auto found = m_outlines.find(glyphIndex);
    if (found == m_outlines.end())
        found = m_outlines.insert(glyphIndex, m_face.pathForGlyph(glyphIndex));
    return *found;
}

} // namespace shouli::printing
