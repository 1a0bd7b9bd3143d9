// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/ApprovalDialog.h"

#include "desk/fields/ApprovalForm.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"

#include <QLabel>
#include <QVBoxLayout>

namespace shouli::desk {

ApprovalDialog::ApprovalDialog(domain::Accounts& accounts, const Action& action, QWidget* parent)
    : QDialog(parent->window()) {
    setObjectName(QStringLiteral("approval"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(action.title);
    auto* explanation = new QLabel(action.explanation, this);
    explanation->setWordWrap(true);
    auto* form = new ApprovalForm(this);
    form->setAction(accounts, action.application, action.code, action.reasons);
    if (action.hasUsualReason)
        form->setReason(action.reasons.value(0));
    auto* approve = new KeyButton(this);
    approve->setObjectName(QStringLiteral("approve"));
    approve->setText(tr("Approve"));
    approve->setProperty("primary", true);
    approve->setDefault(true);
    form->setButton(approve);
    auto* cancel = new KeyButton(this);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setText(tr("Cancel"));
    cancel->setAutoDefault(false);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(approve);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace * 3, theme::kSpace * 2, theme::kSpace * 3, theme::kSpace * 2);
    column->setSpacing(theme::kSpace * 2);
    column->addWidget(explanation);
    column->addWidget(form);
    column->addLayout(buttons);
    setMinimumWidth(theme::kSpace * 60);
    action.hasUsualReason ? form->focusSupervisor() : form->setFocus();

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(form, &ApprovalForm::approved, this, [this](const domain::Approval& approval, const QString& reason) {
        Q_EMIT approved(approval, reason);
        accept();
    });
}

} // namespace shouli::desk
