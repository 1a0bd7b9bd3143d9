// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/SignInView.h"

#include "base/OnAnswer.h"
#include "desk/fields/LineKeeper.h"
#include "desk/theme/Theme.h"
#include "ui_SignInView.h"

#include <QLineEdit>

namespace shouli::desk {

domain::Passphrase takePassphrase(QLineEdit& edit) {
    QString typed = edit.text();
    edit.setText(QString()); // unlike clear() leaves no undo step
    QByteArray bytes = typed.toUtf8();
    auto passphrase = std::make_shared<const base::SecretBytes>(QByteArrayView(bytes));
    base::wipeMemory(bytes.data(), static_cast<size_t>(bytes.size()));
    base::wipeMemory(typed.data(), static_cast<size_t>(typed.size()) * sizeof(QChar));
    return passphrase;
}

SignInView::SignInView(const DeskServices& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::SignInView>()) {
    m_ui->setupUi(this);
    theme::setText(m_ui->title, theme::Text::Title);
    theme::setText(m_ui->place, theme::Text::Small);
    setLineKind(m_ui->signInName, LineKind::Number);
    connect(m_ui->signIn, &QPushButton::clicked, this, &SignInView::signIn);
    connect(m_ui->passphrase, &QLineEdit::returnPressed, this, &SignInView::signIn);
    connect(m_ui->signInName, &QLineEdit::returnPressed, this, [this] { m_ui->passphrase->setFocus(); });
}

SignInView::~SignInView() = default;

void SignInView::begin(const domain::WorkstationState& workstation, const QString& message, const QString& signInName) {
    m_workstation = workstation;
    m_ui->place->setText(tr("%1, workstation %2")
                             .arg(workstation.outletName)
                             .arg(workstation.workstationNumber, 2, 10, QLatin1Char('0')));
    if (!signInName.isEmpty())
        m_ui->signInName->setText(signInName);
    m_ui->passphrase->setText(QString());
    if (message.isEmpty())
        m_ui->banner->clear();
    else
        m_ui->banner->say(Banner::Tone::Notice, message);
    (m_ui->signInName->text().isEmpty() ? m_ui->signInName : m_ui->passphrase)->setFocus();
}

void SignInView::say(const QString& error) { m_ui->banner->say(Banner::Tone::Bad, error); }

void SignInView::say(const base::Error& error) { m_ui->banner->sayError(error); }

void SignInView::signIn() {
    if (!m_ui->signIn->isEnabled())
        return;
    const QString name = m_ui->signInName->text().trimmed();
    if (name.isEmpty() || m_ui->passphrase->text().isEmpty()) {
        m_ui->banner->say(Banner::Tone::Warning, tr("Please enter staff number and passphrase."));
        (name.isEmpty() ? m_ui->signInName : m_ui->passphrase)->setFocus();
        return;
    }
    m_ui->signIn->setEnabled(false);
    m_ui->banner->say(Banner::Tone::Notice, tr("Signing in…"));
    m_services.admission.signIn(name, takePassphrase(*m_ui->passphrase)) |
        base::on(this, [this](const base::Result<domain::OperatorAccount>& account) {
            m_ui->signIn->setEnabled(true);
            if (!account) {
                say(account.error());
                m_ui->passphrase->setFocus();
                return;
            }
            m_ui->banner->clear();
            Q_EMIT signedIn(*account, m_workstation);
        });
}

} // namespace shouli::desk
