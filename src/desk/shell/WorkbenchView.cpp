// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/WorkbenchView.h"

#include "base/OnAnswer.h"
#include "desk/fields/ApprovalDialog.h"
#include "desk/papers/CasePaper.h"
#include "desk/papers/HandoverDialog.h"
#include "desk/papers/PaperDialog.h"
#include "desk/papers/PaperJob.h"
#include "desk/shell/CaseListModel.h"
#include "desk/steps/CaseAccess.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"
#include "desk/words/Labels.h"
#include "desk/words/RefusalText.h"
#include "desk/words/ShownText.h"
#include "ui_WorkbenchView.h"

#include <QApplication>
#include <QHeaderView>
#include <QMessageBox>

namespace shouli::desk {

using domain::ApplicationState;
using domain::ApplicationSummary;

namespace {

constexpr int kRowHeightPx = theme::kSpace * 4;

void setUpTable(QTableView& table, CaseListModel& model) {
    table.setModel(&model);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(kRowHeightPx);
    QHeaderView* header = table.horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(CaseListModel::Where, QHeaderView::Stretch);
    const std::pair<int, int> widthsPx[] = {{CaseListModel::Applicant, 152},
                                            {CaseListModel::Number, 248},
                                            {CaseListModel::Service, 136},
                                            {CaseListModel::Owner, 96},
                                            {CaseListModel::Changed, 144}};
    for (const auto& [column, widthPx] : widthsPx)
        table.setColumnWidth(column, widthPx);
}

// No taller than its rows: what one list does not need is the other's.
void fit(QTableView& table) {
    const int rows = table.model()->rowCount();
    table.setMaximumHeight(table.horizontalHeader()->sizeHint().height() + rows * kRowHeightPx +
                           2 * table.frameWidth());
    table.setMinimumHeight(table.horizontalHeader()->sizeHint().height() + std::min(rows, 2) * kRowHeightPx +
                           2 * table.frameWidth());
    table.setVisible(rows > 0);
}

// Of an order what counts is that its outcome is known; a card that could not be cleared may stay so.
bool isToGoOnWith(const ApplicationSummary& summary) {
    if (summary.flow->isOrder)
        return summary.state == ApplicationState::Draft || summary.state == ApplicationState::Queued;
    return summary.state == ApplicationState::Draft || summary.state == ApplicationState::Returned;
}

// Papers go out for what central has or will have.
bool hasPapers(const ApplicationSummary& summary, ServiceRows served) {
    return !serviceOf(summary.flow, served).papers.empty() &&
           (summary.state == ApplicationState::Queued || summary.state == ApplicationState::Accepted);
}

bool mayBeVoided(const ApplicationSummary& summary) {
    return summary.isNumbered && isToGoOnWith(summary) && summary.state != ApplicationState::Queued;
}

QString counted(const QString& title, int count) { return WorkbenchView::tr("%1 (%2)").arg(title).arg(count); }

} // namespace

WorkbenchView::WorkbenchView(const DeskServices& services, const Counter& counter, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_counter(counter)
    , m_ui(std::make_unique<Ui::WorkbenchView>())
    , m_open(new CaseListModel(services.served, this))
    , m_done(new CaseListModel(services.served, this)) {
    for (size_t row = services.served.size(); row > 0; --row) // before the rest: the cursor comes to them first
        m_newCase.insert(m_newCase.begin(), new KeyButton(this));
    m_ui->setupUi(this);
    addServices();
    theme::setText(m_ui->title, theme::Text::Title);
    theme::setText(m_ui->openTitle, theme::Text::Heading);
    theme::setText(m_ui->doneTitle, theme::Text::Heading);
    theme::setText(m_ui->openEmpty, theme::Text::Small);
    theme::setText(m_ui->doneEmpty, theme::Text::Small);
    setUpLists();
    setUpDay();
    connect(m_ui->openCase, &QPushButton::clicked, this, [this] {
        if (const ApplicationSummary* summary = chosen())
            openCase(*summary);
    });
    connect(m_ui->abandon, &QPushButton::clicked, this, &WorkbenchView::abandonSelected);
    connect(m_ui->voidCase, &QPushButton::clicked, this, &WorkbenchView::voidSelected);
    connect(m_ui->papers, &QPushButton::clicked, this, &WorkbenchView::showPapers);
    connect(m_ui->handover, &QPushButton::clicked, this, &WorkbenchView::showHandover);
    connect(qApp, &QApplication::focusChanged, this, &WorkbenchView::cursorMoved);
    connect(&m_services.news, &domain::SyncNews::caseChanged, this, &WorkbenchView::refresh);
    updateButtons();
}

// It loses the cursor as it goes.
WorkbenchView::~WorkbenchView() { disconnect(qApp, nullptr, this, nullptr); }

// The usual service stands at the right, where a page has the button that leads on.
void WorkbenchView::addServices() {
    for (size_t row = m_newCase.size(); row-- > 0;) {
        const ServiceAtDesk& service = m_services.served[row];
        KeyButton* button = m_newCase[row];
        button->setObjectName(QLatin1StringView(service.buttonName));
        button->setText(serviceText(service.buttonText));
        button->setKey(QLatin1StringView(service.key));
        button->setProperty("primary", row == 0);
        m_ui->heading->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, flow = service.flow] { Q_EMIT newCaseRequested(flow); });
    }
}

