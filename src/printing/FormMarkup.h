// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QMarginsF>
#include <QSizeF>
#include <QString>

#include <variant>
#include <vector>

namespace shouli::printing {

/// How text looks. Inherited from form to table to cell to paragraph; each may change it.
struct TextStyle {
    qreal sizePt = 10;
    bool isBold = false;
    bool isGrey = false;
    Qt::Alignment align = Qt::AlignLeft;
};

struct Block;

struct Paragraph {
    struct Run {
        QString text; // '\n' for <br/>
        TextStyle style;
    };
    std::vector<Run> runs;
    Qt::Alignment align = Qt::AlignLeft;
    qreal before = 0;  // pt
    qreal indent = 0;  // pt, of all lines except the first
    qreal spacing = 0; // em, between characters
    bool isFramed = false;
    bool keepsWithNext = false;
};

struct Table {
    struct Cell {
        int columns = 1;
        int rows = 1;
        bool isShaded = false;
        Qt::Alignment vertical = Qt::AlignVCenter;
        std::vector<Block> blocks;
    };
    struct Row {
        bool isHead = false; // repeated at the top of each further page
        qreal height = 0;    // pt, minimum
        std::vector<Cell> cells;
    };
    std::vector<qreal> columns; // widths in pt; columns of 0 share what the others leave
    std::vector<Row> rows;
    bool hasGrid = true;
    bool isKept = false; // not broken across pages
    qreal padding = 0;   // pt
};

struct Picture {
    QString name;
    QSizeF size; // pt; the picture is fitted into it, keeping its aspect ratio
    Qt::Alignment align = Qt::AlignLeft;
};

struct CodeSquare {
    QString text;
    qreal side = 0; // pt, including the quiet zone
    Qt::Alignment align = Qt::AlignLeft;
};

struct Rule {
    bool isDashed = false;
    QString label;
};

struct Gap {
    qreal height = 0; // pt
};

struct Block {
    std::variant<Paragraph, Table, Picture, CodeSquare, Rule, Gap> part;
};

/// The parsed markup of a form: a small language similar to HTML, described in forms/print/README.md.
struct FormMarkup {
    QString title;
    QString footer;
    QMarginsF margins; // pt
    std::vector<Block> blocks;

    /// TemplateBroken, with the line number in the detail, for markup that is not well-formed or not in the language.
    static base::Result<FormMarkup> parse(const QString& markup);
};

} // namespace shouli::printing
