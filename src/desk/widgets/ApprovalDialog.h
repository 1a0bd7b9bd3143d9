// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/Accounts.h"

#include <QDialog>

namespace shouli::desk {

/// Asks a supervisor, who is not the one signed in, for name and passphrase to one action on one case.
class ApprovalDialog : public QDialog {
    Q_OBJECT
public:
    /// What is to be approved, and how.
    struct Action {
        domain::ApplicationId application;
        QString code; ///< of the audit log: "phone_without_code"
        QString title;
        QString explanation;
        QStringList reasons;        ///< the usual ones
        bool hasUsualReason = true; ///< the first of them stands already
    };
    ApprovalDialog(domain::Accounts& accounts, const Action& action, QWidget* parent);

Q_SIGNALS:
    void approved(const shouli::domain::Approval& approval, const QString& reason);
};

} // namespace shouli::desk
