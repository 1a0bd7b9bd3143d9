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

/// Says when this workstation has another application for the same person: whose it is and how far it is. Says so once
/// for each case and identity number while an operator is signed in.
///
/// Cases of the guardian's own do not count, and for a clearing no case does.
class OtherCases {
    Q_DECLARE_TR_FUNCTIONS(OtherCases)
public:
    OtherCases(const DeskServices& services, const Counter& counter);

    /// Whether tell() still has to be asked before this case goes on.
    bool isToTell(const domain::Application& application) const;
    /// What becomes of this case when the other is not opened: its next step, or the workbench.
    enum class Then { GoOn, Park };
    /// Calls `answered` when the store has answered. If there is another case, then asks over `page`: the operator
    /// opens or looks at the other one, as accessTo() allows (otherCaseRequested() of the page), stays, or goes on with
    /// this one (`goOn`). If there is none, or the store cannot tell, calls `goOn` at once. Calls nothing once the page
    /// was left. REQUIRES: isToTell(application).
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
