// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/RareCharacterKey.h"

#include "desk/ShownText.h"
#include "desk/Theme.h"
#include "desk/widgets/IssueLabel.h"
#include "desk/widgets/KeyButton.h"
#include "desk/widgets/RareCharacterDialog.h"
#include "domain/Identifiers.h"
#include "domain/NameCharacters.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace shouli::desk {

namespace {

struct RareCharacterKey {
    Q_DECLARE_TR_FUNCTIONS(RareCharacterKey)
};

constexpr int kMostUnits = 120; // UTF-16: 50 characters beyond the first plane, and what is typed too much is said

/// Where a private code stands that GB 18030 has a character for; -1 when there is none.
qsizetype convertible(const QString& name) {
    const auto found = std::find_if(name.begin(), name.end(),
                                    [](QChar c) { return domain::standardCharacterOf(c.unicode()).has_value(); });
    return found == name.end() ? -1 : found - name.begin();
}

QString codeOf(char32_t character) { return u"U+" + QString::number(character, 16).toUpper(); }

void openDialog(QLineEdit* name) {
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

void review(QLineEdit* name, IssueLabel* issues) {
    if (const auto parsed = domain::PersonName::parse(name->text()); parsed && parsed->text() != name->text())
        name->setText(parsed->text());
    if (const qsizetype at = convertible(name->text()); at >= 0) {
        const char32_t code = name->text().at(at).unicode();
        const char32_t standard = *domain::standardCharacterOf(code);
        issues->addIssue(RareCharacterKey::tr(
                             "%1 is a private code of older systems. GB 18030 has %2 (%3) for it: press F6 to take it.")
                             .arg(codeOf(code), shownText(QString::fromUcs4(&standard, 1)), codeOf(standard)),
                         domain::Severity::Error);
        return;
    }
    if (domain::PersonName::parse(name->text()) && shownText(name->text()) != name->text())
        issues->addIssue(RareCharacterKey::tr("This computer has no font for a character of it: %1. The name is kept "
                                              "and sent as typed; the screen and the paper show the code.")
                             .arg(shownText(name->text())),
                         domain::Severity::Warning);
}

} // namespace

void addRareCharacterKey(QLineEdit* name, IssueLabel* issues) {
    name->setMaxLength(kMostUnits);
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
    QObject::connect(key, &QPushButton::clicked, name, [name] { openDialog(name); });
    QObject::connect(name, &QLineEdit::editingFinished, name, [name, issues] { review(name, issues); });
}

} // namespace shouli::desk
