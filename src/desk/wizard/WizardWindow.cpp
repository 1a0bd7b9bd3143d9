// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/wizard/WizardWindow.h"

#include "base/Log.h"
#include "base/OnAnswer.h"
#include "desk/sheets/HeldSheets.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/Banner.h"
#include "desk/widgets/Popup.h"
#include "desk/wizard/DraftKeeper.h"
#include "desk/wizard/PageFactory.h"
#include "desk/wizard/PageScroll.h"
#include "desk/wizard/PicturesUnderWay.h"
#include "desk/wizard/StepRail.h"
#include "desk/wizard/WizardFooter.h"
#include "desk/words/IssueText.h"
#include "desk/words/Labels.h"
#include "domain/Issue.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

#include <utility>

namespace shouli::desk {

using domain::Application;
using flow::StepId;

WizardWindow::WizardWindow(const DeskServices& services, const Counter& counter, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_counter(counter)
    , m_others(services, counter)
    , m_rail(new StepRail(this))
    , m_title(new QLabel(this))
    , m_caseLabel(new QLabel(this))
    , m_banner(new Banner(this))
    , m_scroll(new PageScroll(this))
    , m_footer(new WizardFooter(this)) {
    setObjectName(QStringLiteral("wizard"));
    theme::setText(m_title, theme::Text::Title);
    theme::setText(m_caseLabel, theme::Text::Small);
    m_title->setObjectName(QStringLiteral("stepTitle"));
    m_caseLabel->setObjectName(QStringLiteral("caseLabel"));

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

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(middle, 1);
    right->addWidget(m_footer);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(right, 1);

    connect(m_rail, &StepRail::stepClicked, this, &WizardWindow::railClicked);
    connect(m_footer, &WizardFooter::primaryPressed, this, &WizardWindow::primaryPressed);
    connect(m_footer, &WizardFooter::backPressed, this, &WizardWindow::goBack);
    connect(m_footer, &WizardFooter::parkPressed, this, &WizardWindow::goToWorkbench);
    connect(m_scroll, &PageScroll::looked, m_footer, &WizardFooter::sayMoreBelow);
}

WizardWindow::~WizardWindow() = default;

void WizardWindow::open(const Application& application) { begin(application, flow::FlowSession::Use::Work); }

void WizardWindow::look(const Application& application) { begin(application, flow::FlowSession::Use::Look); }

void WizardWindow::resume(const Application& application) {
    open(application);
    resumePage();
}

void WizardWindow::begin(const Application& application, flow::FlowSession::Use use, bool isSubmittedHere) {
    retirePage();
    const flow::FlowSession opened(application, m_services.reference.current(), m_services.clock.today(),
                                   m_services.steps, use);
    m_case = std::make_shared<CaseCommits>(m_services.applications, opened, this);
    m_isSubmittedHere = isSubmittedHere;
    showPage();
}

void WizardWindow::resumePage() {
    tellFirst(Leave::Forwards, [this] { m_page->resume(); });
}

void WizardWindow::retirePage() {
    if (!m_page)
        return;
    m_drafts->stop();
    m_drafts->disconnect(m_page);
    m_page->disconnect(this);
    // It may be the page's own signal that leads here: it goes when the signal is done, and its case not before it.
    connect(m_page, &QObject::destroyed, [held = m_case] {});
    QWidget* page = m_scroll->takePage();
    page->hide();
    page->deleteLater();
    m_page = nullptr;
    m_drafts = nullptr;
}

void WizardWindow::showPage() {
    retirePage();
    m_banner->clear();
    m_page = makePage(PageContext{m_services, m_counter, session(), m_isSubmittedHere}).release();
    m_page->setObjectName(QLatin1String("page_") + flow::textOf(session().current()));
    m_page->setAccessibleName(label(session().current())); // the cursor may rest on it
    m_scroll->setPage(m_page);
    m_drafts =
        new DraftKeeper(m_services.drafts, session().application().id, flow::textOf(session().current()), m_page);
    wire(*m_page);
    m_drafts->restore();

    m_title->setText(label(session().current()));
    const auto& number = session().application().acceptanceNumber;
    const ServiceAtDesk& service = serviceOf(session().application().flow, m_services.served);
    const bool isUsual = &service == &m_services.served.front();
    m_caseLabel->setText(number && !service.flow->isOrder ? tr("Acceptance number %1").arg(number->grouped())
                         : isUsual                        ? QString()
                                                          : serviceText(service.label));
    m_rail->setSteps(session().rail());
    setBusy(false);
    m_isCursorOwed = true;
    placeCursor();
}

void WizardWindow::placeCursor() {
    QWidget* place = m_page->firstInput();
    if (!place)
        place = m_footer->usablePrimary();
    m_isCursorOwed = !place;
    // Until there is a place it rests on the page, where it can do no harm.
    (place ? place : m_page)->setFocus(Qt::OtherFocusReason);
}

bool WizardWindow::focusNextPrevChild(bool next) {
    const bool canRest = m_page && m_page->isVisible() && m_page->isEnabled();
    QWidget& rest = canRest ? static_cast<QWidget&>(*m_page) : *this;
    return (isVisible() && m_cursor.keeps(rest)) || QWidget::focusNextPrevChild(next);
}

void WizardWindow::wire(StepPage& page) {
    connect(&page, &StepPage::finished, this, [this] {
        tellFirst(Leave::Forwards, [this] {
            leave(
                Leave::Forwards, [](flow::FlowSession& moved) { moved.next(); }, [this] { showPage(); });
        });
    });
    connect(&page, &StepPage::keepNow, this, &WizardWindow::keep);
    connect(&page, &StepPage::primaryChanged, this, [this] {
        updateFooter();
        m_isCursorOwed &= focusWidget() == m_page; // else the operator has chosen a place meanwhile
        if (m_isCursorOwed)
            placeCursor();
    });
    connect(&page, &StepPage::completed, this, [this] {
        if (QWidget* primary = m_footer->usablePrimary())
            primary->setFocus(Qt::OtherFocusReason);
    });
    connect(&page, &StepPage::editRequested, this, &WizardWindow::edit);
    connect(&page, &StepPage::caseReplaced, this, &WizardWindow::replaceCase);
    connect(&page, &StepPage::newCaseRequested, this, [this] {
        const Application& application = session().application(); // a clearing's home is that of its case
        Q_EMIT newCaseRequested(application.clearing ? application.clearing->originFlow : application.flow);
    });
    connect(&page, &StepPage::clearingRequested, this, [this] {
        leave(
            Leave::Backwards, [](flow::FlowSession&) {}, [this] { Q_EMIT clearingRequested(session().application()); });
    });
    connect(&page, &StepPage::flowRequested, this, [this](domain::FlowKind flow) {
        askBeforeSwitch([this, flow] {
            leave(
                Leave::Forwards, [flow](flow::FlowSession& moved) { moved.switchTo(flow); },
                [this] {
                    showPage();
                    resumePage(); // who was verified is asked about for the other flow
                });
        });
    });
    connect(&page, &StepPage::anotherChildRequested, this,
            [this] { Q_EMIT anotherChildRequested(session().application()); });
    connect(&page, &StepPage::continueRequested, this, [this] { Q_EMIT continueRequested(session().application()); });
    connect(&page, &StepPage::otherCaseRequested, this, &WizardWindow::otherCaseRequested);
    connect(&page, &StepPage::workbenchRequested, this, &WizardWindow::goToWorkbench);
    connect(&page, &StepPage::errorOccurred, this, [this](const base::Error& error) {
        qCWarning(lcDesk) << "page" << m_page->objectName() << base::textOf(error.code) << error.detail;
        m_banner->sayError(error);
    });
    connect(&page, &StepPage::noticeRaised, this,
            [this](const QString& text) { m_banner->say(Banner::Tone::Warning, text); });
    connect(m_drafts, &DraftKeeper::failed, &page, &StepPage::errorOccurred);
}

void WizardWindow::updateFooter() {
    m_footer->follow(*m_page, session(), m_isBusy);
    m_rail->setEnabled(!m_isBusy && !m_page->isHeld());
    m_scroll->updateSeen();
}

void WizardWindow::setBusy(bool isBusy) {
    m_isBusy = isBusy;
    updateFooter();
}

bool WizardWindow::scrollOn() { return !m_isBusy && m_scroll->scrollOn(); }

void WizardWindow::primaryPressed() {
    if (m_isBusy || !m_page || scrollOn()) // however it was pressed
        return;
    m_banner->clear();
    tellFirst(Leave::Forwards, [this] { m_page->proceed(); });
}

// Before central is asked, and before a step is left by whatever way; not by the lock, which waits for nobody: who
// comes back is told. A text that cannot be written names nobody new, and holds the step itself.
void WizardWindow::tellFirst(Leave how, const std::function<void()>& goOn, OtherCases::Then then) {
    if (m_isBusy)
        return;
    Application written = session().application();
    const domain::Issues ofPage = m_page->write(written);
    if (!m_others.isToTell(written) || (how == Leave::Forwards && domain::hasErrors(ofPage)))
        return goOn();
    setBusy(true);
    const auto ofThisPage = [this, page = m_page](const std::function<void()>& act) {
        return [this, page, act] {
            if (page == m_page)
                act();
        };
    };
    m_others.tell(m_page, written, then, ofThisPage([this] { setBusy(false); }), ofThisPage(goOn));
}

void WizardWindow::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // The button's own key comes here only while it is off.
    if (m_page && event->key() == Qt::Key_F9 && !m_isBusy && !m_page->isPrimaryEnabled())
        return m_page->showObstacle();
    if (!isEnter || !m_page)
        return QWidget::keyPressEvent(event);
    QWidget* focused = focusWidget();
    auto* button = qobject_cast<QAbstractButton*>(focused);
    const bool isChosen = qobject_cast<QAbstractItemView*>(focused); // Enter chose the row
    if (event->isAutoRepeat() || isChosen)
        return;
    if (button && !button->isCheckable())
        button->click();
    else if (m_page->hasPrimary() && m_page->isPrimaryEnabled())
        primaryPressed();
    else if (m_page->hasPrimary() && !m_isBusy)
        m_page->showObstacle();
}

void WizardWindow::keep() {
    m_case->add([this, held = m_case.get(), page = QPointer(m_page)]() -> std::optional<CaseCommits::Commit> {
        if (held != m_case.get() || page != m_page)
            return std::nullopt; // left meanwhile, and stored with that
        flow::FlowSession moved = held->stored();
        moved.setReference(m_services.reference.current());
        Application written = moved.application();
        m_page->write(written);
        const std::vector<domain::Field> cleared = moved.update(written);
        return CaseCommits::Commit{moved, QString(), [this, held, cleared](const base::Status& stored) {
                                       if (held != m_case.get())
                                           return;
                                       if (!stored)
                                           return m_banner->sayError(stored.error());
                                       m_rail->setSteps(session().rail());
                                       sayCleared(cleared);
                                   }};
    });
}

void WizardWindow::leave(Leave how, const std::function<void(flow::FlowSession&)>& move,
                         const std::function<void()>& arrive) {
    if (m_isBusy || !m_case)
        return;
    setBusy(true);
    if (isPictureUnderWay(*m_page))
        return whenPicturesAreIn(*m_page, [this, how, move, arrive](bool areIn) {
            setBusy(false);
            if (areIn)
                leave(how, move, arrive);
        });
    m_case->add([this, held = m_case.get(), how, move, arrive]() -> std::optional<CaseCommits::Commit> {
        if (held != m_case.get())
            return std::nullopt;
        flow::FlowSession moved = held->stored();
        moved.setReference(m_services.reference.current());
        Application written = moved.application();
        const domain::Issues ofPage = m_page->write(written);
        const std::vector<domain::Field> cleared = moved.update(written);
        if (how == Leave::Forwards) {
            const domain::Issues issues = m_page->withRules(ofPage, moved.issues());
            if (domain::hasErrors(issues)) {
                setBusy(false);
                m_page->showIssues(issues);
                return std::nullopt;
            }
        }
        // A text that is no value yet stays a draft input: going back, or to the workbench, must not lose it.
        m_drafts->flush();
        m_drafts->stop();
        const StepId left = moved.current();
        move(moved);
        const bool isTaken = how == Leave::Forwards || (ofPage.empty() && moved.current() != left);
        const QString leaving = isTaken ? QString(flow::textOf(left)) : QString();
        return CaseCommits::Commit{moved, leaving, [this, held, arrive, cleared](const base::Status& stored) {
                                       if (held != m_case.get())
                                           return;
                                       if (!stored) {
                                           m_drafts->resume();
                                           setBusy(false);
                                           return m_banner->sayError(stored.error());
                                       }
                                       arrive();
                                       if (held == m_case.get())
                                           sayCleared(cleared);
                                   }};
    });
}

void WizardWindow::edit(StepId step, domain::Field field) {
    leave(
        Leave::Backwards, [step](flow::FlowSession& moved) { moved.editFromConfirm(step); },
        [this, field] {
            showPage();
            m_page->showField(field);
        });
}

void WizardWindow::railClicked(StepId step) {
    const auto go = [this, step] {
        leave(
            Leave::Backwards, [step](flow::FlowSession& moved) { moved.goTo(step); }, [this] { showPage(); });
    };
    session().isBehind(step) ? go() : tellFirst(Leave::Backwards, go);
}

void WizardWindow::goBack() {
    const auto go = [this] {
        leave(
            Leave::Backwards, [](flow::FlowSession& moved) { moved.back(); }, [this] { showPage(); });
    };
    session().backSwitches() ? askBeforeSwitch(go) : go();
}

void WizardWindow::askBeforeSwitch(const std::function<void()>& change) {
    if (m_isBusy || !session().switchForgets())
        return change();
    const auto& turn = serviceOf(session().application().flow, m_services.served).turn;
    popup::askIrreversible(
        this, turn ? serviceText(turn->question) : QString(),
        tr("What was filled in for the applicant so far is deleted, with its pictures. Who stands at the counter stays "
           "identified. To keep both, cancel, save this case and begin another at the workbench."),
        change);
}

// What is only looked at stays so. Who corrects a case that was returned does not have its applicant there again.
void WizardWindow::replaceCase(const Application& application) {
    const Application& former = session().application();
    const bool isFirst = former.state == domain::ApplicationState::Draft && former.revision == 1;
    begin(application, isLooking() ? flow::FlowSession::Use::Look : flow::FlowSession::Use::Work,
          m_isSubmittedHere || isFirst);
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

// ---- how a case is left: for the workbench, by the lock, with the program

void WizardWindow::park(const std::function<void(const base::Status&)>& parked) {
    if (!m_case)
        return parked({});
    m_drafts->flush();
    const std::shared_ptr<CaseCommits> leaving = m_case;
    flow::FlowSession last = leaving->latest();
    Application written = last.application();
    const bool isDraft = written.state == domain::ApplicationState::Draft && !last.isLook();
    m_page->write(written);
    last.update(written);
    handPicturesOver(*m_page);
    forget();
    leaving->forgetWaiting(); // what waited is in what the page wrote just now
    leaving->add([this, held = leaving.get(), last, isDraft, parked]() mutable -> std::optional<CaseCommits::Commit> {
        Application stored = last.application();
        stored.changedAt = held->stored().application().changedAt;
        const auto dropThen = [this, held = held->shared_from_this(), stored, parked](const base::Status& status) {
            storePicturesHandedOver(*window(), held,
                                    [this, held, stored, parked, status](const base::Status& pictures) {
                                        const Application& kept = held->stored().application();
                                        dropIfBlank(kept.isBlank() ? stored : kept,
                                                    [parked, all = status ? pictures : status] { parked(all); });
                                    });
        };
        if (!isDraft || stored == held->stored().application()) {
            dropThen({});
            return std::nullopt;
        }
        last.update(stored);
        return CaseCommits::Commit{last, QString(), dropThen};
    });
}

void WizardWindow::forget() {
    retirePage();
    m_case.reset();
    m_isBusy = false;
    m_banner->clear();
    m_title->clear();
    m_caseLabel->clear();
    m_rail->setSteps({});
}

// Sheets that nobody has put to their places are something: the case stays, and the keys until they are sealed.
void WizardWindow::dropIfBlank(const Application& left, const std::function<void()>& done) {
    HeldSheets& held = HeldSheets::of(*window());
    if (held.has(left.id))
        return held.whenAtRest(done);
    if (!left.isBlank())
        return done();
    m_services.applications.dropIfBlank(left.id) | base::on(this, [this, id = left.id, done](const auto& dropped) {
        if (dropped && *dropped)
            Q_EMIT blankDropped(id);
        done();
    });
}

void WizardWindow::goToWorkbench() {
    const auto go = [this] {
        const Application last = session().application();
        forget();
        dropIfBlank(last, [this] { Q_EMIT left(); });
    };
    if (!m_case)
        return;
    if (session().current() == flow::StepId::Outcome)
        return go(); // what was submitted is no longer written
    tellFirst(
        Leave::Backwards,
        [this, go] {
            leave(
                Leave::Backwards, [](flow::FlowSession&) {}, go);
        },
        OtherCases::Then::Park);
}

} // namespace shouli::desk
