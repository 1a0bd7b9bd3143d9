// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "import/PdfDocuments.h"

#include <QSet>

#include <poppler-form.h>
#include <poppler-qt6.h>

#include <memory>
#include <vector>

namespace shouli::importer {
namespace {

using base::ErrorCode;

// Poppler looks through all fonts of the machine for each character: 40 ms of a processor.
constexpr qsizetype kMostLaidOut = 150;

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

// The words of the page are asked for once for all its fields: each question draws the page.
class Words {
public:
    explicit Words(const Poppler::Page& page)
        : m_words(page.textList()) {}

    bool show(const QString& text, const QRectF& place) const {
        QSet<char32_t> missing = charactersOf(text);
        for (const auto& word : m_words) {
            if (!missing.isEmpty() && word->boundingBox().intersects(place))
                missing.subtract(charactersOf(word->text()));
        }
        return missing.isEmpty();
    }

private:
    std::vector<std::unique_ptr<Poppler::TextBox>> m_words;
};

struct Filled {
    Poppler::FormField* field = nullptr;
    QString text;
    QRectF place;
};

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

base::Status showFilledIn(Poppler::Page& page) {
    const auto fields = page.formFields();
    if (fields.empty())
        return {};
    const QRectF whole(QPointF(0, 0), page.pageSizeF());
    const Words words(page);
    std::vector<Filled> unseen;
    for (const auto& field : fields) {
        const Filled filled{field.get(), filledInto(*field), placeOf(*field, page)};
        if (field->isVisible() && filled.place.intersects(whole) && !words.show(filled.text, filled.place))
            unseen.push_back(filled);
    }
    if (unseen.empty())
        return {};
    qsizetype characters = 0;
    for (const Filled& filled : unseen)
        characters += filled.text.size();
    if (characters > kMostLaidOut)
        return base::fail(ErrorCode::FileFormUnseen, QStringLiteral("%1 characters").arg(characters));
    for (const Filled& filled : unseen)
        layOutAnew(*filled.field, filled.text);
    const Words wordsNow(page);
    for (const Filled& filled : unseen) {
        if (!wordsNow.show(filled.text, filled.place))
            return base::fail(ErrorCode::FileFormUnseen,
                              QStringLiteral("a field of %1 characters").arg(filled.text.size()));
    }
    return {};
}

} // namespace shouli::importer
