// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/DocumentMatrix.h"

#include <algorithm>
#include <array>

namespace shouli::domain {

namespace {

using enum MaterialSlot;

constexpr std::array kIdCard{IdCardPortrait, IdCardEmblem};
constexpr std::array kTravelPermit{TravelPermitFront, TravelPermitBack};
constexpr std::array kResidencePermit{ResidencePermitPortrait, ResidencePermitEmblem};
constexpr std::array kGuardian{GuardianIdCardPortrait, GuardianIdCardEmblem};
constexpr std::array kMinorWithRegister{GuardianIdCardPortrait, GuardianIdCardEmblem, RegisterCover, RegisterHead,
                                        RegisterChild};
constexpr std::array kMinorWithIdCard{GuardianIdCardPortrait, GuardianIdCardEmblem, IdCardPortrait, IdCardEmblem,
                                      BirthCertificate};

// clang-format off
constexpr std::array<DocumentRow, 17> kRows{{
    {FlowKind::Adult, ApplicantKind::Mainland, DocumentKind::ResidentIdCard,         kIdCard},            // 1.3.3-2
    {FlowKind::Adult, ApplicantKind::HongKong, DocumentKind::HkMacaoTravelPermit,    kTravelPermit},      // 1.3.3-3
    {FlowKind::Adult, ApplicantKind::HongKong, DocumentKind::HkMacaoResidencePermit, kResidencePermit},
    {FlowKind::Adult, ApplicantKind::Macao,    DocumentKind::HkMacaoTravelPermit,    kTravelPermit},      // 1.3.3-4
    {FlowKind::Adult, ApplicantKind::Macao,    DocumentKind::HkMacaoResidencePermit, kResidencePermit},
    {FlowKind::Adult, ApplicantKind::Taiwan,   DocumentKind::TaiwanTravelPermit,     kTravelPermit},      // 1.3.3-5
    {FlowKind::Adult, ApplicantKind::Taiwan,   DocumentKind::TaiwanResidencePermit,  kResidencePermit},
    {FlowKind::Minor, ApplicantKind::Mainland, DocumentKind::HouseholdRegister,      kMinorWithRegister}, // 1.4.3
    {FlowKind::Minor, ApplicantKind::Mainland, DocumentKind::ResidentIdCard,         kMinorWithIdCard},
    {FlowKind::CardClearing, ApplicantKind::Mainland, DocumentKind::ResidentIdCard,         {}},
    {FlowKind::CardClearing, ApplicantKind::HongKong, DocumentKind::HkMacaoTravelPermit,    {}},
    {FlowKind::CardClearing, ApplicantKind::HongKong, DocumentKind::HkMacaoResidencePermit, {}},
    {FlowKind::CardClearing, ApplicantKind::Macao,    DocumentKind::HkMacaoTravelPermit,    {}},
    {FlowKind::CardClearing, ApplicantKind::Macao,    DocumentKind::HkMacaoResidencePermit, {}},
    {FlowKind::CardClearing, ApplicantKind::Taiwan,   DocumentKind::TaiwanTravelPermit,     {}},
    {FlowKind::CardClearing, ApplicantKind::Taiwan,   DocumentKind::TaiwanResidencePermit,  {}},
    {FlowKind::CardClearing, ApplicantKind::Mainland, DocumentKind::HouseholdRegister,      {}},
}};
// clang-format on

} // namespace

std::span<const DocumentRow> documentMatrix() { return kRows; }

std::vector<DocumentKind> documentsOf(FlowKind flow) {
    std::vector<DocumentKind> documents;
    for (const DocumentRow& row : kRows) {
        if (row.flow == flow && std::find(documents.begin(), documents.end(), row.document) == documents.end())
            documents.push_back(row.document);
    }
    return documents;
}

std::vector<DocumentKind> counterDocumentsOf(FlowKind flow) {
    return flow == FlowKind::Minor ? std::vector{DocumentKind::ResidentIdCard} : documentsOf(flow);
}

std::span<const MaterialSlot> counterMaterialsFor(FlowKind flow, DocumentKind document) {
    if (flow == FlowKind::Minor)
        return kGuardian;
    if (flow == FlowKind::CardClearing) // no materials: the portrait, for the face to be compared with
        return materialsFor(FlowKind::Adult, document).first(materialsFor(FlowKind::Adult, document).empty() ? 0 : 1);
    return materialsFor(flow, document);
}

bool isGuardians(MaterialSlot slot) { return slot == GuardianIdCardPortrait || slot == GuardianIdCardEmblem; }

bool showsPortrait(MaterialSlot slot) {
    return slot == IdCardPortrait || slot == TravelPermitFront || slot == ResidencePermitPortrait ||
           slot == GuardianIdCardPortrait;
}

namespace {

const DocumentRow* rowOf(FlowKind flow, ApplicantKind applicant, DocumentKind document) {
    for (const DocumentRow& row : kRows) {
        if (row.flow == flow && row.applicant == applicant && row.document == document)
            return &row;
    }
    return nullptr;
}

} // namespace

bool isAllowed(FlowKind flow, ApplicantKind applicant, DocumentKind document) {
    return rowOf(flow, applicant, document) != nullptr;
}

std::span<const MaterialSlot> materialsFor(FlowKind flow, ApplicantKind applicant, DocumentKind document) {
    const DocumentRow* row = rowOf(flow, applicant, document);
    return row ? row->materials : std::span<const MaterialSlot>{};
}

std::span<const MaterialSlot> materialsFor(FlowKind flow, DocumentKind document) {
    for (const DocumentRow& row : kRows) {
        if (row.flow == flow && row.document == document)
            return row.materials;
    }
    return {};
}

} // namespace shouli::domain
