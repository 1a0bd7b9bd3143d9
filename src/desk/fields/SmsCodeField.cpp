// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/SmsCodeField.h"

#include "base/ErrorClass.h"
#include "base/ErrorCode.h"
#include "base/OnAnswer.h"
#include "desk/DeskServices.h"
#include "desk/fields/ApprovalDialog.h"
#include "desk/fields/IssueLabel.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"
#include "desk/widgets/Popup.h"
#include "desk/words/ErrorText.h"
#include "desk/words/IssueText.h"
#include "desk/words/Labels.h"
#include "domain/Issue.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace shouli::desk {

using domain::MobileNumber;
using domain::Phone;
using domain::PhoneCheck;
using namespace std::chrono_literals;

namespace {
constexpr int kCodeDigits = 6;
constexpr int kMaxTyped = 24;

// Central's word on the number or on its code. All else is about the way there.
bool isAgainstNumber(base::ErrorCode code) {
    return base::classOf(code) == base::ErrorClass::Given || domain::isCentralsNo(code) ||
           code == base::ErrorCode::SmsTooManyTries;
}

} // namespace

SmsCodeField::SmsCodeField(QWidget* parent)
    : QWidget(parent)
    , m_number(new QLineEdit(this))
    , m_send(new KeyButton(this))
    , m_numberIssue(new IssueLabel(this))
    , m_codeLabel(new QLabel(this))
    , m_code(new QLineEdit(this))
    , m_without(new KeyButton(this))
    , m_state(new QLabel(this))
    , m_codeIssue(new IssueLabel(this)) {
    build();
    m_countdown.setInterval(250ms);
    connect(&m_countdown, &QTimer::timeout, this, &SmsCodeField::updateButton);
    connect(m_number, &QLineEdit::textChanged, this, &SmsCodeField::numberChanged);
    connect(m_send, &QPushButton::clicked, this, &SmsCodeField::send);
    connect(m_without, &QPushButton::clicked, this, &SmsCodeField::askSupervisor);
    connect(m_code, &QLineEdit::textEdited, this, [this] {
        m_codeIssue->clearIssue();
        if (domain::normalisedNumber(m_code->text()).size() == kCodeDigits)
            verify();
    });
}

void SmsCodeField::build() {
    setFocusProxy(m_number);
    m_number->setObjectName(QStringLiteral("number"));
    m_number->setMaxLength(kMaxTyped);
    m_number->setMinimumWidth(theme::kSpace * 17); // all eleven digits
    m_number->installEventFilter(this);
    m_send->setObjectName(QStringLiteral("send"));
    m_send->setText(tr("Send code"));
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setMaxLength(kCodeDigits + 2);
    m_code->setPlaceholderText(tr("Six digits"));
    m_code->installEventFilter(this);
    m_without->setObjectName(QStringLiteral("without"));
    m_without->setText(tr("No mainland mobile"));
    m_state->setObjectName(QStringLiteral("state"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);

    const auto rowOf = [](QWidget* input, QWidget* button) {
        auto* row = new QHBoxLayout;
        row->setSpacing(theme::kSpace);
        row->addWidget(input, 1);
        row->addWidget(button);
        return row;
    };
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace / 2);
    column->addLayout(rowOf(m_number, m_send));
    column->addWidget(m_numberIssue);
    column->addSpacing(theme::kSpace / 2);
    QHBoxLayout* codeRow = rowOf(m_code, m_without);
    codeRow->insertWidget(0, m_codeLabel);
    column->addLayout(codeRow);
    column->addWidget(m_state);
    column->addWidget(m_codeIssue);
    QWidget::setTabOrder(m_number, m_send);
    QWidget::setTabOrder(m_send, m_code);
    QWidget::setTabOrder(m_code, m_without);
    showState();
}

void SmsCodeField::setFields(domain::Field number, domain::Field code) {
    for (QWidget* widget : {static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_numberIssue)})
        widget->setProperty("field", QString(domain::textOf(number)));
    for (QWidget* widget : {static_cast<QWidget*>(m_code), static_cast<QWidget*>(m_codeIssue)})
        widget->setProperty("field", QString(domain::textOf(code)));
}

void SmsCodeField::setLabels(const QString& number, const QString& code) {
    m_number->setAccessibleName(number);
    m_code->setAccessibleName(code);
    m_codeLabel->setText(code);
}

