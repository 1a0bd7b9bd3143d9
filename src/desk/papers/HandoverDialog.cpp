// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers/HandoverDialog.h"

#include "desk/fields/DateField.h"
#include "desk/fields/IssueLabel.h"
#include "desk/papers/HandoverPaper.h"
#include "desk/papers/PaperButtons.h"
#include "desk/papers/PaperJob.h"
#include "desk/papers/PaperView.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/Banner.h"
#include "desk/widgets/KeyButton.h"
#include "desk/words/IssueText.h"
#include "domain/Issue.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace shouli::desk {
namespace {

enum Whose { Everyone, Own };

} // namespace

HandoverDialog::HandoverDialog(const DeskServices& services, const Counter& counter, QWidget* parent)
    : QDialog(parent->window())
    , m_today(services.clock.today())
    , m_banner(new Banner(this))
    , m_view(new PaperView(this))
    , m_day(new DateField(this))
    , m_dayIssue(new IssueLabel(this))
    , m_whose(new QComboBox(this))
    , m_buttons(new PaperButtons(tr("Print"), this)) {
    setObjectName(QStringLiteral("handoverDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(label(Paper::HandoverList));
    resize(900, 700);
    auto paper =
        std::make_unique<HandoverPaper>(services.prints, services.clock, counter, HandoverScope{m_today, false});
    m_paper = paper.get();
    m_job = new PaperJob(std::move(paper), services.dataFolder, this);
    m_banner->clear();
    build();
    connect(m_job, &PaperJob::busyChanged, this, &HandoverDialog::refresh);
    connect(m_job, &PaperJob::failed, this, [this](Paper, const base::Error& error) { m_banner->sayError(error); });
    connect(m_job, &PaperJob::printed, this, [this](Paper sent, const QString& printer) {
        m_banner->say(Banner::Tone::Good, tr("%1 was sent to %2.", "paper, printer").arg(label(sent), printer));
    });
    connect(m_job, &PaperJob::saved, this, [this] { m_banner->say(Banner::Tone::Good, tr("The PDF is saved.")); });
    connect(m_view, &PaperView::shown, this, [this] {
        m_isReady = isDay();
        refresh();
    });
    connect(m_view, &PaperView::failed, this, [this](const base::Error& error) { m_banner->sayError(error); });
    showList();
    m_buttons->focusPrint();
}

void HandoverDialog::build() {
    m_day->setObjectName(QStringLiteral("day"));
    m_day->setCalendarDay(m_today);
    m_day->setDate(m_today);
    for (QWidget* part : std::initializer_list<QWidget*>{m_day, m_dayIssue})
        part->setProperty("field", QStringLiteral("day")); // what is no day is said there
    m_whose->setObjectName(QStringLiteral("whose"));
    m_whose->insertItem(Everyone, tr("All operators of this workstation"));
    m_whose->insertItem(Own, tr("Only my own cases"));
    auto* choice = new QHBoxLayout;
    choice->setSpacing(theme::kSpace);
    const std::pair<QString, QWidget*> inputs[] = {{tr("Day of submission"), m_day}, {tr("Cases of"), m_whose}};
    for (const auto& [text, input] : inputs) {
        auto* name = new QLabel(text, this);
        name->setBuddy(input);
        input->setAccessibleName(text);
        choice->addWidget(name);
        choice->addWidget(input);
        choice->addSpacing(theme::kSpace * 2);
    }
    choice->addStretch();

    auto* printers = new KeyButton(this);
    printers->setObjectName(QStringLiteral("printers"));
    printers->setText(tr("Choose the printer…"));
    m_buttons->add(printers);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2);
    column->setSpacing(theme::kSpace * 2);
    column->addWidget(m_banner);
    column->addLayout(choice);
    column->addWidget(m_dayIssue);
    column->addWidget(m_view, 1);
    column->addWidget(m_buttons);

    connect(m_day, &DateField::dateChanged, this, &HandoverDialog::showList);
    connect(m_whose, &QComboBox::currentIndexChanged, this, &HandoverDialog::showList);
    connect(m_buttons, &PaperButtons::printPressed, m_job, &PaperJob::printAll);
    connect(printers, &QPushButton::clicked, this, [this] { m_job->choosePrinters({Paper::HandoverList}); });
    connect(m_buttons, &PaperButtons::savePressed, this,
            [this] { askForPdf(this, [this](const QString& path) { m_job->savePdf(Paper::HandoverList, path); }); });
}

// Not while it is still being typed.
bool HandoverDialog::isDay() const { return m_day->date().isValid() && m_day->date() <= m_today; }

void HandoverDialog::showList() {
    m_isReady = false;
    refresh();
    m_dayIssue->clearIssue();
    if (m_day->date() > m_today)
        m_dayIssue->addIssue(
            issueText({domain::Field::ValidFrom, domain::IssueCode::DateInFuture, domain::Severity::Error, {}}),
            domain::Severity::Error);
    if (!isDay())
        return;
    m_paper->setScope({m_day->date(), m_whose->currentIndex() == Own});
    m_view->showPdf(m_paper->preview(Paper::HandoverList));
}

void HandoverDialog::refresh() { m_buttons->setReady(m_isReady && !m_job->isBusy()); }

} // namespace shouli::desk
