// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/MainWindow.h"

#include "base/ErrorCode.h"
#include "base/Log.h"
#include "base/OnAnswer.h"
#include "desk/shell/FirstStartView.h"
#include "desk/shell/OperatorsDialog.h"
#include "desk/shell/PrivateClipboard.h"
#include "desk/shell/SignInView.h"
#include "desk/shell/WindowPlace.h"
#include "desk/shell/WorkbenchView.h"
#include "desk/steps/CaseAccess.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"
#include "desk/wizard/WizardWindow.h"
#include "desk/words/ErrorText.h"
#include "desk/words/Labels.h"
#include "domain/MinorCase.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QStackedWidget>

#include <functional>
#include <vector>

namespace shouli::desk {

using namespace std::chrono_literals;

namespace {

constexpr qint64 kAuthorityWarningDays = 30;

// "2 days 3 hours", "3 hours 20 minutes", "12 minutes".
QString spanText(std::chrono::minutes span) {
    const int days = int(span / 24h);
    const int hours = int(span % 24h / 1h);
    const int minutes = int(span % 1h / 1min);
    QStringList parts;
    if (days > 0)
        parts.append(MainWindow::tr("%n day(s)", nullptr, days));
    if (hours > 0)
        parts.append(MainWindow::tr("%n hour(s)", nullptr, hours));
    if (days == 0 && minutes > 0)
        parts.append(MainWindow::tr("%n minute(s)", nullptr, minutes));
    return parts.join(QLatin1Char(' '));
}

// What is stored is not what was stored: said, while the work goes on.
bool isStoreFault(const base::Error& error) {
    return error.code == base::ErrorCode::AuditBroken || error.code == base::ErrorCode::StoreAltered ||
           error.code == base::ErrorCode::StoreRestored;
}

} // namespace

MainWindow::MainWindow(const DeskServices& services, QWidget* parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_clockWarning(new QLabel(this))
    , m_authorityWarning(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_clipboard(new PrivateClipboard(this))
    , m_signIn(new SignInView(services, this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Shouli: social-security card service window"));
    buildHeader();
    auto* starting = new QLabel(tr("Starting…"), this);
    starting->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(starting);
    m_stack->addWidget(m_signIn);
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_clockWarning);
    column->addWidget(m_authorityWarning);
    column->addWidget(m_stack, 1);
    setCentralWidget(centre);

    connect(m_signIn, &SignInView::signedIn, this, &MainWindow::enter);
    connect(&m_services.news, &domain::SyncNews::statusChanged, this, &MainWindow::updateHeader);
    connect(&m_services.news, &domain::SyncNews::clockCorrectionChanged, this, &MainWindow::updateClockWarning);
    m_clockWarning->setObjectName(QStringLiteral("clockWarning"));
    m_clockWarning->setWordWrap(true);
    updateClockWarning();
    connect(&m_services.news, &domain::SyncNews::authorityExpiryChanged, this, &MainWindow::updateAuthorityWarning);
    connect(&m_services.news, &domain::SyncNews::statusChanged, this, &MainWindow::updateAuthorityWarning);
    m_authorityWarning->setObjectName(QStringLiteral("authorityWarning"));
    m_authorityWarning->setWordWrap(true);
    updateAuthorityWarning();

    m_idle.setSingleShot(true);
    setIdleLimit(5min);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::lock);
    qApp->installEventFilter(this);
    updateHeader();
}

MainWindow::~MainWindow() { qApp->removeEventFilter(this); }

void MainWindow::showInPlace() {
    (new WindowPlace(this, m_services.dataFolder))->restore();
    show();
}

void MainWindow::setIdleLimit(std::chrono::milliseconds limit) { m_idle.setInterval(limit); }

void MainWindow::buildHeader() {
    auto* header = new QFrame(this);
    header->setObjectName(QStringLiteral("header"));
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(theme::kSpace * 2, theme::kSpace, theme::kSpace * 2, theme::kSpace);
    row->setSpacing(theme::kSpace * 2);
    auto* name = new QLabel(tr("Shouli"), header);
    theme::setText(name, theme::Text::Heading);
    m_outlet = new QLabel(header);
    m_outlet->setObjectName(QStringLiteral("outletName"));
    m_connection = new QLabel(header);
    m_connection->setObjectName(QStringLiteral("connection"));
    m_operator = new QLabel(header);
    m_operator->setObjectName(QStringLiteral("operatorName"));
    m_operators = new KeyButton(header);
    m_operators->setText(tr("Operators"));
    m_operators->setObjectName(QStringLiteral("operators"));
    m_lock = new KeyButton(header);
    m_lock->setText(tr("Lock"));
    m_lock->setObjectName(QStringLiteral("lock"));
    m_lock->setKey(QStringLiteral("Ctrl+L"));
    row->addWidget(name);
    row->addWidget(m_outlet);
    row->addStretch();
    for (QWidget* item : {static_cast<QWidget*>(m_connection), static_cast<QWidget*>(m_operator),
                          static_cast<QWidget*>(m_operators), static_cast<QWidget*>(m_lock)})
        row->addWidget(item);
    for (KeyButton* button : {m_operators, m_lock})
        button->setFocusPolicy(Qt::NoFocus);
    connect(m_lock, &QPushButton::clicked, this, &MainWindow::lock);
    connect(m_operators, &QPushButton::clicked, this, [this] {
        auto* dialog = new OperatorsDialog(m_services, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    m_header = header;
}

void MainWindow::buildDesk() {
    m_workbench = new WorkbenchView(m_services, m_counter, this);
    m_wizard = new WizardWindow(m_services, m_counter, this);
    m_stack->addWidget(m_workbench);
    m_stack->addWidget(m_wizard);
    connect(m_workbench, &WorkbenchView::newCaseRequested, this, &MainWindow::startCase);
    connect(m_workbench, &WorkbenchView::caseRequested, this, &MainWindow::openCase);
    connect(m_workbench, &WorkbenchView::lookRequested, this, &MainWindow::lookAt);
    connect(m_wizard, &WizardWindow::left, this, &MainWindow::showWorkbench);
    connect(m_wizard, &WizardWindow::otherCaseRequested, this, &MainWindow::openCase);
    connect(m_wizard, &WizardWindow::blankDropped, this, [this](domain::ApplicationId id) {
        if (id == m_lockedCase)
            m_lockedCase = {}; // nothing to come back to
        m_workbench->refresh();
    });
    connect(m_wizard, &WizardWindow::newCaseRequested, this, &MainWindow::startCase);
    connect(m_wizard, &WizardWindow::clearingRequested, this, &MainWindow::startClearing);
    connect(m_wizard, &WizardWindow::anotherChildRequested, this, &MainWindow::startForAnotherChild);
    connect(m_wizard, &WizardWindow::continueRequested, this, &MainWindow::continueAfter);
}

void MainWindow::updateHeader() {
    m_header->setVisible(m_isSignedIn);
    if (!m_isSignedIn)
        return;
    const domain::SyncStatus& status = m_services.news.status();
    QString connection = status.isOnline ? tr("Central connected") : tr("Central not reachable: working offline");
    if (status.waiting > 0)
        connection += QLatin1Char(' ') + tr("(%n case(s) waiting to be sent)", nullptr, status.waiting);
    m_connection->setText(connection);
    m_outlet->setText(m_counter.workstation.outletName);
    m_operator->setText(m_counter.account.displayName);
    m_operators->setVisible(m_counter.account.roles.contains(domain::Role::Administrator));
}

// Stays until the clock is right: nothing is held up, for the day of numbers and lists is central's.
void MainWindow::updateClockWarning() {
    const auto minutes = std::chrono::round<std::chrono::minutes>(m_services.news.clockCorrection());
    m_clockWarning->setVisible(minutes.count() != 0);
    const QString span = spanText(std::chrono::abs(minutes));
    m_clockWarning->setText(minutes.count() > 0
                                ? tr("This machine's clock is slow by %1. Cases get central's date and time; have the "
                                     "machine's date and time set right.")
                                      .arg(span)
                                : tr("This machine's clock is fast by %1. Cases get central's date and time; have the "
                                     "machine's date and time set right.")
                                      .arg(span));
    if (m_workbench && m_stack->currentWidget() == m_workbench)
        m_workbench->begin(); // it may be another day
}

// Early enough for the province to send the next ones, which takes a connection.
void MainWindow::updateAuthorityWarning() {
    const QDateTime expires = m_services.news.authorityExpiresAt();
    const qint64 days = m_services.clock.now().daysTo(expires);
    m_authorityWarning->setVisible(expires.isValid() && days <= kAuthorityWarningDays);
    m_authorityWarning->setText(
        tr("The certificate authority of central expires on %1; after that central cannot be reached. Tell the "
           "administrator.")
            .arg(dayText(expires.date())));
}

void MainWindow::begin() {
    m_services.accounts.state() | base::on(this, [this](const base::Result<domain::WorkstationState>& state) {
        if (!state)
            return showFatal(state.error());
        m_counter.workstation = *state;
        if (state->isEnrolled && state->hasAdministrator) {
            showSignIn({});
            if (state->fault)
                m_signIn->say(*state->fault);
            return;
        }
        auto* firstStart = new FirstStartView(m_services, this);
        connect(firstStart, &FirstStartView::signedIn, this, &MainWindow::enter);
        m_stack->addWidget(firstStart);
        m_stack->setCurrentWidget(firstStart);
        firstStart->begin();
    });
}

void MainWindow::showSignIn(const QString& message, const QString& signInName) {
    m_isSignedIn = false;
    m_idle.stop();
    updateHeader();
    m_stack->setCurrentWidget(m_signIn);
    m_signIn->begin(m_counter.workstation, message, signInName);
}

void MainWindow::enter(const domain::OperatorAccount& account, const domain::WorkstationState& workstation) {
    if (!m_wizard)
        buildDesk();
    m_counter = Counter{account, workstation};
    m_isSignedIn = true;
    m_idle.start();
    updateHeader();
    const bool comesBack = account.id == m_lockedOperator && !m_lockedCase.isNull();
    const domain::ApplicationId waiting = m_lockedCase;
    m_lockedCase = {};
    m_lockedOperator = {};
    if (comesBack)
        m_isLockedLook ? lookAt(waiting) : openCase(waiting);
    else
        showWorkbench();
    m_services.accounts.verifyStore() | base::on(this, [this](const base::Status& found) {
        m_storeFault.reset();
        if (found || !isStoreFault(found.error()))
            return; // also when it was locked again meanwhile
        qCWarning(lcDesk) << "store" << base::textOf(found.error().code) << found.error().detail;
        m_storeFault = found.error();
        m_workbench->say(found.error());
    });
}

void MainWindow::showWorkbench() {
    ++m_visit;
    m_isOpening = false;
    m_openCase = {};
    parkCase();
    m_stack->setCurrentWidget(m_workbench);
    m_workbench->begin();
    if (m_storeFault)
        m_workbench->say(*m_storeFault);
}

MainWindow::ChooseShow MainWindow::always(Show how) {
    return [how](const domain::Application&) { return how; };
}

void MainWindow::openCase(domain::ApplicationId id) {
    if (!m_isOpening)
        showStored(id, &WizardWindow::open);
}

void MainWindow::lookAt(domain::ApplicationId id) {
    if (!m_isOpening)
        showStored(id, &WizardWindow::look);
}

void MainWindow::startCase(domain::FlowKind flow) {
    if (!m_isOpening)
        showWhenThere(m_services.applications.create(flow), always(&WizardWindow::open));
}

void MainWindow::startClearing(const domain::Application& origin) {
    if (!m_isOpening)
        showWhenThere(m_services.applications.createFrom(domain::clearingFrom(origin)), always(&WizardWindow::open));
}

void MainWindow::startForAnotherChild(const domain::Application& former) {
    if (!m_isOpening)
        showWhenThere(m_services.applications.createFrom(domain::forAnotherChild(former)), always(&WizardWindow::open));
}

void MainWindow::continueAfter(const domain::Application& clearing) {
    if (m_isOpening || !clearing.clearing)
        return;
    const domain::ApplicationId origin = clearing.clearing->origin;
    if (origin.isNull())
        showWhenThere(m_services.applications.createFrom(domain::applicationFrom(clearing)),
                      always(&WizardWindow::resume));
    else
        showStored(origin, &WizardWindow::resume);
}

void MainWindow::showStored(domain::ApplicationId id, Show how) {
    showWhenThere(m_services.applications.load(id), [this, how](const domain::Application& application) {
        return accessTo(application, m_counter.account) == CaseAccess::Work ? how : &WizardWindow::look;
    });
}

void MainWindow::showWhenThere(const QFuture<base::Result<domain::Application>>& asked, const ChooseShow& how) {
    m_isOpening = true;
    asked | base::on(this, [this, how, visit = ++m_visit](const base::Result<domain::Application>& application) {
        if (visit != m_visit)
            return;
        m_isOpening = false;
        if (!application) {
            showWorkbench();
            return m_workbench->say(application.error());
        }
        parkCase();
        m_workbench->clear();
        m_openCase = application->id;
        m_stack->setCurrentWidget(m_wizard);
        std::invoke(how(*application), m_wizard, *application);
    });
}

void MainWindow::parkCase() {
    m_wizard->park([this](const base::Status& parked) {
        if (!parked)
            m_workbench->say(parked.error());
    });
}

void MainWindow::closeDialogs() {
    // The innermost first: lists of choices, menus and calendars hold mouse and keys until they are closed.
    for (QPointer<QWidget> open = QApplication::activePopupWidget(); open; open = QApplication::activePopupWidget()) {
        open->close();
        if (open && open == QApplication::activePopupWidget())
            open->hide();
    }
    std::vector<QPointer<QWidget>> windows; // closing one may end others
    const QWidgetList topLevel = QApplication::topLevelWidgets();
    windows.assign(topLevel.begin(), topLevel.end());
    for (const QPointer<QWidget>& window : windows) {
        if (!window || window.data() == this || !window->isVisible())
            continue;
        if (auto* dialog = qobject_cast<QDialog*>(window.data()))
            dialog->done(QDialog::Rejected); // also one that asks before it is left: nobody is there to answer
        else
            window->close();
    }
}

// What is being composed in it is put into it then (InputFirst).
void MainWindow::leaveInput() {
    if (QWidget* input = focusWidget())
        input->clearFocus();
}

void MainWindow::lock() {
    if (!m_isSignedIn)
        return;
    ++m_visit;
    m_isOpening = false;
    closeDialogs();
    leaveInput();
    m_clipboard->clear();
    m_lockedOperator = m_counter.account.id;
    m_lockedCase = std::exchange(m_openCase, {});
    m_isLockedLook = m_wizard->isLooking();
    m_workbench->clear();
    const QString signInName = std::exchange(m_counter.account, {}).signInName;
    // Nobody signs in before the case is on the disk and the keys are gone: this sign-in would lose them again.
    m_signIn->setEnabled(false);
    showSignIn(tr("Locked. The case is kept; sign in to go on."), signInName);
    m_wizard->endSitting();
    m_wizard->park([this, signInName](const base::Status& parked) {
        m_services.accounts.lock() | base::on(this, [this, parked, signInName](const base::Status& locked) {
            m_signIn->setEnabled(true);
            if (!locked)
                qCWarning(lcDesk) << "lock" << base::textOf(locked.error().code);
            showSignIn(tr("Locked. The case is kept; sign in to go on."), signInName);
            if (!parked)
                m_signIn->say(parked.error());
        });
    });
}

namespace {

// A key that a shortcut has never comes so far: this one, with Alt, is of another page and no text for an input.
bool isUnusedKey(const QKeyEvent& key) {
    const Qt::KeyboardModifiers held = key.modifiers() & ~Qt::KeypadModifier;
    return held == Qt::AltModifier && !key.text().isEmpty() && key.text().front().isPrint();
}

} // namespace

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    const bool isSign = event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress ||
                        event->type() == QEvent::MouseMove || event->type() == QEvent::Wheel;
    if (isSign && m_isSignedIn)
        m_idle.start();
    if (event->type() == QEvent::KeyPress && isUnusedKey(*static_cast<QKeyEvent*>(event)))
        return true;
    // The button's own shortcut does not reach through a dialog, nor through a list, a menu or a calendar that is open.
    const bool isCovered = QApplication::activeModalWidget() || QApplication::activePopupWidget();
    if (event->type() == QEvent::KeyPress && m_isSignedIn && isCovered) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_L && key->modifiers() == Qt::ControlModifier) {
            lock();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void showFatal(const base::Error& error) {
    qCCritical(lcDesk) << "cannot go on" << base::textOf(error.code) << error.detail;
    auto* box = new QMessageBox(QMessageBox::Critical, MainWindow::tr("Shouli"), errorText(error), QMessageBox::Close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::finished, qApp, &QApplication::quit);
    box->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    event->setAccepted(!m_isClosing && !(m_wizard && m_wizard->hasCase()));
    if (event->isAccepted() || m_isClosing)
        return;
    // The window waits for the disk. When the disk says no it stays, says so, and goes when it is closed again.
    m_isClosing = true;
    closeDialogs();
    leaveInput();
    m_wizard->park([this](const base::Status& parked) {
        m_isClosing = false;
        if (parked) {
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        } else {
            showWorkbench();
            m_workbench->say(parked.error());
        }
    });
}

} // namespace shouli::desk