void SmsCodeField::setCase(const DeskServices& services, const domain::Application& application) {
    m_services = &services;
    m_application = application.id;
    m_isOfGuardian = application.flow->hasGuardian;
}

void SmsCodeField::setPhone(const Phone& phone) {
    m_phone = phone;
    m_number->setText(phone.number);
    showState();
}

QString SmsCodeField::typedNumber() const {
    const auto mobile = MobileNumber::parse(m_number->text());
    return mobile ? mobile->text() : m_number->text().trimmed();
}

Phone SmsCodeField::phone() const {
    const QString typed = typedNumber();
    if (typed == m_phone.number)
        return m_phone;
    Phone phone = m_phone;
    phone.number = typed;
    // A supervisor agreed to do without a mainland mobile: that holds until one is typed after all.
    if (m_phone.check == PhoneCheck::ApprovedWithout && !MobileNumber::parse(typed))
        return phone;
    phone.check = PhoneCheck::NotDone;
    phone.token.clear();
    phone.approvedBy = {};
    return phone;
}

// ---- sending

void SmsCodeField::send() {
    const auto mobile = MobileNumber::parse(m_number->text());
    m_numberIssue->clearIssue();
    m_codeIssue->clearIssue();
    if (!mobile) {
        const domain::Issue issue{domain::Field::Mobile, mobile.error(), domain::Severity::Error, {}};
        m_numberIssue->addIssue(issueText(issue), issue.severity);
        m_number->setFocus();
        return;
    }
    if (m_isAsking || secondsToWait() > 0)
        return;
    m_isAsking = true;
    updateButton();
    say(tr("Asking central …"));
    m_services->central.sendSmsCode(m_application, *mobile) |
        base::on(this, [this, mobile = *mobile](const base::Result<domain::SmsTicket>& ticket) {
            m_isAsking = false;
            if (ticket)
                sent(mobile, ticket->resendAfter);
            else if (domain::isUnreachable(ticket.error().code))
                offerOpen(mobile.text(), [this] { send(); });
            else
                fail(mobile.text(), ticket.error());
            updateButton();
        });
}

void SmsCodeField::sent(const MobileNumber& mobile, std::chrono::seconds resendAfter) {
    m_sendAgainAt[mobile.text()] = m_services->clock.monotonic() + resendAfter;
    m_countdown.start();
    say(tr("The code was sent to %1.").arg(mobile.text()));
    m_code->clear();
    m_code->setFocus();
}

int SmsCodeField::secondsToWait() const {
    const auto sent = m_sendAgainAt.find(typedNumber());
    if (!m_services || sent == m_sendAgainAt.end())
        return 0;
    const auto left = sent->second - m_services->clock.monotonic();
    return left > 0ms ? int(std::chrono::ceil<std::chrono::seconds>(left).count()) : 0;
}

void SmsCodeField::updateButton() {
    const int seconds = secondsToWait();
    if (seconds == 0)
        m_countdown.stop();
    else if (!m_countdown.isActive())
        m_countdown.start();
    m_send->setText(seconds > 0 ? tr("Send code (%1 s)").arg(seconds) : tr("Send code"));
    m_send->setEnabled(!m_isAsking && seconds == 0);
    m_without->setEnabled(!m_isAsking);
}

// ---- the code

void SmsCodeField::verify() {
    const QString code = domain::normalisedNumber(m_code->text());
    const auto mobile = MobileNumber::parse(m_number->text());
    if (m_isAsking || !mobile || code.size() != kCodeDigits)
        return;
    if (!m_sendAgainAt.empty() && !m_sendAgainAt.contains(mobile->text()))
        return sayCodeIssue(tr("The code was sent to another number. Send one to this number."));
    m_isAsking = true;
    updateButton();
    say(tr("Asking central …"));
    m_services->central.verifySmsCode(m_application, *mobile, code) |
        base::on(this, [this, number = mobile->text()](const base::Result<domain::SmsVerification>& answer) {
            m_isAsking = false;
            updateButton();
            if (answer)
                settle({number, PhoneCheck::Verified, answer->token, answer->verifiedAt, {}});
            else if (domain::isUnreachable(answer.error().code))
                offerOpen(number, [this] { verify(); });
            else
                fail(number, answer.error());
        });
}

