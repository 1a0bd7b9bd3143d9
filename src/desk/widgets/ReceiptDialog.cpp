// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/ReceiptDialog.h"

#include "base/OnAnswer.h"
#include "desk/ErrorText.h"
#include "desk/ReceiptJob.h"
#include "desk/Theme.h"
#include "desk/widgets/Banner.h"
#include "desk/widgets/KeyButton.h"
#include "printing/PdfPages.h"

#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace shouli::desk {
namespace {

constexpr int kPreviewDpi = 96;

base::Result<QList<QImage>> draw(const QByteArray& pdf) {
    SHOULI_TRY(const printing::PdfPreview* preview, printing::loadPdfPreview());
    return printing::renderPages(*preview, pdf, kPreviewDpi);
}

} // namespace

ReceiptDialog::ReceiptDialog(ReceiptJob& job, QWidget* parent)
    : QDialog(parent)
    , m_job(job)
    , m_banner(new Banner(this))
    , m_waiting(new QLabel(tr("Making the receipt…"), this))
    , m_pages(new QVBoxLayout)
    , m_print(new KeyButton(this))
    , m_save(new KeyButton(this)) {
    setObjectName(QStringLiteral("receiptDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Receipt"));
    resize(880, 700);
    build();
    m_banner->clear();
    connect(&m_job, &ReceiptJob::busyChanged, this, &ReceiptDialog::refresh);
    connect(&m_job, &ReceiptJob::failed, this,
            [this](const base::Error& error) { m_banner->say(Banner::Tone::Bad, errorText(error)); });
    connect(&m_job, &ReceiptJob::printed, this,
            [this](const QString& printer) { m_banner->say(Banner::Tone::Good, tr("Sent to %1.").arg(printer)); });
    connect(&m_job, &ReceiptJob::saved, this, [this] { m_banner->say(Banner::Tone::Good, tr("The PDF is saved.")); });
    refresh();
    load();
}

void ReceiptDialog::build() {
    auto* sheet = new QWidget(this);
    sheet->setLayout(m_pages);
    m_pages->setSpacing(theme::kSpace * 2);
    m_pages->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_pages->addWidget(m_waiting, 0, Qt::AlignCenter);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Pages of the receipt"));
    scroll->setWidget(sheet);

    m_print->setObjectName(QStringLiteral("print"));
    m_print->setText(tr("Print"));
    m_print->setKey(QStringLiteral("F7"));
    m_print->setProperty("primary", true);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setText(tr("Save as PDF…"));
    auto* close = new KeyButton(this);
    close->setObjectName(QStringLiteral("close"));
    close->setText(tr("Close"));
    close->setKey(QStringLiteral("Esc"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace);
    buttons->addWidget(m_save);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_print);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2);
    column->setSpacing(theme::kSpace * 2);
    column->addWidget(m_banner);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);

    connect(m_print, &QPushButton::clicked, &m_job, &ReceiptJob::choosePrinter);
    connect(m_save, &QPushButton::clicked, this, &ReceiptDialog::confirmSave);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void ReceiptDialog::load() {
    m_job.preview().then(QtFuture::Launch::Async, [](const base::Result<QByteArray>& pdf) {
        return pdf ? draw(*pdf) : base::Result<QList<QImage>>(base::fail(pdf.error()));
    }) | base::on(this, [this](const base::Result<QList<QImage>>& pages) {
        m_waiting->hide();
        if (pages)
            showPages(*pages);
        else
            m_banner->say(Banner::Tone::Bad, errorText(pages.error()));
    });
}

void ReceiptDialog::showPages(const QList<QImage>& pages) {
    for (qsizetype index = 0; index < pages.size(); ++index) {
        auto* page = new QLabel(this);
        page->setObjectName(QStringLiteral("page"));
        page->setAccessibleName(tr("Page %1 of %2").arg(index + 1).arg(pages.size()));
        page->setPixmap(QPixmap::fromImage(pages.at(index)));
        m_pages->addWidget(page);
    }
    m_isReady = true;
    refresh();
    m_print->setFocus();
}

void ReceiptDialog::refresh() {
    m_print->setEnabled(m_isReady && !m_job.isBusy());
    m_save->setEnabled(m_isReady && !m_job.isBusy());
}

// What leaves the workstation's sealed store is in the operator's hands.
void ReceiptDialog::confirmSave() {
    auto* box = new QMessageBox(this);
    box->setObjectName(QStringLiteral("saveWarning"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("Save as PDF…"));
    box->setText(tr("The file will not be protected"));
    box->setInformativeText(tr("The PDF shows a person's data to everyone who opens it. You are responsible for where "
                               "it is kept and for deleting it. Saving is recorded."));
    QPushButton* save = box->addButton(tr("Choose a place"), QMessageBox::AcceptRole);
    save->setObjectName(QStringLiteral("choosePlace"));
    QPushButton* cancel = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancel"));
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(save, &QPushButton::clicked, this, &ReceiptDialog::chooseFile);
    box->open();
}

void ReceiptDialog::chooseFile() {
    auto* chooser = new QFileDialog(this, tr("Save as PDF…"), QString(), QStringLiteral("PDF (*.pdf)"));
    chooser->setObjectName(QStringLiteral("fileDialog"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("pdf"));
    connect(chooser, &QFileDialog::fileSelected, &m_job, &ReceiptJob::savePdf);
    chooser->open();
}

} // namespace shouli::desk
