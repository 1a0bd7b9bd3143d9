// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/face/FacePage.h"

#include "base/OnAnswer.h"
#include "capture/camera/CameraModule.h"
#include "capture/pictures/PictureEncoder.h"
#include "desk/steps/face/NoticeDialog.h"
#include "desk/theme/Theme.h"
#include "desk/words/ErrorText.h"
#include "desk/words/FaceText.h"
#include "desk/words/IssueText.h"
#include "desk/words/Labels.h"
#include "domain/DocumentMatrix.h"
#include "ui_FacePage.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>

namespace shouli::desk {

using base::Result;
using domain::FaceOutcome;
using domain::FaceVerdict;

namespace {

constexpr int kMaxLivePicturePx = 1280;

QString faceNoticeId() { return QStringLiteral("face_consent"); }

// The picture of the side that the live face is compared with.
const domain::Picture* portraitIn(const domain::Application& application) {
    const domain::Person* person = application.atCounter();
    if (!person)
        return nullptr;
    for (const domain::MaterialSlot slot : domain::counterMaterialsFor(application.flow, person->number.kind())) {
        const auto found = application.materials.find(slot);
        if (domain::showsPortrait(slot) && found != application.materials.end())
            return &found->second;
    }
    return nullptr;
}

bool isSettledHere(FaceOutcome outcome) {
    return outcome == FaceOutcome::Passed || outcome == FaceOutcome::MatchedByOperator;
}

bool isManual(FaceOutcome outcome) {
    return outcome == FaceOutcome::ApprovedBySupervisor || outcome == FaceOutcome::AwaitingReview;
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
    , m_eligibility(context.application().eligibility) {
    m_ui->setupUi(this);
    for (QLabel* heading : {m_ui->faceHeading, m_ui->manualHeading})
        theme::setText(heading, theme::Text::Heading);
    for (QLabel* small : {m_ui->liveLabel, m_ui->portraitLabel})
        theme::setText(small, theme::Text::Small);
    for (QLabel* said : {m_ui->verdict, m_ui->outcome})
        theme::setText(said, theme::Text::Heading);
    theme::setText(m_ui->instruction, theme::Text::Title);
    theme::setText(m_ui->manualHint, theme::Text::Strong);
    m_ui->approval->setAction(context.services.accounts, context.application().id, QStringLiteral("face_override"),
                              usualReasons());
    m_ui->approval->putLabelsAbove();
    if (isManual(m_face.outcome))
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
    if (isForOperator())
        say(verdictText(FaceVerdict::Unsure), theme::warning());
    if (m_eligibility.precheck == domain::CheckOutcome::Refused)
        say(refusedBeforeText(m_eligibility.precheckRefusal, m_eligibility.precheckAt), theme::bad());
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
    if (areTriesOver())
        reasons.append(tr("Three automatic tries did not lead to a match"));
    if (!isAutomatic())
        reasons.append(tr("No automatic face verification at this workstation"));
    reasons.append({isOfGuardian() ? tr("The guardian does not agree to face verification")
                                   : tr("The applicant does not agree to face verification"),
                    tr("The portrait on the document is too old or unclear"),
                    tr("The face cannot be verified for medical reasons"), tr("The camera is out of order")});
    return reasons;
}

void FacePage::wire() {
    connect(m_ui->consent, &QCheckBox::toggled, this, &FacePage::consentChanged);
    connect(m_ui->notice, &QPushButton::clicked, this, &FacePage::readNotice);
    connect(m_ui->camera, &CameraView::liveChanged, this, &FacePage::onLiveChanged);
    connect(m_ui->chooser, &CameraChooser::sourceChanged, this, &FacePage::startCamera);
    connect(m_ui->shutter, &QPushButton::clicked, this, &FacePage::shutterPressed);
    connect(m_ui->again, &QPushButton::clicked, this, &FacePage::takeAgain);
    m_ui->approval->setButton(m_ui->approve);
    connect(m_ui->decision, &FaceDecision::decided, this, &FacePage::decidedByOperator);
    connect(m_ui->approval, &ApprovalForm::approved, this, &FacePage::approved);
    connect(m_ui->approval, &ApprovalForm::askingChanged, this, &FacePage::updateView);
    connect(m_ui->review, &QPushButton::clicked, this, &FacePage::leaveForReview);
}

void FacePage::loadPictures() {
    const domain::Application& application = context().application();
    const auto load = [&](const domain::Picture& picture, CameraView* view, QImage& kept) {
        context().services.applications.pictureJpeg(application.id, picture.id) |
            base::on(this, [this, view, &kept](const Result<QByteArray>& jpeg) {
                if (!jpeg) {
                    Q_EMIT errorOccurred(jpeg.error());
                    return;
                }
                kept = QImage::fromData(*jpeg, "JPEG");
                view->freeze(kept);
            });
    };
    if (const domain::Picture* portrait = portraitIn(application))
        load(*portrait, m_ui->portrait, m_portrait);
    if (m_face.livePicture)
        load(*m_face.livePicture, m_ui->camera, m_live);
}

// ---- consent and camera

void FacePage::consentChanged(bool isGiven) {
    m_ui->consentIssue->clearIssue();
    ++m_ticket; // an answer that is still on its way was about another consent
    m_isComparing = false;
    say({}, theme::ink());
    if (isGiven) {
        const domain::ReferenceSnapshot reference = context().services.reference.current();
        const auto notice = reference->notices.find(faceNoticeId());
        const QString version = notice == reference->notices.end() ? QString() : notice->second.version;
        m_face.consent = domain::Consent{{{faceNoticeId(), version}}, context().services.clock.now()};
        startCamera();
    } else {
        endTry();
        m_face.consent.reset();
        dropLive();
        m_ui->camera->freeze({});
        m_ui->camera->stop();
        m_ui->camera->setIdleText(idleText());
    }
    Q_EMIT keepNow();
    updateView();
}

void FacePage::readNotice() {
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    const auto notice = reference->notices.find(faceNoticeId());
    if (notice == reference->notices.end())
        return;
    auto* dialog = new NoticeDialog(notice->second, window());
    dialog->setObjectName(QStringLiteral("faceNotice"));
    dialog->open();
}

void FacePage::startCamera() {
    if (!m_face.consent)
        return;
    endTry();
    m_ui->camera->freeze({});
    m_ui->camera->start(m_ui->chooser->source());
}

void FacePage::shoot() {
    m_isShooting = true;
    updateView();
    m_ui->camera->takePicture() | base::on(this, [this](const Result<QImage>& live) {
        if (live) {
            keepLive(*live);
            return;
        }
        m_isShooting = false;
        if (m_whenKept)
            std::exchange(m_whenKept, {})(); // no camera: the one case that is decided without
        updateView();
    });
}

void FacePage::keepLive(const QImage& live) {
    m_ui->camera->freeze(live);
    const quint64 ticket = m_ticket;
    capture::encodeForStore(live, capture::kMaxStoredBytes, kMaxLivePicturePx) |
        base::on(this, [this, live, ticket](const Result<capture::EncodedPicture>& encoded) {
            if (!encoded)
                return liveFailed(encoded.error());
            domain::Picture picture;
            picture.source = domain::PictureSource::Camera;
            picture.widthPx = encoded->sizePx.width();
            picture.heightPx = encoded->sizePx.height();
            context().services.applications.addPicture(context().application().id, encoded->jpeg, encoded->thumbnail,
                                                       picture) |
                base::on(this, [this, live, ticket](const Result<domain::Picture>& stored) {
                    if (!stored)
                        return liveFailed(stored.error());
                    m_isShooting = false;
                    if (ticket == m_ticket)
                        return liveStored(live, *stored);
                    m_whenKept = {}; // of a consent that was withdrawn meanwhile
                    updateView();
                });
        });
}

void FacePage::liveStored(const QImage& live, const domain::Picture& stored) {
    dropLive();
    const bool isStill = takesStill();
    m_ui->camera->stop();
    m_face.livePicture = stored;
    m_live = live;
    if (m_whenKept)
        std::exchange(m_whenKept, {})();
    else if (!isStill)
        verify(live);
    else if (m_face.outcome != FaceOutcome::NotDone)
        say({}, theme::ink());
    else if (isAutomatic())
        say(tr("The picture is taken. Compare the two faces yourself, then decide beside."), theme::ink());
    else
        say(tr("Compare the two faces yourself, then decide beside: there is no automatic check."), theme::ink());
    updateView();
    Q_EMIT keepNow();
}

void FacePage::liveFailed(const base::Error& error) {
    m_isShooting = false;
    m_whenKept = {};
    Q_EMIT errorOccurred(error);
    takeAgain();
}

void FacePage::showLive() {
    if (!m_face.livePicture)
        return;
    m_ui->camera->stop();
    m_ui->camera->freeze(m_live);
}

void FacePage::takeAgain() {
    ++m_ticket;
    m_isComparing = false;
    const FaceOutcome before = m_face.outcome;
    dropLive();
    startCamera();
    say(before == m_face.outcome ? QString() : tr("The result was taken back with the picture that it rested on."),
        theme::warning());
    updateView();
    Q_EMIT keepNow();
}

// What was decided rested on the picture.
void FacePage::dropLive() {
    if (m_face.livePicture || isSettledHere(m_face.outcome))
        takeBack();
    m_face.livePicture.reset();
    m_live = {};
}

void FacePage::takeBack() {
    m_face.outcome = FaceOutcome::NotDone;
    m_face.reason.clear();
    m_face.approvedBy = {};
    m_face.approverName.clear();
    m_face.decidedAt = {};
    if (m_face.band != domain::FaceBand::NoMatch) // which is worth knowing to who decides by hand
        m_face.band = domain::FaceBand::NotCompared;
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
    if (!m_face.consent || (m_face.livePicture && !m_isShooting))
        return decide();
    m_whenKept = decide;
    if (m_isShooting)
        return;
    endTry();
    shoot();
}

void FacePage::decide(FaceOutcome outcome, const QString& reason) {
    endTry();
    m_isComparing = false;
    m_face.outcome = outcome;
    m_face.reason = reason;
    m_face.decidedAt = context().services.clock.now();
    showLive();
    clearIssues();
    updateView();
    Q_EMIT keepNow();
    placeCursor();
}

QString FacePage::outcomeText() const {
    const bool isOpen = m_face.outcome == FaceOutcome::NotDone;
    QStringList parts{isOpen ? undecidedText() : label(m_face.outcome), m_face.approverName};
    if (!isOpen || !m_face.approvedBy.isNull())
        parts.append(momentText(m_face.decidedAt));
    parts.append(m_face.reason);
    parts.removeAll(QString());
    return tr("Result: %1").arg(parts.join(QStringLiteral("  ·  ")));
}

QColor FacePage::outcomeColour() const {
    switch (m_face.outcome) {
    case FaceOutcome::NotDone:
        return isForOperator() ? theme::warning() : m_face.attempts > 0 ? theme::bad() : theme::ink();
    case FaceOutcome::Passed:
    case FaceOutcome::MatchedByOperator:
    case FaceOutcome::ApprovedBySupervisor:
        return theme::good();
    case FaceOutcome::AwaitingReview:
        return theme::warning();
    }
    Q_UNREACHABLE();
}

void FacePage::placeCursor() {
    if (m_face.outcome == FaceOutcome::NotDone) {
        const auto* typedIn = qobject_cast<QLineEdit*>(window()->focusWidget());
        if (!typedIn || !m_ui->approval->isAncestorOf(typedIn)) // nobody's typing is torn away
            nextStep().input->setFocus();
        return;
    }
    m_ui->review->setFocus(); // the page's last; the next is the button that leads on
    focusNextChild();
}

void FacePage::showIssues(const domain::Issues& issues) {
    StepPage::showIssues(issues);
    if (m_ui->faceIssue->isHidden() || m_face.outcome != FaceOutcome::NotDone)
        return;
    m_ui->faceIssue->clearIssue();
    m_ui->faceIssue->addIssue(nextStep().text, domain::Severity::Error);
    QTimer::singleShot(0, m_ui->faceIssue, [this] { scrollTo(m_ui->faceIssue); }); // when it has its room
}

void FacePage::say(const QString& verdict, const QColor& colour) {
    QPalette palette = m_ui->verdict->palette();
    palette.setColor(QPalette::WindowText, colour);
    m_ui->verdict->setPalette(palette);
    m_ui->verdict->setText(verdict);
}

void FacePage::updateView() {
    const bool isAsking = m_isAsking || m_ui->approval->isAsking();
    m_ui->shutter->setText(takesStill() ? tr("Take picture") : tr("Begin the check"));
    m_ui->shutter->setEnabled(canShoot());
    m_ui->again->setEnabled((m_face.livePicture || m_trial || m_isTryOwed) && !m_isShooting && !isAsking);
    m_ui->chooser->setEnabled(!m_isShooting);
    m_ui->instruction->setText(instruction());
    m_ui->instruction->setVisible(!m_ui->instruction->text().isEmpty());
    m_ui->decision->setVisible(isForOperator());
    m_ui->manualHint->setVisible(needsManual());
    m_ui->manual->setFocusProxy(nextStep().input); // an undecided face leads there
    m_ui->approve->setEnabled(!isAsking && !m_isShooting);
    m_ui->review->setEnabled(!isAsking && !m_isShooting);
    updateResult();
    Q_EMIT primaryChanged();
}

void FacePage::updateResult() {
    const bool isAsking = m_isAsking || m_ui->approval->isAsking();
    QPalette palette = m_ui->outcome->palette();
    palette.setColor(QPalette::WindowText, isAsking ? theme::ink() : outcomeColour());
    m_ui->outcome->setPalette(palette);
    m_ui->outcome->setText(isAsking ? tr("Asking …") : outcomeText());
}

bool FacePage::isPrimaryEnabled() const { return !m_isAsking && !m_ui->approval->isAsking(); }

domain::Issues FacePage::write(domain::Application& application) const {
    application.face = m_face;
    writePrecheck(application.eligibility);
    // A reason for which nobody decided yet is no part of the case, and must not hold it: it stays a draft.
    const QString reason = m_ui->approval->reason().trimmed();
    if (!reason.isEmpty() && reason != m_face.reason)
        return {{domain::Field::FaceReason, domain::IssueCode::NotDone, domain::Severity::Warning, {}}};
    return {};
}

QWidget* FacePage::firstInput() const { return m_face.consent ? StepPage::firstInput() : m_ui->consent; }

} // namespace shouli::desk