void WorkbenchView::setUpLists() {
    // The lists share the height; the spacer has what they do not need.
    m_ui->column->setStretchFactor(m_ui->openCases, 3);
    m_ui->column->setStretchFactor(m_ui->doneCases, 2);
    const std::pair<QTableView*, CaseListModel*> lists[] = {{m_ui->openCases, m_open}, {m_ui->doneCases, m_done}};
    for (const auto& [table, model] : lists) {
        setUpTable(*table, *model);
        connect(table, &QTableView::activated, this,
                [this, model = model](const QModelIndex& index) { openCase(model->caseAt(index.row())); });
        connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WorkbenchView::updateButtons);
    }
    m_ui->openCases->setAccessibleName(tr("To go on with"));
    QPalette palette = m_ui->reasons->palette();
    palette.setColor(QPalette::WindowText, theme::bad());
    m_ui->reasons->setPalette(palette);
}

void WorkbenchView::setUpDay() {
    m_ui->day->setMaximumWidth(theme::kSpace * 32);
    m_ui->day->setCalendarDay(m_services.clock.today());
    m_ui->day->setDate(m_services.clock.today());
    // Their keys stand in the tip: beside the labels the row would be wider than a small screen.
    const std::pair<QPushButton*, Qt::Key> steps[] = {{m_ui->previousDay, Qt::Key_Left},
                                                      {m_ui->nextDay, Qt::Key_Right}};
    for (const auto& [button, key] : steps) {
        button->setShortcut(QKeySequence(Qt::ALT | key));
        button->setToolTip(button->shortcut().toString(QKeySequence::NativeText));
    }
    connect(m_ui->previousDay, &QPushButton::clicked, this, [this] { chooseDay(shownDay().addDays(-1)); });
    connect(m_ui->nextDay, &QPushButton::clicked, this, [this] { chooseDay(shownDay().addDays(1)); });
    connect(m_ui->day, &DateField::dateChanged, this, [this] {
        if (m_ui->day->date().isValid() && m_ui->day->date() != shownDay())
            chooseDay(m_ui->day->date());
    });
}

QDate WorkbenchView::shownDay() const { return isToday() ? m_services.clock.today() : m_day; }

void WorkbenchView::chooseDay(QDate day) {
    const QDate today = m_services.clock.today();
    m_day = day == today ? QDate() : day;
    m_ui->day->setCalendarDay(today, day);
    if (m_ui->day->date() != day)
        m_ui->day->setDate(day);
    m_done->setCases({});
    updateButtons();
    refresh();
}

void WorkbenchView::begin() {
    m_isWanted = true;
    m_ui->banner->clear();
    // Who signs in next begins with today; who comes back from a case, with the day it was found on.
    const bool isOther = std::exchange(m_lookedFor, m_counter.account.id) != m_counter.account.id;
    if (isOther)
        m_listOfCursor = nullptr;
    if (isOther || isToday())
        chooseDay(m_services.clock.today());
    else
        refresh();
    m_newCase.front()->setFocus();
}

