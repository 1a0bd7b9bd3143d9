// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "import/PdfDocuments.h"
#include "import/PdfSeen.h"

#include <QSet>

#include <poppler-form.h>
#include <poppler-qt6.h>

#include <optional>
#include <vector>

namespace shouli::importer {
namespace {

using base::DeviceCode;

// Poppler looks through all fonts of the machine for each character: 40 ms of a processor.
constexpr qsizetype kMostLaidOut = 150;

QString filledInto(const Poppler::FormField& field) {
    if (const auto* text = dynamic_cast<const Poppler::FormFieldText*>(&field))
        return text->isPassword() || text->textType() == Poppler::FormFieldText::FileSelect ? QString() : text->text();
    const auto* choice = dynamic_cast<const Poppler::FormFieldChoice*>(&field);
    if (!choice || choice->choiceType() != Poppler::FormFieldChoice::ComboBox)
        return {}; // for lists see below
    if (choice->isEditable() && !choice->editChoice().isEmpty())
        return choice->editChoice();
    const QList<int> chosen = choice->currentChoices();
    return chosen.size() == 1 ? choice->choices().value(chosen.front()) : QString();
}

// What is chosen in a list, by the texts of its rows.
struct Choice {
    QSet<QString> chosen;
    QSet<QString> others;
};

std::optional<Choice> choiceOf(const Poppler::FormField& field) {
    const auto* list = dynamic_cast<const Poppler::FormFieldChoice*>(&field);
    if (!list || list->choiceType() != Poppler::FormFieldChoice::ListBox || list->currentChoices().isEmpty())
        return std::nullopt;
    const QList<int> chosen = list->currentChoices();
    const QStringList all = list->choices();
    Choice choice;
    for (int index = 0; index < all.size(); ++index)
        (chosen.contains(index) ? choice.chosen : choice.others).insert(withoutBlanks(all[index]));
    return choice;
}

// All rows that are chosen are there, and lie on another ground than the others.
bool isSeen(const Choice& choice, const QRectF& place, const Poppler::Page& page) {
    const Draft draft(page);
    QSet<QString> missing = choice.chosen;
    QSet<QRgb> chosen, others;
    for (const Words::Row& row : Words(page).rows(place)) {
        missing.remove(row.text);
        if (choice.chosen.contains(row.text))
            chosen.insert(draft.ground(row.place));
        else if (choice.others.contains(row.text))
            others.insert(draft.ground(row.place));
    }
    return missing.isEmpty() && !chosen.intersects(others);
}

base::Status showChoice(Poppler::FormField& field, const QRectF& place, const Poppler::Page& page) {
    const auto choice = choiceOf(field);
    if (!choice || isSeen(*choice, place, page))
        return {};
    auto& list = dynamic_cast<Poppler::FormFieldChoice&>(field);
    list.setCurrentChoices(list.currentChoices()); // laid out anew
    if (!isSeen(*choice, place, page))
        return base::fail(DeviceCode::FileFormUnseen, QStringLiteral("a choice in a list"));
    return {};
}

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
        const Filled filled{field.get(), filledInto(*field), placeOn(page, field->rect())};
        if (!field->isVisible() || !filled.place.intersects(whole))
            continue;
        SHOULI_CHECK(showChoice(*field, filled.place, page));
        if (!words.show(filled.text, filled.place))
            unseen.push_back(filled);
    }
    if (unseen.empty())
        return {};
    qsizetype characters = 0;
    for (const Filled& filled : unseen)
        characters += filled.text.size();
    if (characters > kMostLaidOut)
        return base::fail(DeviceCode::FileFormUnseen, QStringLiteral("%1 characters").arg(characters));
    for (const Filled& filled : unseen)
        layOutAnew(*filled.field, filled.text);
    const Words wordsNow(page);
    for (const Filled& filled : unseen) {
        if (!wordsNow.show(filled.text, filled.place))
            return base::fail(DeviceCode::FileFormUnseen,
                              QStringLiteral("a field of %1 characters").arg(filled.text.size()));
    }
    return {};
}

} // namespace shouli::importer
