// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "printing/FormMarkup.h"
#include "printing/FormValues.h"
#include "printing/Piece.h"
#include "printing/TextFlow.h"

namespace shouli::printing {

/// Lays out a form on pages: blocks from top to bottom, tables broken between rows, 第 x 页 / 共 y 页 at the foot.
class FormLayout {
public:
    FormLayout(PrintFont& font, const FormValues& pictures)
        : m_text(font)
        , m_pictures(pictures) {}

    /// One piece for each page, with its marks where they are on A4. TemplateBroken when a picture is missing in the
    /// values or a row has more cells than its table has columns.
    base::Result<std::vector<Piece>> lay(const FormMarkup& form);

private:
    struct Band;

    base::Result<std::vector<Piece>> piecesOf(const Block& block, qreal width);
    base::Result<std::vector<Piece>> bandsOf(const Table& table, qreal width);
    base::Result<Band> bandFrom(const Table& table, size_t firstRow, const std::vector<qreal>& edges);
    base::Result<Piece> stacked(const std::vector<Block>& blocks, qreal width);
    base::Result<Piece> pictureOf(const Picture& picture, qreal width) const;
    Piece ruleOf(const Rule& rule, qreal width);
    void addFooters(const FormMarkup& form, std::vector<Piece>& pages);

    TextFlow m_text;
    const FormValues& m_pictures;
};

} // namespace shouli::printing
