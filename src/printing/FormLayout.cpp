// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/FormLayout.h"

#include "base/DeviceCode.h"
#include "printing/QrCode.h"

#include <algorithm>
#include <numeric>

namespace shouli::printing {

using base::DeviceCode;
using base::fail;
using base::Result;

namespace {

constexpr QSizeF pageSize(595.276, 841.89); // A4, pt
constexpr qreal footerSize = 8;
constexpr qreal footerRoom = 16;
/// What the card itself is printed with (358 × 441 on 26 × 32 mm): more would only make the file larger.
constexpr qreal pictureDpi = 350;
constexpr qreal verticalPadding = 0.6; // of the padding at the sides

QImage scaledTo(const QImage& image, QSizeF size) {
    const QSize most = (size * pictureDpi / 72).toSize();
    if (image.width() <= most.width() && image.height() <= most.height())
        return image;
    return image.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

qreal alignedX(Qt::Alignment align, qreal width, qreal room) {
    return align & Qt::AlignRight ? room - width : align & Qt::AlignHCenter ? (room - width) / 2 : 0;
}

/// The left edge of each column, and the right edge of the last.
std::vector<qreal> edgesOf(const Table& table, qreal width) {
    const qreal fixed = std::accumulate(table.columns.begin(), table.columns.end(), qreal(0));
    const auto sharing = std::count(table.columns.begin(), table.columns.end(), qreal(0));
    std::vector<qreal> edges{0};
    for (const qreal column : table.columns)
        edges.push_back(edges.back() + (column > 0 ? column : (width - fixed) / static_cast<qreal>(sharing)));
    return edges;
}

} // namespace

/// Rows that cells tie together; a page never breaks inside.
struct FormLayout::Band {
    struct Placed {
        const Table::Cell* cell = nullptr;
        size_t row = 0; // within the band
        size_t column = 0;
        Piece content;
    };
    size_t endRow = 0; // of the table, one past the band
    std::vector<Placed> cells;
    std::vector<qreal> heights;

