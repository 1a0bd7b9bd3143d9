// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/PageFactory.h"

#include "desk/pages/CardPhotoPage.h"
#include "desk/pages/ConfirmPage.h"
#include "desk/pages/DeliveryPage.h"
#include "desk/pages/DetailsPage.h"
#include "desk/pages/EligibilityPage.h"
#include "desk/pages/FacePage.h"
#include "desk/pages/GuidePage.h"
#include "desk/pages/IdentityPage.h"
#include "desk/pages/MaterialsPage.h"
#include "desk/pages/OutcomePage.h"

namespace shouli::desk {

std::unique_ptr<StepPage> makePage(PageContext context) {
    const ServiceAtDesk& service = serviceOf(context.application().flow, context.services.served);
    return service.makePage(context.session.current(), context);
}

std::unique_ptr<StepPage> commonPage(flow::StepId step, PageContext context) {
    switch (step) {
    case flow::StepId::Guide:
        return std::make_unique<GuidePage>(context);
    case flow::StepId::Identity:
        return std::make_unique<IdentityPage>(context);
    case flow::StepId::Face:
        return std::make_unique<FacePage>(context);
    case flow::StepId::Eligibility:
        return std::make_unique<EligibilityPage>(context);
    case flow::StepId::Materials:
        return std::make_unique<MaterialsPage>(context);
    case flow::StepId::CardPhoto:
        return std::make_unique<CardPhotoPage>(context);
    case flow::StepId::Details:
        return std::make_unique<DetailsPage>(context);
    case flow::StepId::Delivery:
        return std::make_unique<DeliveryPage>(context);
    case flow::StepId::Cards:
        break; // a clearing's own
    case flow::StepId::Confirm:
        return std::make_unique<ConfirmPage>(context);
    case flow::StepId::Outcome:
        return std::make_unique<OutcomePage>(context);
    }
    Q_UNREACHABLE();
}

} // namespace shouli::desk