void WorkbenchView::clear() {
    m_isWanted = false;
    m_open->setCases({});
    m_done->setCases({});
    m_waiting.clear();
    m_ui->banner->clear();
    updateButtons();
}

void WorkbenchView::say(const QString& error) { m_ui->banner->say(Banner::Tone::Bad, error); }

void WorkbenchView::say(const base::Error& error) { m_ui->banner->sayError(error); }

void WorkbenchView::refresh() {
    if (!m_isWanted)
        return;
    // In this order: what the day's list shows besides comes with the first.
    m_services.applications.list() | base::on(this, [this](const base::Result<Summaries>& all) { showOpen(all); });
    m_services.applications.listOf(shownDay()) |
        base::on(this, [this, day = m_day](const base::Result<Summaries>& ofDay) {
            if (day == m_day) // another was chosen meanwhile
                showDone(ofDay);
        });
}

bool WorkbenchView::isMine(const ApplicationSummary& summary) const {
    return summary.owner == m_counter.account.id || m_counter.account.roles.contains(domain::Role::Supervisor);
}

void WorkbenchView::showOpen(const base::Result<Summaries>& undone) {
    if (!m_isWanted)
        return;
    if (!undone)
        return say(undone.error());
    Summaries open;
    m_waiting.clear();
    for (const ApplicationSummary& summary : *undone) {
        if (!isToGoOnWith(summary))
            m_waiting.push_back(summary);
        else if (isMine(summary))
            open.push_back(summary);
    }
    fill(*m_ui->openCases, *m_open, std::move(open));
    markChosen();
    updateButtons();
}

WorkbenchView::Summaries WorkbenchView::waitingSinceBefore() const { return isToday() ? m_waiting : Summaries(); }

void WorkbenchView::showDone(const base::Result<Summaries>& ofDay) {
    if (!m_isWanted)
        return;
    if (!ofDay)
        return say(ofDay.error());
    Summaries done = *ofDay;
    for (const ApplicationSummary& waiting : waitingSinceBefore()) {
        const bool isThere = std::any_of(done.begin(), done.end(),
                                         [&](const ApplicationSummary& each) { return each.id == waiting.id; });
        if (!isThere)
            done.push_back(waiting);
    }
    fill(*m_ui->doneCases, *m_done, std::move(done));
    markChosen();
    updateButtons();
}

// News of another case must not move the operator's choice.
void WorkbenchView::fill(QTableView& table, CaseListModel& model, Summaries cases) const {
    const QModelIndex current = table.currentIndex();
    const domain::ApplicationId chosen = current.isValid() && current.row() < model.rowCount()
                                             ? model.caseAt(current.row()).id
                                             : domain::ApplicationId();
    model.setCases(std::move(cases));
    table.setCurrentIndex(model.index(std::max(0, model.rowOf(chosen)), 0));
}

// Everyone may look at what was submitted.
void WorkbenchView::openCase(const ApplicationSummary& summary) {
    if (accessTo(summary, m_counter.account) == CaseAccess::Work)
        Q_EMIT caseRequested(summary.id);
    else
        Q_EMIT lookRequested(summary.id);
}

const ApplicationSummary* WorkbenchView::selectedIn(const QTableView& table, const CaseListModel& model) {
    const QModelIndexList rows = table.selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &model.caseAt(rows.first().row());
}

bool WorkbenchView::isChosenInDone() const {
    return m_listOfCursor ? m_listOfCursor == m_ui->doneCases : m_open->rowCount() == 0;
}

const ApplicationSummary* WorkbenchView::chosen() const {
    return isChosenInDone() ? selectedIn(*m_ui->doneCases, *m_done) : selectedIn(*m_ui->openCases, *m_open);
}

// A button that is pressed with the mouse takes the cursor first: it is about the list that had it.
void WorkbenchView::cursorMoved(const QWidget*, const QWidget* to) {
    if (to == m_ui->openCases || to == m_ui->doneCases)
        m_listOfCursor = to;
    markChosen();
    updateButtons();
}

