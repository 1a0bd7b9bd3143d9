// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/eligibility/EligibilityPage.h"

#include "base/ErrorCode.h"
#include "base/OnAnswer.h"
#include "desk/steps/Precheck.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/Popup.h"
#include "desk/words/ErrorText.h"
#include "desk/words/Labels.h"
#include "desk/words/ShownText.h"
#include "domain/Issue.h"
#include "ui_EligibilityPage.h"

#include <algorithm>

namespace shouli::desk {

using domain::CheckOutcome;

namespace {

bool isSettled(CheckOutcome outcome) { return outcome == CheckOutcome::Passed || outcome == CheckOutcome::Open; }

} // namespace

EligibilityPage::EligibilityPage(PageContext context, QWidget* parent)
    : StepPage(context, parent)
    , m_ui(std::make_unique<Ui::EligibilityPage>())
    , m_precheck(new Precheck(context.services, context.application().eligibility, this))
    , m_eligibility(context.application().eligibility)
    , m_asked(context.application().applicant) {
    m_ui->setupUi(this);
    theme::setText(m_ui->heading, theme::Text::Heading);
    for (QLabel* shown : {m_ui->name, m_ui->number})
        theme::setText(shown, theme::Text::Strong);
    if (const auto& applicant = context.application().applicant)
        m_ui->name->setText(shownText(applicant->name.text()));
    const QString number = context.application().socialSecurityNumber();
    m_ui->number->setText(number.isEmpty() ? tr("Assigned by central") : number);

    const domain::ReferenceSnapshot reference = context.services.reference.current();
    m_ui->city->setList(reference->list(QStringLiteral("guangdong_city")));
    const domain::Outlet* outlet =
        reference->outlets ? reference->outlets->findById(context.counter.workstation.outletCode) : nullptr;
    if (!m_eligibility.issuingCity.isEmpty())
        m_ui->city->setCode(m_eligibility.issuingCity);
    else if (outlet)
        m_ui->city->setCode(outlet->cityCode);
    m_ui->confirmed->setChecked(isSettled(m_eligibility.outcome));

    isOfMinor() ? setUpMinor() : m_ui->minor->hide();

    connect(&context.services.reference, &domain::Reference::replaced, this, &EligibilityPage::referenceReplaced);
    connect(m_precheck, &Precheck::passed, this, &EligibilityPage::askEligibility);
    connect(m_precheck, &Precheck::failed, this, &EligibilityPage::precheckFailed);
    connect(m_ui->city, &CodeBox::draftTextChanged, this, &EligibilityPage::changed);
    connect(m_ui->minor, &MinorForm::changed, this, &EligibilityPage::changed);
    connect(m_ui->confirmed, &QCheckBox::toggled, this, [this] {
        m_ui->eligibilityIssue->clearIssue();
        updateState();
    });
    updateState();
}

EligibilityPage::~EligibilityPage() = default;

bool EligibilityPage::isOfMinor() const { return context().application().flow->hasGuardian; }

void EligibilityPage::setUpMinor() {
    const int labelWidthPx = std::max(theme::kSpace * 23, m_ui->minor->widestLabelPx()); // in one column
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    m_ui->heading->hide();
    m_ui->form->setRowVisible(m_ui->name, false);
    m_ui->form->setRowVisible(m_ui->number, false);
    m_ui->cardColumn->setSpacing(theme::kSpace);
    m_ui->cityLabel->setMinimumWidth(labelWidthPx);
    m_ui->minor->setLabelWidth(labelWidthPx);
    m_ui->minor->setCase(context().application(), *reference, context().services.clock.today());
    m_ui->minor->setReader(context().services, context().application());
    connect(m_ui->minor, &MinorForm::cardTaken, this, &StepPage::keepNow);
    m_ui->confirmed->setText(
        tr("Compared with the guardian: both persons, their relation and the intended issuing city "
           "are right"));
}

void EligibilityPage::referenceReplaced() {
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    m_ui->city->setList(reference->list(QStringLiteral("guangdong_city")));
    if (isOfMinor())
        m_ui->minor->setReference(*reference);
}

void EligibilityPage::changed() {
    m_ui->confirmed->setChecked(isOfAsked() && isSettled(m_eligibility.outcome));
    m_ui->cityIssue->clearIssue();
    m_ui->eligibilityIssue->clearIssue();
    updateState();
}

std::optional<domain::Person> EligibilityPage::applicant() const {
    return isOfMinor() ? m_ui->minor->child() : context().application().applicant;
}

bool EligibilityPage::isOfAsked() const {
    return m_ui->city->code() == m_eligibility.issuingCity && applicant() == m_asked;
}

domain::Issues EligibilityPage::issuesBeforeAsking() const {
    if (!isOfMinor())
        return {};
    domain::Application written = context().application();
    const domain::Issues ofText = write(written);
    if (!applicant())
        written.applicant.reset(); // the rules have nobody to judge: the text says what is wrong with it
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    domain::Issues issues =
        withRules(ofText, domain::checkMinor(written, {context().services.clock.today(), *reference}));
    std::erase_if(issues, [](const domain::Issue& issue) { return issue.field == domain::Field::Eligibility; });
    return issues;
}

QString EligibilityPage::primaryText() const { return tr("Check eligibility"); }

bool EligibilityPage::isPrimaryEnabled() const {
    return !m_isAsking && m_ui->confirmed->isChecked() && !m_ui->city->code().isEmpty();
}

StepPage::Obstacle EligibilityPage::obstacle() const {
    if (m_isAsking)
        return {};
    if (m_ui->city->code().isEmpty())
        return {domain::Field::IssuingCity, tr("Choose the intended issuing city first.")};
    if (!m_ui->confirmed->isChecked())
        return {domain::Field::Eligibility, tr("Compare with whoever stands here, then tick the box.")};
    return {};
}

void EligibilityPage::updateState() {
    if (m_isAsking)
        m_ui->state->setText(tr("Asking central …"));
    else
        m_ui->state->setText(stateText());
    m_ui->minor->setEnabled(!m_isAsking);
    m_ui->city->setEnabled(!m_isAsking);
    m_ui->confirmed->setEnabled(!m_isAsking);
    Q_EMIT primaryChanged();
}

void EligibilityPage::proceed() {
    if (!isPrimaryEnabled())
        return;
    if (const domain::Issues issues = issuesBeforeAsking(); !issues.empty())
        return showIssues(issues);
    if (m_eligibility.outcome == CheckOutcome::Passed && isOfAsked())
        Q_EMIT finished();
    else
        ask();
}

// The precheck belongs to the step before; it is asked here when that step was passed while the line was down. It asks
// about who stands at the counter, the eligibility about the applicant.
void EligibilityPage::ask() {
    m_isAsking = true;
    updateState();
    if (m_precheck->outcome() == CheckOutcome::Passed)
        askEligibility();
    else
        m_precheck->ask(context().application());
}

// With the line down the guardian stays unknown; of the child this workstation may know a case all the same.
void EligibilityPage::precheckFailed(const base::Error& error) {
    if (!domain::isUnreachable(error.code)) {
        m_isAsking = false;
        sayRefusal(error);
    } else if (isOfMinor()) {
        askEligibility();
    } else {
        answered(m_ui->city->code(), base::fail(error));
    }
}

void EligibilityPage::askEligibility() {
    const domain::Application& application = context().application();
    const QString city = m_ui->city->code();
    context().services.eligibility.checkEligibility(application.id, application.flow, *applicant(), city) |
        base::on(this, [this, city](const base::Status& answer) { answered(city, answer); });
}

void EligibilityPage::answered(const QString& city, const base::Status& answer) {
    m_isAsking = false;
    if (answer) {
        settle(city, CheckOutcome::Passed);
    } else if (domain::isUnreachable(answer.error().code)) {
        updateState();
        unanswered(city);
    } else {
        if (domain::isCentralsNo(answer.error().code))
            settleRefusal(city, answer.error());
        sayRefusal(answer.error());
    }
}

void EligibilityPage::settleRefusal(const QString& city, const base::Error& error) {
    m_asked = applicant();
    m_eligibility.issuingCity = city;
    m_eligibility.outcome = CheckOutcome::Refused;
    m_eligibility.answeredAt = context().services.clock.now();
    m_eligibility.refusal = base::textOf(error.code);
}

// What central said before holds, and so does what the operator accepted before: to take the case offline is asked
// once.
void EligibilityPage::unanswered(const QString& city) {
    const QString refused = refusedBefore();
    const bool isAccepted = m_precheck->outcome() == CheckOutcome::Open ||
                            (m_eligibility.outcome == CheckOutcome::Open && applicant() == m_asked);
    domain::SyncNews& news = context().services.news;
    const auto askAgain = [this] { ask(); };
    if (!refused.isEmpty())
        sayStillRefused(this, news, tr("Not eligible"), refused, askAgain);
    else if (isAccepted)
        settle(city, CheckOutcome::Open);
    else
        popup::offerOffline(this, {news, askAgain},
                            isOfMinor() ? tr("The case can be taken offline. Central checks the eligibility when the "
                                             "line is back; the guardian is told if it is refused.")
                                        : tr("The case can be taken offline. Central checks the eligibility when the "
                                             "line is back; the applicant is told if it is refused."),
                            [this, city] { settle(city, CheckOutcome::Open); });
}

// Of whom and where stands on the page; empty when central has not said no to it.
QString EligibilityPage::refusedBefore() const {
    if (m_precheck->outcome() == CheckOutcome::Refused)
        return m_precheck->refusedBefore();
    const bool isOfThis = applicant() == m_asked && domain::holdsForCity(m_eligibility, m_ui->city->code());
    return isOfThis && m_eligibility.outcome == CheckOutcome::Refused
               ? refusedBeforeText(m_eligibility.refusal, m_eligibility.answeredAt)
               : QString();
}

QString EligibilityPage::stateText() const {
    const QString refused = refusedBefore();
    return !refused.isEmpty() || !isOfAsked() || !isSettled(m_eligibility.outcome) ? refused
                                                                                   : label(m_eligibility.outcome);
}

void EligibilityPage::settle(const QString& city, CheckOutcome outcome) {
    if (m_precheck->outcome() == CheckOutcome::NotAsked)
        m_precheck->acceptOffline();
    m_asked = applicant();
    m_eligibility.issuingCity = city;
    m_eligibility.outcome = outcome;
    m_eligibility.answeredAt = context().services.clock.now();
    m_eligibility.refusal.clear();
    updateState();
    Q_EMIT finished();
}

// The refusal outlives the line, the page and the program.
void EligibilityPage::sayRefusal(const base::Error& error) {
    updateState();
    Q_EMIT keepNow();
    if (error.code != base::ErrorCode::SeveralCards)
        return popup::sayError(this, titleOf(error, tr("Not eligible")), error);
    popup::askAfter(this, tr("Not eligible"), error,
                    tr("Confirm leads to the clearing of the cards. This case is kept; afterwards it goes on here."),
                    [this] { Q_EMIT clearingRequested(); });
}

// What was compared before the clearing is still so.
void EligibilityPage::resume() {
    m_ui->confirmed->setChecked(true);
    proceed();
}

domain::Issues EligibilityPage::write(domain::Application& application) const {
    const QString city = m_ui->city->code();
    application.eligibility = m_eligibility;
    m_precheck->writeTo(application.eligibility);
    application.eligibility.issuingCity = city;
    if (applicant() != m_asked || !domain::holdsForCity(m_eligibility, city)) {
        application.eligibility.outcome = CheckOutcome::NotAsked;
        application.eligibility.answeredAt = {};
        application.eligibility.refusal.clear();
    }
    if (!isOfMinor())
        return {};
    if (application.guardian)
        application.guardian->relation = m_ui->minor->relation();
    if (const auto child = m_ui->minor->child())
        application.applicant = child;
    m_ui->minor->writeCards(application);
    return m_ui->minor->issuesOfText();
}

bool EligibilityPage::knowsText(domain::Field field) const {
    return isOfMinor() && (field == domain::Field::Name || field == domain::Field::Number);
}

QWidget* EligibilityPage::firstInput() const { return isOfMinor() ? m_ui->minor->firstInput() : m_ui->city; }

} // namespace shouli::desk
