// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ServiceTable.h"

#include "domain/MinorCase.h"
#include "domain/rules/Rules.h"

#include <algorithm>
#include <array>

namespace shouli::domain {

namespace {

using enum MaterialSlot;
using enum ApplicantKind;
using enum DocumentKind;
using Slots = std::span<const MaterialSlot>;

constexpr std::array kIdCard{IdCardPortrait, IdCardEmblem};
constexpr std::array kTravelPermit{TravelPermitFront, TravelPermitBack};
constexpr std::array kResidencePermit{ResidencePermitPortrait, ResidencePermitEmblem};
constexpr std::array kMinorWithRegister{GuardianIdCardPortrait, GuardianIdCardEmblem, RegisterCover, RegisterHead,
                                        RegisterChild};
constexpr std::array kMinorWithIdCard{GuardianIdCardPortrait, GuardianIdCardEmblem, IdCardPortrait, IdCardEmblem,
                                      BirthCertificate};

// clang-format off
constexpr std::array<DocumentRow, 7> kAdultDocuments{{
    {Mainland, ResidentIdCard,        kIdCard,          kIdCard},          // 1.3.3-2
    {HongKong, HkMacaoTravelPermit,   kTravelPermit,    kTravelPermit},    // 1.3.3-3
    {HongKong, HkMacaoResidencePermit, kResidencePermit, kResidencePermit},
    {Macao,    HkMacaoTravelPermit,   kTravelPermit,    kTravelPermit},    // 1.3.3-4
    {Macao,    HkMacaoResidencePermit, kResidencePermit, kResidencePermit},
    {Taiwan,   TaiwanTravelPermit,    kTravelPermit,    kTravelPermit},    // 1.3.3-5
    {Taiwan,   TaiwanResidencePermit, kResidencePermit, kResidencePermit},
}};

constexpr std::array<DocumentRow, 2> kMinorDocuments{{
    {Mainland, HouseholdRegister, kMinorWithRegister, {}}, // 1.4.3
    {Mainland, ResidentIdCard,    kMinorWithIdCard,   {}},
}};

// No materials: the portrait alone, for the face to be compared with. It stays on this machine.
constexpr std::array<DocumentRow, 8> kClearingDocuments{{
    {Mainland, ResidentIdCard,         {}, Slots(kIdCard).first(1)},
    {HongKong, HkMacaoTravelPermit,    {}, Slots(kTravelPermit).first(1)},
    {HongKong, HkMacaoResidencePermit, {}, Slots(kResidencePermit).first(1)},
    {Macao,    HkMacaoTravelPermit,    {}, Slots(kTravelPermit).first(1)},
    {Macao,    HkMacaoResidencePermit, {}, Slots(kResidencePermit).first(1)},
    {Taiwan,   TaiwanTravelPermit,     {}, Slots(kTravelPermit).first(1)},
    {Taiwan,   TaiwanResidencePermit,  {}, Slots(kResidencePermit).first(1)},
    {Mainland, HouseholdRegister,      {}, {}},
}};
// clang-format on

constexpr std::array<Rule, 8> kAdultRules{checkConsent,   checkIdentity,  checkFace,    checkEligibility,
                                          checkMaterials, checkCardPhoto, checkDetails, checkDelivery};
constexpr std::array<Rule, 8> kMinorRules{checkConsent,   checkGuardian,  checkFace,    checkMinor,
                                          checkMaterials, checkCardPhoto, checkDetails, checkDelivery};
constexpr std::array<Rule, 5> kClearingRules{checkConsent, checkIdentity, checkFace, checkPrecheck, checkCards};

void turnIntoOwn(Application& draft, QDate) { applyForOneself(draft); }

extern const ServiceFacts kMinor; // it and the adult's name each other

constinit const ServiceFacts kAdult{
    .text = "adult",
    .documents = kAdultDocuments,
    .rules = kAdultRules,
    .ownAge = 16,
    .isFirstCard = true,
    .other = &kMinor,
    .turn = applyForChild,
};

constinit const ServiceFacts kMinor{
    .text = "minor",
    .documents = kMinorDocuments,
    .rules = kMinorRules,
    .hasGuardian = true,
    .isFirstCard = true,
    .other = &kAdult,
    .turn = turnIntoOwn,
    .goesBackToOther = true,
};

constinit const ServiceFacts kCardClearing{
    .text = "card_clearing",
    .documents = kClearingDocuments,
    .rules = kClearingRules,
    .isOrder = true,
};

} // namespace

constinit const FlowKind FlowKind::Adult{kAdult};
constinit const FlowKind FlowKind::Minor{kMinor};
constinit const FlowKind FlowKind::CardClearing{kCardClearing};

FlowKind::FlowKind()
    : m_row(&kAdult) {}

std::optional<FlowKind> FlowKind::other() const {
    return m_row->other ? std::optional(FlowKind(*m_row->other)) : std::nullopt;
}

QLatin1StringView textOf(FlowKind flow) { return QLatin1StringView(flow->text); }

std::optional<FlowKind> ServiceTable::find(QStringView text) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [text](FlowKind row) { return textOf(row) == text; });
    return found == m_rows.end() ? std::nullopt : std::optional(*found);
}

const ServiceTable& shippedServices() {
    static const ServiceTable table({FlowKind::Adult, FlowKind::Minor, FlowKind::CardClearing});
    return table;
}

} // namespace shouli::domain
