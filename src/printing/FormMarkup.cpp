// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/FormMarkup.h"

#include "base/DeviceCode.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace shouli::printing {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal pointsPerMm = 72 / 25.4;
constexpr qreal defaultPaddingMm = 1.4;

/// A line break of the template and the spaces around it count as nothing: Chinese has no space between words.
QString joinedLines(QStringView text) {
    if (!text.contains(u'\n'))
        return text.toString();
    static const QRegularExpression lineBreak(QStringLiteral("\\s*\\n\\s*"));
    return text.toString().remove(lineBreak);
}

class Reader {
public:
    explicit Reader(const QString& markup)
        : m_xml(markup) {}

    base::Result<FormMarkup> read() {
        FormMarkup form;
        if (m_xml.readNextStartElement() && m_xml.name() == u"form")
            readForm(form);
        else
            refuse(QStringLiteral("a form begins with <form>"));
        while (!m_xml.hasError() && !m_xml.atEnd())
            m_xml.readNext();
        if (m_xml.hasError())
            return base::fail(base::DeviceCode::TemplateBroken,
                              QStringLiteral("line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString()));
        return form;
    }

private:
    void readForm(FormMarkup& form) {
        form.title = text("title"_L1);
        const qreal vertical = length("margin-v"_L1, 15);
        const qreal horizontal = length("margin-h"_L1, 18);
        form.margins = {horizontal, vertical, horizontal, vertical};
        const TextStyle style = styleFrom({});
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"footer")
                form.footer = joinedLines(m_xml.readElementText());
            else
                readBlock(form.blocks, style);
        }
    }

    void readBlock(std::vector<Block>& into, const TextStyle& style) {
        if (m_xml.name() == u"p")
            into.push_back({readParagraph(style)});
        else if (m_xml.name() == u"table")
            into.push_back({readTable(style)});
        else if (m_xml.name() == u"img")
            readPicture(into, style.align);
        else if (m_xml.name() == u"qr") {
            into.push_back({CodeSquare{text("value"_L1), length("size"_L1, 26), alignFrom(style.align)}});
            m_xml.skipCurrentElement();
        } else if (m_xml.name() == u"hr") {
            into.push_back({Rule{isYes("dash"_L1), text("label"_L1)}});
            m_xml.skipCurrentElement();
        } else if (m_xml.name() == u"gap") {
            into.push_back({Gap{length("height"_L1, 3)}});
            m_xml.skipCurrentElement();
        } else {
            refuse(QStringLiteral("<%1> is not known here").arg(m_xml.name()));
        }
    }

    Paragraph readParagraph(const TextStyle& outer) {
        const TextStyle style = styleFrom(outer);
        Paragraph paragraph;
        paragraph.align = style.align;
        paragraph.before = length("before"_L1, 0);
        paragraph.indent = length("indent"_L1, 0);
        paragraph.spacing = number("spacing"_L1, 0);
        paragraph.isFramed = isYes("frame"_L1);
        paragraph.keepsWithNext = isYes("keep"_L1);
        readInline(paragraph, style);
        return paragraph;
    }

