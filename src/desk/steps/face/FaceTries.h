// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "capture/face/FaceTrial.h"
#include "domain/Application.h"

namespace shouli::desk {

/// The automatic face check: one try after another, each of which ends by passed(), timedOut() or end(). compare() then
/// compares the picture with the portrait of the document. Has no widget.
class FaceTries : public QObject {
    Q_OBJECT
public:
    static constexpr int kTries = 3;

    /// `faces`: null where no automatic check is installed.
    FaceTries(domain::FaceVerifier* faces, const base::Clock& clock, domain::ApplicationId application,
              QObject* parent);

    /// The picture of the document's portrait side, whole.
    void setPortrait(const QImage& portrait) { m_portrait = portrait; }

    /// Whether there is an automatic check that has not failed.
    bool isAutomatic() const { return m_faces && !m_isBroken; }
    bool areOver(const domain::FaceCheck& face) const { return isAutomatic() && face.attempts >= kTries; }
    /// Of the current try; null when none is under way.
    const capture::LivenessCheck* liveness() const { return m_trial ? &m_trial->liveness() : nullptr; }
    bool isComparing() const { return m_isComparing; }
    /// Whether a try is under way or owed.
    bool isTrying() const { return m_trial || m_isOwed; }

    /// REQUIRES: isAutomatic(), and no try is under way.
    void begin();
    /// begin(), once the camera is live.
    void owe() { m_isOwed = true; }
    /// Ends the try that is under way or owed.
    void end();
    /// Tells whether the camera is live: without it no try goes on.
    void setLive(bool isLive);
    /// Takes a frame of the live camera.
    void show(const QImage& frame);

    /// Answered by compared() or broken().
    void compare(const QImage& live);
    /// The latest compare() is no longer answered by compared().
    void dropComparison();

Q_SIGNALS:
    /// A try begins.
    void begins();
    /// There is no portrait, so that the try did not begin.
    void portraitMissing();
    /// The try has begun, or liveness() has changed.
    void wentOn();
    /// The try was ended by end().
    void ended();
    /// The try is over: the person has done what was asked for, and looks ahead in `live`.
    void passed(const QImage& live);
    /// The try is over because time is. `obstacle`: what hindered it last, in words; empty when nothing did.
    void timedOut(bool wasAsked, const QString& obstacle);
    void compared(shouli::domain::FaceVerdict verdict);
    /// The check has failed; from now on nothing is automatic.
    void broken(const shouli::base::Error& error);

private:
    void goOn();
    bool retireTrial();
    void fail(const base::Error& error);

    domain::FaceVerifier* m_faces;
    const base::Clock& m_clock;
    domain::ApplicationId m_application;
    QImage m_portrait;
    capture::FaceTrial* m_trial = nullptr; ///< the current try
    QString m_obstacle;                    ///< the last obstacle of the latest try, in words
    quint64 m_ticket = 0;                  ///< of the latest comparison
    bool m_isComparing = false;
    bool m_isOwed = false;
    bool m_isBroken = false;
};

} // namespace shouli::desk
