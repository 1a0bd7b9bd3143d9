// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers/PrintersDialog.h"

#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"
#include "desk/widgets/SpokenLabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace shouli::desk {

PrintersDialog::PrintersDialog(const std::vector<Paper>& papers, PrinterChoice& choice, const QStringList& printers,
                               const QString& standard, QWidget* parent)
    : QDialog(parent->window())
    , m_choice(choice) {
    setObjectName(QStringLiteral("printersDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Print"));

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::kSpace * 2);
    grid->setVerticalSpacing(theme::kSpace);
    grid->setColumnStretch(1, 1);
    const QStringList heads{tr("Paper"), tr("Printer"), tr("Copies")};
    for (int column = 0; column < heads.size(); ++column) {
        auto* head = new QLabel(heads.at(column), this);
        theme::setText(head, theme::Text::Small);
        grid->addWidget(head, 0, column);
    }
    for (const Paper paper : papers) {
        Row row{paper, new QComboBox(this), new QComboBox(this)};
        row.printer->addItems(printers);
        row.printer->setMinimumWidth(theme::kSpace * 40);
        setSpokenLabel(row.printer, tr("Printer for: %1").arg(label(paper)));
        for (int copies = 1; copies <= kMaxCopies; ++copies)
            row.copies->addItem(QString::number(copies));
        setSpokenLabel(row.copies, tr("Copies of: %1").arg(label(paper)));
        const auto setting = choice.of(textOf(paper));
        row.printer->setCurrentText(setting && printers.contains(setting->printer) ? setting->printer : standard);
        row.copies->setCurrentIndex(setting ? setting->copies - 1 : 0);
        const int line = grid->rowCount();
        grid->addWidget(new QLabel(label(paper), this), line, 0);
        grid->addWidget(row.printer, line, 1);
        grid->addWidget(row.copies, line, 2);
        m_rows.push_back(row);
    }

    auto* print = new KeyButton(this);
    print->setObjectName(QStringLiteral("confirmPrint"));
    print->setText(tr("Print"));
    print->setKey(QStringLiteral("F9"));
    print->setProperty("primary", true);
    print->setDefault(true);
    auto* cancel = new KeyButton(this);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setText(tr("Cancel"));
    cancel->setKey(QStringLiteral("Esc"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(print);
    auto* hint = new QLabel(tr("The choice is remembered: from the next case on, one key prints."), this);
    theme::setText(hint, theme::Text::Small);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace * 3, theme::kSpace * 3, theme::kSpace * 3, theme::kSpace * 2);
    column->setSpacing(theme::kSpace * 2);
    column->addLayout(grid);
    column->addWidget(hint);
    column->addLayout(buttons);
    connect(print, &QPushButton::clicked, this, &PrintersDialog::remember);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    print->setFocus();
}

std::vector<std::pair<Paper, PrinterSetting>> PrintersDialog::settings() const {
    std::vector<std::pair<Paper, PrinterSetting>> settings;
    for (const Row& row : m_rows)
        settings.emplace_back(row.paper, PrinterSetting{row.printer->currentText(), row.copies->currentIndex() + 1});
    return settings;
}

void PrintersDialog::remember() {
    for (const auto& [paper, setting] : settings())
        m_choice.remember(textOf(paper), setting);
    accept();
    Q_EMIT chosen();
}

} // namespace shouli::desk
