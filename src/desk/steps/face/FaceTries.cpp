// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/face/FaceTries.h"

#include "base/OnAnswer.h"
#include "desk/words/FaceText.h"

#include <QRandomGenerator>

#include <array>
#include <utility>

namespace shouli::desk {

namespace {

capture::LivenessTask taskByChance() {
    static constexpr std::array tasks = {capture::LivenessTask::TurnLeft, capture::LivenessTask::TurnRight,
                                         capture::LivenessTask::Blink};
    return tasks[QRandomGenerator::system()->bounded(quint32(tasks.size()))];
}

} // namespace

FaceTries::FaceTries(domain::FaceVerifier* faces, const base::Clock& clock, domain::ApplicationId application,
                     QObject* parent)
    : QObject(parent)
    , m_faces(faces)
    , m_clock(clock)
    , m_application(application) {}

void FaceTries::begin() {
    Q_ASSERT(isAutomatic() && !m_trial);
    m_obstacle.clear();
    Q_EMIT begins();
    if (m_portrait.isNull()) {
        Q_EMIT portraitMissing();
        return;
    }
    m_trial = new capture::FaceTrial(*m_faces, m_clock, taskByChance(), this);
    connect(m_trial, &capture::FaceTrial::changed, this, &FaceTries::goOn);
    connect(m_trial, &capture::FaceTrial::passed, this, [this](const QImage& live) {
        retireTrial();
        Q_EMIT passed(live);
    });
    connect(m_trial, &capture::FaceTrial::timedOut, this, [this] {
        const bool wasAsked = m_trial->liveness().wasAsked();
        retireTrial();
        Q_EMIT timedOut(wasAsked, m_obstacle);
    });
    connect(m_trial, &capture::FaceTrial::failed, this, &FaceTries::fail);
    goOn();
}

void FaceTries::goOn() {
    const QString hint = hintText(m_trial->liveness());
    if (!hint.isEmpty())
        m_obstacle = hint;
    Q_EMIT wentOn();
}

void FaceTries::end() {
    if (retireTrial())
        Q_EMIT ended();
}

// Whether there was one.
bool FaceTries::retireTrial() {
    m_isOwed = false;
    if (!m_trial)
        return false;
    m_trial->disconnect();
    m_trial->deleteLater();
    m_trial = nullptr;
    return true;
}

void FaceTries::setLive(bool isLive) {
    if (m_trial && !isLive)
        end();
    if (isLive && std::exchange(m_isOwed, false))
        begin();
}

void FaceTries::show(const QImage& frame) {
    if (m_trial)
        m_trial->show(frame);
}

void FaceTries::compare(const QImage& live) {
    m_isComparing = true;
    m_faces->verify(++m_ticket, m_application, live, m_portrait) |
        base::on(this, [this](const base::Result<domain::FaceAnswer>& answer) {
            if (!answer)
                return fail(answer.error());
            if (answer->ticket != m_ticket || answer->application != m_application)
                return; // late, of another picture or case
            m_isComparing = false;
            Q_EMIT compared(answer->verdict);
        });
}

void FaceTries::dropComparison() {
    ++m_ticket;
    m_isComparing = false;
}

void FaceTries::fail(const base::Error& error) {
    retireTrial();
    m_isBroken = true;
    m_isComparing = false;
    Q_EMIT broken(error);
}

} // namespace shouli::desk
