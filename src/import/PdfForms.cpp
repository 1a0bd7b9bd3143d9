// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/PdfDocuments.h"

#include <QSet>

#include <poppler-form.h>
#include <poppler-qt6.h>

namespace shouli::importer {
namespace {

using base::ErrorCode;

// In points, from the upper left corner.
QRectF placeOf(const Poppler::FormField& field, const Poppler::Page& page) {
    const QSizeF size = page.pageSizeF();
    const QRectF part = field.rect();
    return QRectF(part.x() * size.width(), part.y() * size.height(), part.width() * size.width(),
                  part.height() * size.height())
        .normalized();
}

QString filledInto(const Poppler::FormField& field) {
    if (const auto* text = dynamic_cast<const Poppler::FormFieldText*>(&field))
        return text->isPassword() || text->textType() == Poppler::FormFieldText::FileSelect ? QString() : text->text();
    const auto* choice = dynamic_cast<const Poppler::FormFieldChoice*>(&field);
    if (!choice || choice->choiceType() != Poppler::FormFieldChoice::ComboBox)
        return {}; // of a list one sees all there is to choose
    if (choice->isEditable() && !choice->editChoice().isEmpty())
        return choice->editChoice();
    const QList<int> chosen = choice->currentChoices();
    return chosen.size() == 1 ? choice->choices().value(chosen.front()) : QString();
}

// What a reader of the page would miss if it were not there.
QSet<char32_t> charactersOf(const QString& text) {
    QSet<char32_t> characters;
    for (const char32_t character : text.normalized(QString::NormalizationForm_KC).toUcs4()) {
        if (QChar::isLetterOrNumber(character))
            characters.insert(character);
    }
    return characters;
}

bool shows(const Poppler::Page& page, const QRectF& place, const QString& text) {
    QSet<char32_t> missing = charactersOf(text);
    if (missing.isEmpty())
        return true;
    constexpr double kEdgePt = 2;
    missing.subtract(charactersOf(page.text(place.adjusted(-kEdgePt, -kEdgePt, kEdgePt, kEdgePt))));
    return missing.isEmpty();
}

void layOutAnew(Poppler::FormField& field, const QString& text) {
    if (auto* input = dynamic_cast<Poppler::FormFieldText*>(&field))
        input->setText(text);
    else if (auto* choice = dynamic_cast<Poppler::FormFieldChoice*>(&field); choice && choice->isEditable())
        choice->setEditChoice(text);
}

} // namespace

// Of the same length, so that everything stays where the table says.
QByteArray withItsOwnAppearances(QByteArray pdf) {
    static constexpr QByteArrayView kKey("/NeedAppearances"), kTrue("true"), kNull("null");
    for (qsizetype at = pdf.indexOf(kKey); at >= 0; at = pdf.indexOf(kKey, at + 1)) {
        qsizetype value = at + kKey.size();
        while (value < pdf.size() && QByteArrayView(" \t\r\n\f\0", 6).contains(pdf[value]))
            ++value;
        if (QByteArrayView(pdf).sliced(value).startsWith(kTrue))
            pdf.replace(value, kTrue.size(), kNull);
    }
    return pdf;
}

base::Result<bool> showFilledIn(Poppler::Page& page) {
    const auto fields = page.formFields();
    for (const auto& field : fields) {
        const QString text = filledInto(*field);
        const QRectF place = placeOf(*field, page);
        if (text.isEmpty() || !field->isVisible() || place.isEmpty() || shows(page, place, text))
            continue;
        layOutAnew(*field, text);
        if (!shows(page, place, text))
            return base::fail(ErrorCode::FileFormUnseen, QStringLiteral("a field of %1 characters").arg(text.size()));
    }
    return !fields.empty();
}

} // namespace shouli::importer
