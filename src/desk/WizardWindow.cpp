// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/WizardWindow.h"

#include "base/Log.h"
#include "desk/DraftKeeper.h"
#include "desk/ErrorText.h"
#include "desk/IssueText.h"
#include "desk/Labels.h"
#include "desk/PageFactory.h"
#include "desk/StepRail.h"
#include "desk/Theme.h"
#include "desk/widgets/Banner.h"
#include "desk/widgets/KeyButton.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace shouli::desk {

using domain::Application;
using flow::StepId;

WizardWindow::WizardWindow(const DeskServices& services, const Counter& counter, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_counter(counter)
    , m_rail(new StepRail(this))
    , m_title(new QLabel(this))
    , m_caseLabel(new QLabel(this))
    , m_banner(new Banner(this))
    , m_scroll(new QScrollArea(this))
    , m_back(new KeyButton(this))
    , m_park(new KeyButton(this))
    , m_primary(new KeyButton(this)) {
    setObjectName(QStringLiteral("wizard"));
    theme::setText(m_title, theme::Text::Title);
    theme::setText(m_caseLabel, theme::Text::Small);
    m_title->setObjectName(QStringLiteral("stepTitle"));
    m_caseLabel->setObjectName(QStringLiteral("caseLabel"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);

    m_back->setText(tr("Previous step"));
    m_back->setObjectName(QStringLiteral("back"));
    m_back->setKey(QStringLiteral("Alt+Left"));
    m_park->setText(tr("Save and return to the workbench"));
    m_park->setObjectName(QStringLiteral("park"));
    m_park->setKey(QStringLiteral("F12"));
    m_primary->setObjectName(QStringLiteral("primary"));
    m_primary->setProperty("primary", true);
    m_primary->setKey(QStringLiteral("F9"));

    auto* heading = new QHBoxLayout;
    heading->addWidget(m_title);
    heading->addStretch();
    heading->addWidget(m_caseLabel, 0, Qt::AlignBottom);

    auto* middle = new QVBoxLayout;
    middle->setContentsMargins(theme::kSpace * 3, theme::kSpace * 2, theme::kSpace * 3, theme::kSpace);
    middle->setSpacing(theme::kSpace);
    middle->addLayout(heading);
    middle->addWidget(m_banner);
    middle->addWidget(m_scroll, 1);

    auto* footer = new QFrame(this);
    footer->setObjectName(QStringLiteral("footer"));
    auto* buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(theme::kSpace * 3, theme::kSpace, theme::kSpace * 3, theme::kSpace);
    buttons->setSpacing(theme::kSpace);
    buttons->addWidget(m_back);
    buttons->addWidget(m_park);
    buttons->addStretch();
    buttons->addWidget(m_primary);

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(middle, 1);
    right->addWidget(footer);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(right, 1);

    connect(m_rail, &StepRail::stepClicked, this, &WizardWindow::railClicked);
    connect(m_primary, &QPushButton::clicked, this, &WizardWindow::primaryPressed);
    connect(m_back, &QPushButton::clicked, this, &WizardWindow::goBack);
    connect(m_park, &QPushButton::clicked, this, &WizardWindow::goToWorkbench);
}

WizardWindow::~WizardWindow() = default;

void WizardWindow::open(const Application& application) {
    m_banner->clear();
    m_session =
        std::make_unique<flow::FlowSession>(application, m_services.reference.current(), m_services.clock.today());
    showPage();
}

void WizardWindow::park() {
    if (m_drafts)
        m_drafts->flush();
    delete m_page;
    m_page = nullptr;
    m_drafts = nullptr;
    m_session.reset();
}

void WizardWindow::showPage() {
    delete m_page;
    m_page = makePage(PageContext{m_services, m_counter, *m_session}).release();
    m_page->setObjectName(QLatin1String("page_") + flow::textOf(m_session->current()));
    m_scroll->setWidget(m_page);
    m_scroll->verticalScrollBar()->setValue(0);
    m_drafts = new DraftKeeper(m_services.applications, m_session->application().id, flow::textOf(m_session->current()),
                               m_page);
    wire(*m_page);
    m_drafts->restore();

    m_title->setText(label(m_session->current()));
    const auto& number = m_session->application().acceptanceNumber;
    m_caseLabel->setText(number ? tr("Acceptance number %1").arg(number->grouped()) : QString());
    m_rail->setSteps(m_session->rail());
    setBusy(false);
    if (QWidget* first = m_page->firstInput())
        first->setFocus(Qt::OtherFocusReason);
}

void WizardWindow::wire(StepPage& page) {
    connect(&page, &StepPage::finished, this, [this] {
        leave(
            Leave::Forwards, [](flow::FlowSession& session) { session.next(); }, [this] { showPage(); });
    });
    connect(&page, &StepPage::keepNow, this, &WizardWindow::keep);
    connect(&page, &StepPage::primaryChanged, this, &WizardWindow::updateFooter);
    connect(&page, &StepPage::editRequested, this, &WizardWindow::edit);
    connect(&page, &StepPage::caseReplaced, this, &WizardWindow::replaceCase);
    connect(&page, &StepPage::newCaseRequested, this,
            [this] { Q_EMIT newCaseRequested(m_session->application().flow); });
    connect(&page, &StepPage::workbenchRequested, this, &WizardWindow::goToWorkbench);
    connect(&page, &StepPage::errorOccurred, this, [this](const base::Error& error) {
        qCWarning(lcDesk) << "page" << m_page->objectName() << base::textOf(error.code) << error.detail;
        m_banner->say(Banner::Tone::Bad, errorText(error));
    });
    connect(&page, &StepPage::noticeRaised, this,
            [this](const QString& text) { m_banner->say(Banner::Tone::Warning, text); });
    connect(m_drafts, &DraftKeeper::failed, &page, &StepPage::errorOccurred);
}

void WizardWindow::updateFooter() {
    const bool isOver = m_session->current() == StepId::Outcome;
    m_back->setEnabled(!m_isBusy && !isOver && m_session->current() != StepId::Guide);
    m_park->setEnabled(!m_isBusy);
    m_park->setVisible(!isOver);
    m_back->setVisible(!isOver);
    m_primary->setVisible(m_page->hasPrimary());
    m_primary->setText(m_page->primaryText());
    m_primary->setEnabled(!m_isBusy && m_page->isPrimaryEnabled());
}

void WizardWindow::setBusy(bool isBusy) {
    m_isBusy = isBusy;
    updateFooter();
}

void WizardWindow::primaryPressed() {
    if (m_isBusy)
        return;
    m_banner->clear();
    m_page->proceed();
}

void WizardWindow::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !m_isBusy && m_page && m_page->hasPrimary() && m_page->isPrimaryEnabled())
        primaryPressed();
    else
        QWidget::keyPressEvent(event);
}