void SmsCodeField::settle(Phone phone) {
    m_phone = std::move(phone);
    if (m_phone.check == PhoneCheck::Verified)
        m_refused.erase(m_phone.number);
    m_code->clear();
    m_numberIssue->clearIssue();
    m_codeIssue->clearIssue();
    showState();
    Q_EMIT phoneChanged();
    Q_EMIT settled();
}

void SmsCodeField::fail(const QString& number, const base::Error& error) {
    showState();
    // Perhaps there was one, to another number or before this page was opened.
    const bool isUnsent = error.code == base::ErrorCode::SmsCodeExpired && !m_sendAgainAt.contains(typedNumber());
    const QString said = isUnsent ? tr("There is no valid code for this number. Send one to it.") : errorText(error);
    if (isAgainstNumber(error.code))
        m_refused.insert_or_assign(number, said);
    sayCodeIssue(said);
}

void SmsCodeField::sayCodeIssue(const QString& text) {
    m_codeIssue->clearIssue();
    m_codeIssue->addIssue(text, domain::Severity::Error);
    m_code->selectAll();
    m_code->setFocus();
}

void SmsCodeField::offerOpen(const QString& number, const std::function<void()>& askAgain) {
    showState();
    const QString consequence =
        m_isOfGuardian ? tr("The number can be left open: the guardian signs beside the number on the form, and it is "
                            "verified at pickup.")
                       : tr("The number can be left open: the applicant signs beside the number on the form, and it is "
                            "verified at pickup.");
    const auto refused = m_refused.find(number);
    const QString before =
        refused == m_refused.end() ? QString() : tr("Central said before about this number: %1").arg(refused->second);
    const QString text = before.isEmpty() ? consequence : before + QLatin1Char('\n') + consequence;
    popup::offerOffline(this, {m_services->news, askAgain}, text, [this, number] {
        settle({number, PhoneCheck::Open, {}, {}, {}});
    });
}

// ---- without a mainland mobile

void SmsCodeField::askSupervisor() {
    const QString consequence =
        m_isOfGuardian
            ? tr("Without a mainland mobile the case goes on without a code. The number may stay empty or be of "
                 "another place. The guardian signs beside it on the form.")
            : tr("Without a mainland mobile the case goes on without a code. The number may stay empty or be of "
                 "another place. The applicant signs beside it on the form.");
    const QStringList reasons = m_isOfGuardian ? QStringList{tr("The guardian has no mainland mobile number"),
                                                             tr("The guardian cannot receive messages")}
                                               : QStringList{tr("The applicant has no mainland mobile number"),
                                                             tr("The applicant cannot receive messages")};
    auto* dialog = new ApprovalDialog(
        m_services->accounts,
        {m_application, QStringLiteral("phone_without_code"), tr("No mainland mobile"), consequence, reasons}, this);
    connect(dialog, &ApprovalDialog::approved, this, &SmsCodeField::approved);
    dialog->open();
}

void SmsCodeField::approved(const domain::Approval& approval) {
    settle({typedNumber(), PhoneCheck::ApprovedWithout, {}, approval.at, approval.supervisor});
}

// ---- what is shown

void SmsCodeField::numberChanged() {
    m_numberIssue->clearIssue();
    m_codeIssue->clearIssue();
    showState();
    updateButton(); // the wait is the number's
    Q_EMIT phoneChanged();
}

void SmsCodeField::showState() {
    const PhoneCheck check = phone().check;
    const bool isSettled = check != PhoneCheck::NotDone;
    const QString mark = check == PhoneCheck::Verified ? QStringLiteral("✓ ") : QString();
    say(isSettled ? mark + label(check) : QString(), check == PhoneCheck::Verified);
}

void SmsCodeField::say(const QString& text, bool isGood) {
    QPalette palette = m_state->palette();
    palette.setColor(QPalette::WindowText, isGood ? theme::good() : theme::mutedInk());
    m_state->setPalette(palette);
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
}

// A scanner and a quick hand end with Enter: it presses the button of the field it is in.
bool SmsCodeField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    const bool isSettled = phone().check != PhoneCheck::NotDone;
    if (watched == m_number && !isSettled) {
        send();
        return true;
    }
    if (watched == m_code && !m_code->text().isEmpty()) {
        verify();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace shouli::desk