// One row of the two lists.
void WorkbenchView::markChosen() {
    QTableView* chosen = isChosenInDone() ? m_ui->doneCases : m_ui->openCases;
    for (QTableView* table : {m_ui->openCases, m_ui->doneCases})
        if (table != chosen)
            table->clearSelection();
    if (!chosen->selectionModel()->hasSelection() && chosen->currentIndex().isValid())
        chosen->selectRow(chosen->currentIndex().row());
}

void WorkbenchView::updateButtons() {
    const ApplicationSummary* summary = chosen();
    m_ui->openCase->setEnabled(summary);
    // What has its number is not discarded like a draft that nobody has heard of.
    const bool isToBeVoided = summary && isMine(*summary) && mayBeVoided(*summary);
    m_ui->abandon->setVisible(!isToBeVoided);
    m_ui->abandon->setEnabled(summary && isMine(*summary) && summary->state == ApplicationState::Draft);
    m_ui->voidCase->setVisible(isToBeVoided);
    m_ui->papers->setEnabled(summary && hasPapers(*summary, m_services.served));
    m_ui->nextDay->setEnabled(shownDay() < m_services.clock.today());
    showReasons();
    fit(*m_ui->openCases);
    fit(*m_ui->doneCases);
    m_ui->openEmpty->setVisible(m_open->rowCount() == 0);
    m_ui->doneEmpty->setVisible(m_done->rowCount() == 0);
    updateTitles();
}

// Whole: the lists cut them.
void WorkbenchView::showReasons() {
    const ApplicationSummary* summary = chosen();
    const bool isVoided = summary && summary->state == ApplicationState::Voided;
    const QString text = isVoided ? summary->voidReason : summary ? reasonTexts(*summary).join(u'\n') : QString();
    m_ui->reasons->setAccessibleName(isVoided ? tr("Reason of the voiding") : tr("Central's reasons"));
    m_ui->reasons->setText(text);
    m_ui->reasons->setVisible(!text.isEmpty());
}

void WorkbenchView::updateTitles() {
    m_ui->openTitle->setText(counted(tr("To go on with"), m_open->rowCount()));
    const QString ofDay = isToday() ? tr("Today") : tr("That day");
    m_ui->doneTitle->setText(counted(ofDay, m_done->rowCount()));
    m_ui->doneCases->setAccessibleName(ofDay);
    m_ui->doneEmpty->setText(isToday() ? tr("Nothing was submitted yet today.")
                                       : tr("Nothing was submitted on this day."));
}

void WorkbenchView::showPapers() {
    const ApplicationSummary* summary = chosen();
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

void WorkbenchView::showHandover() {
    auto* dialog = new HandoverDialog(m_services, m_counter, this);
    dialog->open();
}

void WorkbenchView::voidSelected() {
    const ApplicationSummary* summary = chosen();
    if (!summary || !mayBeVoided(*summary))
        return;
    const QString number =
        summary->acceptanceNumber.isEmpty() ? shownText(summary->applicantName) : summary->acceptanceNumber;
    auto* dialog = new ApprovalDialog(
        m_services.accounts,
        {summary->id,
         QStringLiteral("case_void"),
         tr("Void the case"),
         tr("%1 keeps its number and stays on the list of its day as voided, with the reason. It cannot be taken up "
            "again. A supervisor, who is not the one signed in, agrees here.")
             .arg(number),
         {tr("The applicant gives up the application"), tr("Central refused it and it cannot be corrected"),
          tr("Taken twice, or for the wrong person")},
         false},
        this);
    connect(dialog, &ApprovalDialog::approved, this,
            [this, id = summary->id](const domain::Approval& approval, const QString& reason) {
                voidCase(id, reason, approval);
            });
    dialog->open();
}

void WorkbenchView::voidCase(domain::ApplicationId id, const QString& reason, const domain::Approval& approval) {
    m_services.applications.voidCase(id, reason, approval) |
        base::on(this, [this](const base::Result<domain::Application>& voided) {
            refresh();
            if (voided)
                m_ui->banner->say(Banner::Tone::Good, tr("The case is voided."));
            else
                say(voided.error());
        });
}

void WorkbenchView::abandonSelected() {
    const ApplicationSummary* summary = chosen();
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
