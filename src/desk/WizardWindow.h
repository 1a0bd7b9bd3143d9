// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"
#include "desk/StepPage.h"
#include "flow/FlowSession.h"

#include <deque>
#include <functional>
#include <memory>

class QScrollArea;
class QLabel;

namespace shouli::desk {

class Banner;
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
    /// Stores what is being typed, writes what the page holds, and forgets the case (it stays parked).
    void park();
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    /// 「保存并返回工作台」, or the page asked for it; the case is parked.
    void left();
    /// 「返回首页」.
    void newCaseRequested(shouli::domain::FlowKind flow);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Leave { Forwards, Backwards };
    void showPage();
    void wire(StepPage& page);
    void updateFooter();
    void setBusy(bool isBusy);
    void primaryPressed();
    /// Writes the page into the case, lets \a move move a copy of the session, stores, and only then arrives.
    void leave(Leave how, std::function<void(flow::FlowSession&)> move, std::function<void()> arrive);
    void keep();
    void goBack();
    void goToWorkbench();
    void store(flow::FlowSession moved, const QString& leavingStep, std::function<void(const base::Status&)> done);
    // One commit after another: each is made from the case as the one before stored it.
    void inTurn(std::function<void()> work);
    void turnDone();
    void edit(flow::StepId step);
    void railClicked(flow::StepId step);
    void replaceCase(const domain::Application& application);
    void sayCleared(const std::vector<domain::Field>& cleared);

    const DeskServices& m_services;
    const Counter& m_counter;
    std::unique_ptr<flow::FlowSession> m_session;
    StepPage* m_page = nullptr;
    DraftKeeper* m_drafts = nullptr;
    bool m_isBusy = false;
    std::deque<std::function<void()>> m_waiting;

    StepRail* m_rail;
    QLabel* m_title;
    QLabel* m_caseLabel;
    Banner* m_banner;
    QScrollArea* m_scroll;
    KeyButton* m_back;
    KeyButton* m_park;
    KeyButton* m_primary;
};

} // namespace shouli::desk
