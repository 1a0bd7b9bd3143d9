// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <QDialog>

#include <memory>

namespace Ui {
class OperatorsDialog;
}

namespace shouli::desk {

/// 人员管理: the administrator's list of people who may sign in here, to add and remove them.
class OperatorsDialog : public QDialog {
    Q_OBJECT
public:
    explicit OperatorsDialog(const DeskServices& services, QWidget* parent = nullptr);
    ~OperatorsDialog() override;

private:
    void refresh();
    void add();
    void removeSelected();
    void remove(const domain::OperatorAccount& account);

    const DeskServices& m_services;
    std::unique_ptr<Ui::OperatorsDialog> m_ui;
    std::vector<domain::OperatorAccount> m_accounts;
};

} // namespace shouli::desk
