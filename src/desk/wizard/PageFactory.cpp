// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/wizard/PageFactory.h"

#include "desk/steps/confirm/ConfirmPage.h"
#include "desk/steps/delivery/DeliveryPage.h"
#include "desk/steps/details/DetailsPage.h"
#include "desk/steps/eligibility/EligibilityPage.h"
#include "desk/steps/face/FacePage.h"
#include "desk/steps/guide/GuidePage.h"
#include "desk/steps/identity/IdentityPage.h"
#include "desk/steps/materials/MaterialsPage.h"
#include "desk/steps/outcome/OutcomePage.h"
#include "desk/steps/photo/CardPhotoPage.h"

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
