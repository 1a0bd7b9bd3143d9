// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainterPath>
#include <QVector>

#include <variant>
#include <vector>

namespace shouli::printing {

/// One line of text of one style and face, its glyphs placed: what a page is written with.
struct TextMark {
    QPointF baseline; // pt
    qreal sizePt = 10;
    bool isBold = false;
    bool isGrey = false;
    size_t face = 0; // of PrintFont
    QVector<quint32> glyphs;
    QVector<char32_t> characters; // what each glyph stands for
    QVector<QPointF> positions;   // in units of PrintFont
};

struct BoxMark {
    QRectF box;
    bool isFilled = false; // with the shade of label cells, else outlined
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

/// A laid-out piece of a page, as high as `height`; its marks lie from the origin downwards. In points.
struct Piece {
    qreal height = 0;
    bool keepsWithNext = false;
    bool isHead = false; // a table row that stands again on each further page
    std::vector<Mark> marks;

    /// Takes the marks of another piece, moved by `offset`.
    void add(const Piece& other, QPointF offset);
};

} // namespace shouli::printing
