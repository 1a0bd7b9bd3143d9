// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/Accounts.h"

#include <QWidget>

class QAbstractButton;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace shouli::desk {

class IssueLabel;

/// The form by which a supervisor other than the one signed in agrees to one action on one case: reason, name and
/// passphrase, with errors beside them. Its draft text is the reason.
class ApprovalForm : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QString draftText READ reason WRITE setReason NOTIFY draftTextChanged)
public:
    explicit ApprovalForm(QWidget* parent = nullptr);

    /// `action`: code for the audit log, e.g. "phone_without_code". `reasons`: the usual ones, to choose from.
    void setAction(domain::Accounts& accounts, domain::ApplicationId application, const QString& action,
                   const QStringList& reasons);
    /// Replaces the usual reasons. A reason that was typed stays.
    void setReasons(const QStringList& reasons);
    /// The button that asks for approval, as Enter in the form does. It is disabled while waiting for the answer.
    void setButton(QAbstractButton* button);
    /// Puts the labels above the inputs, for a narrow place.
    void putLabelsAbove();

    /// Puts the focus on the supervisor's name, as the reason is filled in already.
    void focusSupervisor();
    QString reason() const;
    void setReason(const QString& reason);
    /// Whether there is a reason; if not, says so beside it.
    bool hasReason();
    /// Whether a supervisor has typed name and passphrase; if not, says so beside them and puts the focus there.
    bool isSigned();
    bool isAsking() const { return m_isAsking; }

Q_SIGNALS:
    void approved(const shouli::domain::Approval& approval, const QString& reason);
    void askingChanged();
    void draftTextChanged();

private:
    void ask();
    void answered(const base::Result<domain::Approval>& approval, const QString& reason);
    void setAsking(bool isAsking);

    domain::Accounts* m_accounts = nullptr;
    domain::ApplicationId m_application;
    QString m_action;
    QFormLayout* m_form;
    QComboBox* m_reasons;
    QLineEdit* m_reason;
    IssueLabel* m_reasonIssue;
    QLineEdit* m_supervisor;
    QLineEdit* m_passphrase;
    IssueLabel* m_issue;
    QAbstractButton* m_button = nullptr;
    bool m_isAsking = false;
};

} // namespace shouli::desk
