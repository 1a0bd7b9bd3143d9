// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/TextFlow.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace shouli::printing {

namespace {

constexpr qreal leading = 1.45;      // line height in ems
constexpr qreal baselineAt = 0.88;   // of the em box of an ideographic face
constexpr qreal missingScale = 0.6;  // size of U+… against the text around it
constexpr qreal missingSpace = 0.12; // em before and after it

/// Where a line may begin, by UTF-16 position.
std::vector<bool> breaksOf(const QString& text) {
    std::vector<bool> breaks(static_cast<size_t>(text.size()) + 1, false);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    while (finder.toNextBoundary() >= 0)
        breaks[static_cast<size_t>(finder.position())] = true;
    return breaks;
}

} // namespace

/// One glyph on its way into a line.
struct TextFlow::Atom {
    qsizetype at = 0; // of its character in the paragraph's text
    char32_t character = 0;
    PrintFont::Glyph glyph;
    qreal lead = 0;    // pt before the glyph
    qreal advance = 0; // pt, lead included
    TextStyle style;
    bool isSpace = false;
    bool endsLine = false;
    bool isMissing = false; // part of a U+… mark; the mark is the atoms of one `at`

    bool isAlike(const Atom& other) const {
        return style.sizePt == other.style.sizePt && style.isBold == other.style.isBold &&
               style.isGrey == other.style.isGrey && glyph.face == other.glyph.face && isMissing == other.isMissing &&
               (!isMissing || at == other.at);
    }
};

Piece TextFlow::lay(const Paragraph& paragraph, qreal width) {
    QString text;
    for (const auto& run : paragraph.runs)
        text += run.text;
    const Atoms atoms = atomsOf(paragraph, text);
    const std::vector<bool> breaks = breaksOf(text);
    Piece piece;
    piece.height = paragraph.before;
    piece.keepsWithNext = paragraph.keepsWithNext;
    const auto count = static_cast<qsizetype>(atoms.size());
    for (qsizetype first = 0; first < count;) {
        const qreal indent = first == 0 ? 0 : paragraph.indent;
        const qsizetype end = lineEnd(atoms, first, breaks, width - indent);
        addLine(piece, paragraph, &atoms[first], atoms.data() + end, QRectF(indent, piece.height, width - indent, 0));
        first = end < count && atoms[end].endsLine ? end + 1 : end;
    }
    return piece;
}

TextFlow::Atoms TextFlow::atomsOf(const Paragraph& paragraph, const QString& text) {
    Atoms atoms;
    atoms.reserve(static_cast<size_t>(text.size()));
    qsizetype at = 0;
    for (const auto& run : paragraph.runs) {
        for (const uint character : run.text.toUcs4()) {
            addCharacter(atoms, character, at, run.style, paragraph.spacing * run.style.sizePt);
            at += QChar::requiresSurrogates(character) ? 2 : 1;
        }
    }
    return atoms;
}

void TextFlow::addCharacter(Atoms& atoms, char32_t character, qsizetype at, const TextStyle& style, qreal spacing) {
    if (character == U'\n') {
        atoms.push_back({at, character, {}, 0, 0, style, true, true, false});
        return;
    }
    const auto glyph = m_font.glyph(character);
    if (!glyph)
        return addMissing(atoms, character, at, style);
    const qreal advance = glyph->advance / PrintFont::emUnits * style.sizePt + spacing;
    atoms.push_back({at, character, *glyph, 0, advance, style, character == U' ', false, false});
}

void TextFlow::addMissing(Atoms& atoms, char32_t character, qsizetype at, TextStyle style) {
    const qreal space = missingSpace * style.sizePt;
    style.sizePt *= missingScale;
    style.isBold = false;
    const QString number = QStringLiteral("U+%1").arg(static_cast<uint>(character), 4, 16, QLatin1Char('0')).toUpper();
    const auto first = static_cast<qsizetype>(atoms.size());
    for (const QChar c : number) {
        const auto glyph = m_font.glyph(c.unicode()).value_or(PrintFont::Glyph{});
        atoms.push_back(
            {at, c.unicode(), glyph, 0, glyph.advance / PrintFont::emUnits * style.sizePt, style, false, false, true});
    }
    atoms[first].lead = 2 * space;
    atoms[first].advance += 2 * space;
    atoms.back().advance += 2 * space;
}

qsizetype TextFlow::lineEnd(const Atoms& atoms, qsizetype first, const std::vector<bool>& breaks, qreal width) {
    constexpr qreal tolerance = 0.01;
    const auto count = static_cast<qsizetype>(atoms.size());
    qreal used = 0;
    qsizetype lastBreak = first;
    for (qsizetype i = first; i < count; ++i) {
        const Atom& atom = atoms[i];
        if (atom.endsLine)
            return i;
        if (i > first && atom.at != atoms[i - 1].at && breaks[static_cast<size_t>(atom.at)])
            lastBreak = i;
        used += atom.advance;
        if (used > width + tolerance && !atom.isSpace && i > first)
            return lastBreak > first ? lastBreak : i;
    }
    return count;
}

void TextFlow::addLine(Piece& piece, const Paragraph& paragraph, const Atom* first, const Atom* last, QRectF room) {
    qreal size = first->style.sizePt;
    for (const Atom* atom = first; atom < last; ++atom)
        size = std::max(size, atom->isMissing ? atom->style.sizePt / missingScale : atom->style.sizePt);
    const qreal height = size * leading;
    while (last > first && last[-1].isSpace)
        --last;
    qreal width = 0;
    for (const Atom* atom = first; atom < last; ++atom)
        width += atom->advance;
    qreal x = room.x();
    if (paragraph.align & Qt::AlignRight)
        x += room.width() - width;
    else if (paragraph.align & Qt::AlignHCenter)
        x += (room.width() - width) / 2;
    if (paragraph.isFramed)
        piece.marks.emplace_back(BoxMark{QRectF(x - size * 0.5, room.y(), width + size, height), false});

    const qreal top = room.y() + (height - size) / 2;
    for (const Atom* atom = first; atom < last;) {
        const Atom& head = *atom;
        const qreal own = head.style.sizePt;
        // Smaller text stands on the line's baseline; a U+… mark in the middle of the em box.
        const qreal baseline = head.isMissing ? top + size / 2 + own * 0.36 : top + size * baselineAt;
        TextMark mark{{x, baseline}, own, head.style.isBold, head.style.isGrey, head.glyph.face, {}, {}, {}};
        const qreal start = x;
        for (; atom < last && atom->isAlike(head); ++atom) {
            mark.glyphs.push_back(atom->glyph.index);
            mark.characters.push_back(atom->character);
            mark.positions.push_back({(x + atom->lead - start) / own * PrintFont::emUnits, 0});
            x += atom->advance;
        }
        if (head.isMissing) {
            const qreal space = missingSpace * own / missingScale;
            piece.marks.emplace_back(
                BoxMark{QRectF(start + space, top + size * 0.16, x - start - 2 * space, size * 0.68), false});
        }
        piece.marks.emplace_back(std::move(mark));
    }
    piece.height += height;
}

} // namespace shouli::printing
