// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/face/FaceTrial.h"

#include "base/OnAnswer.h"

namespace shouli::capture {

using namespace std::chrono_literals;

FaceTrial::FaceTrial(domain::FaceVerifier& faces, const base::Clock& clock, LivenessTask task, QObject* parent)
    : QObject(parent)
    , m_faces(faces)
    , m_clock(clock)
    , m_liveness(task, clock.monotonic()) {
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_liveness.wait(m_clock.monotonic());
        end();
    });
    m_tick.start(250ms);
}

void FaceTrial::show(const QImage& frame) {
    if (m_isOver)
        return;
    m_waiting = frame;
    if (!m_isLooking)
        look();
}

void FaceTrial::look() {
    m_isLooking = true;
    m_looked = std::exchange(m_waiting, {});
    m_faces.look(++m_ticket, m_looked) |
        base::on(this, [this](const base::Result<domain::FaceGlance>& glance) { looked(glance); });
}

void FaceTrial::looked(const base::Result<domain::FaceGlance>& glance) {
    m_isLooking = false;
    if (m_isOver)
        return;
    if (!glance) {
        m_isOver = true;
        m_tick.stop();
        Q_EMIT failed(glance.error());
        return;
    }
    if (glance->ticket == m_ticket)
        m_liveness.see(*glance, m_clock.monotonic());
    end();
    if (m_isOver)
        return;
    Q_EMIT changed();
    if (!m_isOver && !m_waiting.isNull())
        look();
}

void FaceTrial::end() {
    const LivenessCheck::Stage stage = m_liveness.stage();
    m_isOver = m_isOver || stage == LivenessCheck::Stage::Passed || stage == LivenessCheck::Stage::TimedOut;
    if (!m_isOver)
        return;
    m_tick.stop();
    if (stage == LivenessCheck::Stage::Passed)
        Q_EMIT passed(m_looked);
    else
        Q_EMIT timedOut();
}

} // namespace shouli::capture
