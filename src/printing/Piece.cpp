// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/Piece.h"

namespace shouli::printing {

namespace {

struct Mover {
    QPointF offset;

    void operator()(TextMark& mark) const { mark.baseline += offset; }
    void operator()(BoxMark& mark) const { mark.box.translate(offset); }
    void operator()(LineMark& mark) const { mark.line.translate(offset); }
    void operator()(PictureMark& mark) const { mark.box.translate(offset); }
    void operator()(AreaMark& mark) const { mark.path.translate(offset); }
};

} // namespace

void Piece::add(const Piece& other, QPointF offset) {
    marks.reserve(marks.size() + other.marks.size());
    for (const Mark& mark : other.marks) {
        marks.push_back(mark);
        std::visit(Mover{offset}, marks.back());
    }
}

} // namespace shouli::printing
