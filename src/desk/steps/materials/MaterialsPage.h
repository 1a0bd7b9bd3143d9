// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/steps/StepPage.h"

#include <memory>

class QHBoxLayout;

namespace Ui {
class MaterialsPage;
}

namespace shouli::desk {

class PictureSlot;

/// 上传材料 (manual 1.3.3, 1.4.3): the pictures that this kind of applicant brings with this kind of document; in a
/// minor's case the guardian's above the child's.
class MaterialsPage : public StepPage {
    Q_OBJECT
public:
    explicit MaterialsPage(PageContext context, QWidget* parent = nullptr);
    ~MaterialsPage() override;

    domain::Issues write(domain::Application& application) const override;
    void showIssues(const domain::Issues& issues) override;
    QWidget* firstInput() const override;

private:
    void addSlots(const domain::Person& applicant);
    void addSlot(domain::MaterialSlot slot, domain::DocumentKind document, QHBoxLayout& row);
    PictureSlot* firstEmpty() const;

    std::unique_ptr<Ui::MaterialsPage> m_ui;
    std::vector<PictureSlot*> m_slots;
};

} // namespace shouli::desk
