// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/FirstStartView.h"

#include "base/OnAnswer.h"
#include "desk/fields/LineKeeper.h"
#include "desk/shell/SignInView.h"
#include "desk/theme/Theme.h"
#include "ui_FirstStartView.h"

namespace shouli::desk {

using domain::OperatorAccount;
using domain::Role;

FirstStartView::FirstStartView(const DeskServices& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::FirstStartView>()) {
    m_ui->setupUi(this);
    theme::setText(m_ui->title, theme::Text::Title);
    theme::setText(m_ui->passphraseHint, theme::Text::Small);
    for (QLineEdit* code : {m_ui->centralUrl, m_ui->enrolmentCode, m_ui->signInName})
        setLineKind(code, LineKind::Number);
    connect(m_ui->enrol, &QPushButton::clicked, this, &FirstStartView::enrol);
    connect(m_ui->repeated, &QLineEdit::returnPressed, this, &FirstStartView::enrol);
    for (QLineEdit* input :
         {m_ui->centralUrl, m_ui->enrolmentCode, m_ui->signInName, m_ui->displayName, m_ui->passphrase})
        connect(input, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
}

FirstStartView::~FirstStartView() = default;

void FirstStartView::begin() { m_ui->centralUrl->setFocus(); }

void FirstStartView::enrol() {
    if (!m_ui->enrol->isEnabled())
        return;
    for (QLineEdit* input : {m_ui->centralUrl, m_ui->enrolmentCode, m_ui->signInName, m_ui->displayName,
                             m_ui->passphrase, m_ui->repeated}) {
        if (!input->text().trimmed().isEmpty())
            continue;
        m_ui->banner->say(Banner::Tone::Warning, tr("Please fill in: %1").arg(input->accessibleName()));
        return input->setFocus();
    }
    if (m_ui->passphrase->text() != m_ui->repeated->text()) {
        m_ui->banner->say(Banner::Tone::Warning, tr("The two passphrases differ. Please type them again."));
        m_ui->passphrase->setText(QString());
        m_ui->repeated->setText(QString());
        return m_ui->passphrase->setFocus();
    }
    m_ui->enrol->setEnabled(false);
    m_ui->banner->say(Banner::Tone::Notice, tr("Enrolling with central…"));
    m_ui->repeated->setText(QString());
    const domain::NewOperator administrator{m_ui->signInName->text().trimmed(),
                                            m_ui->displayName->text().trimmed(),
                                            {Role::Operator, Role::Supervisor, Role::Administrator},
                                            takePassphrase(*m_ui->passphrase)};
    m_services.admission.firstStart(m_ui->centralUrl->text().trimmed(), m_ui->enrolmentCode->text().trimmed(),
                                    administrator) |
        base::on(this, [this](const base::Result<OperatorAccount>& account) {
            m_ui->enrol->setEnabled(true);
            if (!account) {
                m_ui->banner->sayError(account.error());
                return m_ui->passphrase->setFocus();
            }
            m_ui->enrolmentCode->clear();
            m_services.accounts.state() |
                base::on(this, [this, account](const base::Result<domain::WorkstationState>& state) {
                    if (state)
                        Q_EMIT signedIn(*account, *state);
                    else
                        m_ui->banner->sayError(state.error());
                });
        });
}

} // namespace shouli::desk
