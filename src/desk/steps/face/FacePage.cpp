// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/face/FacePage.h"

#include "base/OnAnswer.h"
#include "capture/camera/CameraModule.h"
#include "desk/steps/face/FaceNotice.h"
#include "desk/steps/face/FacePrecheck.h"
#include "desk/steps/face/FaceRecord.h"
#include "desk/steps/face/FaceTries.h"
#include "desk/steps/face/FaceTurn.h"
#include "desk/steps/face/LivePicture.h"
#include "desk/theme/Theme.h"
#include "desk/words/ErrorText.h"
#include "desk/words/FaceText.h"
#include "desk/words/IssueText.h"
#include "desk/words/Labels.h"
#include "domain/Issue.h"
#include "ui_FacePage.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>

namespace shouli::desk {

using base::Result;
using domain::CheckOutcome;
using domain::FaceOutcome;
using domain::FaceVerdict;

namespace {

QColor colourOf(FaceVerdict verdict) {
    return verdict == FaceVerdict::Match     ? theme::good()
           : verdict == FaceVerdict::NoMatch ? theme::bad()
                                             : theme::warning();
}

void scrollTo(QWidget* line) {
    for (QWidget* up = line->parentWidget(); up; up = up->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(up))
            area->ensureWidgetVisible(line);
}

} // namespace

FacePage::FacePage(PageContext context, QWidget* parent)
    : StepPage(context, parent)
    , m_ui(std::make_unique<Ui::FacePage>())
    , m_face(context.application().face)
    , m_tries(new FaceTries(context.services.faces, context.services.clock, context.application().id, this))
    , m_wayOn(new FacePrecheck(context, this)) {
    m_ui->setupUi(this);
    m_taken = new LivePicture(context.services, context.application().id, m_ui->camera, this);
    for (QLabel* heading : {m_ui->faceHeading, m_ui->manualHeading})
        theme::setText(heading, theme::Text::Heading);
    for (QLabel* small : {m_ui->liveLabel, m_ui->portraitLabel})
        theme::setText(small, theme::Text::Small);
    for (QLabel* said : {m_ui->verdict, static_cast<QLabel*>(m_ui->outcome)})
        theme::setText(said, theme::Text::Heading);
    theme::setText(m_ui->instruction, theme::Text::Title);
    theme::setText(m_ui->manualHint, theme::Text::Strong);
    m_ui->approval->setAction(context.services.accounts, context.application().id, QStringLiteral("face_override"),
                              usualReasons());
    m_ui->approval->putLabelsAbove();
    if (isManual(m_face))
        m_ui->approval->setReason(m_face.reason);
    m_ui->consent->setChecked(m_face.consent.has_value());
    m_ui->portrait->setIdleText(tr("There is no picture of the portrait side yet"));
    m_ui->camera->setIdleText(idleText());
    if (isOfGuardian())
        m_ui->consent->setText(tr("The guardian has read the notice and agrees to the processing of the face"));
    m_ui->camera->setGrabbers(context.services.cameras.source());
    m_ui->chooser->setUse(CameraUse::Face, context.services.dataFolder);
    wire();
    loadPictures();
    if (m_face.consent && !m_face.livePicture)
        startCamera();
    if (isForOperator(m_face))
        say(verdictText(FaceVerdict::Unsure), theme::warning());
    if (m_wayOn->precheck().outcome() == CheckOutcome::Refused)
        say(m_wayOn->precheck().refusedBefore(), theme::bad());
    updateView();
}

FacePage::~FacePage() = default;

bool FacePage::isOfGuardian() const { return context().application().flow->hasGuardian; }

QString FacePage::idleText() const {
    return isOfGuardian() ? tr("The camera starts when the guardian has agreed")
                          : tr("The camera starts when the applicant has agreed");
}

QStringList FacePage::usualReasons() const {
    QStringList reasons;
    if (m_tries->areOver(m_face))
        reasons.append(tr("Three automatic tries did not lead to a match"));
    if (!m_tries->isAutomatic())
        reasons.append(tr("No automatic face verification at this workstation"));
    reasons.append({isOfGuardian() ? tr("The guardian does not agree to face verification")
                                   : tr("The applicant does not agree to face verification"),
                    tr("The portrait on the document is too old or unclear"),
                    tr("The face cannot be verified for medical reasons"), tr("The camera is out of order")});
    return reasons;
}

void FacePage::wire() {
    connect(m_ui->consent, &QCheckBox::toggled, this, &FacePage::consentChanged);
    connect(m_ui->notice, &QPushButton::clicked, this, [this] { readFaceNotice(context().services, window()); });
    connect(m_ui->camera, &CameraView::liveChanged, this, &FacePage::onLiveChanged);
    connect(m_ui->chooser, &CameraChooser::sourceChanged, this, &FacePage::startCamera);
    connect(m_ui->shutter, &QPushButton::clicked, this, &FacePage::shutterPressed);
    connect(m_ui->again, &QPushButton::clicked, this,
            [this] { askToTakeBack(m_face, this, tr("Take the picture again?"), [this] { takeAgain(); }); });
    m_ui->approval->setButton(m_ui->approve);
    connect(m_ui->decision, &FaceDecision::decided, this, &FacePage::decidedByOperator);
    connect(m_ui->approval, &ApprovalForm::approved, this, &FacePage::approved);
    connect(m_ui->approval, &ApprovalForm::askingChanged, this, &FacePage::updateView);
    connect(m_ui->review, &QPushButton::clicked, this, &FacePage::leaveForReview);

    connect(m_ui->camera, &CameraView::frameSeen, m_tries, &FaceTries::show);
    connect(m_tries, &FaceTries::begins, this, &FacePage::clearIssues);
    connect(m_tries, &FaceTries::portraitMissing, this, [this] {
        say(tr("Bring the portrait side of the document first: step back to the identity."), theme::warning());
    });
    connect(m_tries, &FaceTries::wentOn, this, &FacePage::tryWentOn);
    connect(m_tries, &FaceTries::ended, this, [this] {
        say({}, theme::ink());
        updateView();
    });
    connect(m_tries, &FaceTries::passed, this, [this](const QImage& live) {
        say({}, theme::ink());
        m_taken->keep(live);
    });
    connect(m_tries, &FaceTries::timedOut, this, &FacePage::triedInVain);
    connect(m_tries, &FaceTries::compared, this, &FacePage::compared);
    connect(m_tries, &FaceTries::broken, this, &FacePage::automaticBroke);

    connect(m_taken, &LivePicture::takingChanged, this, &FacePage::updateView);
    connect(m_taken, &LivePicture::stored, this, &FacePage::liveStored);
    connect(m_taken, &LivePicture::failed, this, [this](const base::Error& error) {
        Q_EMIT errorOccurred(error);
        takeAgain();
    });

    connect(&m_wayOn->precheck(), &Precheck::askingChanged, this, &FacePage::updateView);
    connect(m_wayOn, &FacePrecheck::leadsOn, this, &FacePage::finished);
    connect(m_wayOn, &FacePrecheck::refused, this, [this] {
        Q_EMIT keepNow();
        say(m_wayOn->precheck().refusedBefore(), theme::bad());
    });
}

void FacePage::loadPictures() {
    const domain::Application& application = context().application();
    const auto load = [&](const domain::Picture& picture, CameraView* view, const std::function<void(QImage)>& keep) {
        context().services.pictures.jpeg(application.id, picture.id) |
            base::on(this, [this, view, keep](const Result<QByteArray>& jpeg) {
                if (!jpeg) {
                    Q_EMIT errorOccurred(jpeg.error());
                    return;
                }
                const QImage loaded = QImage::fromData(*jpeg, "JPEG");
                keep(loaded);
                view->freeze(loaded);
            });
    };
    if (const domain::Picture* portrait = portraitIn(application))
        load(*portrait, m_ui->portrait, [this](const QImage& loaded) { m_tries->setPortrait(loaded); });
    if (m_face.livePicture)
        load(*m_face.livePicture, m_ui->camera, [this](const QImage& loaded) { m_live = loaded; });
}

// ---- consent and camera

// A box whose tick a decision rests on stays ticked until it is confirmed.
void FacePage::consentChanged(bool isGiven) {
    if (isGiven || m_face.outcome == FaceOutcome::NotDone)
        return setConsent(isGiven);
    const auto tick = [this](bool isTicked) {
        const QSignalBlocker isNoPress(m_ui->consent);
        m_ui->consent->setChecked(isTicked);
    };
    tick(true);
    askToTakeBack(m_face, this, tr("Withdraw the consent?"), [this, tick] {
        tick(false);
        setConsent(false);
    });
}

void FacePage::setConsent(bool isGiven) {
    m_ui->consentIssue->clearIssue();
    dropAnswers(); // they are about another consent
    say({}, theme::ink());
    if (isGiven) {
        m_face.consent = faceConsentNow(context().services);
        startCamera();
    } else {
        m_tries->end();
        m_face.consent.reset();
        dropLive();
        m_ui->camera->freeze({});
        m_ui->camera->stop();
        m_ui->camera->setIdleText(idleText());
    }
    Q_EMIT keepNow();
    updateView();
}

void FacePage::startCamera() {
    if (!m_face.consent)
        return;
    m_tries->end();
    m_ui->camera->freeze({});
    m_ui->camera->start(m_ui->chooser->source());
}

void FacePage::dropAnswers() {
    m_taken->drop();
    m_tries->dropComparison();
}

void FacePage::liveStored(const QImage& live, const domain::Picture& stored) {
    dropLive();
    const bool isStill = turn().takesStill();
    m_ui->camera->stop();
    m_face.livePicture = stored;
    m_live = live;
    if (!m_taken->decide())
        isStill ? sayToCompare() : compare(live);
    updateView();
    Q_EMIT keepNow();
}

void FacePage::sayToCompare() {
    if (m_face.outcome != FaceOutcome::NotDone)
        say({}, theme::ink());
    else if (m_tries->isAutomatic())
        say(tr("The picture is taken. Compare the two faces yourself, then decide beside."), theme::ink());
    else
        say(tr("Compare the two faces yourself, then decide beside: there is no automatic check."), theme::ink());
}

void FacePage::showLive() {
    if (!m_face.livePicture)
        return;
    m_ui->camera->stop();
    m_ui->camera->freeze(m_live);
}

void FacePage::takeAgain() {
    dropAnswers();
    const FaceOutcome before = m_face.outcome;
    dropLive();
    startCamera();
    say(before == m_face.outcome ? QString() : tr("The result was taken back with the picture that it rested on."),
        theme::warning());
    updateView();
    Q_EMIT keepNow();
}

void FacePage::dropLive() {
    dropPicture(m_face);
    m_live = {};
}

// ---- the automatic check

FaceTurn FacePage::turn() const { return {m_face, *m_tries, m_ui->camera->isLive(), m_taken->isTaking()}; }

QWidget* FacePage::nextInput() const {
    switch (turn().next().input) {
    case FaceTurn::Input::NoButton: // an Enter too many would end the try
        return m_ui->manual->parentWidget();
    case FaceTurn::Input::Decision:
        return m_ui->decision;
    case FaceTurn::Input::Consent:
        return m_ui->consent;
    case FaceTurn::Input::Approval:
        return m_ui->approval;
    case FaceTurn::Input::Shutter:
        return m_ui->shutter;
    }
    Q_UNREACHABLE();
}

void FacePage::shutterPressed() {
    if (turn().takesStill())
        return m_taken->take();
    if (m_ui->camera->isLive())
        return m_tries->begin();
    startCamera(); // the last picture stays the case's until there is another
    m_tries->owe();
    updateView();
}

void FacePage::tryWentOn() {
    say(hintText(*m_tries->liveness()), theme::warning());
    updateView();
}

void FacePage::onLiveChanged() {
    m_tries->setLive(m_ui->camera->isLive());
    updateView();
}

// Time was over. Who was never seen well enough to be asked has not tried.
void FacePage::triedInVain(bool wasAsked, const QString& obstacle) {
    showLive();
    if (wasAsked) {
        say(tr("What was asked for was not seen in time: please do it slowly, facing the camera."), theme::bad());
        countTry();
    } else {
        say(tr("Nothing could be judged in %1 seconds, which counts as no try. The cause: %2")
                .arg(capture::LivenessCheck::kLimit / std::chrono::seconds(1))
                .arg(obstacle.isEmpty() ? verdictText(FaceVerdict::NoFace) : obstacle),
            theme::warning());
    }
    updateView();
    placeCursor();
}

void FacePage::automaticBroke(const base::Error& error) {
    say(errorText(error), theme::bad());
    m_ui->approval->setReasons(usualReasons());
    updateView();
    placeCursor();
}

void FacePage::countTry() {
    ++m_face.attempts;
    m_ui->approval->setReasons(usualReasons());
    Q_EMIT keepNow();
}

void FacePage::compare(const QImage& live) {
    say(tr("Comparing …"), theme::ink());
    m_tries->compare(live);
}

void FacePage::compared(FaceVerdict verdict) {
    say(verdictText(verdict), colourOf(verdict));
    if (recordComparison(m_face, verdict)) {
        m_ui->decision->clear();
        if (verdict == FaceVerdict::Match)
            decide(FaceOutcome::Passed, {});
        countTry();
    }
    updateView();
    placeCursor();
}

void FacePage::decidedByOperator(bool isSamePerson, const QString& reason) {
    m_face.approvedBy = context().counter.account.id;
    m_face.approverName = context().counter.account.displayName;
    say(isSamePerson ? tr("You decided: the same person.") : tr("You decided: another person."),
        isSamePerson ? theme::good() : theme::bad());
    decide(isSamePerson ? FaceOutcome::MatchedByOperator : FaceOutcome::NotDone, reason);
}

// ---- 人工核验

void FacePage::approved(const domain::Approval& approval, const QString& reason) {
    withLive([this, approval, reason] {
        m_face.approvedBy = approval.supervisor;
        m_face.approverName = approval.supervisorName;
        decide(FaceOutcome::ApprovedBySupervisor, reason);
    });
}

void FacePage::leaveForReview() {
    if (!m_ui->approval->hasReason())
        return;
    withLive([this, reason = m_ui->approval->reason().trimmed()] {
        m_face.approvedBy = {};
        m_face.approverName.clear();
        decide(FaceOutcome::AwaitingReview, reason);
    });
}

// Who agreed to the camera is decided upon with a picture, which a supervisor can see later.
void FacePage::withLive(const std::function<void()>& decide) {
    if (!m_face.consent || (m_face.livePicture && !m_taken->isTaking()))
        return decide();
    m_tries->end();
    m_taken->takeFor(decide);
}

void FacePage::decide(FaceOutcome outcome, const QString& reason) {
    m_tries->end();
    m_tries->dropComparison();
    m_face.outcome = outcome;
    m_face.reason = reason;
    m_face.decidedAt = context().services.clock.now();
    showLive();
    clearIssues();
    updateView();
    Q_EMIT keepNow();
    placeCursor();
}

// ---- the way on

bool FacePage::isDecided() const {
    domain::Application written = context().application();
    write(written);
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    return !domain::hasErrors(domain::checkFace(written, {context().services.clock.today(), *reference}));
}

void FacePage::proceed() {
    if (isDecided() && m_wayOn->precheck().outcome() != CheckOutcome::Passed)
        m_wayOn->precheck().ask(context().application());
    else
        Q_EMIT finished(); // the wizard says what is missing
}

void FacePage::resume() {
    if (!m_wayOn->precheck().isAsking() && isDecided())
        proceed();
}

// ---- what is shown

void FacePage::placeCursor() {
    if (m_face.outcome == FaceOutcome::NotDone) {
        const auto* typedIn = qobject_cast<QLineEdit*>(window()->focusWidget());
        if (!typedIn || !m_ui->approval->isAncestorOf(typedIn)) // nobody's typing is torn away
            nextInput()->setFocus();
        return;
    }
    m_ui->review->setFocus(); // the page's last; the next is the button that leads on
    focusNextChild();
}

// A reason that was typed is not what is missing.
void FacePage::showIssues(const domain::Issues& issues) {
    domain::Issues said = issues;
    std::erase_if(said, [](const domain::Issue& issue) {
        return issue.field == domain::Field::FaceReason && issue.code == domain::IssueCode::NotDone;
    });
    StepPage::showIssues(said);
    if (m_ui->faceIssue->isHidden() || m_face.outcome != FaceOutcome::NotDone)
        return;
    const bool hasReason = !m_ui->approval->reason().trimmed().isEmpty();
    m_ui->faceIssue->clearIssue();
    m_ui->faceIssue->addIssue(hasReason ? tr("Not done yet: the reason is there, a supervisor's approval is not. A "
                                             "supervisor types name and passphrase, or leave it for review.")
                                        : turn().next().text,
                              domain::Severity::Error);
    if (hasReason && m_ui->approval->isSigned())
        m_ui->approve->setFocus();
    QTimer::singleShot(0, m_ui->faceIssue, [this] { scrollTo(m_ui->faceIssue); }); // when it has its room
}

void FacePage::say(const QString& verdict, const QColor& colour) {
    QPalette palette = m_ui->verdict->palette();
    palette.setColor(QPalette::WindowText, colour);
    m_ui->verdict->setPalette(palette);
    m_ui->verdict->setText(verdict);
}

void FacePage::updateView() {
    const bool isFree = !isAsking() && !m_taken->isTaking();
    const FaceTurn now = turn();
    m_ui->shutter->setText(now.takesStill() ? tr("Take picture") : tr("Begin the check"));
    m_ui->shutter->setEnabled(now.canShoot());
    m_ui->again->setEnabled((m_face.livePicture || m_tries->isTrying()) && isFree);
    m_ui->chooser->setEnabled(!m_taken->isTaking());
    m_ui->instruction->setText(now.instruction());
    m_ui->instruction->setVisible(!m_ui->instruction->text().isEmpty());
    m_ui->decision->setVisible(isForOperator(m_face));
    m_ui->manualHint->setVisible(now.needsManual());
    m_ui->manual->setFocusProxy(nextInput()); // an undecided face leads there
    m_ui->approve->setEnabled(isFree);
    m_ui->review->setEnabled(isFree);
    isAsking() ? m_ui->outcome->showAsking() : m_ui->outcome->showResult(m_face, *m_tries);
    Q_EMIT primaryChanged();
}

bool FacePage::isAsking() const { return m_wayOn->precheck().isAsking() || m_ui->approval->isAsking(); }

bool FacePage::isPrimaryEnabled() const { return !isAsking(); }

domain::Issues FacePage::write(domain::Application& application) const {
    application.face = m_face;
    m_wayOn->precheck().writeTo(application.eligibility);
    // A reason for which nobody decided yet is no part of the case, and must not hold it: it stays a draft.
    const QString reason = m_ui->approval->reason().trimmed();
    if (!reason.isEmpty() && reason != m_face.reason)
        return {{domain::Field::FaceReason, domain::IssueCode::NotDone, domain::Severity::Warning, {}}};
    return {};
}

QWidget* FacePage::firstInput() const { return m_face.outcome == FaceOutcome::NotDone ? nextInput() : nullptr; }

} // namespace shouli::desk
