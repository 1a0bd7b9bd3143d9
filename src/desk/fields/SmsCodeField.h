// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>
#include <map>

class QLabel;
class QLineEdit;

namespace shouli::base {
struct Error;
}
namespace shouli::domain {
struct Approval;
}

namespace shouli::desk {

class IssueLabel;
class KeyButton;
struct DeskServices;

/// A mobile number and its verification: 「发送验证码」, then the code that the applicant reads out. A verification is
/// valid for its number only. While central cannot be reached the number may stay open (待核); for an applicant without
/// a mainland mobile a supervisor agrees instead.
class SmsCodeField : public QWidget {
    Q_OBJECT
public:
    explicit SmsCodeField(QWidget* parent = nullptr);

    /// The fields whose issues are shown beside number and code.
    void setFields(domain::Field number, domain::Field code);
    /// `services` must outlive the field. What is asked speaks of who signs the form: the applicant, or the guardian.
    void setCase(const DeskServices& services, const domain::Application& application);
    /// The accessible names, which are the page's labels.
    void setLabels(const QString& number, const QString& code);

    void setPhone(const domain::Phone& phone);
    /// The phone as it is now; not verified if the number was changed after the verification.
    domain::Phone phone() const;
    QString typedNumber() const;

Q_SIGNALS:
    /// The number or its verification changed.
    void phoneChanged();
    /// The number was verified, left open or approved: store it now.
    void settled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void send();
    void sent(const domain::MobileNumber& mobile, std::chrono::seconds resendAfter);
    void verify();
    void settle(domain::Phone phone);
    void offerOpen(const QString& number, const std::function<void()>& askAgain);
    void askSupervisor();
    void approved(const domain::Approval& approval);
    void fail(const QString& number, const base::Error& error);
    void say(const QString& text, bool isGood = false);
    void numberChanged();
    void updateButton();
    void showState();
    int secondsToWait() const;
    void sayCodeIssue(const QString& text);

    const DeskServices* m_services = nullptr;
    domain::ApplicationId m_application;
    bool m_isOfGuardian = false;
    domain::Phone m_phone; ///< the latest one that was settled
    QLineEdit* m_number;
    KeyButton* m_send;
    IssueLabel* m_numberIssue;
    QLabel* m_codeLabel;
    QLineEdit* m_code;
    KeyButton* m_without;
    QLabel* m_state;
    IssueLabel* m_codeIssue;
    QTimer m_countdown;
    std::map<QString, std::chrono::milliseconds> m_sendAgainAt; ///< by number: when (monotonic) to send another code
    std::map<QString, QString> m_refused; ///< by number: what central said against it or its code last, in words
    bool m_isAsking = false;
};

} // namespace shouli::desk
