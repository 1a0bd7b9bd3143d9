// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/outcome/OutcomePage.h"

#include "base/ErrorCode.h"
#include "base/OnAnswer.h"
#include "desk/papers/CasePaper.h"
#include "desk/papers/PaperDialog.h"
#include "desk/papers/PaperJob.h"
#include "desk/review/CaseReview.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/WrapLayout.h"
#include "desk/words/ErrorText.h"
#include "desk/words/Labels.h"
#include "desk/words/RefusalText.h"
#include "desk/words/ShownText.h"
#include "domain/Issue.h"
#include "ui_OutcomePage.h"

namespace shouli::desk {
namespace {

using domain::ApplicationState;

void paint(QLabel* label, const QColor& colour) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

} // namespace

OutcomePage::OutcomePage(PageContext context, QWidget* parent)
    : StepPage(context, parent)
    , m_ui(std::make_unique<Ui::OutcomePage>())
    , m_papers(new PaperJob(std::make_unique<CasePapers>(context.services, context.counter, context.application()),
                            context.services.dataFolder, this)) {
    m_ui->setupUi(this);
    auto* wrapped = new WrapLayout(theme::kSpace); // in a narrow window in two rows
    wrapped->setSpacing(theme::kSpace);
    for (QPushButton* button : {m_ui->print, m_ui->preview, m_ui->anotherChild, m_ui->home, m_ui->workbench})
        wrapped->addWidget(button);
    m_ui->buttons->addLayout(wrapped);
    theme::setText(m_ui->sign, theme::Text::Title);
    theme::setText(m_ui->heading, theme::Text::Title);
    theme::setText(m_ui->state, theme::Text::Strong);
    theme::setText(m_ui->numberLabel, theme::Text::Small);
    theme::setText(m_ui->number, theme::Text::Heading);
    showState();
    wirePapers();
    m_ui->anotherChild->setVisible(isGuardianHere());
    connect(m_ui->anotherChild, &QPushButton::clicked, this, &StepPage::anotherChildRequested);
    connect(m_ui->home, &QPushButton::clicked, this, &StepPage::newCaseRequested);
    connect(m_ui->workbench, &QPushButton::clicked, this, &StepPage::workbenchRequested);
    connect(&context.services.news, &domain::SyncNews::caseChanged, this, &OutcomePage::centralAnswered);
    // Central may have answered between the end of the wait for it and now; nobody tells that again.
    if (context.application().state == ApplicationState::Queued)
        QMetaObject::invokeMethod(
            this, [this] { centralAnswered(this->context().application().id); }, Qt::QueuedConnection);
}

OutcomePage::~OutcomePage() = default;

domain::Issues OutcomePage::write(domain::Application&) const { return {}; }

QWidget* OutcomePage::firstInput() const {
    return isReturned() || context().application().voiding ? nullptr : StepPage::firstInput();
}

bool OutcomePage::isReturned() const {
    const ApplicationState state = context().application().state;
    return state == ApplicationState::Returned || (state == ApplicationState::Draft && context().session.isLook());
}

bool OutcomePage::mayReopen() const { return isReturned() && !context().session.isLook(); }

// The check of a guardian who came for a case that is opened later is no check of who stands here now.
bool OutcomePage::isGuardianHere() const {
    const domain::Application& application = context().application();
    return application.flow->hasGuardian && context().isSubmittedHere && !isReturned() && !application.voiding;
}

QString OutcomePage::primaryText() const { return mayReopen() ? tr("Submit again") : tr("Back to the start"); }

void OutcomePage::proceed() {
    if (mayReopen())
        reopen();
    else
        Q_EMIT newCaseRequested();
}

void OutcomePage::showState() {
    const domain::Application& application = context().application();
    if (application.acceptanceNumber)
        m_ui->number->setText(application.acceptanceNumber->grouped());
    if (application.voiding)
        showVoided(*application.voiding);
    else
        isReturned() ? showFailure() : showSuccess();
    showData();
}

// What was submitted, to be looked at: also a case of another day, which opens here.
void OutcomePage::showData() {
    auto* shown = new CaseReview(context().services, context().application(), CaseReview::Use::Look, this);
    shown->setObjectName(QStringLiteral("data"));
    connect(shown, &CaseReview::errorOccurred, this, &StepPage::errorOccurred);
    m_ui->page->insertWidget(m_ui->page->count() - 1, shown);
}

void OutcomePage::showVoided(const domain::Voiding& voiding) {
    m_ui->sign->setText(QStringLiteral("✕"));
    paint(m_ui->sign, theme::bad());
    m_ui->heading->setText(label(ApplicationState::Voided));
    m_ui->state->setText(momentText(voiding.at));
    QStringList text{
        tr("Reason: %1").arg(voiding.reason),
        tr("Voided by %1, approved by %2.").arg(shownText(voiding.byName), shownText(voiding.approverName)),
        tr("The number stays with this case and is on the handover list of its day.")};
    m_ui->text->setText(text.join(QLatin1Char('\n')));
    m_ui->print->hide();
    m_ui->preview->hide();
    m_ui->home->hide();
}

void OutcomePage::showSuccess() {
    const domain::Application& application = context().application();
    const bool isQueued = application.state == ApplicationState::Queued;
    m_ui->sign->setText(QStringLiteral("✓"));
    paint(m_ui->sign, theme::good());
    m_ui->heading->setText(tr("Submitted"));
    m_ui->state->setText(label(application.state));
    paint(m_ui->state, isQueued ? theme::warning() : theme::good());
    QStringList next;
    if (isQueued)
        next.append(tr("The case is safe on this workstation. It is sent by itself as soon as central can be reached; "
                       "you need not wait."));
    next.append(application.flow->hasGuardian
                    ? tr("Print the papers: the guardian signs the form and takes the receipt and the originals.")
                    : tr("Print the papers: the applicant signs the form and takes the receipt and the originals."));
    next.append(application.delivery && application.delivery->way == domain::DeliveryWay::Mail
                    ? tr("The card comes by mail; the recipient pays the postage.")
                : application.flow->hasGuardian
                    ? tr("The guardian collects the card at the chosen outlet, with the original documents.")
                    : tr("The applicant collects the card at the chosen outlet, with the original document."));
    if (application.isTakenOffline())
        next.append(tr("Taken offline: some checks are still open. If central refuses one, the case comes back to the "
                       "workbench."));
    if (application.isReviewDue())
        next.append(tr("The manual verification still has to be reviewed by a supervisor."));
    m_ui->text->setText(next.join(QLatin1Char('\n')));
    m_ui->home->hide(); // it is the footer's
}

void OutcomePage::showFailure() {
    const domain::Application& application = context().application();
    m_ui->sign->setText(QStringLiteral("✕"));
    paint(m_ui->sign, theme::bad());
    m_ui->heading->setText(tr("Submission failed"));
    m_ui->state->setText(label(application.state));
    paint(m_ui->state, theme::bad());
    QStringList text = refusalTexts(application.refusals);
    if (text.isEmpty())
        text.append(errorText({base::ErrorCode::CaseRefused, {}}));
    text.append(
        mayReopen()
            ? tr("Nothing is lost: submit again to correct the case and send it once more.")
            : tr("This case is for %1 to go on with, or for a supervisor.").arg(shownText(application.ownerName)));
    m_ui->text->setText(text.join(QLatin1Char('\n')));
    m_ui->print->hide();
    m_ui->preview->hide();
    m_ui->home->setVisible(mayReopen()); // else it is the footer's
}

void OutcomePage::wirePapers() {
    const auto tell = [this](const QString& text) {
        m_jobs.append(text);
        m_ui->job->setText(m_jobs.join(QLatin1Char('\n')));
    };
    connect(m_ui->print, &QPushButton::clicked, this, [this] {
        m_jobs.clear();
        m_papers->printAll();
    });
    connect(m_ui->preview, &QPushButton::clicked, this, &OutcomePage::preview);
    connect(m_papers, &PaperJob::busyChanged, this, [this] {
        m_ui->print->setEnabled(!m_papers->isBusy());
        if (m_papers->isBusy()) {
            m_jobs.clear();
            m_ui->job->setText(tr("Making the papers…"));
        }
    });
    connect(m_papers, &PaperJob::printed, this, [this, tell](Paper paper, const QString& printer) {
        tell(tr("%1 was sent to the printer %2.").arg(label(paper), printer));
        replaceWhenFree();
    });
    connect(m_papers, &PaperJob::saved, this, [this] {
        m_ui->job->clear();
        replaceWhenFree();
    });
    connect(m_papers, &PaperJob::failed, this, [this, tell](Paper paper, const base::Error& error) {
        tell(tr("%1 was not printed.").arg(label(paper)));
        Q_EMIT errorOccurred(error);
        replaceWhenFree();
    });
}

void OutcomePage::preview() {
    if (m_preview)
        return;
    m_preview = new PaperDialog(*m_papers, this);
    connect(m_preview, &QDialog::finished, this, [this] {
        m_preview = nullptr;
        replaceWhenFree();
    });
    m_preview->open();
}

void OutcomePage::reopen() {
    if (m_isReopening)
        return;
    m_isReopening = true;
    Q_EMIT primaryChanged();
    context().services.applications.reopen(context().application().id) |
        base::on(this, [this](const base::Result<domain::Application>& reopened) {
            m_isReopening = false;
            Q_EMIT primaryChanged();
            if (reopened)
                Q_EMIT caseReplaced(*reopened);
            else
                Q_EMIT errorOccurred(reopened.error());
        });
}

void OutcomePage::centralAnswered(domain::ApplicationId id) {
    if (id != context().application().id)
        return;
    context().services.applications.load(id) | base::on(this, [this](const base::Result<domain::Application>& now) {
        if (!now || now->state == context().application().state)
            return;
        m_answered = *now;
        replaceWhenFree();
    });
}

void OutcomePage::replaceWhenFree() {
    if (!m_answered || m_preview || m_papers->isBusy())
        return;
    const domain::Application answered = *m_answered;
    Q_EMIT caseReplaced(answered);
}

} // namespace shouli::desk
