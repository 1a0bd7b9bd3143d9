// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"
#include "desk/steps/OtherCases.h"
#include "desk/steps/StepPage.h"
#include "desk/wizard/CaseCommits.h"

#include <functional>
#include <memory>

class QLabel;

namespace shouli::desk {

class Banner;
class DraftKeeper;
class PageScroll;
class StepRail;
class WizardFooter;

/// Takes one case through its steps: the rail at the left, the page, the buttons below. Only this class moves the
/// session on, and it stores the case before the next page is shown.
class WizardWindow : public QWidget {
    Q_OBJECT
public:
    WizardWindow(const DeskServices& services, const Counter& counter, QWidget* parent = nullptr);
    ~WizardWindow() override;

    /// Shows this case at its current step.
    void open(const domain::Application& application);
    /// As open(), then calls StepPage::resume(), which asks central at once. Used when coming back from a clearing or
    /// going on after one.
    void resume(const domain::Application& application);
    /// Shows what was submitted, whatever became of it: nothing can be changed or submitted again.
    void look(const domain::Application& application);
    bool isLooking() const { return m_case && session().isLook(); }
    /// Stores what is being typed and what the page holds, and forgets the case: page and texts are gone at once.
    /// Calls `parked` once all is stored, or with the error; at once when no case is open.
    void park(const std::function<void(const base::Status&)>& parked);
    bool hasCase() const { return m_case != nullptr; }
    bool isBusy() const { return m_isBusy; }
    /// Forgets which other cases were pointed out, so that the next operator is told again.
    void endSitting() { m_others.forget(); }

Q_SIGNALS:
    /// 「保存并返回工作台」, or the page requested it; the case is parked.
    void left();
    /// The case is stored; a clearing of its applicant's cards is to begin.
    void clearingRequested(const shouli::domain::Application& origin);
    /// 「再办一名子女」 after this case.
    void anotherChildRequested(const shouli::domain::Application& former);
    /// 「继续申领」 of this clearing.
    void continueRequested(const shouli::domain::Application& clearing);
    /// Another case of the same person is to be opened.
    void otherCaseRequested(shouli::domain::ApplicationId id);
    /// The case that was left was blank and was deleted.
    void blankDropped(shouli::domain::ApplicationId id);
    /// 「返回首页」.
    void newCaseRequested(shouli::domain::FlowKind flow);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum class Leave { Forwards, Backwards };

    const flow::FlowSession& session() const { return m_case->stored(); }
    void begin(const domain::Application& application, flow::FlowSession::Use use, bool isSubmittedHere = false);
    void showPage();
    void resumePage();
    void retirePage();
    /// Drops page and case without storing.
    void forget();
    void wire(StepPage& page);
    void placeCursor();
    void updateFooter();
    void setBusy(bool isBusy);
    void primaryPressed();
    /// If the person named on the page has another case here, says so first; then `goOn`.
    void tellFirst(Leave how, const std::function<void()>& goOn, OtherCases::Then then = OtherCases::Then::GoOn);
    /// PageScroll::scrollOn(), unless the window is busy.
    bool scrollOn();
    /// Writes the page into the case, calls `move` on a copy of the session, stores it, and only when that succeeded
    /// takes the copy over and calls `arrive`.
    void leave(Leave how, const std::function<void(flow::FlowSession&)>& move, const std::function<void()>& arrive);
    void keep();
    void goBack();
    /// Asks before a change of the flow would drop what was filled in (FlowSession::switchForgets()); then `change`.
    void askBeforeSwitch(const std::function<void()>& change);
    void goToWorkbench();
    /// Deletes the case that was left if it is blank, such as a guide that was opened and left; then calls `done`.
    void dropIfBlank(const domain::Application& left, const std::function<void()>& done);
    void edit(flow::StepId step, domain::Field field);
    void railClicked(flow::StepId step);
    void replaceCase(const domain::Application& application);
    void sayCleared(const std::vector<domain::Field>& cleared);

    const DeskServices& m_services;
    const Counter& m_counter;
    std::shared_ptr<CaseCommits> m_case;
    StepPage* m_page = nullptr;
    DraftKeeper* m_drafts = nullptr;
    OtherCases m_others;
    bool m_isSubmittedHere = false; ///< see PageContext
    bool m_isBusy = false;
    bool m_isCursorOwed = false; ///< the page has opened but nothing on it could take the focus yet
    CursorKeeper m_cursor;

    StepRail* m_rail;
    QLabel* m_title;
    QLabel* m_caseLabel;
    Banner* m_banner;
    PageScroll* m_scroll;
    WizardFooter* m_footer;
};

} // namespace shouli::desk
