// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/PrintFont.h"

#include "base/ErrorCode.h"
#include "printing/InstalledGlyph.h"

#include <QCoreApplication>
#include <QFontDatabase>

#include <algorithm>
#include <array>

namespace shouli::printing {

namespace {

QFont fontOf(const QString& family) {
    QFont font(family);
    font.setPixelSize(static_cast<int>(PrintFont::emUnits));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

QString PrintFont::defaultPath() { return QCoreApplication::applicationDirPath() + u"/fonts/ShouliPrint.otf"; }

base::Result<PrintFont> PrintFont::load(const QString& path) {
    const QString family = QFontDatabase::applicationFontFamilies(QFontDatabase::addApplicationFont(path)).value(0);
    if (family.isEmpty())
        return base::fail(base::ErrorCode::ReadFailed, QStringLiteral("print font ") + path);
    PrintFont result;
    result.m_faces.push_back(QRawFont::fromFont(fontOf(family), QFontDatabase::SimplifiedChinese));
    const QRawFont& own = result.face(0);
    if (!own.isValid() || own.familyName() != family)
        return base::fail(base::ErrorCode::ReadFailed, QStringLiteral("print font ") + path);
    return result;
}

std::optional<PrintFont::Glyph> PrintFont::glyph(char32_t character) {
    auto found = m_glyphs.constFind(character);
    if (found == m_glyphs.cend()) {
        const Glyph own = ownGlyph(character);
        found = m_glyphs.insert(character, own.index ? own : furtherGlyph(character));
    }
    return found->index ? std::optional(*found) : std::nullopt;
}

PrintFont::Glyph PrintFont::ownGlyph(char32_t character) const {
    std::array<quint32, 2> index{};
    int count = static_cast<int>(index.size());
    const QString text = QString::fromUcs4(&character, 1);
    face(0).glyphIndexesForChars(text.constData(), static_cast<int>(text.size()), index.data(), &count);
    QPointF advance;
    face(0).advancesForGlyphIndexes(index.data(), &advance, 1, QRawFont::UseDesignMetrics);
    return {index[0], advance.x(), 0};
}

PrintFont::Glyph PrintFont::furtherGlyph(char32_t character) {
    const auto installed = installedGlyph(character, fontOf(face(0).familyName()));
    if (!installed)
        return {};
    // By name, as Qt may well open a face twice, and the PDF takes both for one.
    auto found = std::find_if(m_faces.begin(), m_faces.end(), [&](const QRawFont& face) {
        return face.familyName() == installed->face.familyName() && face.styleName() == installed->face.styleName();
    });
    if (found == m_faces.end())
        found = m_faces.insert(found, installed->face);
    return {installed->index, installed->advance, static_cast<size_t>(found - m_faces.begin())};
}

QPainterPath PrintFont::outline(size_t face, quint32 glyphIndex) {
    auto found = m_outlines.find({face, glyphIndex});
    if (found == m_outlines.end())
        found = m_outlines.insert({face, glyphIndex}, m_faces[face].pathForGlyph(glyphIndex));
    return *found;
}

} // namespace shouli::printing
