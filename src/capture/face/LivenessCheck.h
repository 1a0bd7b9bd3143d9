// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/FaceVerifier.h"

#include <chrono>
#include <deque>

namespace shouli::capture {

/// "Left" is the person's own left, which is the picture's right.
enum class LivenessTask { TurnLeft, TurnRight, Blink };

/// Follows, frame by frame, whether a person does one small task: looks ahead, does the task, looks ahead again. A
/// state machine without I/O; all times are of the same monotonic clock.
///
/// A picture held before the camera does not pass; a film made for the purpose passes one time in three, when it shows
/// the right task. That frames do not change at all (isStill()) is a hint for the operator and decides nothing:
/// docs/CAPTURE.md.
class LivenessCheck {
public:
    using Time = std::chrono::milliseconds;
    enum class Stage { LookAhead, DoTask, LookAheadAgain, Passed, TimedOut };

    static constexpr Time kLimit{20'000}; ///< for the whole try

    LivenessCheck(LivenessTask task, Time began)
        : m_task(task)
        , m_began(began) {}

    void see(const domain::FaceGlance& glance, Time at);
    /// Tells the time while no frame comes, so that the try can time out.
    void wait(Time at);

    LivenessTask task() const { return m_task; }
    Stage stage() const { return m_stage; }
    /// Whether the person was asked to do the task. If time runs out after that, the person failed at it.
    bool wasAsked() const { return m_wasAsked; }
    /// Why the latest frame could not be judged.
    std::optional<domain::FaceVerdict> obstacle() const { return m_obstacle; }
    /// Whether the latest frames (kStillFrames or more) were all identical.
    bool isStill() const { return m_repeated >= kStillFrames; }

private:
    static constexpr int kStillFrames = 15;

    void begin();
    void lookAhead(const domain::FaceGlance& glance);
    bool isDone(const domain::FaceGlance& glance) const;
    double usualOpenness() const;

    LivenessTask m_task;
    Time m_began;
    Stage m_stage = Stage::LookAhead;
    std::optional<domain::FaceVerdict> m_obstacle;
    std::deque<double> m_openness; ///< eye openness in the latest frames with open eyes
    int m_lost = 0;                ///< latest frames in a row without exactly one usable face
    int m_repeated = 0;
    bool m_wasAsked = false;
};

} // namespace shouli::capture
