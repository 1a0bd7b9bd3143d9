// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The receipt as PDF against cairo and pango drawing the same marks: the same lines of text at the same places in the
// same face, the same boxes, photo and QR code. The floor has no template to read and no table to lay out.
#include "bench/Report.h"
#include "printing/FormLayout.h"
#include "printing/FormMarkup.h"
#include "printing/PdfComposer.h"
#include "printing/SampleReceipt.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QGuiApplication>

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cstdio>

using namespace shouli::printing;

namespace {

constexpr int rounds = 60;

/// A text of the receipt and where it stands.
struct Text {
    QByteArray utf8;
    QPointF at;
    double sizePt = 10;
};

struct Drawing {
    std::vector<Text> texts;
    std::vector<Mark> marks; // all else
};

/// The receipt's marks, its glyphs turned back into characters.
Drawing drawingOf(const Piece& page, PrintFont& font, const QString& characters) {
    QHash<quint32, char32_t> byGlyph;
    for (const uint character : characters.toUcs4()) {
        if (const auto glyph = font.glyph(character))
            byGlyph.insert(glyph->index, character);
    }
    Drawing drawing;
    for (const Mark& mark : page.marks) {
        const auto* text = std::get_if<TextMark>(&mark);
        if (!text) {
            drawing.marks.push_back(mark);
            continue;
        }
        QList<char32_t> line;
        for (const quint32 glyph : text->glyphs)
            line << byGlyph.value(glyph);
        drawing.texts.push_back(
            {QString::fromUcs4(line.constData(), line.size()).toUtf8(), text->baseline, text->sizePt});
    }
    return drawing;
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    static_cast<QByteArray*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// Lets cairo write the photo as JPEG, as Qt does: deflated pixels would cost it several times as much.
void attachJpeg(cairo_surface_t* surface, const QImage& image) {
    auto jpeg = std::make_unique<QByteArray>();
    QBuffer buffer(jpeg.get());
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 94);
    const auto* bytes = reinterpret_cast<const unsigned char*>(jpeg->constData());
    const auto size = static_cast<unsigned long>(jpeg->size());
    cairo_surface_set_mime_data(
        surface, CAIRO_MIME_TYPE_JPEG, bytes, size, [](void* held) { delete static_cast<QByteArray*>(held); },
        jpeg.release());
}

void drawMark(cairo_t* cairo, const Mark& mark) {
    if (const auto* box = std::get_if<BoxMark>(&mark)) {
        cairo_rectangle(cairo, box->box.x(), box->box.y(), box->box.width(), box->box.height());
        cairo_set_source_rgb(cairo, box->isFilled ? 0.95 : 0, box->isFilled ? 0.95 : 0, box->isFilled ? 0.95 : 0);
        box->isFilled ? cairo_fill(cairo) : cairo_stroke(cairo);
    } else if (const auto* line = std::get_if<LineMark>(&mark)) {
        cairo_move_to(cairo, line->line.x1(), line->line.y1());
        cairo_line_to(cairo, line->line.x2(), line->line.y2());
        cairo_stroke(cairo);
    } else if (const auto* area = std::get_if<AreaMark>(&mark)) {
        for (const QPolygonF& polygon : area->path.toSubpathPolygons()) {
            const QRectF module = polygon.boundingRect();
            cairo_rectangle(cairo, module.x(), module.y(), module.width(), module.height());
        }
        cairo_set_source_rgb(cairo, 0, 0, 0);
        cairo_fill(cairo);
    } else if (const auto* picture = std::get_if<PictureMark>(&mark)) {
        QImage image = picture->image.convertToFormat(QImage::Format_RGB32);
        cairo_surface_t* surface = cairo_image_surface_create_for_data(
            image.bits(), CAIRO_FORMAT_RGB24, image.width(), image.height(), static_cast<int>(image.bytesPerLine()));
        attachJpeg(surface, image);
        cairo_save(cairo);
        cairo_translate(cairo, picture->box.x(), picture->box.y());
        cairo_scale(cairo, picture->box.width() / image.width(), picture->box.height() / image.height());
        cairo_set_source_surface(cairo, surface, 0, 0);
        cairo_paint(cairo);
        cairo_restore(cairo);
        cairo_surface_destroy(surface);
    }
}

QByteArray drawnByCairo(const Drawing& drawing) {
    QByteArray pdf;
    cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append, &pdf, 595.276, 841.89);
    cairo_t* cairo = cairo_create(surface);
    cairo_set_line_width(cairo, 0.5);
    for (const Mark& mark : drawing.marks)
        drawMark(cairo, mark);
    cairo_set_source_rgb(cairo, 0, 0, 0);
    PangoLayout* layout = pango_cairo_create_layout(cairo);
    PangoFontDescription* font = pango_font_description_from_string("Shouli Print");
    for (const Text& text : drawing.texts) {
        pango_font_description_set_absolute_size(font, text.sizePt * PANGO_SCALE);
        pango_layout_set_font_description(layout, font);
        pango_layout_set_text(layout, text.utf8.constData(), static_cast<int>(text.utf8.size()));
        cairo_move_to(cairo, text.at.x(), text.at.y() - pango_layout_get_baseline(layout) / double(PANGO_SCALE));
        pango_cairo_show_layout(cairo, layout);
    }
    pango_font_description_free(font);
    g_object_unref(layout);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return pdf;
}

double median(std::vector<double>& times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QString face = QStringLiteral(SHOULI_BIN_DIR "/fonts/ShouliPrint.otf");
    FcConfigAppFontAddFile(FcConfigGetCurrent(), reinterpret_cast<const FcChar8*>(qPrintable(face)));

    auto form = FormTemplate::load(QStringLiteral(":/forms/print/receipt.html"));
    auto font = PrintFont::load(face);
    if (!form || !font)
        return 1;
    const FormValues values = sampleReceipt();
    const QString filled = form->fill(values).value_or(QString());
    const auto markup = FormMarkup::parse(filled);
    if (!markup)
        return 1;
    FormLayout layout(*font, values);
    const auto pages = layout.lay(*markup);
    if (!pages)
        return 1;
    const Drawing drawing = drawingOf(pages->front(), *font, filled + QStringLiteral("第 1 页 / 共 1 页"));

    PdfComposer composer(face);
    std::vector<double> ours, floor;
    for (int round = 0; round < rounds + 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        const bool isMade = composer.compose(*form, values, sampleTime()).has_value();
        const double mine = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        timer.restart();
        const bool isDrawn = drawnByCairo(drawing).size() > 10'000;
        const double theirs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        if (!isMade || !isDrawn)
            return 1;
        if (round >= 5) { // the first ones warm the caches of both
            ours.push_back(mine);
            floor.push_back(theirs);
        }
    }
    const double mine = median(ours);
    const double theirs = median(floor);
    const QString figures = QStringLiteral("%1 ms; floor %2 ms").arg(mine, 0, 'f', 2).arg(theirs, 0, 'f', 2);
    shouli::bench::report("receipt PDF", mine / theirs, "-", qPrintable(figures));
}
