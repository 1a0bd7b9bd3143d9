// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers/PaperView.h"

#include "base/OnAnswer.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/FileChooser.h"
#include "printing/PdfPages.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QResizeEvent>
#include <QStyle>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace shouli::desk {
namespace {

constexpr int kPreviewDpi = 96;

base::Result<QList<QImage>> draw(const base::Result<QByteArray>& pdf) {
    if (!pdf)
        return base::fail(pdf.error());
    SHOULI_TRY(const printing::PdfPreview* preview, printing::loadPdfPreview());
    return printing::renderPages(*preview, *pdf, kPreviewDpi);
}

} // namespace

PaperView::PaperView(QWidget* parent)
    : QScrollArea(parent)
    , m_waiting(new QLabel(tr("Making the paper…"), this))
    , m_pages(new QVBoxLayout) {
    auto* sheet = new QWidget(this);
    sheet->setLayout(m_pages);
    m_pages->setSpacing(theme::kSpace * 2);
    m_pages->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_pages->addWidget(m_waiting, 0, Qt::AlignCenter);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Pages of the paper"));
    setWidget(sheet);
}

void PaperView::showPdf(QFuture<base::Result<QByteArray>> pdf) {
    qDeleteAll(std::exchange(m_labels, {}));
    m_images.clear();
    m_waiting->show();
    pdf.then(QtFuture::Launch::Async, draw) |
        base::on(this, [this, asked = ++m_asked](const base::Result<QList<QImage>>& pages) {
            if (asked != m_asked)
                return;
            m_waiting->hide();
            if (!pages)
                return Q_EMIT failed(pages.error());
            showPages(*pages);
            Q_EMIT shown();
        });
}

void PaperView::showPages(const QList<QImage>& pages) {
    for (qsizetype index = 0; index < pages.size(); ++index) {
        auto* page = new QLabel(this);
        page->setObjectName(QStringLiteral("page"));
        page->setAccessibleName(tr("Page %1 of %2").arg(index + 1).arg(pages.size()));
        m_pages->addWidget(page);
        m_labels.append(page);
    }
    m_images = pages;
    fitPages();
}

// A page that is wider than the window is shown smaller: it is read downwards only.
void PaperView::fitPages() {
    const int barPx = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const QMargins margins = m_pages->contentsMargins();
    const int roomPx = width() - barPx - margins.left() - margins.right() - 2 * frameWidth();
    for (qsizetype index = 0; index < m_labels.size(); ++index) {
        const QImage& page = m_images.at(index);
        m_labels.at(index)->setPixmap(QPixmap::fromImage(
            page.width() <= roomPx ? page : page.scaledToWidth(std::max(roomPx, 1), Qt::SmoothTransformation)));
    }
}

void PaperView::resizeEvent(QResizeEvent* event) {
    if (event->size().width() != event->oldSize().width())
        fitPages();
    QScrollArea::resizeEvent(event);
}

// What leaves the workstation's sealed store is in the operator's hands.
void askForPdf(QWidget* parent, std::function<void(const QString&)> save) {
    auto* box = new QMessageBox(parent);
    box->setObjectName(QStringLiteral("saveWarning"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(PaperView::tr("Save as PDF…"));
    box->setText(PaperView::tr("The file will not be protected"));
    box->setInformativeText(
        PaperView::tr("The PDF shows a person's data to everyone who opens it. You are responsible for where "
                      "it is kept and for deleting it. Saving is recorded."));
    QPushButton* choose = box->addButton(PaperView::tr("Choose a place"), QMessageBox::AcceptRole);
    choose->setObjectName(QStringLiteral("choosePlace"));
    QPushButton* cancel = box->addButton(PaperView::tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancel"));
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    QObject::connect(choose, &QPushButton::clicked, parent, [parent, save = std::move(save)] {
        auto* chooser = new FileChooser(parent, PaperView::tr("Save as PDF…"));
        chooser->setNameFilter(QStringLiteral("PDF (*.pdf)"));
        chooser->setObjectName(QStringLiteral("fileDialog"));
        chooser->setAcceptMode(QFileDialog::AcceptSave);
        chooser->setDefaultSuffix(QStringLiteral("pdf"));
        QObject::connect(chooser, &QFileDialog::fileSelected, parent, save);
        chooser->open();
    });
    box->open();
}

} // namespace shouli::desk
