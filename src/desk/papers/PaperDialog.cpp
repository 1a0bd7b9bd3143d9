// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers/PaperDialog.h"

#include "base/OnAnswer.h"
#include "desk/papers/PaperButtons.h"
#include "desk/papers/PaperJob.h"
#include "desk/papers/PaperView.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/Banner.h"
#include "desk/widgets/KeyButton.h"
#include "desk/words/Labels.h"

#include <QButtonGroup>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace shouli::desk {

PaperDialog::PaperDialog(PaperJob& job, QWidget* parent)
    : QDialog(parent->window())
    , m_job(job)
    , m_banner(new Banner(this))
    , m_view(new PaperView(this))
    , m_history(new QListWidget(this))
    , m_buttons(new PaperButtons(tr("Print this paper"), this))
    , m_shown(job.source().papers().front()) {
    setObjectName(QStringLiteral("paperDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Papers of the case"));
    resize(1200, 700);
    build();
    m_banner->clear();
    connect(&m_job, &PaperJob::busyChanged, this, &PaperDialog::refresh);
    connect(&m_job, &PaperJob::failed, this, [this](Paper paper, const base::Error& error) {
        m_banner->sayError(error, label(paper));
        loadHistory();
    });
    connect(&m_job, &PaperJob::printed, this, [this](Paper paper, const QString& printer) {
        m_banner->say(Banner::Tone::Good, tr("%1 was sent to %2.", "paper, printer").arg(label(paper), printer));
        loadHistory();
    });
    connect(&m_job, &PaperJob::saved, this, [this](Paper paper) {
        m_banner->say(Banner::Tone::Good, tr("%1: the PDF is saved.").arg(label(paper)));
        loadHistory();
    });
    connect(m_view, &PaperView::shown, this, [this] {
        m_isReady = true;
        refresh();
    });
    connect(m_view, &PaperView::failed, this, [this](const base::Error& error) { m_banner->sayError(error); });
    showPaper(m_shown);
    loadHistory();
    m_buttons->focusPrint();
}

void PaperDialog::build() {
    auto* choice = new QButtonGroup(this);
    auto* papers = new QHBoxLayout;
    papers->setSpacing(theme::kSpace);
    for (const Paper paper : m_job.source().papers()) {
        auto* button = new KeyButton(this);
        button->setObjectName(QString(textOf(paper)));
        button->setText(label(paper));
        button->setKey(QStringLiteral("Alt+%1").arg(choice->buttons().size() + 1));
        button->setCheckable(true);
        button->setChecked(paper == m_shown);
        button->setAutoDefault(false);
        choice->addButton(button);
        papers->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, paper] { showPaper(paper); });
    }
    papers->addStretch();

    auto* middle = new QHBoxLayout;
    middle->setSpacing(theme::kSpace * 2);
    middle->addWidget(m_view, 1);
    middle->addWidget(buildHistory());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2);
    column->setSpacing(theme::kSpace * 2);
    column->addWidget(m_banner);
    column->addLayout(papers);
    column->addLayout(middle, 1);
    column->addWidget(m_buttons);

    connect(m_buttons, &PaperButtons::printPressed, this, [this] { m_job.choosePrinters({m_shown}); });
    connect(m_buttons, &PaperButtons::savePressed, this,
            [this] { askForPdf(this, [this, paper = m_shown](const QString& path) { m_job.savePdf(paper, path); }); });
}

QWidget* PaperDialog::buildHistory() {
    auto* side = new QWidget(this);
    side->setFixedWidth(theme::kSpace * 38);
    auto* title = new QLabel(tr("Printed so far"), side);
    theme::setText(title, theme::Text::Strong);
    m_history->setObjectName(QStringLiteral("history"));
    m_history->setAccessibleName(title->text());
    m_history->setWordWrap(true);
    m_history->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_history->setSelectionMode(QAbstractItemView::NoSelection);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace);
    column->addWidget(title);
    column->addWidget(m_history, 1);
    return side;
}

void PaperDialog::showPaper(Paper paper) {
    m_shown = paper;
    m_isReady = false;
    refresh();
    m_view->showPdf(m_job.source().preview(paper));
}

void PaperDialog::loadHistory() {
    m_job.source().history() | base::on(this, [this](const base::Result<std::vector<domain::PrintRecord>>& records) {
        if (records)
            showHistory(*records);
        else
            m_banner->sayError(records.error());
    });
}

void PaperDialog::showHistory(const std::vector<domain::PrintRecord>& records) {
    m_history->clear();
    if (records.empty())
        m_history->addItem(tr("Nothing was printed yet."));
    for (const domain::PrintRecord& record : records)
        m_history->addItem(historyText(record));
}

void PaperDialog::refresh() { m_buttons->setReady(m_isReady && !m_job.isBusy()); }

QString historyText(const domain::PrintRecord& record) {
    const auto paper = base::enumFromText<Paper>(record.form);
    QString place = PaperDialog::tr("saved as PDF");
    if (record.printer)
        place = PaperDialog::tr("%n copies", "printed", record.copies) +
                (record.printer->isEmpty() ? QString() : PaperDialog::tr(" on %1", "printer").arg(*record.printer));
    return PaperDialog::tr("%1  %2\n%3, %4", "time, paper, operator, where it went")
        .arg(momentText(record.at), paper ? label(*paper) : record.form, record.operatorName, place);
}

} // namespace shouli::desk
