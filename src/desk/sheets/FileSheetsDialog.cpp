// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/FileSheetsDialog.h"

#include "base/OnAnswer.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>

namespace shouli::desk {
namespace {

constexpr int kPreviewPx = 200;

} // namespace

FileSheetsDialog::FileSheetsDialog(capture::FileImport& fileImport, const QByteArray& bytes,
                                   const capture::DocumentProbe& probe, QWidget* parent)
    : QDialog(parent)
    , m_fileImport(fileImport)
    , m_bytes(bytes)
    , m_count(int(probe.pages.size()))
    , m_sheets(new QListWidget(this))
    , m_choose(new KeyButton(this)) {
    setObjectName(QStringLiteral("pageDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Choose a page"));
    resize(760, 560);

    m_sheets->setObjectName(QStringLiteral("pages"));
    m_sheets->setAccessibleName(tr("Pages"));
    m_sheets->setViewMode(QListView::IconMode);
    m_sheets->setIconSize({kPreviewPx, kPreviewPx});
    m_sheets->setResizeMode(QListView::Adjust);
    m_sheets->setMovement(QListView::Static);
    m_sheets->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_sheets->setSpacing(theme::kSpace);
    QPixmap blank(kPreviewPx, kPreviewPx);
    blank.fill(theme::ground());
    for (int index = 0; index < m_count; ++index)
        new QListWidgetItem(blank, tr("Page %1").arg(index + 1), m_sheets);
    m_sheets->setCurrentRow(0);

    m_choose->setObjectName(QStringLiteral("choosePage"));
    m_choose->setKey(QStringLiteral("F9"));
    m_choose->setProperty("primary", true);
    m_choose->setDefault(true);
    auto* cancel = new KeyButton(this);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setText(tr("Cancel"));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace);
    buttons->addWidget(
        new QLabel(tr("The file has %1 pages. Shift and Ctrl choose several of them.").arg(m_count), this), 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_choose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2);
    column->setSpacing(theme::kSpace * 2);
    column->addWidget(m_sheets, 1);
    column->addLayout(buttons);

    connect(m_sheets, &QListWidget::itemActivated, this, &FileSheetsDialog::choose);
    connect(m_sheets, &QListWidget::itemSelectionChanged, this, &FileSheetsDialog::showChoice);
    connect(m_choose, &QPushButton::clicked, this, &FileSheetsDialog::choose);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    showChoice();
    showSheet(0);
}

void FileSheetsDialog::showChoice() {
    const auto count = m_sheets->selectedItems().size();
    m_choose->setText(count > 1 ? tr("Use these pages") : tr("Use this page"));
    m_choose->setEnabled(count > 0);
}

// One after another: each sheet is a process of its own.
void FileSheetsDialog::showSheet(int index) {
    if (index >= m_count)
        return;
    m_fileImport.page(m_bytes, index, kPreviewPx) | base::on(this, [this, index](const base::Result<QImage>& sheet) {
        QListWidgetItem* item = m_sheets->item(index);
        if (sheet)
            item->setIcon(QPixmap::fromImage(
                sheet->scaled(kPreviewPx, kPreviewPx, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
        else
            item->setText(tr("Page %1 cannot be read").arg(index + 1));
        showSheet(index + 1);
    });
}

void FileSheetsDialog::choose() {
    QList<int> chosen;
    for (int index = 0; index < m_count; ++index)
        if (m_sheets->item(index)->isSelected())
            chosen.append(index);
    if (result() == QDialog::Accepted || chosen.isEmpty())
        return;
    accept();
    Q_EMIT sheetsChosen(chosen);
}

} // namespace shouli::desk
