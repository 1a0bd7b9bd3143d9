// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <QWidget>

#include <memory>

namespace Ui {
class FirstStartView;
}

namespace shouli::desk {

/// The first start of a workstation: enrols it with central by a single-use code and creates the administrator.
class FirstStartView : public QWidget {
    Q_OBJECT
public:
    explicit FirstStartView(const DeskServices& services, QWidget* parent = nullptr);
    ~FirstStartView() override;
    void begin();

Q_SIGNALS:
    void signedIn(const shouli::domain::OperatorAccount& account, const shouli::domain::WorkstationState& workstation);

private:
    void enrol();

    const DeskServices& m_services;
    std::unique_ptr<Ui::FirstStartView> m_ui;
};

} // namespace shouli::desk
