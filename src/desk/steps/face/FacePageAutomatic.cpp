// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/face/FacePage.h"

#include "base/OnAnswer.h"
#include "desk/theme/Theme.h"
#include "desk/words/ErrorText.h"
#include "desk/words/FaceText.h"
#include "desk/words/Labels.h"
#include "ui_FacePage.h"

#include <QRandomGenerator>

#include <array>

// FacePage's automatic check: the tries, the comparison, and what the operator decides about an unsure one.
namespace shouli::desk {

using base::Result;
using domain::FaceBand;
using domain::FaceOutcome;
using domain::FaceVerdict;

namespace {

capture::LivenessTask taskByChance() {
    static constexpr std::array tasks = {capture::LivenessTask::TurnLeft, capture::LivenessTask::TurnRight,
                                         capture::LivenessTask::Blink};
    return tasks[QRandomGenerator::system()->bounded(quint32(tasks.size()))];
}

FaceBand bandOf(FaceVerdict verdict) {
    return verdict == FaceVerdict::Match    ? FaceBand::Match
           : verdict == FaceVerdict::Unsure ? FaceBand::Unsure
                                            : FaceBand::NoMatch;
}

QColor colourOf(FaceVerdict verdict) {
    return verdict == FaceVerdict::Match     ? theme::good()
           : verdict == FaceVerdict::NoMatch ? theme::bad()
                                             : theme::warning();
}

} // namespace

bool FacePage::isAutomatic() const { return context().services.faces && !m_isAutomaticBroken; }

bool FacePage::areTriesOver() const { return isAutomatic() && m_face.attempts >= kTries; }

bool FacePage::isForOperator() const {
    return m_face.livePicture && m_face.band == FaceBand::Unsure && m_face.outcome == FaceOutcome::NotDone &&
           m_face.approvedBy.isNull();
}

bool FacePage::needsManual() const {
    return areTriesOver() && m_face.outcome == FaceOutcome::NotDone && !isForOperator();
}

void FacePage::shutterPressed() {
    if (takesStill())
        return shoot();
    if (m_ui->camera->isLive())
        return beginTry();
    startCamera(); // the last picture stays the case's until there is another
    m_isTryOwed = true;
    updateView();
}

// A picture for the eye, where no try can follow.
bool FacePage::takesStill() const {
    return !isAutomatic() || areTriesOver() || (m_face.outcome != FaceOutcome::NotDone && !m_face.livePicture);
}

bool FacePage::canShoot() const {
    if (m_isShooting || m_isComparing || m_isTryOwed || m_trial)
        return false;
    if (takesStill())
        return !m_face.livePicture && m_ui->camera->isLive();
    return m_face.outcome == FaceOutcome::NotDone && !isForOperator() && (m_face.livePicture || m_ui->camera->isLive());
}

void FacePage::beginTry() {
    clearIssues();
    m_obstacle.clear();
    if (m_portrait.isNull()) {
        say(tr("Bring the portrait side of the document first: step back to the identity."), theme::warning());
        return;
    }
    m_trial = new capture::FaceTrial(*context().services.faces, context().services.clock, taskByChance(), this);
    connect(m_ui->camera, &CameraView::frameSeen, m_trial, &capture::FaceTrial::show);
    connect(m_trial, &capture::FaceTrial::changed, this, &FacePage::tryWentOn);
    connect(m_trial, &capture::FaceTrial::passed, this, [this](const QImage& live) {
        m_isShooting = true;
        endTry();
        keepLive(live);
    });
    connect(m_trial, &capture::FaceTrial::timedOut, this, &FacePage::triedInVain);
    connect(m_trial, &capture::FaceTrial::failed, this, &FacePage::automaticBroke);
    tryWentOn();
}

void FacePage::tryWentOn() {
    const QString hint = hintText(m_trial->liveness());
    if (!hint.isEmpty())
        m_obstacle = hint;
    say(hint, theme::warning());
    updateView();
}

void FacePage::endTry() {
    m_isTryOwed = false;
    if (!m_trial)
        return;
    m_trial->disconnect();
    m_trial->deleteLater();
    m_trial = nullptr;
    say({}, theme::ink());
    updateView();
}

void FacePage::onLiveChanged() {
    const bool isLive = m_ui->camera->isLive();
    if (m_trial && !isLive)
        endTry();
    if (isLive && std::exchange(m_isTryOwed, false))
        beginTry();
    updateView();
}

// Time was over. Who was never seen well enough to be asked has not tried.
void FacePage::triedInVain() {
    const bool wasAsked = m_trial->liveness().wasAsked();
    endTry();
    showLive();
    if (wasAsked) {
        say(tr("What was asked for was not seen in time: please do it slowly, facing the camera."), theme::bad());
        countTry();
    } else {
        say(tr("Nothing could be judged in %1 seconds, which counts as no try. The cause: %2")
                .arg(capture::LivenessCheck::kLimit / std::chrono::seconds(1))
                .arg(m_obstacle.isEmpty() ? verdictText(FaceVerdict::NoFace) : m_obstacle),
            theme::warning());
    }
    updateView();
    placeCursor();
}

void FacePage::automaticBroke(const base::Error& error) {
    endTry();
    m_isAutomaticBroken = true;
    m_isComparing = false;
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

void FacePage::verify(const QImage& live) {
    say(tr("Comparing …"), theme::ink());
    m_isComparing = true;
    const domain::ApplicationId application = context().application().id;
    context().services.faces->verify(++m_ticket, application, live, m_portrait) |
        base::on(this, [this](const Result<domain::FaceAnswer>& answer) {
            if (answer)
                judged(*answer);
            else
                automaticBroke(answer.error());
        });
}

void FacePage::judged(const domain::FaceAnswer& answer) {
    if (answer.ticket != m_ticket || answer.application != context().application().id)
        return; // late, of another picture or case
    if (m_face.outcome != FaceOutcome::NotDone)
        return; // decided by hand meanwhile
    m_isComparing = false;
    say(verdictText(answer.verdict), colourOf(answer.verdict));
    switch (answer.verdict) {
    case FaceVerdict::Match:
    case FaceVerdict::Unsure:
    case FaceVerdict::NoMatch:
        compared(answer.verdict);
        break;
    case FaceVerdict::SeveralFaces:
    case FaceVerdict::TooDark:
    case FaceVerdict::TooFar:
    case FaceVerdict::NoFace:
    case FaceVerdict::NoPortrait:
        break;
    }
    updateView();
    placeCursor();
}

void FacePage::compared(FaceVerdict verdict) {
    takeBack();
    m_face.band = bandOf(verdict);
    m_ui->decision->clear();
    if (verdict == FaceVerdict::Match)
        decide(FaceOutcome::Passed, {});
    countTry();
}

void FacePage::decidedByOperator(bool isSamePerson, const QString& reason) {
    m_face.approvedBy = context().counter.account.id;
    m_face.approverName = context().counter.account.displayName;
    say(isSamePerson ? tr("You decided: the same person.") : tr("You decided: another person."),
        isSamePerson ? theme::good() : theme::bad());
    decide(isSamePerson ? FaceOutcome::MatchedByOperator : FaceOutcome::NotDone, reason);
}

QString FacePage::instruction() const {
    if (m_trial)
        return instructionText(m_trial->liveness());
    if (needsManual() && canShoot())
        return tr("The tries are used up: press F2 for a picture, then verify manually beside");
    if (needsManual())
        return tr("The tries are used up: please verify manually beside");
    if (takesStill() || !canShoot())
        return {};
    return tr("Try %1 of %2: press F2 when the person sits before the camera")
        .arg(m_face.attempts + 1)
        .arg(int(kTries));
}

FacePage::NextStep FacePage::nextStep() const {
    if (m_trial)
        return {m_ui->again, tr("Not done yet: the check is running.")};
    if (isForOperator())
        return {m_ui->decision, tr("Not done yet: decide whether it is the same person, with a reason.")};
    if (!m_face.consent)
        return {m_ui->consent, tr("Not done yet: get the consent and begin the check, or verify manually beside.")};
    if (!canShoot() || needsManual())
        return {m_ui->approval, tr("Not done yet: please verify manually beside.")};
    if (takesStill())
        return {m_ui->shutter, tr("Not done yet: take the picture, then verify manually beside.")};
    return {m_ui->shutter, tr("Not done yet: begin the check, or verify manually beside.")};
}

QString FacePage::undecidedText() const {
    if (!m_face.approvedBy.isNull())
        return tr("Not the same person, as decided");
    if (isForOperator())
        return tr("Unsure, to be decided");
    if (areTriesOver())
        return tr("%1 tries without a match, to be verified manually").arg(int(kTries));
    if (m_face.attempts > 0)
        return tr("No match yet, %1 of %2 tries used").arg(m_face.attempts).arg(int(kTries));
    return label(FaceOutcome::NotDone);
}

} // namespace shouli::desk
