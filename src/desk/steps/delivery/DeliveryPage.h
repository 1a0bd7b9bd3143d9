// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/steps/StepPage.h"

#include <memory>

namespace Ui {
class DeliveryPage;
}

namespace shouli::desk {

/// 领卡方式 (manual 1.3.6): collected at an outlet, or mailed to a recipient; an outlet is chosen either way.
class DeliveryPage : public StepPage {
    Q_OBJECT
public:
    explicit DeliveryPage(PageContext context, QWidget* parent = nullptr);
    ~DeliveryPage() override;

    domain::Issues write(domain::Application& application) const override;
    void showIssues(const domain::Issues& issues) override;
    QWidget* firstInput() const override;
    QWidget* inputOf(domain::Field field) const override;

private:
    void fill(const domain::Delivery& delivery);
    void wire();
    void referenceReplaced();
    void wayChanged();
    void openOutlets();
    void outletChosen(const domain::Outlet& outlet);
    void showOutlet();
    void warnOfOutlet();
    void changePhone();
    void showPhone();

    std::unique_ptr<Ui::DeliveryPage> m_ui;
    std::optional<domain::OutletSnapshot> m_outlet;
    bool m_isChangingPhone = false;
};

} // namespace shouli::desk
