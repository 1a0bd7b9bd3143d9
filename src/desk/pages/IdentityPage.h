// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/StepPage.h"

#include <memory>

namespace Ui {
class IdentityPage;
}

namespace shouli::desk {

class PictureSlot;

/// 身份核实: who applies, by the identity document, and the document's two pictures, which are materials already.
class IdentityPage : public StepPage {
    Q_OBJECT
public:
    explicit IdentityPage(PageContext context, QWidget* parent = nullptr);
    ~IdentityPage() override;

    domain::Issues write(domain::Application& application) const override;
    QWidget* firstInput() const override;

private:
    void addPictures();
    void fill(const domain::Person& person);
    void nameEdited();
    void numberEdited();
    void showDerived(const domain::Parsed<domain::IdentityNumber>& number);

    std::unique_ptr<Ui::IdentityPage> m_ui;
    std::vector<PictureSlot*> m_slots;
};

} // namespace shouli::desk
