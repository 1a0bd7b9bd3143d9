// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <QCoreApplication>

#include <functional>
#include <set>
#include <utility>

namespace shouli::desk {

class StepPage;

/// Says when this workstation has another application for the same person: whose it is and how far it is. Once in a
/// sitting of the operator for each case and number, whatever the case was stored with before.
///
/// A guardian's own cases do not matter, and neither do any to a clearing.
class OtherCases {
    Q_DECLARE_TR_FUNCTIONS(OtherCases)
public:
    OtherCases(const DeskServices& services, const Counter& counter);

    /// Whether tell() still has to be asked before this case goes on.
    bool isToTell(const domain::Application& application) const;
    /// What becomes of this case when the other is not opened: its next step, or the workbench.
    enum class Then { GoOn, Park };
    /// Over `page`. The operator opens the other case or looks at it (otherCaseRequested() of the page), as accessTo()
    /// allows, stays, or goes on with this one, which `goOn` does; so it does at once when there is no other, or when
    /// the store cannot say. `answered` comes before either. Nothing comes once the page is gone. REQUIRES:
    /// isToTell(application).
    void tell(StepPage* page, const domain::Application& application, Then then, const std::function<void()>& answered,
              const std::function<void()>& goOn);
    /// The sitting is over: whoever signs in next is told again.
    void forget() { m_told.clear(); }

private:
    using Told = std::pair<domain::ApplicationId, QString>;

    const DeskServices& m_services;
    const Counter& m_counter;
    std::set<Told> m_told; ///< the case, and the number that it was about
};

} // namespace shouli::desk
