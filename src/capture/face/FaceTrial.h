// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "capture/face/LivenessCheck.h"

#include <QObject>
#include <QTimer>

namespace shouli::capture {

/// One try of the live part of the face check: passes frames to the verifier, one at a time and always the latest,
/// until the person has done the task or time is up. GUI thread only; never blocks it.
class FaceTrial : public QObject {
    Q_OBJECT
public:
    FaceTrial(domain::FaceVerifier& faces, const base::Clock& clock, LivenessTask task, QObject* parent = nullptr);

    /// Takes a frame of the live camera.
    void show(const QImage& frame);

    const LivenessCheck& liveness() const { return m_liveness; }

Q_SIGNALS:
    /// liveness() has changed, and the try goes on.
    void changed();
    /// The task was done; `live` is the frame in which the person looks ahead again.
    void passed(const QImage& live);
    /// Time is up. liveness().wasAsked() tells whether the person was asked to do the task at all.
    void timedOut();
    /// The verifier failed.
    void failed(const shouli::base::Error& error);

private:
    void look();
    void looked(const base::Result<domain::FaceGlance>& glance);
    void end();

    domain::FaceVerifier& m_faces;
    const base::Clock& m_clock;
    LivenessCheck m_liveness;
    QTimer m_tick; // to notice the end of time when no frames come
    QImage m_waiting;
    QImage m_looked;
    quint64 m_ticket = 0;
    bool m_isLooking = false;
    bool m_isOver = false;
};

} // namespace shouli::capture
