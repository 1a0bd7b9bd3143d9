// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <QWidget>

#include <memory>

class QLineEdit;

namespace Ui {
class SignInView;
}

namespace shouli::desk {

/// Name and passphrase. Also the lock screen.
class SignInView : public QWidget {
    Q_OBJECT
public:
    explicit SignInView(const DeskServices& services, QWidget* parent = nullptr);
    ~SignInView() override;

    /// Clears the passphrase. `message`: why sign-in is needed, may be empty. `signInName`: the operator who was signed
    /// in and is expected back; empty leaves the input as it is.
    void begin(const domain::WorkstationState& workstation, const QString& message, const QString& signInName = {});

    void say(const QString& error);
    void say(const base::Error& error);

Q_SIGNALS:
    void signedIn(const shouli::domain::OperatorAccount& account, const shouli::domain::WorkstationState& workstation);

private:
    void signIn();

    const DeskServices& m_services;
    domain::WorkstationState m_workstation;
    std::unique_ptr<Ui::SignInView> m_ui;
};

/// Moves the passphrase out of a line edit, whose text and undo history are cleared, into bytes that are wiped.
domain::Passphrase takePassphrase(QLineEdit& edit);

} // namespace shouli::desk
