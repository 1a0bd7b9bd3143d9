// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"
#include "desk/OtherCases.h"
#include "desk/StepPage.h"
#include "flow/FlowSession.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>

class QLabel;

namespace shouli::desk {

class Banner;
class DownScroll;
class DraftKeeper;
class KeyButton;
class StepRail;

/// Takes one case through its steps: the rail at the left, the page, the buttons below. It is the only place that
/// moves the session on, and it stores the case before the next page shows.
class WizardWindow : public QWidget {
    Q_OBJECT
public:
    WizardWindow(const DeskServices& services, const Counter& counter, QWidget* parent = nullptr);
    ~WizardWindow() override;

    /// Shows this case at the step it stands at.
    void open(const domain::Application& application);
    /// As open(), after a clearing: the step asks anew what led there, or asks what leads on.
    void resume(const domain::Application& application);
    /// Shows what was submitted, whatever became of it: nothing can be changed or submitted again.
    void look(const domain::Application& application);
    bool isLooking() const { return m_case && session().isLook(); }
    /// Stores what is being typed and what the page holds, and forgets the case: page and texts are gone at once.
    /// `parked` is called when the disk has it all, or with why it has not; at once when no case is open.
    void park(const std::function<void(const base::Status&)>& parked);
    bool hasCase() const { return m_case != nullptr; }
    bool isBusy() const { return m_isBusy; }
    /// Whoever signs in next is told anew of a person's other cases.
    void endSitting() { m_others.forget(); }

Q_SIGNALS:
    /// 「保存并返回工作台」, or the page asked for it; the case is parked.
    void left();
    /// The case is stored and waits while its applicant's cards are cleared.
    void clearingRequested(const shouli::domain::Application& origin);
    /// 「再办一名子女」 after this case.
    void anotherChildRequested(const shouli::domain::Application& former);
    /// 「继续申领」 of this clearing.
    void continueRequested(const shouli::domain::Application& clearing);
    /// Another case of the same person.
    void otherCaseRequested(shouli::domain::ApplicationId id);
    /// The case that was left was blank, and is gone.
    void blankDropped(shouli::domain::ApplicationId id);
    /// 「返回首页」.
    void newCaseRequested(shouli::domain::FlowKind flow);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Leave { Forwards, Backwards };

    /// A case and its commits, one after another: each is made from the case as the one before stored it. Held by
    /// the answers under way too, so that an answer about a case that was left cannot touch the next one.
    struct OpenCase {
        flow::FlowSession session;                ///< as stored last
        std::optional<flow::FlowSession> storing; ///< as it will be when the commit under way is answered
        std::deque<std::function<void()>> waiting;
        bool isInTurn = false;
        bool isSubmittedHere = false; ///< see PageContext
    };
    using CasePointer = std::shared_ptr<OpenCase>;

    flow::FlowSession& session() const { return m_case->session; }
    void begin(const domain::Application& application, flow::FlowSession::Use use, bool isSubmittedHere = false);
    void showPage();
    void resumePage();
    void retirePage();
    /// Lets go of page and case without storing.
    void forget();
    void wire(StepPage& page);
    void placeCursor();
    void updateFooter();
    void setBusy(bool isBusy);
    void primaryPressed();
    /// Says first when the person whom the page names has another case here.
    void tellFirst(Leave how, const std::function<void()>& goOn);
    /// Of a page that isReadFirst(): shows the next part of it; false at its end, and on every other page.
    bool scrollOn();
    void updateSeen();
    /// Writes the page into the case, lets \a move move a copy of the session, stores, and only then arrives.
    void leave(Leave how, const std::function<void(flow::FlowSession&)>& move, const std::function<void()>& arrive);
    void keep();
    void goBack();
    /// 「本人申领」 of a case where a child was told of, and the like: asks before what was filled in is forgotten.
    void askBeforeSwitch(const std::function<void()>& change);
    void goToWorkbench();
    /// A guide that was opened and left leaves no row. `done` follows when the disk has it.
    void dropIfBlank(const domain::Application& left, const std::function<void()>& done);
    void store(const CasePointer& held, flow::FlowSession moved, const QString& leavingStep,
               const std::function<void(const base::Status&)>& done);
    void inTurn(const CasePointer& held, std::function<void()> work);
    void turnDone(const CasePointer& held);
    void edit(flow::StepId step, domain::Field field);
    void railClicked(flow::StepId step);
    void replaceCase(const domain::Application& application);
    void sayCleared(const std::vector<domain::Field>& cleared);

    const DeskServices& m_services;
    const Counter& m_counter;
    CasePointer m_case;
    StepPage* m_page = nullptr;
    DraftKeeper* m_drafts = nullptr;
    OtherCases m_others;
    bool m_isBusy = false;
    bool m_isCursorOwed = false; ///< the page has opened and has no place for the cursor yet
    bool m_isPainted = false;    ///< the page; before that nobody has seen anything of it
    bool m_isSeenToEnd = false;  ///< of a page that isReadFirst()
    int m_seenPx = 0;            ///< how far it could be scrolled when its end was seen
    CursorKeeper m_cursor;

    StepRail* m_rail;
    QLabel* m_title;
    QLabel* m_caseLabel;
    Banner* m_banner;
    DownScroll* m_scroll;
    QLabel* m_moreBelow;
    KeyButton* m_back;
    KeyButton* m_park;
    QLabel* m_obstacle; ///< why the button beside it is off
    KeyButton* m_primary;
};

} // namespace shouli::desk
