// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/WorkbenchPage.h"

#include "base/OnAnswer.h"
#include "desk/CaseListModel.h"
#include "desk/CasePaper.h"
#include "desk/PaperJob.h"
#include "desk/Theme.h"
#include "desk/widgets/HandoverDialog.h"
#include "desk/widgets/PaperDialog.h"
#include "ui_WorkbenchPage.h"

#include <QApplication>
#include <QHeaderView>
#include <QMessageBox>

namespace shouli::desk {

using domain::ApplicationState;
using domain::ApplicationSummary;

namespace {

void setUpTable(QTableView& table, CaseListModel& model) {
    table.setModel(&model);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(theme::kRowHeight);
    QHeaderView* header = table.horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(CaseListModel::Where, QHeaderView::Stretch);
    const std::pair<int, int> widthsPx[] = {{CaseListModel::Applicant, 136},
                                            {CaseListModel::Number, 248},
                                            {CaseListModel::Service, 152},
                                            {CaseListModel::Owner, 112},
                                            {CaseListModel::Changed, 160}};
    for (const auto& [column, widthPx] : widthsPx)
        table.setColumnWidth(column, widthPx);
}

// Of a clearing what counts is that its outcome is known; a card that could not be cleared may stay so.
bool isToGoOnWith(const ApplicationSummary& summary) {
    if (summary.flow == domain::FlowKind::CardClearing)
        return summary.state == ApplicationState::Draft || summary.state == ApplicationState::Queued;
    return summary.state == ApplicationState::Draft || summary.state == ApplicationState::Returned;
}

} // namespace

WorkbenchPage::WorkbenchPage(const DeskServices& services, const Counter& counter, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_counter(counter)
    , m_ui(std::make_unique<Ui::WorkbenchPage>())
    , m_open(new CaseListModel(this))
    , m_done(new CaseListModel(this)) {
    m_ui->setupUi(this);
    theme::setText(m_ui->title, theme::Text::Title);
    theme::setText(m_ui->openTitle, theme::Text::Heading);
    theme::setText(m_ui->doneTitle, theme::Text::Heading);
    theme::setText(m_ui->openEmpty, theme::Text::Small);
    theme::setText(m_ui->doneEmpty, theme::Text::Small);
    // The lists share the height; the spacer has it only while they are hidden.
    m_ui->column->setStretchFactor(m_ui->openCases, 3);
    m_ui->column->setStretchFactor(m_ui->doneCases, 2);
    setUpTable(*m_ui->openCases, *m_open);
    setUpTable(*m_ui->doneCases, *m_done);
    m_ui->openCases->setAccessibleName(m_ui->openTitle->text());
    m_ui->doneCases->setAccessibleName(m_ui->doneTitle->text());
    connect(m_ui->newAdult, &QPushButton::clicked, this, [this] { Q_EMIT newCaseRequested(domain::FlowKind::Adult); });
    connect(m_ui->newMinor, &QPushButton::clicked, this, [this] { Q_EMIT newCaseRequested(domain::FlowKind::Minor); });
    connect(m_ui->newClearing, &QPushButton::clicked, this,
            [this] { Q_EMIT newCaseRequested(domain::FlowKind::CardClearing); });
    connect(m_ui->openCase, &QPushButton::clicked, this, [this] {
        if (const ApplicationSummary* summary = toOpen())
            Q_EMIT caseRequested(summary->id);
    });
    connect(m_ui->abandon, &QPushButton::clicked, this, &WorkbenchPage::abandonSelected);
    connect(m_ui->papers, &QPushButton::clicked, this, &WorkbenchPage::showPapers);
    connect(m_ui->handover, &QPushButton::clicked, this, &WorkbenchPage::showHandover);
    const auto openRow = [this](const CaseListModel* model) {
        return [this, model](const QModelIndex& index) { Q_EMIT caseRequested(model->caseAt(index.row()).id); };
    };
    connect(m_ui->openCases, &QTableView::activated, this, openRow(m_open));
    connect(m_ui->doneCases, &QTableView::activated, this, openRow(m_done));
    for (const QTableView* table : {m_ui->openCases, m_ui->doneCases})
        connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WorkbenchPage::updateButtons);
    connect(qApp, &QApplication::focusChanged, this, &WorkbenchPage::updateButtons);
    connect(&m_services.news, &domain::SyncNews::caseChanged, this, &WorkbenchPage::refresh);
    updateButtons();
}

// It loses the cursor as it goes.
WorkbenchPage::~WorkbenchPage() { disconnect(qApp, nullptr, this, nullptr); }

void WorkbenchPage::begin() {
    m_isWanted = true;
    m_ui->banner->clear();
    refresh();
    m_ui->newAdult->setFocus();
}

void WorkbenchPage::clear() {
    m_isWanted = false;
    m_open->setCases({});
    m_done->setCases({});
    m_ui->banner->clear();
    updateButtons();
}

void WorkbenchPage::say(const QString& error) { m_ui->banner->say(Banner::Tone::Bad, error); }

void WorkbenchPage::say(const base::Error& error) { m_ui->banner->sayError(error); }

void WorkbenchPage::refresh() {
    if (!m_isWanted)
        return;
    m_services.applications.list() | base::on(this, [this](const base::Result<std::vector<ApplicationSummary>>& all) {
        if (!m_isWanted)
            return;
        if (!all)
            return say(all.error());
        std::vector<ApplicationSummary> open;
        std::vector<ApplicationSummary> done;
        for (const ApplicationSummary& summary : *all) {
            const bool isOpen = isToGoOnWith(summary);
            const bool isMine =
                summary.owner == m_counter.account.id || m_counter.account.roles.contains(domain::Role::Supervisor);
            const bool isToday = summary.changedAt.toOffsetFromUtc(8 * 3600).date() == m_services.clock.today();
            if (isOpen && isMine)
                open.push_back(summary);
            else if (!isOpen && (isToday || summary.state == ApplicationState::Queued))
                done.push_back(summary);
        }
        // News of another case must not move the operator's choice.
        const auto idOf = [](const ApplicationSummary* summary) {
            return summary ? summary->id : domain::ApplicationId();
        };
        const domain::ApplicationId chosen = idOf(selected());
        const domain::ApplicationId chosenDone = idOf(selectedDone());
        m_open->setCases(std::move(open));
        m_done->setCases(std::move(done));
        m_ui->openCases->setCurrentIndex(m_open->index(std::max(0, m_open->rowOf(chosen)), 0));
        m_ui->doneCases->setCurrentIndex(m_done->index(std::max(0, m_done->rowOf(chosenDone)), 0));
        updateButtons();
    });
}

const ApplicationSummary* WorkbenchPage::selected() const {
    const QModelIndexList rows = m_ui->openCases->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_open->caseAt(rows.first().row());
}

const ApplicationSummary* WorkbenchPage::selectedDone() const {
    const QModelIndexList rows = m_ui->doneCases->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_done->caseAt(rows.first().row());
}

const ApplicationSummary* WorkbenchPage::toOpen() const {
    return m_ui->doneCases->hasFocus() ? selectedDone() : selected();
}

void WorkbenchPage::updateButtons() {
    const ApplicationSummary* summary = selected();
    m_ui->openCase->setEnabled(toOpen());
    m_ui->abandon->setEnabled(summary && summary->state == ApplicationState::Draft);
    const ApplicationSummary* done = selectedDone();
    m_ui->papers->setEnabled(done && !papersOf(done->flow).empty());
    m_ui->openCases->setVisible(m_open->rowCount() > 0);
    m_ui->openEmpty->setVisible(m_open->rowCount() == 0);
    m_ui->doneCases->setVisible(m_done->rowCount() > 0);
    m_ui->doneEmpty->setVisible(m_done->rowCount() == 0);
}

void WorkbenchPage::showPapers() {
    const ApplicationSummary* summary = selectedDone();
    if (!summary || m_isOpening)
        return;
    m_isOpening = true;
    m_services.applications.load(summary->id) |
        base::on(this, [this](const base::Result<domain::Application>& application) {
            m_isOpening = false;
            if (!m_isWanted)
                return;
            if (!application)
                return say(application.error());
            auto* job = new PaperJob(std::make_unique<CasePapers>(m_services, m_counter, *application),
                                     m_services.dataFolder, this);
            auto* dialog = new PaperDialog(*job, this);
            // What is at work when the dialog is closed comes to its end first.
            connect(dialog, &QObject::destroyed, job, [job] {
                if (!job->isBusy())
                    return job->deleteLater();
                QObject::connect(job, &PaperJob::busyChanged, job, &QObject::deleteLater);
            });
            dialog->open();
        });
}

void WorkbenchPage::showHandover() {
    auto* dialog = new HandoverDialog(m_services, m_counter, this);
    dialog->open();
}

void WorkbenchPage::abandonSelected() {
    const ApplicationSummary* summary = selected();
    if (!summary)
        return;
    auto* box = new QMessageBox(QMessageBox::Question, tr("Discard the case"),
                                tr("Discard this case? What was entered and its pictures cannot be brought back."),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(tr("Discard"), QMessageBox::DestructiveRole)->setObjectName(QStringLiteral("confirmDiscard"));
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, box, id = summary->id](QAbstractButton* button) {
        if (box->buttonRole(button) != QMessageBox::DestructiveRole)
            return;
        m_services.applications.abandon(id) | base::on(this, [this](const base::Status& gone) {
            if (!gone)
                say(gone.error());
            refresh();
        });
    });
    box->open();
}

} // namespace shouli::desk
