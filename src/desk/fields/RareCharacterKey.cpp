// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/RareCharacterKey.h"

#include "desk/fields/RareCharacterDialog.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"
#include "desk/widgets/WrappedLabel.h"
#include "desk/words/ShownText.h"
#include "domain/Identifiers.h"
#include "domain/Issue.h"
#include "domain/NameCharacters.h"
#include "domain/TypedText.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace shouli::desk {

namespace {

struct RareCharacterKey {
    Q_DECLARE_TR_FUNCTIONS(RareCharacterKey)
};

constexpr int kNarrowestPx = theme::kSpace * 24; // a name of some length is read whole
constexpr int kMostUnits = 120; // UTF-16: 50 characters beyond the first plane, and what is typed too much is said

/// Where a private code stands that GB 18030 has a character for; -1 when there is none.
qsizetype convertible(const QString& name) {
    const auto found = std::find_if(name.begin(), name.end(),
                                    [](QChar c) { return domain::standardCharacterOf(c.unicode()).has_value(); });
    return found == name.end() ? -1 : found - name.begin();
}

QString codeOf(char32_t character) { return u"U+" + QString::number(character, 16).toUpper(); }

/// Puts the character that is meant where one only looks like it. By insert(), so that it can be undone.
void takeMeant(QLineEdit* name, const domain::LookAlike& found) {
    name->setSelection(int(found.at), int(found.units));
    name->insert(found.meant == 0 ? QString() : QString::fromUcs4(&found.meant, 1));
}

void onKey(QLineEdit* name) {
    if (const auto found = domain::lookAlikeIn(name->text()))
        return takeMeant(name, *found);
    const qsizetype at = convertible(name->text());
    if (at >= 0)
        name->setSelection(static_cast<int>(at), 1);
    const QString code = at < 0 ? QString() : QString::number(name->text().at(at).unicode(), 16).toUpper();
    auto* dialog = new RareCharacterDialog(code, name);
    QObject::connect(dialog, &RareCharacterDialog::chosen, name,
                     [name](const QString& character) { name->insert(character); });
    QObject::connect(dialog, &QDialog::finished, name, [name] { name->setFocus(Qt::OtherFocusReason); });
    dialog->open();
}

/// The form that the input is a line of. REQUIRES: it is one of its parent's forms.
QFormLayout* formOf(QLineEdit* name) {
    const auto forms = name->parentWidget()->findChildren<QFormLayout*>();
    return *std::find_if(forms.begin(), forms.end(), [name](QFormLayout* form) { return form->indexOf(name) >= 0; });
}

/// What is to be said of the name's codes, and how bad it is; empty when every character is drawn.
struct Said {
    QString sentence;
    domain::Severity severity = domain::Severity::Error;
};

QString sentenceOf(const domain::LookAlike& found) {
    const QString character = domain::namedCharacter(found.character);
    return found.meant == 0
               ? RareCharacterKey::tr("%1 is a mark that belongs to no Chinese character: press F6 to take it out.")
                     .arg(character)
               : RareCharacterKey::tr("%1 is a sign that only looks like %2: press F6 to take that character.")
                     .arg(character, domain::namedCharacter(found.meant));
}

Said codesOf(const QString& name) {
    if (const auto found = domain::lookAlikeIn(name))
        return {sentenceOf(*found)};
    if (const qsizetype at = convertible(name); at >= 0) {
        const char32_t code = name.at(at).unicode();
        const char32_t standard = *domain::standardCharacterOf(code);
        return {RareCharacterKey::tr(
                    "%1 is a private code of older systems. GB 18030 has %2 (%3) for it: press F6 to take it.")
                    .arg(codeOf(code), shownText(QString::fromUcs4(&standard, 1)), codeOf(standard))};
    }
    const QString shown = shownText(name);
    if (shown == name)
        return {};
    const auto characters = name.toUcs4();
    if (!std::all_of(characters.begin(), characters.end(), domain::mayStandInName))
        return {RareCharacterKey::tr("A code that is no character cannot stand in a name: %1.").arg(shown)};
    return {RareCharacterKey::tr("This computer has no font for a character of it: %1. The name is kept and sent as "
                                 "typed; the screen and the paper show the code.")
                .arg(shown),
            domain::Severity::Warning};
}

/// The line under the input. No IssueLabel: it stands as long as the character does, whatever a page clears.
void sayCodes(QLabel* line, const QString& name) {
    const Said said = codesOf(name);
    QPalette palette = line->palette();
    palette.setColor(QPalette::WindowText, said.severity == domain::Severity::Error ? theme::bad() : theme::warning());
    line->setPalette(palette);
    line->setText(said.sentence);
    line->setVisible(!said.sentence.isEmpty());
}

QLabel* addLine(QFormLayout* form, int row, QWidget* parent) {
    auto* line = new WrappedLabel(parent);
    line->setObjectName(QStringLiteral("rareCodes"));
    theme::setText(line, theme::Text::Small);
    form->insertRow(row, QString(), line);
    return line;
}

} // namespace

void addRareCharacterKey(QLineEdit* name) {
    name->setMaxLength(kMostUnits);
    name->setMinimumWidth(std::max(name->minimumWidth(), kNarrowestPx));
    QFormLayout* form = formOf(name);
    int line = 0;
    QFormLayout::ItemRole role = QFormLayout::FieldRole;
    form->getWidgetPosition(name, &line, &role);
    form->removeWidget(name);
    // A layout, not a widget: the label names only an input that has its parent.
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::kSpace);
    row->addWidget(name, 1);
    form->setLayout(line, role, row);
    auto* key = new KeyButton(name->parentWidget());
    key->setObjectName(QStringLiteral("rareCharacters"));
    key->setText(RareCharacterKey::tr("Rare characters"));
    key->setKey(QStringLiteral("F6"));
    key->setFocusPolicy(Qt::NoFocus); // Tab goes on to the next input
    row->addWidget(key);
    row->addStretch();                            // a wide form does not widen the key
    if (name->maximumWidth() < QWIDGETSIZE_MAX) { // both together as wide as the other inputs
        key->ensurePolished();
        name->setMaximumWidth(name->maximumWidth() - row->spacing() - key->sizeHint().width());
    }
    QObject::connect(key, &QPushButton::clicked, name, [name] { onKey(name); });
    QLabel* codes = addLine(form, line + 1, name->parentWidget());
    sayCodes(codes, name->text());
    QObject::connect(name, &QLineEdit::textChanged, codes, [codes](const QString& text) { sayCodes(codes, text); });
    QObject::connect(name, &QLineEdit::editingFinished, name, [name] {
        if (const auto parsed = domain::PersonName::parse(name->text()); parsed && parsed->text() != name->text())
            name->setText(parsed->text());
    });
}

} // namespace shouli::desk
