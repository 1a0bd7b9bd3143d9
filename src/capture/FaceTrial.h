// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "capture/LivenessCheck.h"

#include <QObject>
#include <QTimer>

namespace shouli::capture {

/// One try of the live half of the face check: shows frames to the verifier, one at a time and always the latest, until
/// the person has done the task or the time is over. Window's thread; the window never waits.
class FaceTrial : public QObject {
    Q_OBJECT
public:
    FaceTrial(domain::FaceVerifier& faces, const base::Clock& clock, LivenessTask task, QObject* parent = nullptr);

    /// A frame of the live camera.
    void show(const QImage& frame);

    const LivenessCheck& liveness() const { return m_liveness; }

Q_SIGNALS:
    /// What liveness() says changed, and it is not over.
    void changed();
    /// The task is done; `live` is the frame in which the person looks ahead again.
    void passed(const QImage& live);
    /// Time is over: liveness() says whether the task was asked for.
    void timedOut();
    /// The networks cannot be asked.
    void failed(const shouli::base::Error& error);

private:
    void look();
    void looked(const base::Result<domain::FaceGlance>& glance);
    void end();

    domain::FaceVerifier& m_faces;
    const base::Clock& m_clock;
    LivenessCheck m_liveness;
    QTimer m_tick; // time passes without frames, too
    QImage m_waiting;
    QImage m_looked;
    quint64 m_ticket = 0;
    bool m_isLooking = false;
    bool m_isOver = false;
};

} // namespace shouli::capture