    void settleHeights(qreal padding);
    Piece drawn(const Table& table, const std::vector<qreal>& edges) const;
};

void FormLayout::Band::settleHeights(qreal padding) {
    for (const bool spanning : {false, true}) {
        for (const Placed& placed : cells) {
            const auto rows = static_cast<size_t>(placed.cell->rows);
            if ((rows > 1) != spanning)
                continue;
            const auto first = heights.begin() + static_cast<std::ptrdiff_t>(placed.row);
            const auto last =
                heights.begin() + static_cast<std::ptrdiff_t>(std::min(placed.row + rows, heights.size()));
            const qreal lacking = placed.content.height + 2 * padding - std::accumulate(first, last, qreal(0));
            if (lacking > 0)
                *std::prev(last) += lacking;
        }
    }
}

Piece FormLayout::Band::drawn(const Table& table, const std::vector<qreal>& edges) const {
    std::vector<qreal> tops{0};
    for (const qreal height : heights)
        tops.push_back(tops.back() + height);
    Piece piece;
    piece.height = tops.back();
    std::vector<Mark> outlines;
    for (const Placed& placed : cells) {
        const Table::Cell& cell = *placed.cell;
        const size_t endColumn = placed.column + static_cast<size_t>(cell.columns);
        const size_t end = std::min(placed.row + static_cast<size_t>(cell.rows), heights.size());
        const QRectF box(QPointF(edges[placed.column], tops[placed.row]), QPointF(edges[endColumn], tops[end]));
        if (cell.isShaded)
            piece.marks.emplace_back(BoxMark{box, true});
        if (table.hasGrid)
            outlines.emplace_back(BoxMark{box, false});
        const qreal spare = box.height() - placed.content.height;
        const qreal inset = table.padding * verticalPadding;
        const qreal down = cell.vertical & Qt::AlignTop      ? std::min(inset, spare / 2)
                           : cell.vertical & Qt::AlignBottom ? spare - inset
                                                             : spare / 2;
        piece.add(placed.content, box.topLeft() + QPointF(table.padding, down));
    }
    piece.marks.insert(piece.marks.end(), outlines.begin(), outlines.end());
    return piece;
}

Result<std::vector<Piece>> FormLayout::lay(const FormMarkup& form) {
    const QRectF room = QRectF(QPointF(), pageSize).marginsRemoved(form.margins).adjusted(0, 0, 0, -footerRoom);
    std::vector<Piece> pages(1);
    qreal y = room.top();
    const auto put = [&](const Piece& piece) {
        pages.back().add(piece, QPointF(room.left(), y));
        y += piece.height;
    };
    for (const Block& block : form.blocks) {
        SHOULI_TRY(const std::vector<Piece> pieces, piecesOf(block, room.width()));
        const auto isHead = [](const Piece& piece) { return piece.isHead; };
        const auto headsEnd = std::find_if_not(pieces.begin(), pieces.end(), isHead);
        for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
            // What keeps with its next never stands last on a page: two lines' room is asked for beyond it.
            const qreal needed = piece->height + (piece->keepsWithNext || piece->isHead ? 40 : 0);
            if (y + needed > room.bottom() && y > room.top()) {
                pages.emplace_back();
                y = room.top();
                if (piece >= headsEnd)
                    std::for_each(pieces.begin(), headsEnd, put);
            }
            put(*piece);
        }
    }
    addFooters(form, pages);
    return pages;
}

void FormLayout::addFooters(const FormMarkup& form, std::vector<Piece>& pages) {
    const qreal width = pageSize.width() - form.margins.left() - form.margins.right();
    const QPointF at(form.margins.left(), pageSize.height() - form.margins.bottom() - footerSize);
    for (size_t page = 0; page < pages.size(); ++page) {
        const auto line = [&](const QString& text, Qt::Alignment align) {
            const TextStyle style{footerSize, false, true, align};
            Paragraph paragraph;
            paragraph.runs.push_back({text, style});
            paragraph.align = align;
            pages[page].add(m_text.lay(paragraph, width), at);
        };
        line(form.footer, Qt::AlignLeft);
        line(QStringLiteral("第 %1 页 / 共 %2 页").arg(page + 1).arg(pages.size()), Qt::AlignRight);
    }
}

Result<std::vector<Piece>> FormLayout::piecesOf(const Block& block, qreal width) {
    if (const auto* table = std::get_if<Table>(&block.part))
        return bandsOf(*table, width);
    if (const auto* paragraph = std::get_if<Paragraph>(&block.part))
        return std::vector{m_text.lay(*paragraph, width)};
    if (const auto* picture = std::get_if<Picture>(&block.part)) {
        SHOULI_TRY(const Piece piece, pictureOf(*picture, width));
        return std::vector{piece};
    }
    if (const auto* rule = std::get_if<Rule>(&block.part))
        return std::vector{ruleOf(*rule, width)};
    Piece piece;
    if (const auto* gap = std::get_if<Gap>(&block.part))
        piece.height = gap->height;
    if (const auto* square = std::get_if<CodeSquare>(&block.part)) {
        SHOULI_TRY(const QrCode code, QrCode::encode(square->text));
        piece.height = square->side;
        piece.marks.emplace_back(
            AreaMark{code.path(QRectF(alignedX(square->align, square->side, width), 0, square->side, square->side))});
    }
    return std::vector{piece};
}

Result<std::vector<Piece>> FormLayout::bandsOf(const Table& table, qreal width) {
    const std::vector<qreal> edges = edgesOf(table, width);
    std::vector<Piece> pieces;
    for (size_t row = 0; row < table.rows.size();) {
        SHOULI_TRY(const Band band, bandFrom(table, row, edges));
        pieces.push_back(band.drawn(table, edges));
        pieces.back().isHead = table.rows[row].isHead;
        row = band.endRow;
    }
    if (!table.isKept)
        return pieces;
    Piece whole;
    for (const Piece& piece : pieces) {
        whole.add(piece, QPointF(0, whole.height));
        whole.height += piece.height;
    }
    return std::vector{whole};
}

Result<FormLayout::Band> FormLayout::bandFrom(const Table& table, size_t firstRow, const std::vector<qreal>& edges) {
    Band band;
    std::vector<int> taken(table.columns.size(), 0); // rows that a cell from above still stands in the column
    size_t row = firstRow;
    do {
        size_t column = 0;
        for (const Table::Cell& cell : table.rows[row].cells) {
            while (column < taken.size() && taken[column] > 0)
                ++column;
            const size_t end = column + static_cast<size_t>(cell.columns);
            if (end > taken.size())
                return fail(DeviceCode::TemplateBroken, QStringLiteral("a row has more cells than its table columns"));
            SHOULI_TRY(Piece content, stacked(cell.blocks, edges[end] - edges[column] - 2 * table.padding));
            band.cells.push_back({&cell, row - firstRow, column, std::move(content)});
            for (; column < end; ++column)
                taken[column] = cell.rows;
        }
        band.heights.push_back(table.rows[row].height);
        for (int& rows : taken)
            rows = std::max(0, rows - 1);
        ++row;
    } while (row < table.rows.size() && std::any_of(taken.begin(), taken.end(), [](int rows) { return rows > 0; }));
    band.endRow = row;
    band.settleHeights(table.padding * verticalPadding);
    return band;
}

Result<Piece> FormLayout::stacked(const std::vector<Block>& blocks, qreal width) {
    Piece whole;
    for (const Block& block : blocks) {
        SHOULI_TRY(const std::vector<Piece> pieces, piecesOf(block, width));
        for (const Piece& piece : pieces) {
            whole.add(piece, QPointF(0, whole.height));
            whole.height += piece.height;
        }
    }
    return whole;
}

Result<Piece> FormLayout::pictureOf(const Picture& picture, qreal width) const {
    const QImage image = m_pictures.image(picture.name);
    if (image.isNull())
        return fail(DeviceCode::TemplateBroken, QStringLiteral("no picture named %1 was given").arg(picture.name));
    const QSizeF shown = QSizeF(image.size()).scaled(picture.size, Qt::KeepAspectRatio);
    const QPointF corner(alignedX(picture.align, shown.width(), width), (picture.size.height() - shown.height()) / 2);
    Piece piece;
    piece.height = picture.size.height();
    piece.marks.emplace_back(PictureMark{QRectF(corner, shown), scaledTo(image, picture.size)});
    return piece;
}

Piece FormLayout::ruleOf(const Rule& rule, qreal width) {
    Piece piece;
    piece.height = 10;
    const qreal middle = piece.height / 2;
    if (rule.label.isEmpty()) {
        piece.marks.emplace_back(LineMark{QLineF(0, middle, width, middle), rule.isDashed});
        return piece;
    }
    constexpr qreal size = 8;
    Paragraph label;
    label.runs.push_back({rule.label, TextStyle{size, false, true, Qt::AlignHCenter}});
    label.align = Qt::AlignHCenter;
    const Piece text = m_text.lay(label, width);
    const qreal half = static_cast<qreal>(rule.label.size() + 2) * size / 2;
    piece.add(text, QPointF(0, middle - text.height / 2));
    piece.marks.emplace_back(LineMark{QLineF(0, middle, width / 2 - half, middle), rule.isDashed});
    piece.marks.emplace_back(LineMark{QLineF(width / 2 + half, middle, width, middle), rule.isDashed});
    return piece;
}

} // namespace shouli::printing
