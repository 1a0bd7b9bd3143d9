// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainterPath>
#include <QVector>

#include <variant>
#include <vector>

namespace shouli::printing {

/// A run of text in one line, style and face, with positioned glyphs.
struct TextMark {
    QPointF baseline; // pt
    qreal sizePt = 10;
    bool isBold = false;
    bool isGrey = false;
    size_t face = 0; // index of PrintFont::face()
    QVector<quint32> glyphs;
    QVector<char32_t> characters; // what each glyph stands for
    QVector<QPointF> positions;   // relative to the baseline, in units of PrintFont
};

struct BoxMark {
    QRectF box;
    bool isFilled = false; // filled with the shade of label cells, else outlined
};

struct LineMark {
    QLineF line;
    bool isDashed = false;
};

struct PictureMark {
    QRectF box;
    QImage image;
};

struct AreaMark {
    QPainterPath path; // filled black
};

using Mark = std::variant<TextMark, BoxMark, LineMark, PictureMark, AreaMark>;

/// A laid-out piece of a page. Coordinates are points, from its top left corner, y downwards.
struct Piece {
    qreal height = 0;
    bool keepsWithNext = false;
    bool isHead = false; // a table row that is repeated on each further page
    std::vector<Mark> marks;

    /// Adds the marks of another piece, moved by `offset`.
    void add(const Piece& other, QPointF offset);
};

} // namespace shouli::printing
