// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/Accounts.h"

#include <QDialog>

namespace shouli::desk {

/// Asks a supervisor other than the one signed in to agree, by name and passphrase, to one action on one case.
class ApprovalDialog : public QDialog {
    Q_OBJECT
public:
    /// What is to be approved, and how the dialog asks for it.
    struct Action {
        domain::ApplicationId application;
        QString code; ///< for the audit log, e.g. "phone_without_code"
        QString title;
        QString explanation;
        QStringList reasons;        ///< the usual ones, to choose from
        bool hasUsualReason = true; ///< the first of them is filled in already
    };
    ApprovalDialog(domain::Accounts& accounts, const Action& action, QWidget* parent);

Q_SIGNALS:
    void approved(const shouli::domain::Approval& approval, const QString& reason);
};

} // namespace shouli::desk