    /// Up to the end of the current element.
    void readInline(Paragraph& paragraph, const TextStyle& style) {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                return;
            if (token == QXmlStreamReader::Characters)
                addText(paragraph, style);
            else if (token == QXmlStreamReader::StartElement)
                readInlineElement(paragraph, style);
        }
    }

    void readInlineElement(Paragraph& paragraph, TextStyle style) {
        if (m_xml.name() == u"br") {
            paragraph.runs.push_back({QStringLiteral("\n"), style});
            m_xml.skipCurrentElement();
            return;
        }
        if (m_xml.name() == u"b")
            style.isBold = true;
        else if (m_xml.name() != u"span")
            return refuse(QStringLiteral("<%1> is not known in a line of text").arg(m_xml.name()));
        readInline(paragraph, styleFrom(style));
    }

    void addText(Paragraph& paragraph, const TextStyle& style) {
        if (QString text = joinedLines(m_xml.text()); !text.isEmpty())
            paragraph.runs.push_back({std::move(text), style});
    }

    Table readTable(const TextStyle& outer) {
        const TextStyle style = styleFrom(outer);
        Table table;
        table.hasGrid = text("border"_L1) != u"none";
        table.isKept = isYes("keep"_L1);
        table.padding = length("padding"_L1, defaultPaddingMm);
        for (const QString& column : text("cols"_L1).split(u' ', Qt::SkipEmptyParts))
            table.columns.push_back(column == u"*" ? 0 : column.toDouble() * pointsPerMm);
        if (table.columns.empty())
            refuse(QStringLiteral("<table> needs cols"));
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"tr")
                readRow(table, style);
            else
                refuse(QStringLiteral("<%1> is not known in a table").arg(m_xml.name()));
        }
        return table;
    }

    void readRow(Table& table, const TextStyle& style) {
        Table::Row row{isYes("head"_L1), length("height"_L1, 0), {}};
        while (m_xml.readNextStartElement()) {
            const bool isLabel = m_xml.name() == u"th";
            if (!isLabel && m_xml.name() != u"td")
                return refuse(QStringLiteral("<%1> is not known in a row").arg(m_xml.name()));
            row.cells.push_back(readCell(style, isLabel));
        }
        table.rows.push_back(std::move(row));
    }

    Table::Cell readCell(TextStyle style, bool isLabel) {
        if (isLabel)
            style.align = Qt::AlignHCenter;
        style = styleFrom(style);
        Table::Cell cell;
        cell.columns = std::max(1, static_cast<int>(number("colspan"_L1, 1)));
        cell.rows = std::max(1, static_cast<int>(number("rowspan"_L1, 1)));
        cell.isShaded = isLabel;
        const QString vertical = text("valign"_L1);
        cell.vertical = vertical == u"top" ? Qt::AlignTop : vertical == u"bottom" ? Qt::AlignBottom : Qt::AlignVCenter;
        Paragraph line; // text that stands in the cell without a <p>
        line.align = style.align;
        const auto endLine = [&] {
            if (!line.runs.empty())
                cell.blocks.push_back({line});
            line.runs.clear();
        };
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                break;
            if (token == QXmlStreamReader::Characters)
                addText(line, style);
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == u"b" || m_xml.name() == u"span" || m_xml.name() == u"br") {
                readInlineElement(line, style);
            } else {
                endLine();
                readBlock(cell.blocks, style);
            }
        }
        endLine();
        return cell;
    }

    void readPicture(std::vector<Block>& into, Qt::Alignment align) {
        const QString source = text("src"_L1);
        if (!source.startsWith(u"field:"))
            return refuse(QStringLiteral("<img> needs src=\"field:name\""));
        into.push_back(
            {Picture{source.mid(6), QSizeF(length("width"_L1, 26), length("height"_L1, 32)), alignFrom(align)}});
        m_xml.skipCurrentElement();
    }

    TextStyle styleFrom(TextStyle style) {
        style.sizePt = number("size"_L1, style.sizePt);
        style.isBold = style.isBold || isYes("bold"_L1);
        style.isGrey = style.isGrey || isYes("grey"_L1);
        style.align = alignFrom(style.align);
        return style;
    }

    Qt::Alignment alignFrom(Qt::Alignment otherwise) {
        const QString align = text("align"_L1);
        if (align.isEmpty())
            return otherwise;
        return align == u"center" ? Qt::AlignHCenter : align == u"right" ? Qt::AlignRight : Qt::AlignLeft;
    }

    QString text(QLatin1StringView attribute) const { return m_xml.attributes().value(attribute).toString(); }
    bool isYes(QLatin1StringView attribute) const { return m_xml.attributes().value(attribute) == u"yes"; }

    qreal number(QLatin1StringView attribute, qreal otherwise) {
        if (!m_xml.attributes().hasAttribute(attribute))
            return otherwise;
        bool isNumber = false;
        const qreal value = m_xml.attributes().value(attribute).toDouble(&isNumber);
        if (!isNumber || value < 0)
            refuse(QStringLiteral("%1 is not a number").arg(attribute));
        return value;
    }

    /// In points; the attribute is in millimetres.
    qreal length(QLatin1StringView attribute, qreal otherwiseMm) {
        return number(attribute, otherwiseMm) * pointsPerMm;
    }

    void refuse(const QString& what) {
        if (!m_xml.hasError())
            m_xml.raiseError(what);
    }

    QXmlStreamReader m_xml;
};

} // namespace

base::Result<FormMarkup> FormMarkup::parse(const QString& markup) { return Reader(markup).read(); }

} // namespace shouli::printing