void WizardWindow::inTurn(std::function<void()> work) {
    m_waiting.push_back(std::move(work));
    if (m_waiting.size() == 1)
        m_waiting.front()();
}

void WizardWindow::turnDone() {
    m_waiting.pop_front();
    if (!m_waiting.empty())
        m_waiting.front()();
}

void WizardWindow::store(flow::FlowSession moved, const QString& leavingStep,
                         std::function<void(const base::Status&)> done) {
    m_services.applications.commit(moved.application(), leavingStep)
        .then(this, [this, moved, done](const base::Result<Application>& stored) mutable {
            if (stored && m_session) {
                moved.update(*stored);
                *m_session = moved;
            }
            done(stored ? base::Status() : base::fail(stored.error()));
            turnDone();
        });
}

void WizardWindow::keep() {
    inTurn([this] {
        if (!m_session || !m_page)
            return turnDone();
        flow::FlowSession moved = *m_session;
        Application written = moved.application();
        m_page->write(written);
        const std::vector<domain::Field> cleared = moved.update(written);
        store(moved, QString(), [this, cleared](const base::Status& stored) {
            if (!stored)
                m_banner->say(Banner::Tone::Bad, errorText(stored.error()));
            else
                sayCleared(cleared);
        });
    });
}

void WizardWindow::leave(Leave how, std::function<void(flow::FlowSession&)> move, std::function<void()> arrive) {
    if (m_isBusy || !m_session)
        return;
    setBusy(true);
    inTurn([this, how, move, arrive] {
        flow::FlowSession moved = *m_session;
        Application written = moved.application();
        domain::Issues issues = m_page->write(written);
        const std::vector<domain::Field> cleared = moved.update(written);
        if (how == Leave::Forwards) {
            const domain::Issues wrong = moved.issues();
            issues.insert(issues.end(), wrong.begin(), wrong.end());
            m_page->showIssues(issues);
            if (domain::hasErrors(issues)) {
                setBusy(false);
                return turnDone();
            }
        }
        // A text that is no value yet stays a draft input: going back must not lose it.
        m_drafts->flush();
        const QString leaving =
            issues.empty() || how == Leave::Forwards ? QString(flow::textOf(moved.current())) : QString();
        move(moved);
        store(moved, leaving, [this, arrive, cleared](const base::Status& stored) {
            setBusy(false);
            if (!stored) {
                m_banner->say(Banner::Tone::Bad, errorText(stored.error()));
                return;
            }
            m_drafts->stop();
            arrive();
            sayCleared(cleared);
        });
    });
}

void WizardWindow::edit(StepId step) {
    leave(
        Leave::Backwards, [step](flow::FlowSession& session) { session.editFromConfirm(step); },
        [this] { showPage(); });
}

void WizardWindow::railClicked(StepId step) {
    leave(
        Leave::Backwards, [step](flow::FlowSession& session) { session.goTo(step); }, [this] { showPage(); });
}

void WizardWindow::goBack() {
    leave(
        Leave::Backwards, [](flow::FlowSession& session) { session.back(); }, [this] { showPage(); });
}

void WizardWindow::goToWorkbench() {
    leave(
        Leave::Backwards, [](flow::FlowSession&) {}, [this] { Q_EMIT left(); });
}

void WizardWindow::replaceCase(const Application& application) {
    m_drafts->stop();
    open(application);
}

void WizardWindow::sayCleared(const std::vector<domain::Field>& cleared) {
    if (cleared.empty())
        return;
    QStringList labels;
    for (const domain::Field field : cleared)
        labels.append(fieldLabel(field));
    labels.removeDuplicates();
    m_banner->say(Banner::Tone::Warning,
                  tr("The change made these invalid, please fill them in again: %1").arg(labels.join(tr(", "))));
}

} // namespace shouli::desk
