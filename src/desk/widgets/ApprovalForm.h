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

/// Where a supervisor, who is not the one signed in, agrees to one action on one case: the reason, name and passphrase.
/// What is wrong stands beside. The reason is its draft.
class ApprovalForm : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QString draftText READ reason WRITE setReason NOTIFY draftTextChanged)
public:
    explicit ApprovalForm(QWidget* parent = nullptr);

    /// `action` is its code in the audit log: "phone_without_code"; `reasons` are the usual ones.
    void setAction(domain::Accounts& accounts, domain::ApplicationId application, const QString& action,
                   const QStringList& reasons);
    /// Others from now on. What is typed stays.
    void setReasons(const QStringList& reasons);
    /// This button asks, as Enter in the form does; it is disabled meanwhile.
    void setButton(QAbstractButton* button);
    /// For a narrow place.
    void putLabelsAbove();

    /// The reason stands already.
    void focusSupervisor();
    QString reason() const;
    void setReason(const QString& reason);
    /// Says so beside it when there is none.
    bool hasReason();
    bool isAsking() const { return m_isAsking; }

Q_SIGNALS:
    void approved(const shouli::domain::Approval& approval, const QString& reason);
    void askingChanged();
    void draftTextChanged();

private:
    void ask();
    bool isSigned();
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
