// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/wizard/CaseCommits.h"

#include "base/OnAnswer.h"

#include <utility>

namespace shouli::desk {

using domain::Application;

CaseCommits::CaseCommits(domain::ApplicationRepository& applications, flow::FlowSession opened, QObject* asker)
    : m_applications(applications)
    , m_asker(asker)
    , m_stored(std::move(opened)) {}

void CaseCommits::add(Turn turn) {
    m_waiting.push_back(std::move(turn));
    if (!m_isInTurn)
        next();
}

void CaseCommits::next() {
    const auto held = shared_from_this(); // a turn may leave the case
    m_isInTurn = !m_waiting.empty();
    if (!m_isInTurn)
        return;
    const Turn turn = std::move(m_waiting.front());
    m_waiting.pop_front();
    const std::optional<Commit> commit = turn();
    commit ? store(*commit) : next();
}

void CaseCommits::store(const Commit& commit) {
    m_storing = commit.moved;
    m_applications.commit(commit.moved.application(), commit.leavingStep) |
        base::on(m_asker, [held = shared_from_this(), commit](const base::Result<Application>& stored) {
            held->m_storing.reset();
            if (stored) {
                held->m_stored = commit.moved;
                held->m_stored.update(*stored);
            }
            commit.done(stored ? base::Status() : base::fail(stored.error()));
            held->next();
        });
}

} // namespace shouli::desk
