// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/face/LivenessCheck.h"

#include <algorithm>
#include <cmath>

namespace shouli::capture {
namespace {

constexpr double kAheadDegrees = 12;
constexpr double kTurnedDegrees = 20;
// Of the usual openness: a fixed threshold above 0.15 would refuse narrow eyes.
constexpr double kClosed = 0.7;
constexpr double kOpenAgain = 0.85;
constexpr size_t kGlancesAhead = 4; // before the task is asked for
constexpr size_t kGlancesKept = 25; // about two seconds, for the median
constexpr int kGlancesLost = 3;     // a turned head may be lost for a moment; another face needs longer to come

bool isAhead(const domain::FaceGlance& glance) { return std::abs(glance.yawDegrees) <= kAheadDegrees; }

} // namespace

void LivenessCheck::wait(Time at) {
    if (m_stage != Stage::Passed && at - m_began >= kLimit)
        m_stage = Stage::TimedOut;
}

void LivenessCheck::begin() {
    m_stage = Stage::LookAhead;
    m_openness.clear();
}

void LivenessCheck::see(const domain::FaceGlance& glance, Time at) {
    wait(at);
    if (m_stage == Stage::Passed || m_stage == Stage::TimedOut)
        return;
    m_obstacle = glance.obstacle;
    m_repeated = glance.isRepeated ? m_repeated + 1 : 0;
    if (glance.obstacle) {
        if (++m_lost >= kGlancesLost)
            begin();
        return;
    }
    m_lost = 0;
    lookAhead(glance);
    switch (m_stage) {
    case Stage::LookAhead:
        if (m_openness.size() >= kGlancesAhead) {
            m_stage = Stage::DoTask;
            m_wasAsked = true;
        }
        break;
    case Stage::DoTask:
        if (isDone(glance))
            m_stage = Stage::LookAheadAgain;
        break;
    case Stage::LookAheadAgain:
        if (isAhead(glance) && glance.eyeOpenness >= kOpenAgain * usualOpenness())
            m_stage = Stage::Passed;
        break;
    case Stage::Passed:
    case Stage::TimedOut:
        break;
    }
}

void LivenessCheck::lookAhead(const domain::FaceGlance& glance) {
    if (!isAhead(glance)) {
        if (m_stage == Stage::LookAhead)
            m_openness.clear();
        return;
    }
    if (!m_openness.empty() && glance.eyeOpenness < kClosed * usualOpenness())
        return; // a blink says nothing of the open eye
    m_openness.push_back(glance.eyeOpenness);
    if (m_openness.size() > kGlancesKept)
        m_openness.pop_front();
}

bool LivenessCheck::isDone(const domain::FaceGlance& glance) const {
    switch (m_task) {
    case LivenessTask::TurnLeft:
        return glance.yawDegrees >= kTurnedDegrees;
    case LivenessTask::TurnRight:
        return glance.yawDegrees <= -kTurnedDegrees;
    case LivenessTask::Blink:
        return isAhead(glance) && glance.eyeOpenness < kClosed * usualOpenness();
    }
    Q_UNREACHABLE();
}

double LivenessCheck::usualOpenness() const {
    std::deque<double> sorted = m_openness;
    const auto middle = sorted.begin() + std::ptrdiff_t(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
}

} // namespace shouli::capture
