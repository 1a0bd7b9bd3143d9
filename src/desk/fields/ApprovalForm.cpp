// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/ApprovalForm.h"

#include "base/OnAnswer.h"
#include "desk/fields/EnterKey.h"
#include "desk/fields/IssueLabel.h"
#include "desk/fields/LineKeeper.h"
#include "desk/theme/Theme.h"
#include "desk/words/ErrorText.h"
#include "desk/words/IssueText.h"
#include "domain/Issue.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace shouli::desk {

namespace {
constexpr int kMaxReason = 100;
constexpr int kMaxSignInName = 40;
} // namespace

ApprovalForm::ApprovalForm(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_reasons(new QComboBox(this))
    , m_reason(new QLineEdit(this))
    , m_reasonIssue(new IssueLabel(this))
    , m_supervisor(new QLineEdit(this))
    , m_passphrase(new QLineEdit(this))
    , m_issue(new IssueLabel(this)) {
    m_reasons->setObjectName(QStringLiteral("reasons"));
    m_reasons->setPlaceholderText(tr("Choose, or type below"));
    m_reasons->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // may be narrower than a reason
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setMaxLength(kMaxReason);
    m_reasonIssue->setObjectName(QStringLiteral("reasonIssue"));
    m_reasonIssue->setProperty("field", QString(domain::textOf(domain::Field::FaceReason)));
    m_supervisor->setObjectName(QStringLiteral("supervisor"));
    m_supervisor->setMaxLength(kMaxSignInName);
    setLineKind(m_supervisor, LineKind::Number);
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_issue->setObjectName(QStringLiteral("approvalIssue"));

    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(theme::kSpace);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Usual reasons"), m_reasons);
    m_form->addRow(tr("Reason"), m_reason);
    m_form->addRow(m_reasonIssue);
    m_form->addRow(tr("Supervisor's sign-in name"), m_supervisor);
    m_form->addRow(tr("Supervisor's passphrase"), m_passphrase);
    m_form->addRow(m_issue);
    setFocusProxy(m_reasons);

    connect(m_reasons, &QComboBox::activated, this, [this] {
        m_reason->setText(m_reasons->currentText());
        m_reason->setFocus();
    });
    connect(m_reason, &QLineEdit::textChanged, m_reasonIssue, &IssueLabel::clearIssue);
    connect(m_reason, &QLineEdit::textChanged, this, &ApprovalForm::draftTextChanged);
    connect(m_passphrase, &QLineEdit::textEdited, m_issue, &IssueLabel::clearIssue);
}

void ApprovalForm::setAction(domain::Accounts& accounts, domain::ApplicationId application, const QString& action,
                             const QStringList& reasons) {
    m_accounts = &accounts;
    m_application = application;
    m_action = action;
    setReasons(reasons);
}

void ApprovalForm::setReasons(const QStringList& reasons) {
    m_reasons->clear();
    m_reasons->addItems(reasons);
    m_reasons->setCurrentIndex(-1);
}

void ApprovalForm::setButton(QAbstractButton* button) {
    m_button = button;
    connect(button, &QAbstractButton::clicked, this, &ApprovalForm::ask);
    new EnterKey(m_supervisor, button);
    new EnterKey(m_passphrase, button);
}

void ApprovalForm::putLabelsAbove() { m_form->setRowWrapPolicy(QFormLayout::WrapAllRows); }

void ApprovalForm::focusSupervisor() { m_supervisor->setFocus(); }

QString ApprovalForm::reason() const { return m_reason->text(); }

void ApprovalForm::setReason(const QString& reason) { m_reason->setText(reason); }

bool ApprovalForm::hasReason() {
    m_reasonIssue->clearIssue();
    if (!reason().trimmed().isEmpty())
        return true;
    const domain::Issue issue{domain::Field::FaceReason, domain::IssueCode::Missing, domain::Severity::Error, {}};
    m_reasonIssue->addIssue(issueText(issue), issue.severity);
    m_reason->setFocus();
    return false;
}

bool ApprovalForm::isSigned() {
    m_issue->clearIssue();
    const bool isNamed = !m_supervisor->text().trimmed().isEmpty();
    if (isNamed && !m_passphrase->text().isEmpty())
        return true;
    m_issue->addIssue(tr("A supervisor types name and passphrase here."), domain::Severity::Error);
    (isNamed ? m_passphrase : m_supervisor)->setFocus();
    return false;
}

void ApprovalForm::ask() {
    const bool isSignedHere = isSigned(); // first, for the cursor stays where the last one asked puts it
    if (!hasReason() || !isSignedHere)
        return;
    const QString supervisor = m_supervisor->text().trimmed();
    QByteArray typed = m_passphrase->text().toUtf8();
    const auto passphrase = std::make_shared<const base::SecretBytes>(typed);
    base::wipeMemory(typed.data(), size_t(typed.size()));
    m_passphrase->clear();
    const QString why = reason().trimmed();
    setAsking(true);
    m_accounts->approve(supervisor, passphrase, m_application, m_action, why) |
        base::on(this, [this, why](const base::Result<domain::Approval>& approval) { answered(approval, why); });
}

void ApprovalForm::answered(const base::Result<domain::Approval>& approval, const QString& reason) {
    setAsking(false);
    if (approval) {
        Q_EMIT approved(*approval, reason);
        return;
    }
    m_issue->addIssue(errorText(approval.error()), domain::Severity::Error);
    m_passphrase->setFocus();
}

void ApprovalForm::setAsking(bool isAsking) {
    m_isAsking = isAsking;
    if (m_button)
        m_button->setEnabled(!isAsking);
    Q_EMIT askingChanged();
}

} // namespace shouli::desk
