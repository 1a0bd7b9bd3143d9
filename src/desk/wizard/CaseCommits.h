// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ApplicationRepository.h"
#include "flow/FlowSession.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace shouli::desk {

/// An open case and its commits, which run one after another, each based on the case as the one before stored it.
/// Pending answers keep this object alive, so that a late one cannot touch the next case.
class CaseCommits : public std::enable_shared_from_this<CaseCommits> {
public:
    struct Commit {
        flow::FlowSession moved; ///< the session as it will be when this is stored
        QString leavingStep;     ///< of ApplicationRepository::commit()
        std::function<void(const base::Status&)> done;
    };
    /// Makes the next commit out of stored(); absent when there is nothing to store. This object is alive while a Turn
    /// or `done` runs, so they may capture a plain pointer to it.
    using Turn = std::function<std::optional<Commit>()>;

    /// Once `asker` is destroyed neither `done` nor a Turn is called. `applications` must outlive `asker`.
    CaseCommits(domain::ApplicationRepository& applications, flow::FlowSession opened, QObject* asker);

    /// As stored last.
    const flow::FlowSession& stored() const { return m_stored; }
    /// As it will be when the pending commit succeeds; stored() while none is pending.
    const flow::FlowSession& latest() const { return m_storing ? *m_storing : m_stored; }

    /// Calls `turn` when the commits before it are done: at once when there are none. REQUIRES: held by a shared_ptr.
    void add(Turn turn);
    /// Forgets the turns that have not come yet. The pending commit goes on.
    void forgetWaiting() { m_waiting.clear(); }

private:
    void next();
    void store(const Commit& commit);

    domain::ApplicationRepository& m_applications;
    QObject* m_asker;
    flow::FlowSession m_stored;
    std::optional<flow::FlowSession> m_storing;
    std::deque<Turn> m_waiting;
    bool m_isInTurn = false;
};

} // namespace shouli::desk
