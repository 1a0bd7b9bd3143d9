// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/InstalledGlyph.h"

#include <QGlyphRun>
#include <QPainterPath>
#include <QTextLayout>

namespace shouli::printing {

QStringList rareFamilies() {
#ifdef Q_OS_WIN
    return {QStringLiteral("SimSun-ExtB"),    QStringLiteral("SimSun-ExtG"),  QStringLiteral("MingLiU-ExtB"),
            QStringLiteral("BabelStone Han"), QStringLiteral("HanaMinA"),     QStringLiteral("HanaMinB"),
            QStringLiteral("TW-Sung-Ext-B"),  QStringLiteral("TW-Kai-Ext-B"), QStringLiteral("Noto Sans CJK SC")};
#else
    return {}; // Qt falls back to every font of the machine, and sorts all of them once more for each family named
#endif
}

std::optional<InstalledGlyph> installedGlyph(char32_t character, QFont font) {
    // A private code means something else in each face: BabelStone Han draws 3,400 of them with characters of its own.
    if (QChar::category(character) == QChar::Other_PrivateUse)
        return std::nullopt;
    font.setFamilies(font.families() + rareFamilies());
    const QString text = QString::fromUcs4(&character, 1);
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    if (runs.size() != 1 || runs.first().glyphIndexes().size() != 1 || runs.first().glyphIndexes().first() == 0)
        return std::nullopt;
    InstalledGlyph glyph{runs.first().rawFont(), runs.first().glyphIndexes().first(), 0};
    // A face of pictures, or one that claims every character and draws none, has no outline.
    if (glyph.face.pathForGlyph(glyph.index).isEmpty())
        return std::nullopt;
    glyph.advance = glyph.face.advancesForGlyphIndexes({glyph.index}, QRawFont::UseDesignMetrics).value(0).x();
    return glyph;
}

} // namespace shouli::printing
