// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/OperatorsDialog.h"

#include "base/OnAnswer.h"
#include "desk/fields/LineKeeper.h"
#include "desk/shell/SignInView.h"
#include "desk/theme/Theme.h"
#include "desk/words/Labels.h"
#include "ui_OperatorsDialog.h"

#include <QMessageBox>
#include <QPushButton>

namespace shouli::desk {

using domain::OperatorAccount;
using domain::Role;

OperatorsDialog::OperatorsDialog(const DeskServices& services, QWidget* parent)
    : QDialog(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::OperatorsDialog>()) {
    m_ui->setupUi(this);
    resize(theme::kSpace * 80, theme::kSpace * 75);
    theme::setText(m_ui->passphraseHint, theme::Text::Small);
    setLineKind(m_ui->signInName, LineKind::Number);
    connect(m_ui->add, &QPushButton::clicked, this, &OperatorsDialog::add);
    connect(m_ui->remove, &QPushButton::clicked, this, &OperatorsDialog::removeSelected);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::accept);
    // One that is marked: the cursor alone, which comes to the first row with the list, is not seen.
    connect(m_ui->accounts, &QListWidget::itemSelectionChanged, this,
            [this] { m_ui->remove->setEnabled(!m_ui->accounts->selectedItems().isEmpty()); });
    connect(m_ui->signInName, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    connect(m_ui->displayName, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    connect(m_ui->passphrase, &QLineEdit::returnPressed, this, &OperatorsDialog::add);
    refresh();
}

OperatorsDialog::~OperatorsDialog() = default;

void OperatorsDialog::refresh() {
    m_services.accounts.operators() |
        base::on(this, [this](const base::Result<std::vector<OperatorAccount>>& accounts) {
            if (!accounts)
                return m_ui->banner->sayError(accounts.error());
            m_accounts.clear();
            m_ui->accounts->clear();
            for (const OperatorAccount& account : *accounts) {
                if (!account.enabled)
                    continue;
                QStringList roles;
                for (const Role role : account.roles)
                    roles.append(label(role));
                m_accounts.push_back(account);
                m_ui->accounts->addItem(tr("%1  %2  (%3)", "sign-in name, name, roles")
                                            .arg(account.signInName, account.displayName, roles.join(tr(", "))));
            }
            m_ui->remove->setEnabled(!m_ui->accounts->selectedItems().isEmpty());
        });
}

void OperatorsDialog::add() {
    if (!m_ui->add->isEnabled())
        return;
    domain::NewOperator added{m_ui->signInName->text().trimmed(), m_ui->displayName->text().trimmed(), {}, {}};
    if (m_ui->isOperator->isChecked())
        added.roles.insert(Role::Operator);
    if (m_ui->isSupervisor->isChecked())
        added.roles.insert(Role::Supervisor);
    if (m_ui->isAdministrator->isChecked())
        added.roles.insert(Role::Administrator);
    if (added.signInName.isEmpty() || added.displayName.isEmpty() || m_ui->passphrase->text().isEmpty() ||
        added.roles.empty())
        return m_ui->banner->say(Banner::Tone::Warning, tr("Please give name, passphrase and at least one role."));
    added.passphrase = takePassphrase(*m_ui->passphrase);
    m_ui->add->setEnabled(false);
    m_services.accounts.addOperator(added) | base::on(this, [this](const base::Result<OperatorAccount>& account) {
        m_ui->add->setEnabled(true);
        if (!account) {
            m_ui->banner->sayError(account.error());
            return m_ui->passphrase->setFocus();
        }
        m_ui->banner->say(Banner::Tone::Good, tr("%1 can sign in now.").arg(account->displayName));
        m_ui->signInName->clear();
        m_ui->displayName->clear();
        m_ui->signInName->setFocus();
        refresh();
    });
}

void OperatorsDialog::removeSelected() {
    const int row = m_ui->accounts->currentRow();
    if (row < 0)
        return;
    const OperatorAccount account = m_accounts[static_cast<size_t>(row)];
    auto* box = new QMessageBox(QMessageBox::Question, tr("Remove the operator"),
                                tr("Shall %1 no longer be able to sign in here?").arg(account.displayName),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(tr("Remove"), QMessageBox::DestructiveRole)->setObjectName(QStringLiteral("confirmRemove"));
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, box, account](QAbstractButton* button) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            remove(account);
    });
    box->open();
}

void OperatorsDialog::remove(const OperatorAccount& account) {
    m_services.accounts.removeOperator(account.id) | base::on(this, [this, account](const base::Status& removed) {
        if (!removed)
            return m_ui->banner->sayError(removed.error());
        m_ui->banner->say(Banner::Tone::Good, tr("%1 can no longer sign in.").arg(account.displayName));
        refresh();
    });
}

} // namespace shouli::desk
