// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Issue.h"
#include "domain/NameCharacters.h"
#include "domain/rules/Checks.h"

namespace shouli::domain {

namespace {

Issues checkOutlet(const Application& application, const Delivery& delivery, const ReferenceData& reference) {
    if (!delivery.outlet)
        return {error(Field::Outlet, IssueCode::Missing)};
    const OutletSnapshot& outlet = *delivery.outlet;
    if (const auto code = OutletCode::parse(outlet.code); !code)
        return {error(Field::Outlet, code.error())};
    if (!reference.outlets || !reference.outlets->findById(outlet.code))
        return {error(Field::Outlet, IssueCode::NotInList, {outlet.code})};
    const bool otherCity = outlet.cityCode != application.eligibility.issuingCity;
    // A bureau's outlet has no bank: it serves all of them.
    const bool otherBank =
        application.details && !outlet.bankCode.isEmpty() && outlet.bankCode != application.details->bank;
    if (otherCity || otherBank) // chosen from all of them
        return {warning(Field::Outlet, IssueCode::OutletElsewhere, {outlet.cityCode, outlet.bankCode})};
    return {};
}

Issues checkRecipient(const Recipient& recipient, const Divisions& divisions) {
    Issues issues;
    if (const auto name = PersonName::parse(recipient.name); !name)
        issues.push_back(issueOfName(Field::RecipientName, recipient.name, name.error()));
    append(issues, checkPhone(Field::RecipientMobile, Field::RecipientSmsCode, recipient.phone));
    append(issues, checkDivision(Field::RecipientDivision, recipient.division, divisions));
    append(issues, checkAddress(Field::RecipientAddress, recipient.address));
    return issues;
}

} // namespace

Issues checkDelivery(const Application& application, const RuleContext& context) {
    if (!application.delivery)
        return {error(Field::DeliveryWay, IssueCode::Missing), error(Field::Outlet, IssueCode::Missing)};
    const Delivery& delivery = *application.delivery;
    Issues issues;
    if (delivery.way == DeliveryWay::Mail) {
        if (application.applicant && application.applicant->kind != ApplicantKind::Mainland)
            issues.push_back(error(Field::DeliveryWay, IssueCode::MailNotForKind)); // manual 1.3.6
        if (!delivery.mailTips)
            issues.push_back(error(Field::MailTips, IssueCode::NotAgreed));
    }
    append(issues, checkOutlet(application, delivery, context.reference));
    if (delivery.way == DeliveryWay::Mail)
        append(issues, checkRecipient(delivery.recipient.value_or(Recipient{}), context.reference.divisions));
    return issues;
}

} // namespace shouli::domain
