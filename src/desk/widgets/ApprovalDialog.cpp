// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/ApprovalDialog.h"

#include "base/OnAnswer.h"
#include "desk/ErrorText.h"
#include "desk/Theme.h"
#include "desk/widgets/IssueLabel.h"
#include "desk/widgets/KeyButton.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace shouli::desk {

ApprovalDialog::ApprovalDialog(domain::Accounts& accounts, Action action, QWidget* parent)
    : QDialog(parent->window())
    , m_accounts(accounts)
    , m_action(std::move(action))
    , m_reason(new QComboBox(this))
    , m_supervisor(new QLineEdit(this))
    , m_passphrase(new QLineEdit(this))
    , m_issue(new IssueLabel(this))
    , m_approve(new KeyButton(this)) {
    setObjectName(QStringLiteral("approval"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_action.title);
    auto* explanation = new QLabel(m_action.explanation, this);
    explanation->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setEditable(true);
    m_reason->lineEdit()->setMaxLength(100);
    m_reason->addItems(m_action.reasons);
    m_supervisor->setObjectName(QStringLiteral("supervisor"));
    m_supervisor->setMaxLength(40);
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_issue->setObjectName(QStringLiteral("approvalIssue"));
    m_approve->setObjectName(QStringLiteral("approve"));
    m_approve->setText(tr("Approve"));
    m_approve->setProperty("primary", true);
    m_approve->setDefault(true);
    auto* cancel = new KeyButton(this);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setText(tr("Cancel"));
    cancel->setAutoDefault(false);

    auto* form = new QFormLayout;
    form->setSpacing(theme::kSpace);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->addRow(tr("Reason"), m_reason);
    form->addRow(tr("Supervisor's sign-in name"), m_supervisor);
    form->addRow(tr("Supervisor's passphrase"), m_passphrase);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_approve);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace * 3, theme::kSpace * 2, theme::kSpace * 3, theme::kSpace * 2);
    column->setSpacing(theme::kSpace * 2);
    column->addWidget(explanation);
    column->addLayout(form);
    column->addWidget(m_issue);
    column->addLayout(buttons);
    setMinimumWidth(theme::kSpace * 60);
    m_supervisor->setFocus();

    connect(m_approve, &QPushButton::clicked, this, &ApprovalDialog::ask);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_passphrase, &QLineEdit::textEdited, m_issue, &IssueLabel::clearIssue);
}

void ApprovalDialog::ask() {
    m_issue->clearIssue();
    const QString reason = m_reason->currentText().trimmed();
    const QString supervisor = m_supervisor->text().trimmed();
    if (reason.isEmpty() || supervisor.isEmpty() || m_passphrase->text().isEmpty()) {
        m_issue->addIssue(tr("Please give the reason; a supervisor types name and passphrase here."),
                          domain::Severity::Error);
        QWidget* missing = m_passphrase;
        if (reason.isEmpty())
            missing = m_reason;
        else if (supervisor.isEmpty())
            missing = m_supervisor;
        missing->setFocus();
        return;
    }
    QByteArray typed = m_passphrase->text().toUtf8();
    const auto passphrase = std::make_shared<const base::SecretBytes>(typed);
    base::wipeMemory(typed.data(), size_t(typed.size()));
    m_passphrase->clear();
    m_approve->setEnabled(false);
    m_accounts.approve(supervisor, passphrase, m_action.application, m_action.code, reason) |
        base::on(this, [this](const base::Result<domain::Approval>& approval) { answered(approval); });
}

void ApprovalDialog::answered(const base::Result<domain::Approval>& approval) {
    m_approve->setEnabled(true);
    if (!approval) {
        m_issue->addIssue(errorText(approval.error()), domain::Severity::Error);
        m_passphrase->setFocus();
        return;
    }
    Q_EMIT approved(*approval);
    accept();
}

} // namespace shouli::desk
