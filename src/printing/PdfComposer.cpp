// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/PdfComposer.h"

#include "base/DeviceCode.h"
#include "printing/FormLayout.h"
#include "printing/FormMarkup.h"
#include "printing/GlyphRecord.h"
#include "printing/PdfPatch.h"

#include <QBuffer>
#include <QGlyphRun>
#include <QPainter>
#include <QPdfWriter>

namespace shouli::printing {

namespace {

constexpr qreal thinLine = 0.5; // pt
constexpr qreal boldness = 2.4; // width of a bold outline, in units of PrintFont
const QColor shade(0xF3, 0xF4, 0xF6);
const QColor grey(0x55, 0x55, 0x55);

/// Draws marks in points.
class Pen {
public:
    Pen(QPainter& painter, PrintFont& font)
        : m_painter(painter)
        , m_font(font) {}

    void operator()(const TextMark& mark) {
        const qreal scale = mark.sizePt / PrintFont::emUnits;
        m_record.add(mark);
        m_run.setRawFont(m_font.face(mark.face));
        m_run.setGlyphIndexes(mark.glyphs);
        m_run.setPositions(mark.positions);
        m_painter.save();
        m_painter.translate(mark.baseline);
        m_painter.scale(scale, scale);
        m_painter.setPen(mark.isGrey ? grey : QColor(Qt::black));
        m_painter.drawGlyphRun({}, m_run);
        if (mark.isBold)
            thicken(mark);
        m_painter.restore();
    }

    void operator()(const BoxMark& mark) {
        if (mark.isFilled) {
            m_painter.fillRect(mark.box, shade);
            return;
        }
        m_painter.setPen(QPen(Qt::black, thinLine, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        m_painter.drawRect(mark.box);
    }

    void operator()(const LineMark& mark) {
        QPen pen(mark.isDashed ? grey : QColor(Qt::black), thinLine);
        if (mark.isDashed)
            pen.setDashPattern({6, 4});
        m_painter.setPen(pen);
        m_painter.drawLine(mark.line);
    }

    void operator()(const PictureMark& mark) { m_painter.drawImage(mark.box, mark.image); }
    void operator()(const AreaMark& mark) { m_painter.fillPath(mark.path, Qt::black); }

    const GlyphRecord& record() const { return m_record; }

private:
    /// A second face would cost as much as all the rest, so bold is an outline drawn upon the text. It is a drawing,
    /// not text: the text reads back once. Filled, too: on screens a text's edges lie elsewhere than a drawing's.
    void thicken(const TextMark& mark) {
        QPainterPath outlines;
        outlines.setFillRule(Qt::WindingFill);
        for (qsizetype i = 0; i < mark.glyphs.size(); ++i)
            outlines.addPath(m_font.outline(mark.face, mark.glyphs[i]).translated(mark.positions[i]));
        m_painter.fillPath(outlines, Qt::black);
        m_painter.strokePath(outlines, QPen(Qt::black, boldness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }

    QPainter& m_painter;
    PrintFont& m_font;
    QGlyphRun m_run;
    GlyphRecord m_record;
};

/// The file as QPdfWriter makes it, its text layer put right.
base::Result<QByteArray> written(const std::vector<Piece>& pages, const QString& title, PrintFont& font) {
    QBuffer buffer;
    GlyphRecord record;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Shouli"));
        writer.setResolution(72);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        QPainter painter;
        if (!painter.begin(&writer))
            return base::fail(base::DeviceCode::PrintFailed, QStringLiteral("the PDF cannot be begun"));
        Pen pen(painter, font);
        for (size_t page = 0; page < pages.size(); ++page) {
            if (page > 0)
                writer.newPage();
            for (const Mark& mark : pages[page].marks)
                std::visit(pen, mark);
        }
        record = pen.record();
    }
    QByteArray pdf = buffer.data();
    if (record.needsCorrection())
        SHOULI_CHECK(restoreCharacters(pdf, record.characters()));
    return pdf;
}

} // namespace

base::Result<QByteArray> PdfComposer::compose(const FormTemplate& form, const FormValues& values,
                                              const QDateTime& created) {
    if (!m_font) {
        SHOULI_TRY(m_font, PrintFont::load(m_fontPath));
    }
    SHOULI_TRY(const QString filled, form.fill(values));
    SHOULI_TRY(const FormMarkup markup, FormMarkup::parse(filled));
    FormLayout layout(*m_font, values);
    SHOULI_TRY(const std::vector<Piece> pages, layout.lay(markup));
    SHOULI_TRY(QByteArray pdf, written(pages, markup.title, *m_font));
    SHOULI_CHECK(stampCreationDate(pdf, created));
    return pdf;
}

} // namespace shouli::printing
