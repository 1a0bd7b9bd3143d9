// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"
#include "desk/shell/PressGuard.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <optional>

class QLabel;
class QStackedWidget;

namespace shouli::desk {

class KeyButton;
class PrivateClipboard;
class SignInView;
class WizardWindow;
class WorkbenchView;

/// The only window of the workstation: shows first start, sign-in, 「工作台」 or a case. After some idle time
/// (setIdleLimit()) it locks: the keys are dropped from memory, the open case is parked and comes back when its
/// operator signs in again.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const DeskServices& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Asks for the workstation's state and shows first start or sign-in accordingly.
    void begin();
    /// Shows 「工作台」 for someone who is already signed in (demo).
    void enter(const domain::OperatorAccount& account, const domain::WorkstationState& workstation);
    /// Shows the window where it was the last time, or maximised when that is not known. Call once.
    void showInPlace();
    void setIdleLimit(std::chrono::milliseconds limit);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildHeader();
    void buildDesk();
    void showSignIn(const QString& message, const QString& signInName = {});
    void showWorkbench();
    void openCase(domain::ApplicationId id);
    void lookAt(domain::ApplicationId id);
    void startCase(domain::FlowKind flow);
    void startClearing(const domain::Application& origin);
    void startForAnotherChild(const domain::Application& former);
    /// 「继续申领」: goes back to the case at which the clearing began, or on to an adult's case of the same person.
    void continueAfter(const domain::Application& clearing);
    using Show = void (WizardWindow::*)(const domain::Application&);
    using ChooseShow = std::function<Show(const domain::Application&)>;
    static ChooseShow always(Show how);
    /// Shows a stored case. One that only a colleague may go on with (accessTo()) is only looked at, whatever `how` is.
    void showStored(domain::ApplicationId id, Show how);
    /// Shows the case when the answer arrives, unless the desk was locked or another case was opened meanwhile.
    void showWhenThere(const QFuture<base::Result<domain::Application>>& asked, const ChooseShow& how);
    void lock();
    void parkCase();
    void closeDialogs();
    void leaveInput();
    void updateHeader();
    void updateClockWarning();
    void updateAuthorityWarning();

    const DeskServices& m_services;
    Counter m_counter;
    domain::OperatorId m_lockedOperator; ///< the operator of m_lockedCase, which is reopened after the lock
    domain::ApplicationId m_lockedCase;
    bool m_isLockedLook = false; ///< it was only looked at
    domain::ApplicationId m_openCase;
    bool m_isSignedIn = false;
    int m_visit = 0; ///< counts what the window has shown: answers to requests of an earlier visit are dropped
    bool m_isOpening = false;
    bool m_isClosing = false;
    std::optional<base::Error> m_storeFault; ///< shown whenever the workbench comes to the front
    QTimer m_idle;
    PressGuard m_guard;

    QLabel* m_clockWarning;     ///< below the header, while the machine's clock is wrong
    QLabel* m_authorityWarning; ///< the same, from 30 days before what vouches for central expires
    QStackedWidget* m_stack;
    PrivateClipboard* m_clipboard;
    QWidget* m_header = nullptr;
    QLabel* m_outlet = nullptr;
    QLabel* m_connection = nullptr;
    QLabel* m_operator = nullptr;
    KeyButton* m_operators = nullptr;
    KeyButton* m_lock = nullptr;
    SignInView* m_signIn;
    WorkbenchView* m_workbench = nullptr; ///< created with m_wizard at the first sign-in, not to slow down the start
    WizardWindow* m_wizard = nullptr;
};

/// Shows an error with which the program cannot work at all; closing it ends the program.
void showFatal(const base::Error& error);

} // namespace shouli::desk
