// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/FaceVerifier.h"

#include <chrono>
#include <deque>

namespace shouli::capture {

/// "Left" is the person's own, which is the right of the picture.
enum class LivenessTask { TurnLeft, TurnRight, Blink };

/// Follows, glance by glance, whether a person does one small task: looks ahead, does it, looks ahead again. Only
/// values; the times are of one clock that never goes back.
///
/// A picture held up does none of it; a film made for the purpose might, one time in three. What could be seen without
/// asking for anything (no frame differs from the one before) is a hint for the operator and decides nothing:
/// docs/CAPTURE.md.
class LivenessCheck {
public:
    using Time = std::chrono::milliseconds;
    enum class Stage { LookAhead, DoTask, LookAheadAgain, Passed, TimedOut };

    static constexpr Time kLimit{20'000}; ///< from the beginning to the end

    LivenessCheck(LivenessTask task, Time began)
        : m_task(task)
        , m_began(began) {}

    void see(const domain::FaceGlance& glance, Time at);
    /// No frame comes: time passes all the same.
    void wait(Time at);

    LivenessTask task() const { return m_task; }
    Stage stage() const { return m_stage; }
    /// Whether the person was asked to do the task, and so failed at it when time ran out.
    bool wasAsked() const { return m_wasAsked; }
    /// What stood in the way in the latest glance.
    std::optional<domain::FaceVerdict> obstacle() const { return m_obstacle; }
    /// Many frames in a row were one and the same.
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
    std::deque<double> m_openness; ///< of the latest glances with open eyes
    int m_lost = 0;                ///< glances in a row without the one face
    int m_repeated = 0;
    bool m_wasAsked = false;
};

} // namespace shouli::capture
