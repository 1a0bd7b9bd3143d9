// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pages/FacePage.h"

#include "base/OnAnswer.h"
#include "desk/ErrorText.h"
#include "desk/FaceText.h"
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

} // namespace

bool FacePage::isAutomatic() const { return context().services.faces && !m_isAutomaticBroken; }

bool FacePage::areTriesOver() const {
    return isAutomatic() && m_face.attempts >= kTries && m_face.outcome == FaceOutcome::NotDone;
}

bool FacePage::isForOperator() const {
    return m_face.livePicture && m_face.band == FaceBand::Unsure && m_face.outcome == FaceOutcome::NotDone &&
           m_face.approvedBy.isNull();
}

void FacePage::beginTry() {
    m_ui->verdict->clear();
    if (m_portrait.isNull()) {
        m_ui->verdict->setText(tr("Bring the portrait side of the document first: step back to the identity."));
        return;
    }
    m_trial = new capture::FaceTrial(*context().services.faces, context().services.clock, taskByChance(), this);
    connect(m_ui->camera, &CameraView::frameSeen, m_trial, &capture::FaceTrial::show);
    connect(m_trial, &capture::FaceTrial::changed, this, &FacePage::updateView);
    connect(m_trial, &capture::FaceTrial::passed, this, [this](const QImage& live) {
        endTry();
        m_isShooting = true;
        keepLive(live);
    });
    connect(m_trial, &capture::FaceTrial::timedOut, this, &FacePage::triedInVain);
    connect(m_trial, &capture::FaceTrial::failed, this, &FacePage::automaticBroke);
    updateView();
}

void FacePage::endTry() {
    if (!m_trial)
        return;
    m_trial->disconnect();
    m_trial->deleteLater();
    m_trial = nullptr;
    updateView();
}

void FacePage::onLiveChanged() {
    if (m_trial && !m_ui->camera->isLive())
        endTry();
    updateView();
}

// Time was over. Who was never seen well enough to be asked has not tried.
void FacePage::triedInVain() {
    const capture::LivenessCheck liveness = m_trial->liveness();
    endTry();
    if (liveness.wasAsked()) {
        m_ui->verdict->setText(tr("What was asked for was not seen in time: please do it slowly, facing the camera."));
        countTry();
    } else {
        m_ui->verdict->setText(hintText(liveness).isEmpty() ? verdictText(FaceVerdict::NoFace) : hintText(liveness));
    }
    updateView();
}

void FacePage::automaticBroke(const base::Error& error) {
    endTry();
    m_isAutomaticBroken = true;
    m_ui->verdict->setText(errorText(error));
    m_ui->instruction->hide();
    updateView();
}

void FacePage::countTry() {
    ++m_face.attempts;
    if (areTriesOver() && !isForOperator())
        m_ui->approval->setFocus();
    Q_EMIT keepNow();
}

void FacePage::verify(const QImage& live) {
    m_ui->verdict->setText(tr("Comparing …"));
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
    m_ui->verdict->setText(verdictText(answer.verdict));
    switch (answer.verdict) {
    case FaceVerdict::Match:
    case FaceVerdict::Unsure:
    case FaceVerdict::NoMatch:
        m_face.band = bandOf(answer.verdict);
        m_face.approvedBy = {};
        m_face.approverName.clear();
        m_face.reason.clear();
        if (answer.verdict == FaceVerdict::Match)
            decide(FaceOutcome::Passed, {});
        countTry();
        break;
    case FaceVerdict::SeveralFaces:
    case FaceVerdict::TooDark:
    case FaceVerdict::TooFar:
    case FaceVerdict::NoFace:
    case FaceVerdict::NoPortrait:
        break;
    }
    updateView();
    if (isForOperator())
        m_ui->decision->setFocus();
}

void FacePage::decidedByOperator(bool isSamePerson, const QString& reason) {
    m_face.approvedBy = context().counter.account.id;
    m_face.approverName = context().counter.account.displayName;
    m_ui->verdict->setText(isSamePerson ? tr("You decided: the same person.")
                                        : tr("You decided: another person. Check once more, or verify manually."));
    decide(isSamePerson ? FaceOutcome::MatchedByOperator : FaceOutcome::NotDone, reason);
    if (areTriesOver())
        m_ui->approval->setFocus();
}

} // namespace shouli::desk
